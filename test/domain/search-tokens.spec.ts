import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../src/domain/refusal.js';
import { wordsMeant } from '../../src/domain/search/alike.js';
import { chunksOf, LONGEST_CHUNK } from '../../src/domain/search/chunks.js';
import { fold, foldText } from '../../src/domain/search/fold.js';
import { fragmentsOf } from '../../src/domain/search/fragments.js';
import { excerptOf } from '../../src/domain/search/highlight.js';
import { nameKeyOf, withPlaces } from '../../src/domain/search/places.js';
import { walkDepth } from '../../src/domain/search/plan.js';
import { readQuery } from '../../src/domain/search/query.js';
import { gramsOf, placedGrams, termsOf, tokensOf, vectorOf } from '../../src/domain/search/tokens.js';
import { initialVariants, spellingsOfName, withoutParticle } from '../../src/domain/search/variants.js';

/** Hangul syllables, a few of them over and over, as in a language. */
const syllable = fc.integer({ min: 0, max: 300 }).map((n) => String.fromCharCode(0xac00 + n * 37));
const korean = fc
  .array(fc.oneof({ arbitrary: syllable, weight: 5 }, fc.constantFrom(' ', '\n', '. ', ', ', ' the ')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('text as it is compared', () => {
  it.each([
    ['P’yŏngan', 'pyongan'],
    ["Ch'ŏngjin", 'chongjin'],
    ['soldiers’ petition', 'soldiers’ petition'],
    ['ＹＯＭＪＵ', 'yomju'],
    ['Łódź Straße', 'lodz strasse'],
    ['량강도', '량강도'],
    ['량강도'.normalize('NFD'), '량강도'],
    ['ㄱㅏ', '가'],
  ])('%s is compared as %s', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it('is folded the same a second time, and every letter knows where it came from', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), korean), (text) => {
        const folded = foldText(text);
        expect(fold(folded.text)).toBe(fold(fold(text)));
        expect(folded.starts).toHaveLength(folded.text.length + 1);
        for (let i = 0; i < folded.text.length; i++) {
          const [start = -1, end = -1] = [folded.starts[i], folded.ends[i]];
          expect(start).toBeGreaterThanOrEqual(folded.starts[i - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('what a text is found by', () => {
  it('is its words, and pairs of syllables with their places, over spaces', () => {
    expect(vectorOf('Rice rose to 1,200 won: 제대 군인, 쌀')).toEqual({
      words: 'rice rose to 1200 won',
      grams: "'제대':1 '대군':2 '군인':3 '인':4 '쌀':104",
    });
  });

  it('finds every part of a text that has two syllables or more, with its spaces or without', () => {
    fc.assert(
      fc.property(korean, fc.nat(), fc.integer({ min: 2, max: 9 }), (text, at, length) => {
        const tokens = tokensOf(fold(text));
        const streams: string[] = [];
        for (const { kind, text: run, goesOn } of tokens) {
          if (kind === 'word') continue;
          if (goesOn) streams.push(`${streams.pop() ?? ''}${run}`);
          else streams.push(run);
        }
        const long = streams.filter((stream) => stream.length >= 2);
        fc.pre(long.length > 0);
        const stream = long[at % long.length] ?? '';
        const start = at % (stream.length - 1);
        const grams = gramsOf(stream.slice(start, start + length));
        const placed = placedGrams(tokens);
        // As the database looks for a phrase: each pair one place after the other.
        const begins = placed.filter(({ gram }) => gram === grams[0]).map(({ position }) => position);
        const isThere = (gram: string, position: number) =>
          placed.some((each) => each.gram === gram && each.position === position);
        expect(begins.some((place) => grams.every((gram, i) => isThere(gram, place + i)))).toBe(true);
      }),
    );
  });

  it('of a long text is found in stretches that leave nothing out and cut no phrase', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom('word ', '군인 ', '𝒳', 'x'), (length, word) => {
        const text = word.repeat(Math.ceil(length / word.length));
        const characters = Array.from(text);
        let covered = 0;
        for (const { start, text: stretch } of chunksOf(text)) {
          const own = Array.from(stretch);
          expect(stretch.length).toBeLessThanOrEqual(LONGEST_CHUNK);
          expect(characters.slice(start, start + own.length).join('') === stretch).toBe(true);
          if (start > 0) expect(covered - start).toBeGreaterThanOrEqual(40);
          covered = start + own.length;
        }
        expect(covered).toBe(characters.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is searched for', () => {
  it('is words, phrases, and what must not be there', () => {
    const { terms, excluded } = readQuery('  “discharged soldiers” 염주군 petition -rumour -"in Hyesan" - ');
    expect(terms.map(({ text, isPhrase }) => [text, isPhrase])).toEqual([
      ['discharged soldiers', true],
      ['염주군', false],
      ['petition', false],
    ]);
    expect(excluded.map(({ text }) => text)).toEqual(['rumour', 'in hyesan']);
  });

  it.each(['', ' ', '...', '-all', 'x'.repeat(201), 'a b c d e f g h i j k l m'])(
    'refuses “%s”, and does not repeat it',
    (q) => {
      expect(() => readQuery(q)).toThrow(Refusal);
      try {
        readQuery(q);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        expect(error.fields.every(({ path, given }) => path === 'q' && given === undefined)).toBe(true);
      }
    },
  );

  it('never fails otherwise, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        try {
          expect(readQuery(typed).terms.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
    );
  });

  it('is also what North and South make of the beginning of a word', () => {
    expect(initialVariants('량강')).toEqual(['량강', '냥강', '양강']);
    expect(initialVariants('노동')).toEqual(['노동', '로동']);
    expect(initialVariants('여성')).toContain('녀성');
    expect(initialVariants('군인')).toEqual(['군인']);
  });

  it('is a place in all its recorded spellings, without what kind of place it is', () => {
    expect(spellingsOfName('Ryanggang Province')).toEqual([{ words: 'ryanggang', runs: [] }]);
    expect(spellingsOfName('염주군')).toEqual([{ words: '', runs: ['염주'] }]);
    const { terms } = readQuery('petition North Pyongan soldiers');
    const placed = withPlaces(terms, [{ key: nameKeyOf('North Pyongan') ?? '', name: '평안북도' }]);
    expect(placed.map(({ text }) => text)).toEqual(['petition', 'north pyongan', 'soldiers']);
    expect(placed[1]?.spellings).toEqual([
      { words: 'north pyongan', runs: [] },
      { words: '', runs: ['평안북'] },
    ]);
  });

  it('takes what is a slip away for what was meant, and nothing that is another word', () => {
    expect(wordsMeant('petiton', ['petition', 'position', 'petiton'])).toEqual(['petition']);
    expect(wordsMeant('염쥬', ['염주', '영주시'])).toEqual(['염주']);
    expect(wordsMeant('cat', ['cut'])).toEqual([]);
    expect(withoutParticle('염주에서')).toBe('염주');
    expect(withoutParticle('쌀은')).toBeNull();
  });
});

describe('what is shown of a text', () => {
  const marks = (words: string[], runs: string[] = []) => ({ isWord: (word: string) => words.includes(word), runs });

  it('is the text itself in pieces, whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.oneof(korean, fc.string({ unit: 'grapheme' })),
        fc.array(syllable, { maxLength: 3 }),
        (text, runs) => {
          const { segments } = excerptOf(text, marks(['the'], runs), 10_000);
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('is where most of it stands, of a long text', () => {
    const text = `${'far '.repeat(200)}a petition of soldiers ${'away '.repeat(200)}`;
    const { segments, isCutBefore, isCutAfter } = excerptOf(text, marks(['petition', 'soldiers']));
    expect(segments.filter(({ isMatch }) => isMatch).map((segment) => segment.text)).toEqual(['petition', 'soldiers']);
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
    expect(segments.reduce((sum, segment) => sum + segment.text.length, 0)).toBeLessThanOrEqual(280);
  });

  it('marks a run over the space the text has in it, and a letter with its mark as one', () => {
    expect(excerptOf('제대 군인이다', marks([], ['제대군인'])).segments).toEqual([
      { text: '제대 군인', isMatch: true },
      { text: '이다', isMatch: false },
    ]);
    expect(excerptOf('in Yŏmju.', marks(['yomju'])).segments[1]).toEqual({ text: 'Yŏmju', isMatch: true });
  });
});

describe('which way of finding is the quicker', () => {
  const words = (...counts: number[]) => counts.map((count) => ({ count, isRow: false }));

  it('is a walk for a word in every second text, the index for one in a thousand', () => {
    // Enough are found after 1,000 steps (0.7 ms); the index would gather 50,000 texts (222 ms).
    expect(walkDepth(words(50_000), 100_000, 500)).toBe(2000);
    // 100 texts of the index (0.4 ms); a walk would see all 100,000 (70 ms).
    expect(walkDepth(words(100), 100_000, 500)).toBe(0);
  });

  it('is the index for two words that seldom meet, however frequent each is', () => {
    expect(walkDepth(words(3000, 3000), 100_000, 500)).toBe(0);
    expect(walkDepth(words(50_000, 40_000), 100_000, 500)).toBe(5000);
  });

  it('is the index where nothing is known, or nothing there', () => {
    expect([walkDepth([], 10, 500), walkDepth(words(0), 10, 500), walkDepth(words(5), 0, 500)]).toEqual([0, 0, 0]);
  });
});

/** Whether a stretch that is indexed has everything a text must have that holds another one. */
function mayHold(stretch: string, part: string): boolean {
  const { words, grams, starts } = fragmentsOf(part);
  const has = termsOf(stretch);
  const known = [...has.words].map((word) => word.normalize('NFD'));
  return (
    words.every(({ text, isWhole }) => known.some((word) => (isWhole ? word === text : word.includes(text)))) &&
    grams.every((gram) => has.grams.has(gram)) &&
    starts.every((start) => [...has.grams].some((gram) => gram.startsWith(start)))
  );
}

describe('what a text must have that holds another as it stands', () => {
  it.each([
    ['a word alone may be part of a longer one', 'soldiers', [['soldiers', false]], [], []],
    [
      'a word between others stands whole',
      'ers petitioned in',
      [
        ['ers', false],
        ['petitioned', true],
        ['in', false],
      ],
      [],
      [],
    ],
    ['Korean is asked for by pairs, over a space as well', '제대 군인', [], ['제대', '대군', '군인'], []],
    ['a syllable alone', '청', [], [], ['청']],
    [
      'digits behind a comma may belong to the number before it',
      ',000km',
      [
        ['000', false],
        ['km', false],
      ],
      [],
      [],
    ],
    [
      'a number at an end may go on',
      '1,000',
      [
        ['1', false],
        ['000', false],
      ],
      [],
      [],
    ],
    ['half a syllable may be part of any', 'ㄱ 염주', [], [], []],
    ['signs alone', '…?!', [], [], []],
  ])('%s', (_why, text, words, grams, starts) => {
    const fragments = fragmentsOf(text);
    expect(fragments.words.map(({ text: word, isWhole }) => [word, isWhole])).toEqual(words);
    expect([fragments.grams, fragments.starts]).toEqual([grams, starts]);
  });

  it('rules out no text that holds it', () => {
    const piece = fc.constantFrom(
      '1,000',
      '12345,000',
      ',',
      ' ',
      '’',
      "'",
      'km',
      'Straße',
      '염주',
      '군',
      'Ŏ',
      'é',
      '½',
      'u12',
      '，',
      'ー',
      'カ',
      '漢',
      '5',
      '-',
      'ﬁ',
      '\u0308',
    );
    const written = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
      korean,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(written, fc.nat(60), fc.nat(60), (text, from, length) => {
        const composed = text.normalize('NFC');
        const units = Array.from(composed);
        const part = units.slice(from % (units.length + 1), (from % (units.length + 1)) + length).join('');
        expect(mayHold(composed, part)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a long text, one of the stretches it is indexed by has all of it', () => {
    const words = fc.array(fc.constantFrom('soldiers', '염주군에서', 'unit u12,', '1,000', '가나다라마바사', 'x'), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(9000), fc.integer({ min: 1, max: 200 }), (some, from, length) => {
        const text = `${some.join(' ')} `.repeat(10_000).slice(0, 10_000);
        const part = text.slice(from, from + length);
        expect(chunksOf(text).some((chunk) => mayHold(chunk.text, part))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
