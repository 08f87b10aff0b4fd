/**
 * Who a comment names. A mention is an `@` with the name colleagues call somebody by, or with the id of an account; it
 * may hold spaces. What follows no `@`, and an address such as `mina@paper.org`, names nobody.
 */

/** Somebody who can be named. */
export interface Namable {
  readonly accountId: string;
  /** What colleagues call them; several can be called the same. */
  readonly name: string;
}

export interface Mentions {
  /** Account ids, each once, in the order of the text. */
  readonly accountIds: readonly string[];
  /** Names given that more than one person has. */
  readonly ambiguous: readonly string[];
}

const AT = /[@\uFF20]/gu;
/** Right before an `@` these make it part of an address or a word. */
const BEFORE = /[\p{L}\p{N}\p{M}_.+\-@\uFF20]$/u;
const HANGUL_RUN = /^\p{Script=Hangul}+/u;
const WORD = /^[\p{L}\p{N}\p{M}_]/u;
/** What joins two parts of a longer name or address: `@ana-maria` does not name ana. */
const JOINED = /^[.\-+'’·@][\p{L}\p{N}]/u;

/** What may hang on a name in Korean without being part of it: a title, then a particle. */
const TITLE = '(?:님|씨|양|군|기자님?|선배님?|팀장님?|부장님?|국장님?|편집장님?|형|언니|누나|오빠)?';
const PARTICLE =
  '(?:은|는|이|가|을|를|의|에|와|과|도|만|로|랑|야|아|께|에게|에게서|한테|한테서|께서|께서는|에서|으로|이랑|하고|부터|까지|처럼|보다|마다|조차|밖에|에게는|에게도|한테는|한테도|께도|이가|이는|이도|이의|이를|이와|이에게|이한테)?';
const HANGS_ON = new RegExp(`^${TITLE}${PARTICLE}$`, 'u');

/**
 * Finds everybody a text names. Of two names that fit at one place the longer one is meant. A name is not found inside a
 * longer word: after it comes the end, punctuation, or (in Korean) a title or particle.
 * @param text in NFC.
 */
export function findMentions(text: string, people: readonly Namable[]): Mentions {
  const handles = handlesOf(people);
  const accountIds = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { index } of text.matchAll(AT)) {
    if (BEFORE.test(text.slice(Math.max(0, index - 2), index))) continue;
    const after = text.slice(index + 1);
    const meant = handles.find(({ handle }) => beginsWith(after, handle) && endsThere(after.slice(handle.length)));
    if (meant === undefined) continue;
    const [only, ...others] = meant.accountIds;
    if (others.length > 0) ambiguous.add(meant.handle);
    else if (only !== undefined) accountIds.add(only);
  }
  return { accountIds: [...accountIds], ambiguous: [...ambiguous] };
}

interface Handle {
  readonly handle: string;
  readonly accountIds: string[];
}

/** Every name and id, the longest first. */
function handlesOf(people: readonly Namable[]): Handle[] {
  const byName = new Map<string, Handle>();
  for (const { accountId, name } of people) {
    for (const handle of [name.normalize('NFC').trim(), accountId]) {
      if (handle === '') continue;
      const key = handle.toLowerCase();
      const known = byName.get(key);
      if (known === undefined) byName.set(key, { handle, accountIds: [accountId] });
      else known.accountIds.push(accountId);
    }
  }
  return [...byName.values()].sort((a, b) => b.handle.length - a.handle.length);
}

function beginsWith(text: string, handle: string): boolean {
  return text.slice(0, handle.length).toLowerCase() === handle.toLowerCase();
}

function endsThere(rest: string): boolean {
  if (JOINED.test(rest)) return false;
  const hangul = HANGUL_RUN.exec(rest)?.[0];
  if (hangul === undefined) return !WORD.test(rest);
  return HANGS_ON.test(hangul) && !WORD.test(rest.slice(hangul.length));
}
