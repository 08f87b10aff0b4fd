/**
 * What the product costs beyond its database, and whether it stays within its bars:
 * `npm run bench -- --size S|M|L [--only list,detail,…] [--runs 3] [--seconds 3] [--data FOLDER] [--profile]`.
 * Product and raw line are asked the same in turns; docs/performance.md says what each row means. It tells, and never
 * fails on time.
 */
import { mkdtemp } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { reachOwner } from '../src/open-database.js';
import { NEWSROOM_TWO_SOURCE } from '../src/domain/policy/newsroom-two-source.js';
import { orderOf } from '../src/domain/standing.js';
import { forgetJobs, untilQuiet } from './speed/background-work.js';
import { measureCold } from './speed/cold-lists.js';
import type { Row } from './speed/compare.js';
import { configOf, type Loaded, loadedDesk, ownerClient, removeDesk } from './speed/desk.js';
import { type Bench, GROUPS, measureGroups } from './speed/groups.js';
import { type Options, readOptions } from './speed/options.js';
import { printProfile } from './speed/profile-report.js';
import { hasFunction } from './speed/read-models.js';
import { measureReassessment } from './speed/reassess.js';
import { Questions } from './speed/requests.js';
import { startProduct, startRaw } from './speed/servers.js';

const CONNECTIONS = 8;
/** Of the statuses claims have, those that are filtered by. */
const STATUSES = 4;
/** What a start leaves behind in memory is cleared away by then. */
const SETTLE_MS = 3000;

const say = (line: string) => console.error(line);

/** Both servers up for as long as the work takes. The product runs PostgreSQL, and the raw line asks it too. */
async function withBoth(
  dataDir: string,
  { size, shape, workspaceId }: Loaded,
  { runs, seconds }: Options,
  isProfiled: boolean,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const started = await startProduct(dataDir, isProfiled);
  try {
    const { owner } = await reachOwner(configOf(dataDir), { log: () => undefined, mayAttach: true });
    const client = await ownerClient(owner);
    await untilQuiet(client);
    await pause(SETTLE_MS);
    const { now: idleMb } = await started.memory();
    const product = await started.signedIn();
    const raw = await startRaw({ owner, workspaceId, hasLists: await hasFunction(client, 'claim_lists_refresh') });
    try {
      const questions = new Questions(shape, await statusesOf(client, workspaceId));
      const pace = { runs, seconds, connections: CONNECTIONS };
      await work({ both: { product, raw }, questions, pace, size, shape, workspaceId, client, idleMb });
    } finally {
      await raw.stop();
      await forgetJobs(client);
      await client.end();
    }
  } finally {
    await started.stop();
  }
}

/** What claims of the corpus count as, the commonest first: what the rules say, no better than they may by themselves. */
async function statusesOf(client: pg.Client, workspaceId: string): Promise<string[]> {
  const { rows } = await client.query<{ status: string }>(
    'select status from assessments where workspace_id = $1 group by status order by count(*) desc',
    [workspaceId],
  );
  const cap = orderOf(NEWSROOM_TWO_SOURCE, NEWSROOM_TWO_SOURCE.autoCap) ?? 0;
  const counted = rows.map(({ status }) =>
    (orderOf(NEWSROOM_TWO_SOURCE, status) ?? 0) > cap ? NEWSROOM_TWO_SOURCE.autoCap : status,
  );
  return [...new Set(counted)].slice(0, STATUSES);
}

async function measure(dataDir: string, loaded: Loaded, options: Options): Promise<Row[]> {
  const { only, profile } = options;
  const rows: Row[] = [];
  const groups = new Set(GROUPS.filter((group) => only.has(group)));
  if (groups.size > 0) {
    await withBoth(dataDir, loaded, options, false, async (bench) => {
      rows.push(...(await measureGroups(bench, groups, say)));
    });
  }
  // What the cache of the database holds matters only where it cannot hold everything.
  const isCold = only.has('cold') && (loaded.size === 'L' || only.size === 1);
  if (isCold || profile) {
    await withBoth(dataDir, loaded, options, true, async (bench) => {
      if (isCold) rows.push(...(await measureCold(bench, loaded.accounts)));
      if (profile) await printProfile(bench.both.product, bench.questions);
    });
  }
  if (only.has('reassess')) rows.push(await measureReassessment(dataDir, loaded.shape));
  return rows;
}

async function main(): Promise<void> {
  const options = readOptions();
  const dataDir = options.data ?? (await mkdtemp(path.join(tmpdir(), 'whence-bench-')));
  try {
    const loaded = await loadedDesk(dataDir, options.size, say);
    const rows = await measure(dataDir, loaded, options);
    const { claims, sources } = loaded.shape;
    console.log(
      `\nSize ${loaded.size}: ${claims} claims, ${loaded.accounts} accounts, ${sources} sources; ${CONNECTIONS} connections, ` +
        `${options.runs} runs of ${options.seconds} s, medians; answers a second, p50 / p95, processor the server itself used for an answer, bytes of an answer`,
    );
    console.table(rows);
    console.log(`Processes waiting for a processor, mean of the last minute: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  } finally {
    if (options.data === null) await removeDesk(dataDir);
  }
}

await main();
