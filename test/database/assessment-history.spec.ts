import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/database/clock.js';
import { insertRows } from '../../src/database/insert-rows.js';
import { answerHash } from '../../src/domain/replay.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';

interface KeptRow {
  readonly key: string;
  readonly sequence: number;
  readonly state: string;
  readonly status: string | null;
  readonly answer_hash: string | null;
  readonly inputs_sha256: string | null;
  readonly cause_action: string;
  readonly known_from: Date;
}

function historyOf(desk: Desk): Promise<KeptRow[]> {
  return desk.run((tx) =>
    tx.query<KeptRow>(
      `select c.key, h.sequence, h.state, h.status, h.answer_hash, h.inputs_sha256, h.cause_action, h.known_from
       from assessment_history h join claims c on c.workspace_id = $1 and c.id = h.claim_id
       where h.workspace_id = $1 order by c.number, h.sequence`,
      [tx.workspaceId],
    ),
  );
}

const told = ({ sequence, state, cause_action }: KeptRow) => [sequence, state, cause_action];

describe('the history of assessments', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
  });
  afterAll(() => newsroom.close());

  it('gets no row when the same evidence is assessed again, whoever asks', async () => {
    const desk = await newsroom.desk('again');
    const claim = await desk.claim('petition');
    await desk.account('a-heo', claim, await desk.source('heo'));
    const before = await historyOf(desk);
    expect(before.map(({ status }) => status)).toEqual(['unsupported', 'single_source']);
    await desk.run((tx) => newsroom.corroboration.reassess(tx, [claim]));
    await desk.run((tx) => newsroom.corroboration.reassessAll(tx));
    await newsroom.drain.drainAll();
    expect(await historyOf(desk)).toEqual(before);
  });

  it('keeps the answer that is stored, and its inputs once however often they come back', async () => {
    const desk = await newsroom.desk('back');
    const claim = await desk.claim('petition');
    await desk.mark(claim, 'disproved');
    await desk.mark(claim, 'none');
    const rows = await historyOf(desk);
    expect(rows.map(({ status }) => status)).toEqual(['unsupported', 'refuted', 'unsupported']);
    expect(rows[2]?.inputs_sha256).toBe(rows[0]?.inputs_sha256);
    const stored = (await desk.stored()).get('petition');
    if (stored === undefined || stored === 'stale') throw new Error('nothing is stored');
    expect(rows[2]?.answer_hash).toBe(answerHash(stored));
    const kept = await desk.run((tx) =>
      tx.query('select 1 from assessment_inputs where workspace_id = $1', [tx.workspaceId]),
    );
    expect(kept).toHaveLength(2);
  });

  it('says of 201 claims at once that they are being re-checked, once, and then what came of it and why', async () => {
    const desk = await newsroom.desk('many');
    const outlet = await outletOn(desk, 201);
    await newsroom.drain.drain(desk.workspaceId);
    const begun = await historyOf(desk);
    await desk.grade(outlet, 'B');
    await desk.grade(outlet, 'C');
    const marked = (await historyOf(desk)).slice(0, 3);
    expect(marked.map(told)).toEqual([
      [1, 'assessed', 'dossier.imported'],
      [2, 'being_rechecked', 'record.changed'],
      [1, 'assessed', 'dossier.imported'],
    ]);
    expect(marked[1]).toMatchObject({ status: null, answer_hash: null });
    await newsroom.drain.drain(desk.workspaceId);
    const rows = await historyOf(desk);
    expect(rows).toHaveLength(begun.length + 2 * 201);
    expect(rows.slice(0, 3).map(told)).toEqual([
      [1, 'assessed', 'dossier.imported'],
      [2, 'being_rechecked', 'record.changed'],
      [3, 'assessed', 'record.changed'],
    ]);
    for (const [i, row] of rows.entries()) {
      if (row.sequence > 1)
        expect(row.known_from.getTime()).toBeGreaterThanOrEqual(rows[i - 1]?.known_from.getTime() ?? 0);
    }
  });

  it('says of a claim that begins in a large import that it is being checked, never that nothing supports it', async () => {
    const desk = await newsroom.desk('large');
    await desk.run(async (tx) => {
      const rows = Array.from({ length: 2001 }, (_, i) => [newId(), i + 1, `c-${i + 1}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], rows);
      await newsroom.corroboration.reassessAll(tx, {
        action: 'dossier.imported',
        record: { kind: 'workspace', id: newId() },
      });
    });
    const rows = await historyOf(desk);
    expect(rows).toHaveLength(2001);
    expect(new Set(rows.map((row) => told(row).join()))).toEqual(new Set(['1,being_rechecked,dossier.imported']));
  });

  it('loses no row and doubles none while editors write and the drain runs', async () => {
    const desk = await newsroom.desk('busy');
    const outlet = await outletOn(desk, 201);
    const claims = await desk.run((tx) =>
      tx.query<{ id: string }>('select id from claims where workspace_id = $1 order by id limit 12', [tx.workspaceId]),
    );
    await desk.grade(outlet, 'B');
    await Promise.all([
      newsroom.drain.drain(desk.workspaceId),
      newsroom.drain.drain(desk.workspaceId),
      ...claims.map(async ({ id }, i) => {
        await desk.mark(id, 'discounted');
        await desk.account(`late-${i}`, id, outlet);
      }),
    ]);
    await newsroom.drain.drain(desk.workspaceId);
    const last = new Map((await historyOf(desk)).map((row) => [row.key, row]));
    for (const [key, stored] of await desk.stored()) {
      if (stored === 'stale') throw new Error('something is stale');
      expect([key, last.get(key)?.answer_hash]).toEqual([key, answerHash(stored)]);
    }
  });

  it('can be added to by the web process, and neither changed nor taken away', async () => {
    const desk = await newsroom.desk('held');
    await desk.claim('petition');
    for (const statement of [
      `update assessment_history set status = 'confirmed' where workspace_id = $1`,
      `delete from assessment_history where workspace_id = $1`,
      `update assessment_inputs set body = null where workspace_id = $1`,
      `delete from assessment_inputs where workspace_id = $1`,
    ]) {
      await expect(desk.run((tx) => tx.query(statement, [tx.workspaceId]))).rejects.toThrow('privilege');
    }
    const other = await newsroom.desk('other');
    expect(await historyOf(other)).toEqual([]);
  });

  async function outletOn(desk: Desk, claims: number): Promise<string> {
    const outlet = await desk.source('outlet');
    const ids = Array.from({ length: claims }, () => newId());
    await desk.run(async (tx) => {
      const named = ids.map((id, i) => [id, i + 1000, `c-${i}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], named);
      const rows = ids.map((id, i) => [newId(), i + 1000, `a-${i}`, id, outlet, 'eyewitness']);
      await insertRows(tx, 'attributions', ['id', 'number', 'key', 'claim_id', 'source_id', 'access'], rows);
      const event = { action: 'dossier.imported', record: { kind: 'workspace', id: desk.workspaceId } };
      await desk.record(tx, null, event.action);
      await newsroom.corroboration.reassessAll(tx, event);
    });
    return outlet;
  }
});
