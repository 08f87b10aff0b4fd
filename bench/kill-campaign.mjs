// Kills (kill -9) the server, PostgreSQL with all its processes, both, or the parent process of PostgreSQL alone, again
// and again while writers log claims and attach accounts to them over the API, and counts what was acknowledged and is
// not there afterwards. A built checkout is needed: `npm run build`.
// Run: node bench/kill-campaign.mjs [kills of each kind]
// Ends with 1 when an acknowledged write is missing or is not as it was sent, an assessment is not what its accounts give,
// an index or table is damaged (amcheck), the log does not verify, or it took ten seconds or more to be ready again.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const VICTIMS = ['server', 'PostgreSQL', 'both', 'parent'];
const kills = Number(process.argv[2] ?? 5) * VICTIMS.length;
const WRITERS = 4;
const PASSWORD = 'a heron over the reeds at dawn';
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, 'bin', 'whence.js');
const folder = mkdtempSync(path.join(tmpdir(), 'whence-campaign-'));
chmodSync(folder, 0o711);
const dataDir = path.join(folder, 'data');
const port = await freePort();
const env = {
  ...process.env,
  WHENCE_DATA: dataDir,
  WHENCE_PORT: String(port),
  WHENCE_LOG_LEVEL: 'error',
  WHENCE_REQUESTS_PER_MINUTE: 'off',
};
const base = `http://127.0.0.1:${port}`;
let server;

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address().port;
      probe.close(() => resolve(found));
    });
  });
}

function whence(...args) {
  const done = spawnSync(process.execPath, [bin, ...args], { env, input: PASSWORD, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`whence ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

async function start() {
  server = spawn(process.execPath, [bin, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await untilReady();
}

async function untilReady() {
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await pause(25)) {
    const answer = await fetch(`${base}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
  }
  throw new Error('the server was not ready within a minute');
}

let cookie = '';
async function signIn() {
  const answer = await call('POST', '/session', { login: 'writer', password: PASSWORD });
  cookie = answer.headers.get('set-cookie').split(';')[0];
}

async function call(method, route, body) {
  const answer = await fetch(`${base}/api/v1${route}`, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  // The status alone is no acknowledgement: the whole answer must have arrived.
  const record = await answer.json();
  if (answer.status === 503) throw new Error('not now');
  if (answer.status >= 400) throw new Refused(`${method} ${route}: ${answer.status} ${JSON.stringify(record)}`);
  return { record, headers: answer.headers };
}
class Refused extends Error {}

const desk = '/workspaces/campaign';
const claims = new Map();
const accounts = new Map();
const phase = { writing: true };
const unexpected = [];

async function write(sources) {
  while (phase.writing) {
    try {
      const text = `Something was seen, entry ${claims.size}, ${Math.random()}.`;
      const claim = await call('POST', `${desk}/claims`, { kind: 'event', statement: [{ text, lang: 'en' }] });
      claims.set(claim.record.id, text);
      for (const source of sources) {
        const account = await call('POST', `${desk}/attributions`, {
          claim: claim.record.id,
          source,
          access: 'eyewitness',
          originStatus: 'identified',
        });
        accounts.set(account.record.id, claim.record.id);
      }
    } catch (error) {
      if (error instanceof Refused) unexpected.push(error.message);
      await pause(20);
    }
  }
}

function postmasterPid() {
  const where =
    process.getuid() === 0 ? readFileSync(path.join(dataDir, 'where'), 'utf8').trim() : path.join(dataDir, 'postgres');
  return Number.parseInt(readFileSync(path.join(where, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/** The processes of PostgreSQL below its parent. */
function childrenOf(pid) {
  const found = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout;
  return found.split('\n').map(Number).filter(Boolean);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself a moment ago.
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Damage amcheck finds in the tables and indexes, checked against each other row by row. */
async function damage() {
  const { attachEmbedded } = await import(path.join(root, 'dist', 'src', 'database', 'embedded', 'attach.js'));
  const client = new pg.Client(await attachEmbedded(dataDir));
  await client.connect();
  try {
    await client.query('create extension if not exists amcheck');
    const heap = await client.query(
      `select count(*)::int as faults from pg_class c cross join lateral verify_heapam(c.oid) where c.relkind = 'r'
         and c.relnamespace = 'public'::regnamespace`,
    );
    await client.query(
      `select bt_index_parent_check(i.indexrelid, true) from pg_index i join pg_class c on c.oid = i.indexrelid
         join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace`,
    );
    return heap.rows[0].faults;
  } finally {
    await client.end();
  }
}

/** Every record of a list, page by page. */
async function all(route) {
  const items = [];
  for (let after = ''; ;) {
    const page = (await call('GET', `${desk}${route}?limit=200${after}`)).record;
    items.push(...page.items);
    if (page.next === null) return items;
    after = `&after=${page.next}`;
  }
}

try {
  whence('workspace', 'add', 'campaign');
  whence('user', 'add', 'writer', '--workspace', 'campaign', '--roles', 'researcher,editor', '--password-stdin');
  await start();
  await signIn();
  const sources = [];
  for (const pseudonym of ['K-1', 'K-2']) {
    sources.push((await call('POST', `${desk}/sources`, { pseudonym, kind: 'person' })).record.id);
  }
  const writers = Array.from({ length: WRITERS }, () => write(sources));
  const recoveries = [];
  for (let round = 0; round < kills; round++) {
    await pause(400 + Math.random() * 600);
    const victim = VICTIMS[round % VICTIMS.length];
    const killedAt = performance.now();
    if (victim !== 'server') {
      const parent = postmasterPid();
      const children = victim === 'parent' ? [] : childrenOf(parent);
      for (const pid of [parent, ...children]) kill(pid);
    }
    if (victim === 'server' || victim === 'both') {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      await start();
    } else {
      await pause(100);
      await untilReady();
    }
    recoveries.push(performance.now() - killedAt);
    console.error(
      `${round + 1}/${kills} ${victim}: ready after ${Math.round(recoveries.at(-1))} ms, ${claims.size} claims`,
    );
  }
  await pause(500);
  phase.writing = false;
  await Promise.all(writers);
  const storedClaims = new Map((await all('/claims')).map((claim) => [claim.id, claim]));
  const storedAccounts = new Set((await all('/attributions')).map((account) => account.id));
  const lost =
    [...claims.keys()].filter((id) => !storedClaims.has(id)).length +
    [...accounts.keys()].filter((id) => !storedAccounts.has(id)).length;
  const torn = [...claims].filter(([id, text]) => (storedClaims.get(id)?.statement[0].text ?? text) !== text).length;
  const perClaim = new Map();
  for (const account of await all('/attributions')) {
    perClaim.set(account.claimId, (perClaim.get(account.claimId) ?? 0) + 1);
  }
  const wrong = [...storedClaims.values()].filter(
    (claim) => claim.isStale || claim.chains !== (perClaim.get(claim.id) ?? 0),
  ).length;
  const damaged = await damage();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  const log = JSON.parse(whence('audit', 'verify', '--json'));
  const sorted = recoveries.toSorted((a, b) => a - b).map(Math.round);
  const report = {
    kills,
    acknowledged: claims.size + accounts.size,
    lost,
    torn,
    damaged,
    assessments_not_of_their_accounts: wrong,
    unexpected_refusals: unexpected.length,
    log_entries: log.entries,
    log_fault: log.fault,
    median_recovery_ms: sorted[Math.floor(sorted.length / 2)],
    slowest_recovery_ms: sorted.at(-1),
  };
  console.log(JSON.stringify(report));
  for (const message of unexpected.slice(0, 5)) console.error(message);
  process.exitCode =
    lost + torn + damaged + wrong + unexpected.length > 0 || log.fault !== null || sorted.at(-1) >= 10_000 ? 1 : 0;
} finally {
  phase.writing = false;
  server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
