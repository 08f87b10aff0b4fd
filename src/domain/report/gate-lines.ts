/** Turns one line of parts into text for a level. Whatever is not named here does not come through. */
import { coverAt } from './cover.js';
import type { ScannedText } from './leak-scan.js';
import type { PrintedLine, PrintedSpan } from './printed-report.js';
import type { Line, Part, Place, ReportLanguage, ReportLevel, SourcePart, WordingNode } from './report-tree.js';
import type { ReportWords } from './words.js';

/** What may stand in a `lang` attribute; anything else is typed text in disguise. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** Most texts need none of the cleaning, and a report has a great many. */
const PLAIN_ASCII = /^(?:[!-~]| (?! ))*$/;

export interface GateState {
  level: ReportLevel;
  lang: ReportLanguage;
  words: ReportWords;
  /** Numbers of the claims that are printed. */
  claimNumbers: ReadonlyMap<string, number>;
  /** Numbers of the printed accounts of the claim at hand. */
  accountNumbers: ReadonlyMap<string, number>;
  /** Everything that came through, for the scan. */
  passed: ScannedText[];
}

/** Null when the level may not read the line, or when what it refers to is not printed. */
export function gateLine(state: GateState, line: Line, sentence = true): PrintedLine | null {
  if (line.for !== 'all' && state.level !== 'internal') return null;
  const spans: PrintedSpan[] = [];
  for (const part of line.parts) {
    const passed = gatePart(state, part);
    if (passed === null) return null;
    spans.push(...passed);
  }
  return sentence ? withCapital(spans) : spans;
}

export function gateLines(state: GateState, lines: readonly Line[]): PrintedLine[] {
  return lines.flatMap((line) => {
    const passed = gateLine(state, line);
    return passed === null || passed.length === 0 ? [] : [passed];
  });
}

function gatePart(state: GateState, part: Part): PrintedSpan[] | null {
  switch (part.kind) {
    case 'fixed':
      return fixed(state, part.text);
    case 'written':
      return typed(state, part.text, part.lang, part.place);
    case 'source':
      return sourceName(state, part);
    case 'accounts':
      return numbers(state, part.keys, state.accountNumbers);
    case 'claims':
      return numbers(state, part.keys, state.claimNumbers);
    default:
      // A part this function does not know is not printed, whatever a later version may have meant by it.
      return null;
  }
}

/** How a source is called: by pseudonym only inside the desk, else by the rung of its cover that level and terms allow. */
function sourceName(state: GateState, source: SourcePart): PrintedSpan[] {
  const place: Place = { claim: source.claim, field: 'cover' };
  const rung = coverAt(source.cover, state.level, state.lang);
  if (state.level === 'internal') {
    const name = typed(state, source.pseudonym, null, place);
    return rung === null
      ? name
      : [...name, ...fixed(state, ' ('), ...typed(state, rung.text, rung.lang ?? null, place), ...fixed(state, ')')];
  }
  if (source.outside === 'undescribed') return fixed(state, state.words.undescribed);
  if (source.outside !== 'cover' || rung === null) return fixed(state, state.words.aSource);
  return typed(state, rung.text, rung.lang ?? null, place);
}

/** References to what is not printed fall away; a sentence that keeps none of them falls away with them. */
function numbers(state: GateState, keys: readonly string[], known: ReadonlyMap<string, number>): PrintedSpan[] | null {
  const found = keys.map((key) => known.get(key)).filter((number) => number !== undefined);
  if (found.length === 0) return null;
  found.sort((a, b) => a - b);
  const last = found.at(-1);
  const { and, comma } = state.words.list;
  const text = found.length === 1 ? String(last) : `${found.slice(0, -1).join(comma)}${and}${last}`;
  return fixed(state, text);
}

/**
 * What a source said, where it may be read: outside the desk only what was agreed to be named or described, and only in
 * true quotations. Readers outside get one language; the desk gets the original and its translation.
 */
export function gateWording(state: GateState, wording: WordingNode, terms: string, claim: string): PrintedLine | null {
  const { words } = state;
  const place: Place = { claim, field: 'wording' };
  const isOpen = wording.literal && (terms === 'named' || terms === 'described');
  if (state.level !== 'internal' && !isOpen) return null;
  const quote = (template: string, text: string, lang: string | null) => {
    const [before = '', after = ''] = template.split('{text}');
    return [...fixed(state, before), ...typed(state, text, lang, place), ...fixed(state, after)];
  };
  const original = () => quote(wording.literal ? words.wording : words.paraphrase, wording.text, wording.lang);
  const { translation } = wording;
  if (translation === null) return original();
  const translated = () => quote(words.wordingTranslated, translation.text, translation.lang);
  if (state.level === 'internal') return [...original(), ...fixed(state, ' '), ...translated()];
  return translation.lang === state.lang && wording.lang !== state.lang ? translated() : original();
}

function fixed(state: GateState, text: string): PrintedSpan[] {
  return text === '' ? [] : typedAs(state, text, null, { claim: null, field: 'note' }, true);
}

function typed(state: GateState, text: string, lang: string | null, place: Place): PrintedSpan[] {
  return typedAs(state, text, lang, place, false);
}

function typedAs(state: GateState, text: string, lang: string | null, place: Place, isFixed: boolean): PrintedSpan[] {
  const clean = printable(text);
  state.passed.push({ text: clean, place, fixed: isFixed });
  if (clean === '') return [];
  return [lang === null || lang === state.lang || !LANGUAGE_TAG.test(lang) ? { text: clean } : { text: clean, lang }];
}

/**
 * Text as it may stand on a page: NFC, one space for each run of spaces and line breaks, no control characters, and no
 * marks that turn the direction of what follows them (right-to-left text itself is kept; the page sets it apart).
 */
export function printable(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}

function withCapital(spans: readonly PrintedSpan[]): PrintedSpan[] {
  const [first, ...rest] = spans;
  if (first === undefined) return [];
  const [letter = '', ...others] = first.text;
  return [{ ...first, text: letter.toLocaleUpperCase('en') + others.join('') }, ...rest];
}
