/**
 * The last look before a report leaves: whether a text that must not be read occurs in it after all, typed into a
 * statement for instance. It is a second wall behind the gate, not the gate.
 */
import type { Place, ReportLevel, Secret } from './report-tree.js';

/** What was found, and where; never the text itself, so that a finding can be shown and logged. */
export interface Finding {
  kind: Secret['kind'];
  place: Place;
}

export interface ScannedText {
  text: string;
  place: Place;
  /** Text of the product, in which words of its own vocabulary are no finding. */
  fixed: boolean;
}

/** From this many characters on a secret is also found inside longer words. */
const LONG = 5;

/** Pseudonyms that are also words count only as written, and not where a sentence begins. */
const SHORT_WORDS = new Set(
  'a am an as at be by do go he i if in is it me my no of oh on or so to up us we the and for are was'.split(' '),
);

/** Particles and titles that follow a Korean name without a space. */
const PARTICLES = /^(?:씨|는|은|이|가|의|를|을|도|와|과|에게|에|로|라고|님|군|양)/u;

/**
 * Every place in the texts where one of the secrets of a level occurs, each place and kind once, in the order of the
 * texts. Compared without regard to case, width, composition, invisible characters and runs of spaces.
 */
export function scanForLeaks(
  texts: readonly ScannedText[],
  secrets: readonly Secret[],
  level: ReportLevel,
  vocabulary: string,
): Finding[] {
  const index = new SecretIndex(secrets.filter((secret) => secret.at.includes(level)));
  const ownWords = index.foundIn(vocabulary);
  const findings = new Map<string, Finding>();
  const cleared = new Set<string>();
  for (const { text, place, fixed } of texts) {
    if (fixed && cleared.has(text)) continue;
    if (fixed) cleared.add(text);
    for (const secret of index.foundIn(text)) {
      if (fixed && (ownWords.has(secret) || secret.kind === 'feature')) continue;
      findings.set(`${place.claim ?? ''} ${place.field} ${secret.kind}`, { kind: secret.kind, place });
    }
  }
  return [...findings.values()];
}

/** The form in which texts are compared. */
export function foldText(text: string): string {
  return unify(text).toLowerCase();
}

/** Most texts need no unifying, and a report has a great many. */
const PLAIN_ASCII = /^(?:[!-~]| (?! ))*$/;

function unify(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.trim();
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Secrets by their first few characters, so that a long list costs no more than a short one. */
class SecretIndex {
  private readonly byStart = new Map<string, Map<string, Secret>>();
  private readonly firsts = new Set<string>();
  private readonly words = new Map<string, Secret>();
  private static readonly START = 4;

  constructor(secrets: readonly Secret[]) {
    for (const secret of secrets) {
      const folded = foldText(secret.text);
      if (folded === '') continue;
      if (SHORT_WORDS.has(folded) || /^[a-z]$/.test(folded)) {
        this.words.set(unify(secret.text), secret);
        continue;
      }
      const start = folded.slice(0, SecretIndex.START);
      this.firsts.add(start.slice(0, 1));
      const bucket = this.byStart.get(start) ?? new Map<string, Secret>();
      if (!bucket.has(folded)) bucket.set(folded, secret);
      this.byStart.set(start, bucket);
    }
  }

  foundIn(text: string): Set<Secret> {
    const found = new Set<Secret>();
    const folded = foldText(text);
    for (let at = 0; at < folded.length; at++) {
      if (!this.firsts.has(folded.charAt(at))) continue;
      for (let length = 1; length <= SecretIndex.START; length++) {
        const bucket = this.byStart.get(folded.slice(at, at + length));
        if (bucket === undefined || at + length > folded.length) continue;
        for (const [wanted, secret] of bucket) {
          if (folded.startsWith(wanted, at) && standsAlone(folded, wanted, at, secret)) found.add(secret);
        }
      }
    }
    for (const [word, secret] of this.words) if (hasNameLikeWord(unify(text), word)) found.add(secret);
    return found;
  }
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const ENDS_IN_LETTER = new RegExp(`${LETTER}$`, 'u');
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');

/** Whether a hit is the secret itself and not a piece of a longer word; long ones are found inside words too. */
function standsAlone(text: string, wanted: string, at: number, secret: Secret): boolean {
  const isHangul = /^\p{Script=Hangul}+$/u.test(wanted);
  const isLong = isHangul ? wanted.length > 1 : Array.from(wanted).length >= LONG;
  if (isLong && secret.kind !== 'key') return true;
  const rest = text.slice(at + wanted.length);
  const beginsWord = !ENDS_IN_LETTER.test(text.slice(0, at)) || !BEGINS_WITH_LETTER.test(wanted);
  // A Korean particle is written onto a name in Latin letters: "Heo는".
  const endsWord = !BEGINS_WITH_LETTER.test(rest) || (!isHangul && /^\p{Script=Hangul}/u.test(rest));
  return beginsWord && (endsWord || (isHangul && PARTICLES.test(rest)));
}

/** A short word written as a name: with its own capitals, and not where any sentence would have them. */
function hasNameLikeWord(text: string, word: string): boolean {
  const anywhere = !SHORT_WORDS.has(word.toLowerCase());
  return text.split(' ').some((token, i, tokens) => {
    if (token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}].*$/gu, '') !== word) return false;
    return anywhere || (i > 0 && !/[.!?:;]["”’)]*$/u.test(tokens[i - 1] ?? ''));
  });
}
