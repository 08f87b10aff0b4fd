/**
 * `npm run eval:matching [-- --queries FILE]`: does "looks like" find the claim somebody is typing again? Runs on the
 * verified claims of `../shared/data/known_lie_snopes` where they are there, with paraphrases from a fixed seed, kind by
 * kind, beside plain BM25; on Korean pairs of `../shared/data/korsts_ko` where those are; and on real posts given as a
 * file. Prints MRR@20, hit@1, hit@5, hit@20 and the time of a query. It fails on nothing: its figures are to be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareAlike, MatchIndex, type Ranked } from './matching-index.js';
import { numbersFrom, paraphrase, PARAPHRASES } from './matching-paraphrases.js';

const HELP = `npm run eval:matching -- [--queries FILE] [--claims FILE] [--sample N] [--seed N]

  --queries FILE  real posts, UTF-8, one a line: the post, a tab, and the claim it is about: its title exactly as in the
                  claims file, or the number of its line there (1 is the first claim after the header). Lines beginning
                  with # are left out.
  --claims FILE   the claims: a header line, then title, tab, wording (default ../shared/data/known_lie_snopes/verified-claims.tsv)
  --sample N      so many claims are told again for each kind of paraphrase (default 300)
  --kinds A,B     only these kinds of paraphrase: ${PARAPHRASES.join(', ')}
  --seed N        draws other paraphrases (default 20261125)
`;
const CLAIMS = '../shared/data/known_lie_snopes/verified-claims.tsv';
const KOREAN = ['../shared/data/korsts_ko/sts-dev.tsv', '../shared/data/korsts_ko/sts-test.tsv'];
/** From this score on (of 5), two sentences of the Korean pairs say the same. */
const SAME_SENTENCE = 4;
const CUT = 20;

interface Query {
  readonly text: string;
  readonly claim: number;
}

const { values } = parseArgs({
  options: {
    queries: { type: 'string' },
    claims: { type: 'string', default: CLAIMS },
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '20261125' },
    kinds: { type: 'string', default: PARAPHRASES.join(',') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(HELP);
else {
  runEnglish();
  runKorean();
}

function runEnglish(): void {
  if (!existsSync(values.claims)) {
    console.log(`${values.claims} is not here: nothing to liken English claims with.`);
    return;
  }
  const rows = readFileSync(values.claims, 'utf8').trimEnd().split('\n').slice(1);
  const claims = rows.map((row) => row.split('\t')).map(([title = '', fact = '']) => ({ title, fact }));
  const index = new MatchIndex(claims.map(({ title, fact }) => `${title}. ${fact}`));
  console.log(`${claims.length} claims, ${values.sample} told again for each kind (seed ${values.seed})`);
  heading();
  const next = numbersFrom(Number(values.seed));
  for (const kind of PARAPHRASES.filter((one) => values.kinds.split(',').includes(one))) {
    const queries = Array.from({ length: Number(values.sample) }, (): Query => {
      const claim = Math.floor(next() * claims.length);
      const other = claims[Math.floor(next() * claims.length)]?.fact ?? '';
      return { text: paraphrase(kind, claims[claim]?.fact ?? '', other, next), claim };
    });
    measured(kind, index, queries);
  }
  if (values.queries !== undefined) measured('real posts', index, readQueries(values.queries, claims));
  else console.log('no real posts: give them with --queries (see --help)');
}

/** Sentences people judged to say the same: the one is typed, the other is to be found among all. */
function runKorean(): void {
  if (!KOREAN.every((file) => existsSync(file))) {
    console.log('../shared/data/korsts_ko is not here: nothing to liken Korean sentences with.');
    return;
  }
  const rows = KOREAN.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1));
  const pairs = rows
    .map((row) => row.split('\t'))
    .map((cells) => ({ score: Number(cells[4]), a: cells[5] ?? '', b: cells[6] ?? '' }));
  const index = new MatchIndex(pairs.map(({ b }) => b));
  console.log(`\n${pairs.length} Korean sentences`);
  heading();
  const queries = pairs.flatMap(({ score, a, b }, claim): Query[] =>
    score >= SAME_SENTENCE && a !== b ? [{ text: a, claim }] : [],
  );
  measured('said alike', index, queries);
}

function readQueries(file: string, claims: readonly { title: string }[]): Query[] {
  const byTitle = new Map(claims.map(({ title }, i) => [title, i]));
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line, i) => {
    const [text = '', about = ''] = line.split('\t');
    const claim = byTitle.get(about.trim()) ?? (/^\d+$/.test(about.trim()) ? Number(about) - 1 : -1);
    if (claim < 0 || claim >= claims.length) {
      throw new Error(`${file}: line ${i + 1}: expected a post, a tab and the title or line number of its claim`);
    }
    return { text, claim };
  });
}

function heading(): void {
  console.log(row('', 'by', 'queries', 'MRR@20', 'hit@1', 'hit@5', 'hit@20', 'mean ms', 'p95 ms'));
}

function measured(name: string, index: MatchIndex, queries: readonly Query[]): void {
  for (const [by, rank] of [
    ['plain BM25', (text: string) => index.byBm25(text, CUT)],
    ['looks like', (text: string) => index.lookAlikes(text, CUT)],
  ] as const) {
    const ranks: number[] = [];
    const times: number[] = [];
    for (const { text, claim } of queries) {
      const started = performance.now();
      const found: readonly Ranked[] = rank(text);
      times.push(performance.now() - started);
      ranks.push([...found].sort(compareAlike).findIndex(({ text: at }) => at === claim) + 1);
    }
    const hit = (most: number) => share(ranks.filter((at) => at > 0 && at <= most).length, ranks.length);
    const mrr = ranks.reduce((sum, at) => sum + (at > 0 ? 1 / at : 0), 0) / Math.max(1, ranks.length);
    times.sort((a, b) => a - b);
    const mean = times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length);
    const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
    console.log(
      row(name, by, String(queries.length), mrr.toFixed(3), hit(1), hit(5), hit(20), mean.toFixed(1), p95.toFixed(1)),
    );
  }
}

function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}

function row(name: string, by: string, ...cells: string[]): string {
  return `${name.padEnd(14)}${by.padEnd(12)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}
