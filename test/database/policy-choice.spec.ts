import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { WorkspacePolicyService } from '../../src/corroboration/workspace-policy.service.js';
import { CorroborationReader } from '../../src/corroboration/corroboration.reader.js';
import { newId, SystemClock } from '../../src/database/clock.js';
import { insertRows } from '../../src/database/insert-rows.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { PoliciesService } from '../../src/policies/policies.service.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';

describe('choosing a policy for more claims than one batch', () => {
  let newsroom: Newsroom;
  let service: WorkspacePolicyService;
  let reader: CorroborationReader;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
    const policies = new PoliciesReader();
    const clock = new SystemClock();
    reader = new CorroborationReader(clock, policies);
    service = new WorkspacePolicyService(
      newsroom.unitOfWork,
      policies,
      new PoliciesService(newsroom.unitOfWork, newsroom.audit, clock, policies),
      newsroom.corroboration,
    );
  });
  afterAll(() => newsroom.close());

  /** A desk with so many claims, each said by one eyewitness: `single_source`, or `weak` as the monitors grade. */
  async function deskWith(slug: string, claims: number): Promise<{ desk: Desk; ids: string[] }> {
    const desk = await newsroom.desk(slug);
    const outlet = await desk.source('outlet');
    const ids = Array.from({ length: claims }, () => newId());
    await desk.run(async (tx) => {
      const named = ids.map((id, i) => [id, i + 10, `c-${i + 10}`, 'event']);
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], named);
      const told = ids.map((id, i) => [newId(), i + 10, `a-${i + 10}`, id, outlet, 'eyewitness']);
      await insertRows(tx, 'attributions', ['id', 'number', 'key', 'claim_id', 'source_id', 'access'], told);
      await desk.record(tx, null, 'dossier.imported');
    });
    // The first assessment too: in the batches a drain takes.
    await desk.run((tx) => newsroom.corroboration.markOutdated(tx));
    await newsroom.drain.drain(desk.workspaceId);
    return { desk, ids };
  }

  async function choose(desk: Desk, slug: string, policy: string) {
    const actor = await newsroom.workspaces.systemActorIn(slug);
    const { version } = await desk.run(async (tx) => {
      const rows = await tx.query<{ version: number }>('select version from workspaces where workspace_id = $1', [
        tx.workspaceId,
      ]);
      return rows[0] ?? { version: 0 };
    });
    return service.choose(actor, { policy, reason: 'a test' }, version);
  }

  /** How many claims count as what, as any screen reads it. */
  async function standings(desk: Desk, ids: readonly string[]): Promise<Record<string, number>> {
    const counted: Record<string, number> = {};
    const found = await desk.run((tx) => reader.standingsOf(tx, ids));
    for (const { standing } of found.values()) {
      const word = standing.status ?? standing.basis;
      counted[word] = (counted[word] ?? 0) + 1;
    }
    return counted;
  }

  it('re-assesses 450 in the transaction that chooses', async () => {
    const { desk, ids } = await deskWith('some', 450);
    expect(await standings(desk, ids)).toEqual({ single_source: 450 });
    expect(await choose(desk, 'some', 'airwars-like')).toMatchObject({ beingRechecked: 0 });
    expect(await standings(desk, ids)).toEqual({ weak: 450 });
    expect(await desk.stored()).toEqual(await desk.computed(AIRWARS_LIKE));
  });

  it('shows 2,001 as being re-checked from the moment of the choice, and drains them', async () => {
    const { desk, ids } = await deskWith('many', 2001);
    expect(await choose(desk, 'many', 'airwars-like')).toMatchObject({ beingRechecked: 2001 });
    expect(await standings(desk, ids)).toEqual({ being_rechecked: 2001 });
    const actor = { workspaceId: desk.workspaceId };
    await newsroom.unitOfWork.run(actor, (tx) => newsroom.corroboration.refreshStale(tx));
    // Half-way a claim is either judged by the new policy or being re-checked; nothing counts as what the old one said.
    expect(await standings(desk, ids)).toEqual({ weak: 200, being_rechecked: 1801 });
    expect(await newsroom.drain.drain(desk.workspaceId)).toBe(1801);
    expect(await standings(desk, ids)).toEqual({ weak: 2001 });
    const rows = await desk.run((tx) =>
      tx.query<{ policy: string }>('select distinct policy from assessments where workspace_id = $1', [tx.workspaceId]),
    );
    expect(rows).toEqual([{ policy: policyIdentity(AIRWARS_LIKE) }]);
  }, 60_000);

  it('takes back a choice that failed half-way: nothing is half chosen', async () => {
    const { desk, ids } = await deskWith('failed', 3);
    const failing = Object.assign(Object.create(newsroom.corroboration), {
      reassessAll: async (tx: Parameters<typeof newsroom.corroboration.reassessAll>[0]) => {
        await newsroom.corroboration.reassessAll(tx);
        throw new Error('killed');
      },
    });
    const clock = new SystemClock();
    const policies = new PoliciesReader();
    const publishing = new PoliciesService(newsroom.unitOfWork, newsroom.audit, clock, policies);
    const broken = new WorkspacePolicyService(newsroom.unitOfWork, policies, publishing, failing);
    const actor = await newsroom.workspaces.systemActorIn('failed');
    await expect(broken.choose(actor, { policy: 'airwars-like', reason: 'x' }, 1)).rejects.toThrow('killed');
    expect(await standings(desk, ids)).toEqual({ single_source: 3 });
    expect(await desk.run((tx) => policies.current(tx))).toBe(NEWSROOM_TWO_SOURCE);
  });

  it('remembers by what the workspace judged at a moment between two choices', async () => {
    const { desk } = await deskWith('remembers', 1);
    const policies = new PoliciesReader();
    const between = new Date();
    await choose(desk, 'remembers', 'airwars-like');
    const [then, now] = await desk.run(async (tx) => [
      await policies.choiceAt(tx, between),
      await policies.choiceAt(tx, new Date()),
    ]);
    expect(then).toMatchObject({ sequence: 1, policy: NEWSROOM_TWO_SOURCE });
    expect(now).toMatchObject({ sequence: 2, policy: AIRWARS_LIKE, reason: 'a test', chosenBy: 'Whence' });
  });

  it('will not judge by a stored policy that was tampered with', async () => {
    const { desk } = await deskWith('tampered', 1);
    const owner = new pg.Client(newsroom.database.owner);
    await owner.connect();
    const stored = { ...NEWSROOM_TWO_SOURCE, id: 'desk', autoCap: 'confirmed' };
    const identity = policyIdentity({ ...NEWSROOM_TWO_SOURCE, id: 'desk' });
    await owner.query(
      `insert into policies (workspace_id, identity, policy_id, version, body, published_by, published_at)
       values ($1, $2, 'desk', '1.0.0', $3, 'x', now())`,
      [desk.workspaceId, identity, JSON.stringify(stored)],
    );
    await owner.end();
    const found = desk.run((tx) => new PoliciesReader().byIdentity(tx, identity));
    await expect(found).rejects.toThrow('a stored policy is not what was stored');
  });
});
