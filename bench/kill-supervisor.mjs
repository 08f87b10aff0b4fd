// Kills the embedded database, the process that supervises it, or both (kill -9), again and again while eight writers
// write, and counts acknowledged rows that are not there afterwards. Run: node bench/kill-supervisor.mjs [kills]
// Ends with 1 when a row was lost, torn or doubled, or when a start needed help.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const kills = Number(process.argv[2] ?? 20);
const support = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'test', 'support');
const folder = mkdtempSync(path.join(tmpdir(), 'whence-kill-'));
chmodSync(folder, 0o711);
const dataDir = path.join(folder, 'data');

let holder;
let owner;

/** Starts the supervisor in a process of its own and waits until its database answers. */
async function start() {
  holder = fork(path.join(support, 'embedded-holder.ts'), [dataDir, path.join(folder, 'system')], {
    execArgv: ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = await once(holder, 'message');
  const told = JSON.parse(message);
  if (told.owner === undefined) throw new Error(told.refused);
  owner = told.owner;
}

/** A connection that does not take the process down when it is cut. */
async function connect() {
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const acknowledged = new Set();
let next = 0;
const phase = { writing: true };

/** Writes rows one by one, each its own transaction, and notes a row only after the answer; connects anew when cut. */
async function write() {
  while (phase.writing) {
    try {
      const client = await connect();
      try {
        while (phase.writing) {
          const id = ++next;
          await client.query('insert into row_written values ($1, repeat($2, 200))', [id, String(id % 10)]);
          acknowledged.add(id);
        }
      } finally {
        await client.end();
      }
    } catch {
      // Cut off or not up yet: what was not answered is not counted.
      await pause(20);
    }
  }
}

function postmasterPid() {
  const where =
    process.getuid() === 0 ? readFileSync(path.join(dataDir, 'where'), 'utf8').trim() : path.join(dataDir, 'postgres');
  return Number.parseInt(readFileSync(path.join(where, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

/**
 * Milliseconds from a kill until another server than the killed one answers a row on a new connection. Rows answered on
 * old connections say nothing: the sessions of a killed server live on for a moment and still answer.
 */
async function untilAnotherServerWrites(killedAt, oldPid) {
  for (;;) {
    if (performance.now() - killedAt > 60_000) throw new Error('no new server answered for a minute after a kill');
    const client = await connect().catch(() => undefined);
    if (client !== undefined) {
      try {
        const id = ++next;
        await client.query('insert into row_written values ($1, repeat($2, 200))', [id, String(id % 10)]);
        acknowledged.add(id);
        if (postmasterPid() !== oldPid) return performance.now() - killedAt;
      } catch {
        // The connection was one of the old server's last.
      } finally {
        await client.end();
      }
    }
    await pause(5);
  }
}

try {
  await start();
  const first = await connect();
  await first.query('create table row_written (id bigint primary key, text text not null)');
  await first.end();
  const writers = Array.from({ length: 8 }, write);
  const recoveries = [];
  const servers = new Set();
  for (let round = 0; round < kills; round++) {
    await pause(200 + Math.random() * 300);
    const victim = ['PostgreSQL', 'supervisor', 'both'][round % 3];
    const pid = postmasterPid();
    servers.add(pid);
    const killedAt = performance.now();
    if (victim !== 'supervisor') process.kill(pid, 'SIGKILL');
    if (victim !== 'PostgreSQL') {
      const ended = once(holder, 'exit');
      holder.kill('SIGKILL');
      await ended;
      await start();
    }
    recoveries.push(await untilAnotherServerWrites(killedAt, pid));
    console.error(
      `${round + 1}/${kills} ${victim}: writing again after ${Math.round(recoveries.at(-1))} ms, ${acknowledged.size} rows answered`,
    );
  }
  phase.writing = false;
  await Promise.all(writers);
  const client = await connect();
  const { rows } = await client.query('select id::int, text = repeat((id % 10)::text, 200) as whole from row_written');
  await client.end();
  const there = new Set(rows.map((row) => row.id));
  const lost = [...acknowledged].filter((id) => !there.has(id)).length;
  const torn = rows.filter((row) => !row.whole).length;
  const ended = once(holder, 'exit');
  holder.send('stop');
  await ended;
  const doubled = rows.length - there.size;
  const sorted = recoveries.toSorted((a, b) => a - b).map(Math.round);
  console.log(
    JSON.stringify({
      kills,
      // Each round must have met a server of its own, or the kills did not all strike.
      servers_killed_or_orphaned: servers.size,
      acknowledged: acknowledged.size,
      lost,
      torn,
      doubled,
      median_recovery_ms: sorted[Math.floor(sorted.length / 2)],
      slowest_recovery_ms: sorted.at(-1),
    }),
  );
  process.exitCode = lost + torn + doubled > 0 || servers.size !== kills ? 1 : 0;
} finally {
  phase.writing = false;
  rmSync(folder, { recursive: true, force: true });
}
