import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/index.js';
import { SourceDecisions } from '../../src/attributions/source-decisions.service.js';
import { newId } from '../../src/database/clock.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { type EmbeddedServer, startEmbedded } from '../../src/database/embedded/embedded-server.js';
import { webPassword } from '../../src/database/embedded/passwords.js';
import { insertRows } from '../../src/database/insert-rows.js';
import { installJobTables } from '../../src/database/jobs/job-runner.js';
import { migrate } from '../../src/database/migrate.js';
import { SourceStates } from '../../src/sources/source-states.service.js';
import { SourcesReader } from '../../src/sources/sources.reader.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';
import * as folders from '../support/embedded-folder.js';
import type { HeldWork } from '../support/re-check-holder.js';

/** More than three batches. */
const CLAIMS = 650;

/**
 * A source on which 650 claims rest is withdrawn, and every process that has to do with it is killed on the way. On a
 * database server of its own, because one of its processes is killed too. One story: each step begins where the one
 * before was killed.
 */
describe('a source with 650 claims is withdrawn while everything is being killed', () => {
  let folder: folders.TemporaryFolder;
  let server: EmbeddedServer;
  let newsroom: Newsroom;
  let desk: Desk;
  let sourceId: string;
  let owner: ConnectionParts;
  let web: ConnectionParts;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await folders.temporaryFolder();
    server = await startEmbedded({ ...folder, log: () => undefined });
    const login = { user: 'whence_web', password: await webPassword(folder.dataDir) };
    owner = server.owner;
    web = { ...owner, ...login };
    await migrate({ owner, migrations, web: login });
    await installJobTables(owner);
    newsroom = await Newsroom.open({ owner, web, drop: () => Promise.resolve() });
    desk = await newsroom.desk('killed');
    sourceId = await desk.source('broker');
    await desk.run(async (tx) => {
      const ids = Array.from({ length: CLAIMS }, () => newId());
      const claims = ids.map((id, i) => [id, i + 10, `c-${i + 10}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], claims);
      const told = ids.map((id, i) => [newId(), i + 10, `a-${i + 10}`, id, sourceId, 'eyewitness']);
      await insertRows(tx, 'attributions', ['id', 'number', 'key', 'claim_id', 'source_id', 'access'], told);
      await desk.record(tx, null, 'dossier.imported');
      await newsroom.corroboration.reassessAll(tx);
    });
  }, 120_000);
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await newsroom?.close();
    await server?.stop();
    await folder?.remove();
  }, 60_000);

  /** Starts work in a process of its own and waits until it says that it holds still, or serves. */
  async function start(task: HeldWork['task'], holdIn = 0): Promise<ChildProcess> {
    const support = path.join(process.cwd(), 'test', 'support');
    const work: HeldWork = { task, owner, web, workspaceId: desk.workspaceId, sourceId, holdIn };
    const child = fork(path.join(support, 're-check-holder.ts'), [JSON.stringify(work)], {
      execArgv: ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')],
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    children.push(child);
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the process ended with ${String(code)} before it said anything`);
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    return child;
  }

  /** What can be read as current, by key; and how many claims say that they are being re-checked. */
  async function readable(): Promise<{ current: Map<string, string>; stale: number }> {
    const stored = [...(await desk.stored())];
    const current = stored.flatMap(([key, result]) =>
      result === 'stale' ? [] : [[key, JSON.stringify(result)] as const],
    );
    return { current: new Map(current), stale: stored.length - current.length };
  }

  /** Everything that can be read as current is what a clean computation of the whole workspace gives. */
  async function expectNothingOld(clean: ReadonlyMap<string, unknown>): Promise<{ current: number; stale: number }> {
    const { current, stale } = await readable();
    const stored = await desk.stored();
    for (const key of current.keys()) expect(stored.get(key)).toEqual(clean.get(key));
    expect(current.size + stale).toBe(CLAIMS);
    return { current: current.size, stale };
  }

  /** Until what a killed process had open is gone from the server. */
  async function untilRolledBack(): Promise<void> {
    await until(async () => {
      const open = await folders.ask(owner, OPEN);
      return open.length === 0;
    });
  }

  const OPEN = `select pid from pg_stat_activity where usename = 'whence_web' and state like 'idle in transaction%'`;

  it('killed while it is being marked: nothing has happened', async () => {
    const before = await readable();
    expect(before).toMatchObject({ stale: 0 });
    const child = await start('withdraw');
    // Written, not committed: nobody sees anything of it.
    expect(await readable()).toEqual(before);
    await folders.killHard(child);
    await untilRolledBack();
    expect(await readable()).toEqual(before);
    const source = await desk.run((tx) => new SourcesReader().find(tx, sourceId));
    expect(source).toMatchObject({ state: 'active', version: 1 });
    expect(await expectNothingOld(await desk.computed())).toEqual({ current: CLAIMS, stale: 0 });
  }, 60_000);

  it('killed in the second batch: the first is done, all others still say that they are being re-checked', async () => {
    const decisions = new SourceDecisions(newsroom.unitOfWork, newsroom.audit, new SourcesReader(), new SourceStates());
    const actor = await newsroom.workspaces.systemActorOf(desk.workspaceId);
    const before = await readable();
    await decisions.withdraw(actor, sourceId, 1, { reason: 'he sold his story' });
    const clean = await desk.computed();
    // Had nothing changed, an old answer could not be told from a new one.
    for (const [key, result] of clean) expect(JSON.stringify(result)).not.toBe(before.current.get(key));
    expect(await expectNothingOld(clean)).toEqual({ current: 0, stale: CLAIMS });
    const child = await start('drain', 2);
    expect(await expectNothingOld(clean)).toEqual({ current: 200, stale: CLAIMS - 200 });
    await folders.killHard(child);
    await untilRolledBack();
    expect(await expectNothingOld(clean)).toEqual({ current: 200, stale: CLAIMS - 200 });
  }, 60_000);

  it('its process in the database killed: the server of the database recovers, and nothing is lost', async () => {
    const clean = await desk.computed();
    const child = await start('drain', 1);
    const [open] = await folders.ask(owner, OPEN);
    const pid: unknown = typeof open === 'object' && open !== null ? Reflect.get(open, 'pid') : undefined;
    if (typeof pid !== 'number') throw new Error('the batch that is held has no process in the database');
    process.kill(pid, 'SIGKILL');
    await until(() =>
      folders.ask(owner, 'select 1').then(
        () => true,
        () => false,
      ),
    );
    await folders.killHard(child);
    expect(await until(() => expectNothingOld(clean))).toEqual({ current: 200, stale: CLAIMS - 200 });
  }, 60_000);

  it('the server killed while it catches up, and started again: every claim ends as a clean computation has it', async () => {
    const clean = await desk.computed();
    const first = await start('serve');
    await until(async () => (await expectNothingOld(clean)).current > 200);
    await folders.killHard(first);
    const second = await start('serve');
    let reads = 0;
    await until(async () => {
      reads += 1;
      return (await expectNothingOld(clean)).stale === 0;
    });
    expect(reads).toBeGreaterThan(0);
    await folders.killHard(second);
    expect(await desk.stored()).toEqual(clean);
    expect(clean.get('c-10')).toMatchObject({ status: 'unsupported' });
  }, 120_000);

  /** Asks again and again until there is an answer; a connection that was cut is one more reason to ask again. */
  async function until<T>(ask: () => Promise<T>): Promise<T> {
    const end = Date.now() + 45_000;
    for (;;) {
      const answer = await ask().catch((error: unknown) => {
        if (Date.now() > end || !isCut(error)) throw error;
        return null;
      });
      if (answer !== false && answer !== null) return answer;
      if (Date.now() > end) throw new Error('it never came about');
      await pause(20);
    }
  }
});

/** What the driver and the product say of a connection that was cut, or a server that recovers. */
function isCut(error: unknown): boolean {
  return error instanceof Error && /terminat|recovery|starting up|connect|reached|shut/i.test(error.message);
}
