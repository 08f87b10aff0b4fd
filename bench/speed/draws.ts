/** Whatever is left to chance, from one seed: the same numbers give the same corpus on every machine. */
import { numbersFrom } from '../figures.js';
import { CorpusText, zipf } from './corpus-text.js';

export class Draws {
  readonly text: CorpusText;
  /** A number in [0, 1). */
  readonly chance: () => number;

  constructor(seed: number) {
    this.chance = numbersFrom(seed);
    this.text = new CorpusText(this.chance);
  }

  /** Whether something happens that does in this share of cases. */
  isOne(share: number): boolean {
    return this.chance() < share;
  }

  /** A whole number from 0, below this one. */
  below(end: number): number {
    return Math.floor(this.chance() * end);
  }

  /** The number of a thing of which the k-th is met about 1/k as often as the first. */
  zipf(count: number): number {
    return zipf(this.chance, count);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** The first whose bound is above a number in [0, 1); null when none is. */
  upTo<T>(steps: readonly (readonly [bound: number, item: T])[]): T | null {
    const chance = this.chance();
    return steps.find(([bound]) => chance < bound)?.[1] ?? null;
  }
}

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD` of a moment, so many days later. */
export function dayOf(moment: number, later = 0): string {
  return new Date(moment + later * DAY_MS).toISOString().slice(0, 10);
}
