import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { forPg } from '../../src/database/connection.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, makeClaim, rule, seenOf } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const RULES = canonicalJson(NEWSROOM_TWO_SOURCE);
const reason = 'Two of them were there.';

interface Ruling extends Made {
  readonly factsHash: string;
}

/** What the web process's own login can do with SQL of its own, when no service stands before the database. */
describe('rulings behind the services', () => {
  let test: TestApp;
  let author: Person;
  let first: Person;
  let second: Person;
  let claim: Made;
  let workspaceId: string;
  let otherWorkspaceId: string;
  let factsHash: string;
  let numbers = 1000;

  beforeAll(async () => {
    test = await TestApp.start();
    author = await test.person('yomju', ['editor']);
    first = await test.person('yomju', ['editor']);
    second = await test.person('yomju', ['editor']);
    await test.person('caspian', ['editor']);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    ({ workspaceId } = await workspaces.systemActorIn('yomju'));
    ({ workspaceId: otherWorkspaceId } = await workspaces.systemActorIn('caspian'));
  });
  afterAll(() => test.stop());

  beforeEach(async () => {
    claim = await makeClaim(author);
    ({ factsHash } = await seenOf(first, claim.ref));
  });

  /** Runs one statement in the workspace as the web process's login. @returns the refusal, or `done`. */
  async function asWeb(sql: string, parameters: unknown[]): Promise<string> {
    const client = new pg.Client(forPg(test.database.web));
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select whence_enter($1)', [workspaceId]);
      await client.query(sql, parameters);
      await client.query('commit');
      return 'done';
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return error.code === '42501' ? '42501' : error.message;
    } finally {
      await client.end();
    }
  }

  /** As the service would make it, and what is changed of that. */
  function made(more: object = {}): string {
    numbers += 1;
    return JSON.stringify({
      id: randomUUID(),
      number: numbers,
      claimId: claim.id,
      status: 'confirmed',
      reason,
      mode: 'override',
      policy: policyIdentity(NEWSROOM_TWO_SOURCE),
      factsHash,
      revision: 1,
      needs: ['raise'],
      ruledBy: 'First',
      ruledOn: '2024-11-20',
      expiresOn: null,
      accountId: first.accountId,
      ...more,
    });
  }

  const make = (ruling: string, policy = RULES, workspace = workspaceId) =>
    asWeb('select ruling_make($1, $2, $3)', [workspace, ruling, policy]);

  it('are made as the service makes them', async () => {
    expect(await make(made())).toBe('done');
  });

  it('are not written past the functions, nor changed', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    const insert = `insert into rulings (workspace_id, id, number, claim_id, status, reason, mode, policy, facts_hash,
        claim_revision, review, needs, ruled_by, ruled_on)
      values ($1, $2, 9999, $3, 'confirmed', 'x', 'accept', 'p', 'h', 1, 'none', '{}', 'x', '2024-01-01')`;
    expect(await asWeb(insert, [workspaceId, randomUUID(), claim.id])).toBe('42501');
    const approval = `insert into ruling_approvals (workspace_id, ruling_id, approved_by, approved_on, facts_hash, account_id)
      values ($1, $2, 'x', '2024-01-01', 'h', $3)`;
    expect(await asWeb(approval, [workspaceId, ruling.id, second.accountId])).toBe('42501');
    for (const statement of [
      `update rulings set review = 'none', needs = '{}' where workspace_id = $1 and id = $2`,
      'delete from rulings where workspace_id = $1 and id = $2',
      'delete from ruling_approvals where workspace_id = $1 and ruling_id = $2',
      'delete from ruling_revocations where workspace_id = $1 and ruling_id = $2',
    ]) {
      expect(await asWeb(statement, [workspaceId, ruling.id])).toBe('42501');
    }
  });

  const LADDER_WITHOUT_RAISES = canonicalJson({
    ...NEWSROOM_TWO_SOURCE,
    ladder: NEWSROOM_TWO_SOURCE.ladder.map((rung) => ({ ...rung, strength: 0 })),
  });

  it.each([
    ['says it needs nobody else', () => make(made({ needs: [] })), 'ruling_needs_wrong'],
    [
      'is its author’s, who keeps silent about it',
      () => make(made({ accountId: author.accountId })),
      'ruling_needs_wrong',
    ],
    ['passes for an acceptance', () => make(made({ mode: 'accept' })), 'ruling_status_wrong'],
    ['names a status of no ladder', () => make(made({ status: 'proven' })), 'ruling_status_wrong'],
    ['brings a ladder of its own', () => make(made({ needs: [] }), LADDER_WITHOUT_RAISES), 'ruling_policy_unknown'],
    ['is on another wording', () => make(made({ revision: 2 })), 'ruling_wording_moved'],
    ['is on other facts', () => make(made({ factsHash: '0'.repeat(64) })), 'ruling_facts_moved'],
    ['is under another policy', () => make(made({ policy: 'other@1.0.0#0' })), 'ruling_facts_moved'],
    ['is nobody’s', () => make(made({ accountId: null })), 'ruling_unsigned'],
    ['is on no claim', () => make(made({ claimId: randomUUID() })), 'ruling_claim_absent'],
    ['is another workspace’s', () => make(made(), RULES, otherWorkspaceId), '42501'],
  ])('are not made when one %s', async (_what, attempt, refusal) => {
    expect(await attempt()).toBe(refusal);
  });

  it('are not made while the claim is being re-checked', async () => {
    await asOwner(test, (client) =>
      client.query('update assessments set is_stale = true where claim_id = $1', [claim.id]),
    );
    expect(await make(made())).toBe('ruling_being_rechecked');
  });

  const approve = (rulingId: string, accountId: string | null, more: object = {}, workspace = workspaceId) => {
    const approval = { approvedBy: 'x', approvedOn: '2024-11-20', reason: null, factsHash, accountId, ...more };
    return asWeb('select ruling_approve($1, $2, $3)', [workspace, rulingId, JSON.stringify(approval)]);
  };

  it('are not approved by their ruler, by nobody, on other facts, from elsewhere, or twice', async () => {
    const { id } = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    expect(await approve(id, first.accountId)).toBe('ruling_own');
    expect(await approve(id, null)).toBe('ruling_unsigned');
    expect(await approve(id, second.accountId, { factsHash: '0'.repeat(64) })).toBe('ruling_facts_moved');
    expect(await approve(id, second.accountId, {}, otherWorkspaceId)).toBe('42501');
    expect(await approve(randomUUID(), second.accountId)).toBe('ruling_not_awaiting');
    expect(await approve(id, second.accountId)).toBe('done');
    expect(await approve(id, second.accountId)).toBe('ruling_not_awaiting');
  });

  it('are not approved by somebody who logged the claim its ruler logged an account of', async () => {
    const source = await author.call('POST', '/sources', { pseudonym: `zq ${claim.ref}`, kind: 'person' });
    await first.call('POST', '/attributions', {
      claim: claim.ref,
      source: source.json<Made>().ref,
      access: 'eyewitness',
    });
    const ruling = await rule<Ruling>(first, claim.ref, { status: 'consistent_reports', mode: 'override', reason });
    ({ factsHash } = ruling);
    expect(await approve(ruling.id, author.accountId)).toBe('ruling_involved');
    expect(await approve(ruling.id, second.accountId)).toBe('done');
  });

  it('are not approved where none is needed, nor once reworded or revoked', async () => {
    const plain = await rule<Ruling>(first, claim.ref, { status: 'contested', mode: 'override', reason });
    expect(await approve(plain.id, second.accountId)).toBe('ruling_not_awaiting');
    const revoked = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    await second.call('POST', `/rulings/${revoked.ref}/revoke`, { reason });
    expect(await approve(revoked.id, second.accountId)).toBe('ruling_not_awaiting');
    const reworded = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    await author.call('POST', `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Another.' }], reason });
    expect(await approve(reworded.id, second.accountId)).toBe('ruling_wording_moved');
  });

  /** Leaves a change of the claim uncommitted, approves meanwhile, then commits. @returns whether it waited, and the answer. */
  async function approveDuring(
    rulingId: string,
    change: (client: pg.Client) => Promise<unknown>,
    before: (client: pg.Client) => Promise<unknown> = () => Promise.resolve(),
  ) {
    const client = new pg.Client(forPg(test.database.web));
    await client.connect();
    try {
      await client.query('begin');
      await client.query('select whence_enter($1)', [workspaceId]);
      await change(client);
      const approving = approve(rulingId, second.accountId);
      const meanwhile = await Promise.race([approving, delay(300, 'waiting')]);
      await before(client);
      await client.query('commit');
      return [meanwhile, await approving];
    } finally {
      await client.end();
    }
  }

  it('wait for whoever is rewording the claim, and are then not approved', async () => {
    const { id } = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    const reword = 'update claims set revision = revision + 1 where workspace_id = $1 and id = $2';
    const seen = await approveDuring(id, (client) => client.query(reword, [workspaceId, claim.id]));
    expect(seen).toEqual(['waiting', 'ruling_wording_moved']);
  });

  it('wait for whoever is adding an account, and are then not approved on what it changed', async () => {
    const source = await author.call('POST', '/sources', { pseudonym: `zq ${claim.ref}`, kind: 'person' });
    const { id } = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
    numbers += 1;
    const row = [workspaceId, randomUUID(), numbers, `zq-${numbers}`, claim.id, source.json<Made>().id];
    const add = `insert into attributions (workspace_id, id, number, key, claim_id, source_id, access)
      values ($1, $2, $3, $4, $5, $6, 'eyewitness')`;
    const reassess = `update assessments set facts_hash = 'moved' where workspace_id = $1 and claim_id = $2`;
    // Re-assessing comes last in the transaction of whoever adds an account.
    const seen = await approveDuring(
      id,
      (client) => client.query(add, row),
      (client) => client.query(reassess, [workspaceId, claim.id]),
    );
    expect(seen).toEqual(['waiting', 'ruling_facts_moved']);
  });

  it('of a dossier come in as such, whatever they say of themselves', async () => {
    const id = randomUUID();
    numbers += 1;
    const row = { id, number: numbers, claim_id: claim.id, status: 'confirmed', reason, mode: 'override', policy: 'p' };
    const told = { ...row, facts_hash: 'h', ruled_by: 'x', ruled_on: '2024-01-01', expires_on: null };
    const lies = { review: 'second', needs: ['raise'], account_id: second.accountId, claim_revision: 7 };
    const sql = 'select rulings_import($1, $2)';
    expect(await asWeb(sql, [otherWorkspaceId, JSON.stringify([told])])).toBe('42501');
    expect(await asWeb(sql, [workspaceId, JSON.stringify([{ ...told, ...lies }])])).toBe('done');
    const stored = await asOwner(test, (client) =>
      client.query('select review, needs, account_id, claim_revision, computed_status from rulings where id = $1', [
        id,
      ]),
    );
    expect(stored.rows).toEqual([
      { review: 'imported', needs: [], account_id: null, claim_revision: 1, computed_status: null },
    ]);
    expect(await approve(id, second.accountId)).toBe('ruling_not_awaiting');
  });
});
