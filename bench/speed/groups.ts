/** The rows of the table, in groups that can be asked for one by one. */
import type pg from 'pg';
import { percentile } from '../figures.js';
import { untilQuiet } from './background-work.js';
import {
  absentRow,
  type Both,
  checkSame,
  compare,
  isThere,
  limitRow,
  middle,
  type Pace,
  ratioRow,
  type Row,
  type Run,
  runOf,
  toldOf,
} from './compare.js';
import { askOnce, HttpConnection, type Request } from './load-generator.js';
import type { CorpusShape, Size } from './corpus-shape.js';
import { RAW_NUMBERS } from './raw-queries.js';
import { get, type Questions } from './requests.js';
import { inWorkspace } from './servers.js';

export const GROUPS = ['list', 'nested', 'detail', 'depth', 'search', 'write', 'server'] as const;
export type Group = (typeof GROUPS)[number];

/** Everything a group needs. */
export interface Bench {
  readonly both: Both;
  readonly questions: Questions;
  readonly pace: Pace;
  readonly size: Size;
  readonly shape: CorpusShape;
  readonly workspaceId: string;
  /** As the owner of the database. */
  readonly client: pg.Client;
  /** What the product held before anybody asked it anything, in MB. */
  readonly idleMb: number;
}

const SEARCH_P95_MS: Record<Size, number> = { S: 30, M: 30, L: 150 };
const LONGEST_SEARCH_MS = 500;
const CHECKED = 12;

const MEASURES: Record<Group, (bench: Bench) => Promise<Row[]>> = {
  list: measureLists,
  nested: measureNested,
  detail: measureDetail,
  depth: measureDepth,
  search: measureSearch,
  write: measureWrite,
  server: measureServer,
};

/** Measures these groups in the order of {@link GROUPS}, whatever order they were asked for in. */
export async function measureGroups(
  bench: Bench,
  wanted: ReadonlySet<Group>,
  say: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const group of GROUPS) {
    if (!wanted.has(group)) continue;
    say(`measuring: ${group}`);
    rows.push(...(await MEASURES[group](bench)));
  }
  return rows;
}

async function measureLists({ both, questions, pace }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, pairs } of questions.listMixes()) {
    await checkSame(both, pairs.slice(0, CHECKED));
    rows.push(ratioRow(`list of 50: ${what}`, await compare(both, pairs, pace), 0.6));
  }
  return rows;
}

async function measureNested({ both, questions, pace }: Bench): Promise<Row[]> {
  const [what, pairs] = ['list of 50 with every account', questions.nestedList()];
  const [first] = pairs;
  if (first === undefined || !(await isThere(both, first))) return [absentRow(what)];
  await checkSame(both, pairs);
  return [ratioRow(what, await compare(both, pairs, pace), 0.7)];
}

async function measureDetail({ both, questions, pace }: Bench): Promise<Row[]> {
  const pairs = questions.claims(500);
  await checkSame(both, pairs.slice(0, CHECKED));
  return [ratioRow('one claim with everything', await compare(both, pairs, pace), 0.6)];
}

/** The page behind nine tenths of all claims, reached by walking there as anybody would. */
async function measureDepth({ both, shape, pace }: Bench): Promise<Row[]> {
  const deep = await deepPage(both, shape);
  const [first, last]: [Run[], Run[]] = [[], []];
  const alone = { ...pace, connections: 1 };
  for (let run = 0; run < pace.runs; run++) {
    first.push(await runOf(both.product, [get('/claims', '').product], alone));
    last.push(await runOf(both.product, [deep], alone));
  }
  const [near, far] = [middle(first), middle(last)];
  const row = limitRow('page at 90 % depth, p50, to page 1', far.p50 / near.p50, 1.5, 'x');
  return [{ ...row, product: `${row.product}: ${toldOf(far)}; page 1 ${toldOf(near)}` }];
}

async function deepPage({ product }: Both, { claims }: CorpusShape): Promise<Request> {
  const connection = await HttpConnection.open(product.target);
  let after = '';
  try {
    for (let seen = 0; seen < claims * 0.9; seen += 200) {
      const path = inWorkspace(`/claims?limit=200${after}`);
      const { status, body } = await connection.ask({ method: 'GET', path });
      if (status !== 200) throw new Error(`${path}: ${status}`);
      const { next }: { next: string | null } = JSON.parse(body.toString('utf8'));
      if (next === null) throw new Error('the list ended before nine tenths of it');
      after = `&after=${next}`;
    }
  } finally {
    connection.close();
  }
  return { method: 'GET', path: inWorkspace(`/claims?${after.slice(1)}`) };
}

/** Each term by itself on one connection: what counts is the wait of whoever searches, and the worst of terms. */
async function measureSearch({ both, questions, size }: Bench): Promise<Row[]> {
  const search = (words: string): Request => ({
    method: 'GET',
    path: inWorkspace(`/search?${new URLSearchParams({ q: words }).toString()}`),
  });
  const rows: Row[] = [];
  let slowest = { words: '', ms: 0 };
  for (const { what, words } of questions.searches()) {
    const [first = ''] = words;
    const { product } = both;
    if (!(await isThere(both, { product: search(first), raw: search(first) }))) return [absentRow('search')];
    const times: number[] = [];
    for (const each of [...words, ...words, ...words]) {
      const start = performance.now();
      const { status, body } = await askOnce(product.target, search(each));
      if (status !== 200) throw new Error(`search: ${status} ${body.toString('utf8')}`);
      const ms = performance.now() - start;
      times.push(ms);
      if (ms > slowest.ms) slowest = { words: each, ms };
    }
    const p50 = `, p50 ${percentile(times, 0.5).toFixed(1)} ms`;
    rows.push(limitRow(`search, ${what}: p95`, percentile(times, 0.95), SEARCH_P95_MS[size], 'ms', p50));
  }
  rows.push(limitRow('search, slowest term', slowest.ms, LONGEST_SEARCH_MS, 'ms', ` (${slowest.words})`));
  rows.push(await measureLookAlikes(both, questions));
  return rows;
}

async function measureLookAlikes(both: Both, questions: Questions): Promise<Row> {
  const what = 'claims that look alike: p95';
  const ask = (statement: string): Request => ({
    method: 'POST',
    path: inWorkspace('/claims/look-alikes'),
    body: JSON.stringify({ statement }),
  });
  const statements = questions.statements(30);
  const [first = ''] = statements;
  if (!(await isThere(both, { product: ask(first), raw: ask(first) }))) return absentRow(what);
  const times: number[] = [];
  for (const statement of statements) {
    const start = performance.now();
    await askOnce(both.product.target, ask(statement));
    times.push(performance.now() - start);
  }
  return limitRow(what, percentile(times, 0.95), 50, 'ms');
}

async function measureWrite({ both, questions, pace, client, workspaceId }: Bench): Promise<Row[]> {
  const pairs = questions.writes(2000);
  const rows: Row[] = [];
  for (const connections of [pace.connections, 1]) {
    const compared = await compare(both, pairs, { ...pace, connections });
    const row = ratioRow(`one account attached, ${connections} at once`, compared, 0.3);
    // The bar is for all at once; alone it is told.
    rows.push(connections === 1 ? { ...row, bar: '', verdict: '' } : row);
  }
  const { jobs, seconds } = await untilQuiet(client);
  const left = `${jobs} jobs, done ${seconds.toFixed(1)} s later`;
  rows.push({ what: 'work left behind by these accounts', product: left, raw: '', ratio: '', bar: '', verdict: '' });
  // What the raw line wrote has no assessment, and would make the desk another one.
  await client.query('delete from attributions where workspace_id = $1 and number >= $2', [workspaceId, RAW_NUMBERS]);
  return rows;
}

async function measureServer({ both: { product }, idleMb }: Bench): Promise<Row[]> {
  return [
    limitRow('server, ready on a warm cluster', product.readyMs / 1000, 3, 's'),
    limitRow('server, idle, without PostgreSQL', idleMb, 150, 'MB'),
    limitRow('server, peak of this run, without PostgreSQL', (await product.memory()).most, 350, 'MB'),
  ];
}
