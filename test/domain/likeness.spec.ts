import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedText, likenessOf, type Rarity, weightOf } from '../../src/domain/matching/likeness.js';
import { bandOf } from '../../src/domain/matching/likeness-bands.js';
import { matchUnits } from '../../src/domain/matching/match-units.js';
import { soughtTerms } from '../../src/domain/matching/sought-terms.js';
import { stemEnglish } from '../../src/domain/matching/stem-english.js';

/** A desk of a hundred claims: soldiers are in twenty of them, petitions in two, a word nobody wrote in none. */
const DESK: Rarity = {
  texts: 100,
  meanLength: 8,
  countOf: ({ term }) => ({ soldier: 20, petit: 2, the: 90 })[term] ?? 1,
};
const likeness = (asked: string, text: string) => likenessOf(askedText(asked, DESK), text, DESK);
const sharedIn = (asked: string, text: string) =>
  likeness(asked, text).shared.map(({ start, end }) => text.slice(start, end));

describe('how much a claim is like one being typed', () => {
  it('weighs a word by how few claims have it', () => {
    // ln(1 + (100 - 2 + 0.5) / 2.5) = ln 40.4; ln(1 + 80.5 / 20.5) = ln 4.927; ln(1 + 10.5 / 90.5) = ln 1.116.
    expect(weightOf(2, 100)).toBeCloseTo(3.699, 3);
    expect(weightOf(20, 100)).toBeCloseTo(1.595, 3);
    expect(weightOf(90, 100)).toBeCloseTo(0.11, 3);
    expect(weightOf(300, 100)).toBeGreaterThanOrEqual(0);
  });

  it('is all of it when every word is there, whatever the order and the endings', () => {
    const { share } = likeness('petitions, soldier', 'The soldiers handed in their petition.');
    expect(share).toBe(1);
    expect(bandOf(share)).toBe('nearly_all');
  });

  it('is as much as the shared words weigh', () => {
    // The petition weighs 3.699 and the soldiers 1.595: one is 0.699 of both, the other 0.301.
    expect(likeness('soldiers petition', 'A petition was burnt.').share).toBeCloseTo(0.699, 3);
    expect(likeness('soldiers petition', 'Soldiers were burnt.').share).toBeCloseTo(0.301, 3);
    expect(likeness('soldiers petition', 'Barley was cut.')).toEqual({ score: 0, share: 0, shared: [] });
  });

  it('takes a slip for part of the word, and a figure that differs for another figure', () => {
    const slip = likeness('pettition', 'A petition was burnt.');
    expect(slip.share).toBeGreaterThan(0.5);
    expect(slip.share).toBeLessThan(1);
    expect(sharedIn('pettition', 'A petition was burnt.')).toEqual(['petition']);
    expect(likeness('12345', 'It was 12346.').share).toBe(0);
  });

  it('puts first the claim that says it in the same order', () => {
    const typed = 'soldiers burnt the petition';
    const same = likeness(typed, 'Near here soldiers burnt the petition.');
    const other = likeness(typed, 'The petition burnt soldiers near here.');
    expect(same.share).toBe(other.share);
    expect(same.score).toBeGreaterThan(other.score);
  });

  it('finds Korean words with another particle, written together or apart', () => {
    expect(sharedIn('제대군인의 탄원서', '제대 군인들이 탄원서를 냈다.')).toEqual(['제대 군인', '탄원서']);
  });

  it.each(['a slip of a pen', '제대군인'])('marks places in the text as it was written: “%s”', (typed) => {
    const text = `“Ｓlip” — 제대군인’s ﬁrst petition (the pen’s)`;
    for (const part of sharedIn(typed, text)) expect(text).toContain(part);
  });
});

describe('whatever two texts are held against each other', () => {
  const words = 'soldiers petition the burnt barley 제대군인 탄원서 12345 pettition Ｆarm ’s — 👍'.split(' ');
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' ')),
    fc.string(),
  );

  it('the share is from 0 to 1, and the stretches lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(text, text, (asked, other) => {
        const { score, share, shared } = likeness(asked, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1.000001);
        let last = -1;
        for (const { start, end } of shared) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(other.length);
          last = end;
        }
      }),
    );
  });

  it('a text says all of itself, unless there is no word in it', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(likeness(one, one).share).toBeCloseTo(matchUnits(one).length === 0 ? 0 : 1, 6);
      }),
    );
  });
});

describe('which words are asked of the index', () => {
  const term = (name: string, count: number) => ({ term: name, count, weight: 1 });

  it('are the rarest, as long as what they bring is within bounds, but two at least', () => {
    const terms = [term('the', 5000), term('petition', 2), term('sold', 900), term('nowhere', 0)];
    expect(soughtTerms(terms, 1000).map((one) => one.term)).toEqual(['petition', 'sold']);
    expect(soughtTerms(terms, 10_000).map((one) => one.term)).toEqual(['petition', 'sold', 'the']);
    expect(soughtTerms([term('the', 5000), term('of', 6000), term('in', 7000)], 1000).map((one) => one.term)).toEqual([
      'the',
      'of',
    ]);
  });
});

describe('the stem of an English word', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['generalizations', 'gener'],
    ['oscillators', 'oscil'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
    ['falling', 'fall'],
    ['discharged', 'discharg'],
    ['discharging', 'discharg'],
    ['sky', 'sky'],
    ['as', 'as'],
    ['염주', '염주'],
  ])('%s: %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});
