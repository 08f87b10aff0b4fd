/**
 * The wall between workspaces under a crowd: `npm run campaign:wall [-- UNITS [--pooler]]`. Sixty-four clients share five
 * connections and work in eight workspaces at once; one unit of work in ten throws, one in twenty loses its connection.
 * Each reads without naming its workspace, so that row-level security alone keeps it in. With `--pooler` pgbouncer
 * (Debian's package) stands between, in transaction mode with three server connections.
 * Ends with 1 when a row of another workspace was seen, a kept row is missing, or a failed one is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Endings } from '../src/access/endings.service.js';
import { WorkspacesService } from '../src/access/workspaces.service.js';
import { AuditLog } from '../src/audit/audit-log.service.js';
import { readConfig } from '../src/config/config.js';
import { newId } from '../src/database/clock.js';
import type { ConnectionParts } from '../src/database/connection.js';
import { createDataSource } from '../src/database/data-source.factory.js';
import { DatabaseUnavailable } from '../src/database/database-error.js';
import { insertRows } from '../src/database/insert-rows.js';
import { UnitOfWork, type WorkspaceScope } from '../src/database/unit-of-work.js';
import { entities } from '../src/entities.js';
import { openDatabase } from '../src/open-database.js';
import { atMost, printFigures, told } from './figures.js';

const UNITS = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? '5000');
const HAS_POOLER = process.argv.includes('--pooler');
const [CLIENTS, CONNECTIONS, DESKS] = [64, 5, 8];

class Thrown extends Error {}

interface Tally {
  readonly kept: number[];
  thrown: number;
  cut: number;
  seenOfOthers: number;
}

async function campaign(unitOfWork: UnitOfWork, desks: readonly WorkspaceScope[]): Promise<Tally> {
  const tally: Tally = { kept: desks.map(() => 0), thrown: 0, cut: 0, seenOfOthers: 0 };
  const one = async (i: number): Promise<void> => {
    const at = i % DESKS;
    const scope = desks[at];
    if (scope === undefined) throw new Error('there is no such desk');
    try {
      await unitOfWork.run(scope, async (tx) => {
        await insertRows(
          tx,
          'regions',
          ['id', 'number', 'key', 'kind'],
          [[newId(), i + 1, `crowd-${String(i)}`, 'county']],
        );
        // On purpose without workspace_id: what is left is the wall alone.
        const rows = await tx.query<{ wrong: number; mine: number }>(
          `select (count(*) filter (where workspace_id <> $1))::int as wrong,
                  (count(*) filter (where key = $2))::int as mine
           from regions where number > $3`,
          [scope.workspaceId, `crowd-${String(i)}`, i - 2000],
        );
        tally.seenOfOthers += rows[0]?.wrong ?? 1;
        if (rows[0]?.mine !== 1) throw new Error('a row just written is not seen');
        if (i % 10 === 3) throw new Thrown();
        if (i % 20 === 7) await tx.query('select pg_terminate_backend(pg_backend_pid())');
      });
      tally.kept[at] = (tally.kept[at] ?? 0) + 1;
    } catch (error) {
      if (error instanceof Thrown) tally.thrown += 1;
      else if (error instanceof DatabaseUnavailable) tally.cut += 1;
      else throw error;
    }
  };
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < UNITS) await one(next++);
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return tally;
}

/** pgbouncer in front of a server, in transaction mode, until `stop`. */
async function startPooler(
  server: ConnectionParts,
  folder: string,
): Promise<{ connection: ConnectionParts; stop: () => Promise<void> }> {
  if (spawnSync('pgbouncer', ['--version']).error !== undefined) {
    const installed = spawnSync('apt-get', ['install', '-y', 'pgbouncer'], { stdio: 'ignore' });
    if (installed.status !== 0)
      throw new Error('pgbouncer is not here and could not be installed (apt-get install pgbouncer)');
  }
  const port = await freePort();
  const file = path.join(folder, 'pgbouncer.ini');
  const users = path.join(folder, 'users.txt');
  const target = `host=${server.host} port=${String(server.port)}`;
  await writeFile(users, `"${server.user}" "${server.password}"\n`, { mode: 0o600 });
  await writeFile(
    file,
    `[databases]\n* = ${target}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${String(port)}\nunix_socket_dir =\n` +
      `auth_type = scram-sha-256\nauth_file = ${users}\npool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 200\n` +
      `ignore_startup_parameters = extra_float_digits\nserver_login_retry = 1\n`,
    { mode: 0o600 },
  );
  // pgbouncer refuses to run as root.
  const asRoot = userInfo().uid === 0;
  const nobody = asRoot ? Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim()) : null;
  if (nobody !== null) for (const name of [folder, file, users]) await chown(name, nobody, -1);
  const pooler = spawn('pgbouncer', [file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(nobody === null ? {} : { uid: nobody }),
  });
  let said = '';
  pooler.stderr.on('data', (text) => (said += String(text)));
  const connection = { ...server, host: '127.0.0.1', port };
  await untilReached(connection, () => said);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => pooler.once('exit', resolve));
    pooler.kill('SIGTERM');
    await ended;
  };
  return { connection, stop };
}

async function untilReached(connection: ConnectionParts, said: () => string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (reached) return;
    await pause(100);
  }
  throw new Error(`the pooler does not answer: ${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

async function onDatabase(connection: ConnectionParts, mode: string): Promise<void> {
  const dataSource = createDataSource({ connection, entities, poolSize: CONNECTIONS, keepsPlans: !HAS_POOLER });
  await dataSource.initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const workspaces = new WorkspacesService(unitOfWork, new AuditLog(), new Endings());
  const desks: WorkspaceScope[] = [];
  for (let i = 0; i < DESKS; i++)
    desks.push(await workspaces.create({ slug: `desk-${String(i)}`, title: 'Desk' }, null));
  const start = performance.now();
  const tally = await campaign(unitOfWork, desks);
  const seconds = (performance.now() - start) / 1000;
  let [missing, stray] = [0, 0];
  for (const [i, desk] of desks.entries()) {
    const rows = await unitOfWork.read(desk, (tx) =>
      tx.query<{ count: number }>('select count(*)::int as count from regions where workspace_id = $1', [
        tx.workspaceId,
      ]),
    );
    const difference = (tally.kept[i] ?? 0) - (rows[0]?.count ?? 0);
    missing += Math.max(0, difference);
    stray += Math.max(0, -difference);
  }
  await dataSource.destroy();
  const kept = tally.kept.reduce((sum, one) => sum + one, 0);
  printFigures(`Units of work of ${String(CLIENTS)} clients in ${String(DESKS)} workspaces, ${mode}`, [
    told('units of work', String(UNITS)),
    told('kept, thrown, cut', `${String(kept)}, ${String(tally.thrown)}, ${String(tally.cut)}`),
    told('seconds', seconds.toFixed(1)),
    atMost('rows of other workspaces seen', tally.seenOfOthers, 0, 0, ''),
    atMost('kept rows that are not there', missing, 0, 0, ''),
    atMost('rows of failed units that are there', stray, 0, 0, ''),
  ]);
}

const folder = await mkdtemp(path.join(tmpdir(), 'whence-wall-'));
const config = readConfig({ WHENCE_DATA: path.join(folder, 'data'), WHENCE_SAMPLE: 'off' });
const database = await openDatabase(config, { log: () => undefined, mayAttach: false });
try {
  const web = database.dataSource.options;
  if (web.type !== 'postgres' || 'url' in database.owner) throw new Error('the embedded database is reached by parts');
  const direct: ConnectionParts = { ...database.owner, user: String(web.username), password: String(web.password) };
  if (HAS_POOLER) {
    const poolFolder = await mkdtemp(path.join(tmpdir(), 'whence-pooler-'));
    const { connection, stop } = await startPooler(direct, poolFolder);
    try {
      await onDatabase(connection, 'through pgbouncer in transaction mode, 3 server connections');
    } finally {
      await stop();
      await rm(poolFolder, { recursive: true, force: true });
    }
  } else {
    await onDatabase(direct, `on ${String(CONNECTIONS)} connections`);
  }
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
