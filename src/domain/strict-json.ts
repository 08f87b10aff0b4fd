/**
 * JSON as a dossier may use it: what `JSON.parse` lets through silently is refused here, with the path. Field names
 * given twice, U+0000, lone surrogates, texts beyond a limit, numbers too large to hold and deep nesting are errors; all
 * texts and field names come out in NFC. (`JSON.parse` keeps the last of two equal fields and tells nobody.)
 */
import { describeGiven, formatPath, type DossierError, type PathStep } from './dossier-error.js';

export type JsonData = string | number | boolean | null | JsonData[] | { [key: string]: JsonData };

export interface JsonLimits {
  /** Longest text in bytes of UTF-8. */
  maxTextBytes: number;
  /** A larger limit for the text at a path, if it has one. */
  maxTextBytesAt?: (path: readonly PathStep[]) => number | undefined;
  /** Deepest nesting of lists and objects. */
  maxDepth: number;
}

/** `value` is absent when the text is not JSON at all; otherwise every error found is about a part of it. */
export interface StrictJson {
  value?: JsonData;
  errors: DossierError[];
}

/**
 * Parses JSON text and collects every error; only a syntax error (with line and column) ends the reading. A leading
 * byte order mark is skipped. Never throws. A field called `__proto__` is an ordinary field of its own object.
 */
export function parseStrictJson(text: string, limits: JsonLimits): StrictJson {
  const parser = new Parser(text, limits);
  try {
    return { value: parser.parse(), errors: parser.errors };
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { errors: [...parser.errors, error.problem] };
  }
}

class SyntaxProblem extends Error {
  constructor(readonly problem: DossierError) {
    super('not JSON');
  }
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Parser {
  readonly errors: DossierError[] = [];
  private readonly path: PathStep[] = [];
  private at: number;

  constructor(
    private readonly text: string,
    private readonly limits: JsonLimits,
  ) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  parse(): JsonData {
    this.skipSpace();
    if (this.at >= this.text.length) this.fail('a JSON object; the file is empty');
    const value = this.value();
    if (this.at < this.text.length) this.fail('nothing more after the end of the JSON value');
    return value;
  }

  /** A value and the space around it. */
  private value(): JsonData {
    this.skipSpace();
    const value = this.bareValue();
    this.skipSpace();
    return value;
  }

  private bareValue(): JsonData {
    const next = this.text[this.at];
    if (next === '{' || next === '[') {
      if (this.path.length >= this.limits.maxDepth) this.fail(`at most ${this.limits.maxDepth} levels of nesting`);
      return next === '{' ? this.object() : this.list();
    }
    if (next === '"') return this.checkedText(this.bareText());
    const number = this.take(NUMBER);
    if (number !== undefined) return this.number(number);
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    return this.fail('a JSON value');
  }

  private object(): JsonData {
    const fields = new Map<string, JsonData>();
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== '}') {
      if (this.text[this.at] !== '"')
        this.fail(fields.size === 0 ? 'a field name in quotes or "}"' : 'a field name in quotes');
      const name = this.bareText();
      this.path.push(name);
      this.checkedText(name);
      this.skipSpace();
      this.expect(':', '":"');
      const value = this.value();
      if (fields.has(name)) this.report('the field more than once', 'each field once');
      else fields.set(name, value);
      this.path.pop();
      if (!this.anotherFollows('}')) break;
    }
    this.at++;
    // Unlike an assignment, fromEntries makes a field called __proto__ a field like any other.
    return Object.fromEntries(fields);
  }

  private list(): JsonData {
    const items: JsonData[] = [];
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== ']') {
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
      if (!this.anotherFollows(']')) break;
    }
    this.at++;
    return items;
  }

  /** After an item: whether a comma promises another. Leaves the position on the closing bracket if not. */
  private anotherFollows(closing: string): boolean {
    if (this.text[this.at] === closing) return false;
    this.expect(',', `"," or "${closing}"`);
    this.skipSpace();
    if (this.text[this.at] === closing) this.fail('another item after ","');
    return true;
  }

  /** The text between quotes, in NFC, not yet checked. */
  private bareText(): string {
    const start = this.at;
    const end = this.endOfText();
    const raw = this.text.slice(start, end);
    this.at = end;
    const value: unknown = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
    return String(value).normalize('NFC');
  }

  /** Position after the closing quote. Walks by hand: a pattern over megabytes would exhaust the stack. */
  private endOfText(): number {
    let i = this.at + 1;
    for (; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === QUOTE) return i + 1;
      if (code < 0x20) break;
      if (code === BACKSLASH) {
        ESCAPE.lastIndex = i;
        const escape = ESCAPE.exec(this.text);
        if (escape === null) break;
        i += escape[0].length - 1;
      }
    }
    this.at = i;
    return this.fail('the rest of a text, with line breaks and other control characters escaped');
  }

  private checkedText(text: string): string {
    if (text.includes('\u0000')) this.report('a text with the character U+0000', 'a text without it');
    if (/\p{Surrogate}/u.test(text)) this.report('a text with half of a surrogate pair', 'whole characters');
    const limit = this.limits.maxTextBytes;
    // No character takes more than three bytes for each UTF-16 unit, so short texts need no counting.
    if (text.length * 3 > limit) {
      const bytes = utf8Length(text);
      const allowed = this.limits.maxTextBytesAt?.(this.path) ?? limit;
      if (bytes > allowed) this.report(`a text of ${bytes} bytes`, `at most ${allowed} bytes`);
    }
    return text;
  }

  private number(digits: string): number {
    const value = Number(digits);
    if (!Number.isFinite(value)) this.report('a number too large to hold', 'a number below 1.8e308');
    // JSON can write a negative zero; nothing here means anything by it.
    return value === 0 || !Number.isFinite(value) ? 0 : value;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skipSpace(): void {
    this.take(SPACE);
  }

  private expect(character: string, expected: string): void {
    if (this.text[this.at] !== character) this.fail(expected);
    this.at++;
  }

  private report(given: string, expected: string): void {
    this.errors.push({ path: formatPath(this.path), given, expected });
  }

  private fail(expected: string): never {
    const before = this.text.slice(0, this.at).split(/\r\n|\r|\n/);
    const place = `line ${before.length}, column ${Array.from(before.at(-1) ?? '').length + 1}`;
    const next = this.text.codePointAt(this.at);
    const given = next === undefined ? 'the end of the file' : describeGiven(String.fromCodePoint(next));
    throw new SyntaxProblem({ path: formatPath(this.path), given: `${given} at ${place}`, expected });
  }
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
