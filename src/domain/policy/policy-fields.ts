/** Reading fields of untrusted JSON one by one, collecting every problem with its path. */
import type { Bilingual } from './policy.js';

/** One thing wrong with a policy, or unwise in it. */
export interface PolicyProblem {
  /** `ladder[2].when.all[0].fact`; empty for the policy as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A problem as one line for a person. */
export function problemLine({ path, message }: PolicyProblem): string {
  return `${path === '' ? 'policy' : path}: ${message}`;
}

/** No text of a policy is longer: it is read on a screen, beside a claim. */
export const LONGEST_TEXT = 2000;
/** Ids stand in addresses, badges and filters. */
export const LONGEST_ID = 40;
/** Rungs, flags, and parts of one `all` or `any`; more than that nobody checks with a pencil. */
export const LONGEST_LIST = 50;

export class Problems {
  readonly all: PolicyProblem[] = [];

  add(path: string, message: string): void {
    this.all.push({ path, message });
  }
}

/** The members of one object. A field that is wrong is reported and read as something harmless. */
export class Fields {
  private readonly members: ReadonlyMap<string, unknown>;
  private readonly taken = new Set<string>();

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly problems: Problems,
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) problems.add(path, 'must be an object');
    this.members = new Map(isObject ? Object.entries(value) : []);
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  take(name: string): unknown {
    this.taken.add(name);
    return this.members.get(name);
  }

  text(name: string): string {
    const value = this.take(name);
    if (typeof value === 'string' && value !== '' && Array.from(value).length <= LONGEST_TEXT) return value;
    this.report(name, `must be a text of 1 to ${LONGEST_TEXT} characters`);
    return '';
  }

  matching(name: string, pattern: RegExp, expected: string): string {
    const value = this.take(name);
    if (typeof value === 'string' && pattern.test(value)) return value;
    this.report(name, `must be ${expected}`);
    return '';
  }

  oneOf<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const value = this.take(name);
    const word = words.find((known) => known === value);
    if (word === undefined) this.report(name, `must be one of ${words.join(', ')}`);
    return word ?? words[0];
  }

  wholeNumber(name: string, least: number, most: number): number {
    const value = this.take(name);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    this.report(name, `must be a whole number from ${least} to ${most}`);
    return least;
  }

  yesNo(name: string): boolean {
    const value = this.take(name);
    if (typeof value !== 'boolean') this.report(name, 'must be true or false');
    return value === true;
  }

  list(name: string): readonly unknown[] {
    const value: unknown = this.take(name);
    if (Array.isArray(value) && value.length <= LONGEST_LIST) return value;
    this.report(name, `must be a list of at most ${LONGEST_LIST}`);
    return [];
  }

  bilingual(name: string): Bilingual {
    const inner = new Fields(this.take(name), this.pathOf(name), this.problems);
    const words = { en: inner.text('en'), ko: inner.text('ko') };
    inner.nothingElse();
    return words;
  }

  /** Reports every field nobody asked for. */
  nothingElse(): void {
    for (const name of this.members.keys()) if (!this.taken.has(name)) this.report(name, 'is not a known field');
  }

  pathOf(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  report(name: string, message: string): void {
    this.problems.add(this.pathOf(name), message);
  }
}
