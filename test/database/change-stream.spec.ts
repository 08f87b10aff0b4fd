import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BEFORE_ALL, type ChangePosition, type ChangeRights, changeRightsOf } from '../../src/domain/changes.js';
import { permissionsOf } from '../../src/domain/roles.js';
import { AssessmentMovesService } from '../../src/feed/assessment-moves.service.js';
import { positionOf } from '../../src/feed/change-cursor.js';
import { ChangeSignals } from '../../src/feed/change-signals.service.js';
import { ChangesService } from '../../src/feed/changes.service.js';
import type { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { newId } from '../../src/database/clock.js';
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import type { Tx } from '../../src/database/unit-of-work.js';
import { ask } from '../support/embedded-folder.js';
import { Desk, Newsroom } from '../support/desk-at-work.js';

const EDITOR = changeRightsOf(permissionsOf(['editor']));
const ADMIN = changeRightsOf(permissionsOf(['admin']));

describe('the change stream while several processes write', () => {
  /** Each with connections and services of its own, as processes have them. */
  let first: Newsroom;
  let second: Newsroom;
  let desk: Desk;
  let changes: ChangesService;
  let key: Buffer;

  beforeAll(async () => {
    first = await Newsroom.open();
    second = await Newsroom.open({ ...first.database, drop: () => Promise.resolve() });
    for (const { audit, corroboration } of [first, second])
      new AssessmentMovesService(audit, corroboration).onModuleInit();
    desk = await first.desk('yomju');
    changes = new ChangesService(first.unitOfWork);
    key = await changes.cursorKey(desk);
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  /** Reads on from a position, each time as many lines as `draw` says, until there is nothing more for now. */
  async function readOn(rights: ChangeRights, after: ChangePosition, draw: () => number) {
    const lines: string[] = [];
    let at = after;
    for (;;) {
      const page = await first.unitOfWork.read(desk, (tx) => changes.page(tx, key, at, rights, { most: draw() }));
      lines.push(...page.lines.map(({ text }) => text));
      // Sometimes from the cursor a reader has, sometimes from where the server got to.
      const last = page.lines.at(-1);
      const cursor = last === undefined ? null : (JSON.parse(last.text) as { cursor: string }).cursor;
      const fromCursor = cursor === null ? null : positionOf(key, cursor);
      at = fromCursor !== null && draw() % 2 === 0 ? fromCursor : page.through;
      if (!page.hasMore) return { lines, at };
    }
  }

  /** What does not depend on when a line was read: the version of a record moves on. */
  const stable = (lines: readonly string[]) => lines.map((line) => line.replace(/"version":(\d+|null)/, '"version":0'));

  it('tells every reader every line once and in one order, wherever they are cut off', async () => {
    const working = [first, second, first].map(async (newsroom, writer) => {
      const own = Object.assign(new Desk(newsroom, desk.workspaceId), { next: () => desk.next() });
      for (let i = 0; i < 35; i++) {
        const claim = await own.claim(`c-${writer}-${i}`);
        const source = await own.source(`s-${writer}-${i}`);
        const account = await own.account(`a-${writer}-${i}`, claim, source);
        if (i % 3 === 0) await own.withdraw(account);
      }
    });
    let isWorking = true;
    const written = Promise.all(working).finally(() => {
      isWorking = false;
    });
    const readers = [1, 2, 3].map(async (seed) => {
      const lines: string[] = [];
      let [at, state] = [BEFORE_ALL, seed];
      const draw = () => {
        state = (state * 48_271) % 2_147_483_647;
        return 1 + (state % 7);
      };
      for (;;) {
        const wasWorking = isWorking;
        const read = await readOn(EDITOR, at, draw);
        lines.push(...read.lines);
        at = read.at;
        if (!wasWorking) return lines;
        await pause(draw() * 3);
      }
    });
    await written;
    const all = await readOn(EDITOR, BEFORE_ALL, () => 500);
    const moved = all.lines.filter((line) => line.includes('assessment.moved')).length;
    // A first status for each claim, one with its account, and one more where the account was withdrawn.
    expect(moved).toBe(3 * (35 + 35 + 12));
    for (const lines of await Promise.all(readers)) expect(stable(lines)).toEqual(stable(all.lines));
  }, 120_000);

  it('gives the same lines whatever sizes they are asked for in', async () => {
    const all = await readOn(EDITOR, BEFORE_ALL, () => 500);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }), async (sizes) => {
        let i = 0;
        const read = await readOn(EDITOR, BEFORE_ALL, () => sizes[i++ % sizes.length] ?? 1);
        expect(read.lines).toEqual(all.lines);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('waits its turn when it re-assesses in the background, so that it and a writer never wait for each other', async () => {
    const claim = await desk.claim('c-stale');
    await desk.run((tx) =>
      tx.query(
        'update assessments set is_stale = true, stale_since = now() where workspace_id = $1 and claim_id = $2',
        [tx.workspaceId, claim],
      ),
    );
    let tries = 0;
    const counting = Object.assign(Object.create(second.corroboration) as CorroborationService, {
      refreshStale: (tx: Tx) => {
        tries += 1;
        return second.corroboration.refreshStale(tx);
      },
    });
    const drain = new DrainService(second.unitOfWork, second.workspaces, counting, new JobHandlers(), {});
    let draining = Promise.resolve(0);
    await desk.run(async (tx) => {
      // The log is this writer's from here on.
      await desk.record(tx, null);
      draining = drain.drain(desk.workspaceId);
      await pause(500);
      await first.corroboration.reassess(tx, [claim]);
    });
    // The writer has done it: nothing is left, and nothing was given up and begun anew.
    expect(await draining).toBe(0);
    expect(tries).toBe(1);
  });

  it('gets past what a reader may not see, without a line for it', async () => {
    const read = await readOn(ADMIN, BEFORE_ALL, () => 3);
    expect(read.lines).toEqual([]);
  });

  it('wakes who waits in another process, with the id of the workspace alone', async () => {
    const { database } = first;
    const change = () =>
      second.unitOfWork.run(desk, (tx) =>
        second.audit.record(
          tx,
          { accountId: null },
          { action: 'claim.changed', record: { kind: 'claim', id: newId() } },
        ),
      );
    const listener = new ChangeSignals({ owner: database.owner });
    listener.onApplicationBootstrap();
    try {
      // Nobody is woken by looking at intervals: those are longer once it listens.
      await pause(500);
      const { signal } = new AbortController();
      const seen = listener.countOf(desk.workspaceId);
      const began = Date.now();
      const woken = listener.wait(desk.workspaceId, seen, 14_000, signal);
      const other = await second.desk('caspian');
      await second.unitOfWork.run(other, (tx) => other.record(tx, null));
      await change();
      await woken;
      expect(Date.now() - began).toBeLessThan(5000);
      expect(listener.countOf(desk.workspaceId)).toBe(seen + 1);
      // Cut off, it listens again, and everybody looks once at what was told meanwhile.
      const cut = listener.wait(desk.workspaceId, seen + 1, 14_000, signal);
      await ask(
        database.owner,
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'whence changes' and datname = current_database()`,
      );
      await cut;
      expect(listener.countOf(desk.workspaceId)).toBe(seen + 2);
      const again = listener.wait(desk.workspaceId, seen + 2, 14_000, signal);
      await change();
      await again;
      expect(listener.countOf(desk.workspaceId)).toBe(seen + 3);
    } finally {
      await listener.onModuleDestroy();
    }
  });
});
