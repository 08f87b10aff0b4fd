import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adviseOn } from '../../src/domain/advice/advise.js';
import { RelatedClaims } from '../../src/domain/advice/related-claims.js';
import type { TextReuseEvidence } from '../../src/domain/advice/suggestion.js';
import { finish, TextCorpus } from '../../src/domain/advice/text-corpus.js';
import { foldWord, unitsOf } from '../../src/domain/advice/text-units.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { advice, printed, told } from '../support/advice-dossier.js';
import { apart, claim, dossier, tie } from '../support/small-dossier.js';

const WIRE =
  'Soldiers discharged this spring walked to the county office in Yomju and asked for the housing they had been promised, ' +
  'three people who live nearby told the agency, adding that the guards let nobody in until the evening.';
const MENU = (site: string) => `Home News Sport Weather Log in Subscribe to the newsletter of ${site} today. `;
const KOREAN =
  '올해 봄에 제대한 군인들이 염주군 당위원회 앞에서 약속받은 살림집을 달라고 청원하였으며 경비원들은 저녁까지 아무도 들여보내지 않았다고 한다';
/** The same with other particles and endings, as an editor of another paper would have it. */
const KOREAN_EDITED =
  '올해 봄 제대한 군인들은 염주군 당위원회의 앞에서 약속받은 살림집을 달라며 청원하였고 경비원들이 저녁까지 아무도 들여보내지 않았다 한다';

function reuse(parts: Partial<Dossier>): TextReuseEvidence {
  const found = adviseOn(dossier(parts)).flatMap(({ evidence }) => evidence.filter((one) => one.rule === 'text_reuse'));
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) throw new Error(`${found.length} texts are re-used`);
  return first;
}

const cut = (text: string, { start, end }: { start: number; end: number }) =>
  Array.from(text).slice(start, end).join('');

describe('re-used text', () => {
  it('is found in a wire report that three papers print with their menus around it', () => {
    const papers = ['dawn', 'herald', 'star'].map((outlet) => ({ outlet, text: `${MENU(outlet)}${WIRE}` }));
    expect(advice(printed(papers))).toEqual([
      'text_reuse: @dawn @herald (text_reuse)',
      'text_reuse: @dawn @star (text_reuse)',
      'text_reuse: @herald @star (text_reuse)',
    ]);
  });

  it('is not what a site prints on every page, once three claims that have nothing to do with each other show it', () => {
    const menu = MENU('the herald').repeat(3);
    const texts = ['The guards at the bridge were changed.', 'Rice was dear in May.', 'A train was late at Sinuiju.'];
    const pages = texts.map((text, i) => ({ outlet: `o${i}`, text: `${menu}${text}`, claim: `c${i}` }));
    const claims = [claim('c'), ...pages.map((page) => claim(page.claim))];
    const second = { outlet: 'late', text: `${menu}Somebody else tells of guards by the river.`, claim: 'c0' };
    const two = [...pages.slice(0, 2), second];
    expect(advice({ claims, ...printed(two) })).toEqual(['text_reuse: @late @o0 (text_reuse)']);
    expect(advice({ claims, ...printed([...pages, second]) })).toEqual([]);
  });

  it('is not seen where two reporters at one press conference quote the same statement', () => {
    const quote = `“${WIRE}”`;
    const one = `At noon the spokesman read a sheet to us in the hall of the ministry. ${quote} He took no questions at all.`;
    const other = `Officials spoke on Monday, for the first time since the rumours began in the county. ${quote} Nobody was named.`;
    expect(
      advice(
        printed([
          { outlet: 'dawn', text: one },
          { outlet: 'star', text: other },
        ]),
      ),
    ).toEqual([]);
    // What they have in common besides the quotation still shows.
    expect(
      advice(
        printed([
          { outlet: 'dawn', text: one },
          { outlet: 'star', text: one },
        ]),
      ),
    ).toHaveLength(1);
  });

  it('is not seen where both repeat what the ministry itself has published', () => {
    const statement = told('ministry', WIRE, { access: 'official_statement' });
    const one = told('a', `He told us on the stairs, with some heat and twice over, that ${WIRE}`);
    const other = told('b', `In the evening bulletin they put it like this and in this order: ${WIRE}`);
    expect(advice({ attributions: [one, other] })).toHaveLength(1);
    expect(advice({ attributions: [one, other, statement] })).toEqual([]);
  });

  it('is found in Korean where particles and endings were changed', () => {
    const texts = [told('a', KOREAN), told('b', KOREAN_EDITED)];
    expect(advice({ attributions: texts })).toEqual(['text_reuse: @a @b (text_reuse)']);
    const ownWords =
      '염주에서 군대를 마친 사람들이 봄에 집을 요구하러 군 당위원회로 갔다고 장사군에게서 들었는데 저녁에야 문이 열렸다고 한다';
    expect(advice({ attributions: [told('a', KOREAN), told('b', ownWords)] })).toEqual([]);
  });

  it('is found in Korean that is written in separate letters', () => {
    expect(advice({ attributions: [told('a', KOREAN), told('b', KOREAN.normalize('NFD'))] })).toHaveLength(1);
  });

  it('is found in Arabic with and without vowel marks', () => {
    expect(foldWord('مُحَمَّد')).toBe(foldWord('محمد'));
    expect(foldWord('أخبار')).toBe(foldWord('اخبار'));
  });

  it('puts whoever came later first, and says so only where the days tell', () => {
    const texts = (first?: string, second?: string) => ({
      attributions: [
        told('a', WIRE, first === undefined ? {} : { statedAt: first }),
        told('b', WIRE, second === undefined ? {} : { statedAt: second }),
      ],
    });
    expect(advice(texts('2024-05-02', '2024-05-04'))).toEqual(['text_reuse: @b @a (text_reuse)']);
    expect(reuse(texts('2024-05-02', '2024-05-04')).earlier).toBe('second');
    expect(advice(texts('2024-05-04', '2024-05-02'))).toEqual(['text_reuse: @a @b (text_reuse)']);
    expect(advice(texts('2024-05', '2024-05-04'))).toEqual(['text_reuse: @a @b (text_reuse)']);
    expect(reuse(texts('2024-05', '2024-05-04')).earlier).toBeNull();
    expect(reuse(texts('2024-05-02')).earlier).toBeNull();
  });

  it('shows the passages themselves, by their places in both texts', () => {
    const [one, other] = [`🕊 He said: ${WIRE}`, `${WIRE} The end.`];
    const { passages, score, isStrong } = reuse({ attributions: [told('a', one), told('b', other)] });
    expect(passages).toHaveLength(1);
    for (const { first, second } of passages) {
      expect(cut(one, first)).toBe(WIRE.slice(0, -1));
      expect(cut(other, second)).toBe(WIRE.slice(0, -1));
    }
    // 38 words make 34 shingles; two words more, before or after them, make 36.
    expect(isStrong).toBe(true);
    expect(score).toBeCloseTo(34 / 36, 10);
  });

  it('is half of the shorter text or more: four fifths are strong', () => {
    const words = (n: number, letter: string) => Array.from({ length: n }, (_, i) => `${letter}${i}`).join(' ');
    const pair = (common: number, own: number) => ({
      attributions: [
        told('a', `${words(common + 4, 'shared')} ${words(own, 'mine')}`),
        told('b', `${words(common + 4, 'shared')} ${words(own, 'yours')}`),
      ],
    });
    expect(reuse(pair(10, 10)).score).toBe(0.5);
    expect(reuse(pair(16, 4))).toMatchObject({ score: 0.8, isStrong: true });
    expect(reuse(pair(15, 5)).isStrong).toBe(false);
    expect(advice(pair(9, 11))).toEqual([]);
  });

  it('does not count in what the desk worded itself, nor between unrelated claims, nor for one source', () => {
    const [a, b] = [told('a', WIRE), told('b', WIRE)];
    expect(advice({ attributions: [a, b] })).toHaveLength(1);
    expect(advice({ attributions: [a, { ...b, form: 'summary' }] })).toEqual([]);
    expect(advice({ attributions: [a, { ...b, source: a.source }] })).toEqual([]);
    expect(advice({ attributions: [a, { ...b, state: 'withdrawn' }] })).toEqual([]);
    const claims = [claim('c'), claim('d')];
    const elsewhere = [a, { ...b, claim: 'd' }];
    expect(advice({ claims, attributions: elsewhere })).toEqual([]);
    const claimLinks = [{ from: 'c', to: 'd', type: 'narrows' } as const];
    expect(advice({ claims, claimLinks, attributions: elsewhere })).toHaveLength(1);
  });

  it('is not suggested of people whom one copied article quotes', () => {
    const both = printed([
      { outlet: 'dawn', text: WIRE },
      { outlet: 'star', text: WIRE },
    ]);
    const quoted = [
      told('heo', 'short', { passages: [{ document: 'article-dawn', exact: 'x' }] }),
      told('jo', 'brief', { passages: [{ document: 'article-star', exact: 'x' }] }),
    ];
    const sources = [
      ...(both.sources ?? []),
      ...['s-heo', 's-jo'].map((key) => ({ key, pseudonym: key, kind: 'person' as const })),
    ];
    const attributions = [...(both.attributions ?? []), ...quoted];
    expect(advice({ ...both, sources, attributions })).toEqual(['text_reuse: @dawn @star (text_reuse)']);
  });

  it('says nothing of what is known: a chain, a confirmed tie, a distinction', () => {
    const [a, b] = [told('a', WIRE), told('b', WIRE)];
    expect(advice({ attributions: [a, { ...b, upstream: [{ attribution: 'a' }] }] })).toEqual([]);
    expect(advice({ attributions: [a, b], ties: [tie('retells', 's-b', '@a')] })).toEqual([]);
    expect(advice({ attributions: [a, b], distinctions: [apart('b', 'a')] })).toEqual([]);
  });

  it('is a phrase when most is different: long, and within three days', () => {
    const phrase = 'the guards let nobody in until the evening came and the lamps were lit';
    const own = (letter: string) => Array.from({ length: 40 }, (_, i) => `${letter}${i}`).join(' ');
    const pair = (day: string) => ({
      attributions: [
        told('a', `${own('mine')} ${phrase}`, { statedAt: '2024-05-02' }),
        told('b', `${phrase} ${own('yours')}`, { statedAt: day }),
      ],
    });
    expect(advice(pair('2024-05-05'))).toEqual(['in_contact: @b @a (same_phrase)']);
    expect(advice(pair('2024-05-06'))).toEqual([]);
  });
});

describe('the corpus', () => {
  const word = fc.constantFrom('guard', 'river', 'night', 'rice', 'train', 'lamp', 'bridge', 'road');
  const texts = fc.array(fc.array(word, { minLength: 5, maxLength: 60 }), { minLength: 2, maxLength: 12 }).map((list) =>
    list.map((words, i) => ({
      key: `t${i}`,
      text: words.join(' '),
      claims: [`c${i % 4}`],
      isStatement: i % 5 === 4,
    })),
  );
  const related = new RelatedClaims([{ from: 'c0', to: 'c1', type: 'same_as' }]);

  it('finds the same pairs and the same overlap in whatever order the texts come', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (list, chance) => {
        const shuffled = [...list].map((text) => [chance.next().value ?? 0, text] as const).sort((a, b) => a[0] - b[0]);
        const seen = (given: typeof list) => {
          const corpus = TextCorpus.of(given, related);
          return corpus.candidates().map((pair) => [pair, corpus.overlap(pair), corpus.overlap([pair[1], pair[0]])]);
        };
        const pairs = seen(list);
        expect(seen(shuffled.map(([, text]) => text))).toEqual(pairs);
        for (const [, there, back] of pairs) expect(there).toEqual(back);
      }),
    );
  });

  it('never pairs texts on unrelated claims, and finds every pair with a shared run of eight words', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const corpus = TextCorpus.of(list, related);
        const found = new Set(corpus.candidates().map(([a, b]) => `${a} ${b}`));
        for (const [a, one] of corpus.texts.entries()) {
          for (const [b, other] of corpus.texts.entries()) {
            if (a >= b) continue;
            const areRelated = related.areRelated(one.claims[0] ?? '', other.claims[0] ?? '');
            if (!areRelated) expect(found).not.toContain(`${a} ${b}`);
            else if (corpus.sizeOf(a) >= 6 && corpus.sizeOf(b) >= 6 && (corpus.runs([a, b])[0]?.units ?? 0) >= 8)
              expect(found).toContain(`${a} ${b}`);
          }
        }
      }),
    );
  });

  const phrase = fc.integer({ min: 0, max: 9 }).map((n) => Array.from({ length: 7 }, (_, i) => `p${n}w${i}`).join(' '));
  const wordings = (from: string, claims: number) =>
    fc.array(fc.array(phrase, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }).map((list) =>
      list.map((phrases, i) => ({
        key: `${from}${i}`,
        text: phrases.join(` ${from}x${i} `),
        claims: [`${from}${i % claims}`],
        isStatement: from === 'c' && i === 5,
      })),
    );
  const [spokenTexts, beside] = [wordings('c', 2), wordings('d', 5)];

  it('takes out the same for texts beside it that are read in passing as for texts it holds', () => {
    fc.assert(
      fc.property(spokenTexts, beside, (list, others) => {
        const spoken = (key: string) => key.startsWith('c');
        const whole = TextCorpus.of([...list, ...others], related, (a, b) => spoken(a.key) && spoken(b.key));
        const passing = new TextCorpus(list, related);
        finish(passing.readTexts());
        finish(passing.takeOut(others));
        const seen = (corpus: TextCorpus) =>
          corpus
            .candidates()
            .map((pair) => [pair.map((i) => corpus.texts[i]?.key), corpus.overlap(pair), corpus.runs(pair)]);
        expect(seen(passing)).toEqual(seen(whole));
      }),
    );
  });

  it('says that texts beside it have a say wherever anything comes of them', () => {
    const least = { containment: 0.5, run: { words: 12, characters: 40 } };
    fc.assert(
      fc.property(spokenTexts, beside, (list, others) => {
        const corpus = new TextCorpus(list, related);
        finish(corpus.readTexts());
        const mayHold = corpus.mayHold(least);
        finish(corpus.takeOut(others));
        const isTold = corpus
          .candidates()
          .some((pair) => corpus.overlap(pair).containment >= 0.5 || (corpus.runs(pair)[0]?.units ?? 0) >= 12);
        if (isTold) expect(mayHold).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no texts beside it where nobody says what another says', () => {
    const text = (key: string, words: string) => ({ key, text: words, claims: ['c'], isStatement: false });
    const corpus = new TextCorpus(
      [
        text('a', 'the guards at the bridge were changed on a sunday at noon'),
        text('b', 'rice was dear in may and the women at the market knew it'),
      ],
      related,
    );
    finish(corpus.readTexts());
    expect(corpus.mayHold({ containment: 0.5, run: { words: 12, characters: 40 } })).toBe(false);
  });

  it('finds eight words in a row in texts that have nothing else in common, wherever they stand', () => {
    const noise = (n: number, mark: string) => Array.from({ length: n }, (_, i) => `${mark}${i}`).join(' ');
    for (let at = 0; at < 25; at++) {
      const run = noise(8, `run${at}x`);
      const text = (key: string, before: number) => ({
        key,
        text: `${noise(before, key)} ${run} ${noise(40 - before, `${key}z`)}`,
        claims: ['c'],
        isStatement: false,
      });
      const corpus = TextCorpus.of([text('a', at), text('b', 40 - at)], new RelatedClaims([]));
      expect(corpus.fingerprintPairs()).toEqual([[0, 1]]);
    }
  });

  it('counts the places of units in code points', () => {
    const { units, starts, ends } = unitsOf('🕊 Élan ﬁne 12');
    expect(units).toEqual(['élan', 'fine', '12']);
    expect(starts).toEqual([2, 7, 11]);
    expect(ends).toEqual([6, 10, 13]);
  });
});
