/**
 * `npm run eval:copies`: does advice find re-used text? Exact comparison of every pair is the truth. Runs on the web
 * evidence of DeClarE (Snopes) where `../shared/data/declare_snopes` is there, says so where it is not, and always on a
 * made corpus drawn from a fixed seed, whose copies are known. Exit code 1 when a bar is missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { RelatedClaims } from '../src/domain/advice/related-claims.js';
import { type CorpusText, LEAST_SHINGLES, TextCorpus, type TextPair } from '../src/domain/advice/text-corpus.js';
import { STRONG_CONTAINMENT, SUGGESTING_CONTAINMENT } from '../src/domain/advice/text-findings.js';

const DATA = '../shared/data/declare_snopes/evidence.tsv.gz';
const RECALL_BAR = 0.95;

interface EvaluatedText extends CorpusText {
  /** Who printed it: copies within one site are nobody's news. */
  readonly site: string;
}

interface Row {
  readonly figure: string;
  readonly value: string;
  readonly bar: string;
  readonly holds: string;
}

/** Texts that another site copied in part, beside texts of the same claims that nobody copied. */
function madeCorpus(claims: number): EvaluatedText[] {
  const next = numbersFrom(20260101);
  const pick = (most: number) => Math.floor(next() * most);
  const words = (count: number) => Array.from({ length: count }, () => `w${pick(4000)}`);
  const menu = words(40);
  return Array.from({ length: claims }, (_, claim) => {
    const wire = words(60 + pick(100));
    return Array.from({ length: 6 }, (_text, n): EvaluatedText => {
      // Of the wire the first three take a part each, some change a word here and there; the rest write their own.
      const part = wire.slice(0, Math.ceil(wire.length * (0.5 + 0.5 * next())));
      const edited = part.map((word) => (n === 2 && pick(12) === 0 ? `e${pick(4000)}` : word));
      const body = n < 3 ? [...words(pick(40)), ...edited, ...words(pick(40))] : words(80 + pick(80));
      const text = [...menu, ...body].join(' ');
      return { key: `t${claim}-${n}`, text, claims: [`c${claim}`], isStatement: false, site: `site${n}` };
    });
  }).flat();
}

function declareCorpus(): EvaluatedText[] {
  const lines = gunzipSync(readFileSync(DATA)).toString('utf8').trimEnd().split('\n').slice(1);
  return lines.map((line, at) => {
    const [claim = '', evidence = '', site = '', text = ''] = line.split('\t');
    return { key: `${evidence}-${at}`, text, claims: [claim], isStatement: false, site };
  });
}

/** Every pair of long enough texts on one claim and two sites, compared exactly: no index is asked. */
function exactPairs(corpus: TextCorpus): Set<string> {
  const byClaim = new Map<string, number[]>();
  corpus.texts.forEach(({ claims: [claim = ''] }, i) => byClaim.set(claim, [...(byClaim.get(claim) ?? []), i]));
  const isLong = (i: number) => corpus.sizeOf(i) >= LEAST_SHINGLES[corpus.modeOf(i)];
  const found = new Set<string>();
  for (const members of byClaim.values()) {
    for (const [at, first] of members.entries()) {
      for (const second of members.slice(at + 1)) {
        const pair: TextPair = [first, second];
        if (!isLong(first) || !isLong(second) || !corpus.isComparable(pair)) continue;
        if (corpus.overlap(pair).containment >= SUGGESTING_CONTAINMENT) found.add(nameOf(pair));
      }
    }
  }
  return found;
}

function evaluate(name: string, texts: readonly EvaluatedText[]): boolean {
  const sites = new Map(texts.map(({ key, site }) => [key, site]));
  const started = performance.now();
  const corpus = TextCorpus.of(texts, new RelatedClaims([]), (a, b) => sites.get(a.key) !== sites.get(b.key));
  const prepared = performance.now();
  const bands = corpus.bandPairs();
  const fingerprints = corpus.fingerprintPairs();
  const candidates = corpus.candidates();
  const suggested = candidates.filter((pair) => corpus.overlap(pair).containment >= SUGGESTING_CONTAINMENT);
  const ended = performance.now();
  const memory = process.memoryUsage.rss();

  const rows = [
    row('texts', String(texts.length)),
    ...figuresOf(corpus, { bands, fingerprints, candidates, suggested }),
    row('time to fold and hash', `${((prepared - started) / 1000).toFixed(2)} s`),
    row('time to find and compare', `${((ended - prepared) / 1000).toFixed(2)} s`),
    row('memory of the process (RSS)', `${(memory / 2 ** 20).toFixed(0)} MiB`),
  ];
  console.log(`\n${name}`);
  console.table(rows);
  return rows.every(({ holds }) => holds !== 'no');
}

interface Found {
  readonly bands: readonly TextPair[];
  readonly fingerprints: readonly TextPair[];
  readonly candidates: readonly TextPair[];
  readonly suggested: readonly TextPair[];
}

/** What was found, against every pair compared exactly. */
function figuresOf(corpus: TextCorpus, { bands, fingerprints, candidates, suggested }: Found): Row[] {
  const exact = exactPairs(corpus);
  const recall = (pairs: readonly TextPair[]) => pairs.filter((pair) => exact.has(nameOf(pair))).length / exact.size;
  const precision = suggested.filter((pair) => exact.has(nameOf(pair))).length / suggested.length;
  const claimOf = (index: number) => corpus.texts[index]?.claims[0];
  const unrelated = suggested.filter(([a, b]) => claimOf(a) !== claimOf(b)).length;
  const strong = suggested.filter((pair) => corpus.overlap(pair).containment >= STRONG_CONTAINMENT).length;
  const copied = new Set(suggested.flat()).size;
  return [
    row('pairs with containment ≥ .5, compared exactly', String(exact.size)),
    row('… of them ≥ .8 (strong)', String(strong)),
    row('texts with a copy on another site', `${copied} (${((100 * copied) / corpus.texts.length).toFixed(1)} %)`),
    row('recall, MinHash 32 × 4 alone', recall(bands).toFixed(3), 'see docs/decisions/0017'),
    row('recall, fingerprints alone', recall(fingerprints).toFixed(3)),
    row(
      'recall of the lookup as used',
      recall(candidates).toFixed(3),
      `≥ ${RECALL_BAR}`,
      recall(candidates) >= RECALL_BAR,
    ),
    row('candidates compared', String(candidates.length)),
    row('precision after comparing', precision.toFixed(3), '1.000', precision === 1),
    row('pairs of unrelated claims suggested', String(unrelated), '0', unrelated === 0),
  ];
}

function row(figure: string, value: string, bar = '', holds?: boolean): Row {
  return { figure, value, bar, holds: holds === undefined ? '' : holds ? 'yes' : 'no' };
}

function nameOf([first, second]: TextPair): string {
  return `${first} ${second}`;
}

/** A small generator of numbers in [0, 1), the same on every machine (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const held = [
  evaluate(
    'A made corpus (fixed seed): three of six texts of each claim take part of one wire report',
    madeCorpus(500),
  ),
];
if (existsSync(DATA))
  held.push(evaluate('DeClarE, Snopes: web evidence, copies across sites within a claim', declareCorpus()));
else console.log(`\n${DATA} is not there: nothing was measured on real texts.`);
console.log('This measures whether re-used text is found. It does not measure whether re-use means dependence.');
if (held.includes(false)) process.exitCode = 1;
