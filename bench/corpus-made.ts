/**
 * A corpus as a desk's would look after years, made from a seed: three accounts to a claim on average with a long tail,
 * some sources that are behind a great deal, about one account in seven told on from another, a few of these from two.
 */
import { TRAITS, type CorpusColumns, type Pairs } from '../src/domain/independence/corpus-columns.js';
import { numbersFrom } from './figures.js';

/** How many accounts a claim has: up to this share of claims, between these two numbers. */
const ACCOUNTS_PER_CLAIM = [
  { upTo: 0.06, least: 0, most: 0 },
  { upTo: 0.45, least: 1, most: 1 },
  { upTo: 0.66, least: 2, most: 2 },
  { upTo: 0.8, least: 3, most: 3 },
  { upTo: 0.97, least: 4, most: 8 },
  { upTo: 0.999, least: 9, most: 32 },
  { upTo: 1, least: 50, most: 299 },
] as const;

const STANCES = { supports: 0.82, denies: 0.9 } as const;
const TOLD_ON = 0.15;
/** Of those told on: how many combine a second account, and how many come from another claim. */
const COMBINED = 0.12;
const FROM_ELSEWHERE = 0.3;
/** A telling from elsewhere comes from one of this many accounts before it. */
const REACH = 20_000;

/** Grows as it is written to, by half at a time, so that a corpus never needs twice its size. */
class Column {
  private values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(Math.ceil(this.length * 1.5));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  done(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

export function madeCorpus(claims: number, sources: number, seed: number): CorpusColumns {
  const next = numbersFrom(seed);
  const below = (end: number) => Math.floor(next() * end);
  // Few sources are behind many accounts: the k-th with a chance of about 1/k.
  const someSource = () => Math.min(sources - 1, Math.floor(Math.exp(next() * Math.log(sources + 1)) - 1));
  const [claim, source, traits] = [new Column(), new Column(), new Column()];
  const [retoldOf, retoldTo, namedOf, namedTo] = [new Column(), new Column(), new Column(), new Column()];
  const [channelOf, channelTo] = [new Column(), new Column()];
  for (let at = 0; at < claims; at++) {
    const first = claim.length;
    for (let left = accountsOfOne(next(), below); left > 0; left--) {
      const account = claim.length;
      claim.push(at);
      source.push(someSource());
      traits.push(stanceOf(next()) | accessOf(next()));
      if (account > 0 && next() < TOLD_ON) {
        const isElsewhere = account === first || next() < FROM_ELSEWHERE;
        retoldOf.push(account);
        retoldTo.push(isElsewhere ? account - 1 - below(Math.min(account, REACH)) : first + below(account - first));
        if (next() < COMBINED) {
          retoldOf.push(account);
          retoldTo.push(account - 1 - below(Math.min(account, REACH)));
        }
      } else if (next() < 0.03) {
        namedOf.push(account);
        namedTo.push(someSource());
      }
      if (next() < 0.02) {
        channelOf.push(account);
        channelTo.push(someSource());
      }
    }
  }
  const pairs = (of: Column, to: Column): Pairs => ({ of: of.done(), to: to.done() });
  return {
    claims,
    sources,
    claim: claim.done(),
    source: source.done(),
    traits: Uint8Array.from(traits.done()),
    retold: pairs(retoldOf, retoldTo),
    named: pairs(namedOf, namedTo),
    channels: pairs(channelOf, channelTo),
  };
}

function accountsOfOne(chance: number, below: (end: number) => number): number {
  const step = ACCOUNTS_PER_CLAIM.find(({ upTo }) => chance < upTo);
  return step === undefined ? 0 : step.least + below(step.most - step.least + 1);
}

function stanceOf(chance: number): number {
  if (chance < STANCES.supports) return TRAITS.supports;
  return chance < STANCES.denies ? TRAITS.denies : 0;
}

/** A third was there or holds the paper; most of the others are on record with an origin all the same. */
function accessOf(chance: number): number {
  if (chance < 0.32) return TRAITS.wasThere | TRAITS.speaksForItself;
  if (chance < 0.46) return TRAITS.speaksForItself;
  return chance < 0.8 ? TRAITS.givenIdentified : 0;
}
