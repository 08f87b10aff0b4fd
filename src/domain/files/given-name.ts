/** Characters a name may have after cleaning. */
export const MAX_NAME = 255;

/** Control characters, and marks that turn the direction of writing (`fdp.exe` shown as `exe.pdf`). */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A file's name as it was given, made fit to be kept and shown: NFC, no folders, nothing unseen, at most
 * {@link MAX_NAME} characters. It is a remark about the file and never used as a path. Null when nothing is left.
 */
export function keptName(given: string | null): string | null {
  const last = given?.normalize('NFC').split(/[\\/]/).at(-1)?.replaceAll(UNSEEN, '').trim() ?? '';
  const name = shortened(last);
  return name === '' || name === '.' || name === '..' ? null : name;
}

/** The ending says most about a name that is too long: it stays. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= MAX_NAME) return name;
  return [...characters.slice(0, MAX_NAME - 21), '…', ...characters.slice(-20)].join('');
}
