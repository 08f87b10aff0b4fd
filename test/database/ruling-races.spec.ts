import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeAttribution, makeClaim, makeSource, rule } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const ROUNDS = 50;
const reason = 'Two of them were there.';

interface Ruling extends Made {
  readonly factsHash: string;
}

/** A claim nobody has spoken for, and a ruling on it that waits for a second editor. */
interface Round {
  readonly claim: Made;
  readonly ruling: Ruling;
}

describe('two who decide at the same moment', () => {
  let test: TestApp;
  let researcher: Person;
  let first: Person;
  let second: Person;
  let third: Person;
  let source: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    first = await test.person('yomju', ['editor']);
    second = await test.person('yomju', ['editor']);
    third = await test.person('yomju', ['editor']);
    source = await makeSource(researcher, 'zqheron');
  });
  afterAll(() => test.stop());

  const approve = (person: Person, { ruling }: Round) =>
    person.call('POST', `/rulings/${ruling.ref}/approve`, { factsHash: ruling.factsHash });

  /** Plays one race in fresh rounds, and gives what each side was answered beside what stands afterwards. */
  async function race(
    left: (round: Round) => Promise<LightMyRequestResponse>,
    right: (round: Round) => Promise<LightMyRequestResponse>,
  ) {
    const played: { answers: [number, number]; codes: string[]; after: After }[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const claim = await makeClaim(researcher, `Claim ${i}`);
      const ruling = await rule<Ruling>(first, claim.ref, { status: 'confirmed', mode: 'override', reason });
      const round = { claim, ruling };
      // Both ways round, so that each gets a head start in half of the rounds.
      const sides = [left, right].map((side) => () => side(round));
      const started = (i % 2 === 0 ? sides : sides.toReversed()).map((side) => side());
      const answered = await Promise.all(started);
      const [a, b] = i % 2 === 0 ? answered : answered.toReversed();
      if (a === undefined || b === undefined) throw new Error('a side did not answer');
      const codes = [a, b].map((answer) => answer.json<{ code?: string }>().code ?? '');
      played.push({ answers: [a.statusCode, b.statusCode], codes, after: await afterwards(round, a) });
    }
    return played;
  }

  interface After {
    readonly basis: string;
    readonly approvals: number;
    readonly onFacts: boolean;
    readonly onWording: boolean;
    /** What the log says happened, in order. */
    readonly order: string[];
  }

  async function afterwards({ claim, ruling }: Round, answer: LightMyRequestResponse): Promise<After> {
    const seen = (await first.call('GET', `/claims/${claim.ref}`)).json<{ standing: { basis: string } }>();
    return asOwner(test, async (client) => {
      const approvals = await client.query<{ on_facts: boolean; on_wording: boolean }>(
        `select p.facts_hash = r.facts_hash as on_facts, r.claim_revision = c.revision as on_wording
         from ruling_approvals p join rulings r on r.workspace_id = p.workspace_id and r.id = p.ruling_id
         join claims c on c.workspace_id = r.workspace_id and c.id = r.claim_id where p.ruling_id = $1`,
        [ruling.id],
      );
      const log = await client.query<{ action: string }>(
        `select l.action from audit_leaves l join audit_bodies b using (workspace_id, sequence)
         where l.action not in ('ruling.made', 'claim.created')
           and b.body like any($1) order by l.sequence`,
        [[ruling.id, claim.id, answer.json<{ id?: string }>().id ?? claim.id].map((id) => `%${id}%`)],
      );
      return {
        basis: seen.standing.basis,
        approvals: approvals.rows.length,
        onFacts: approvals.rows.every(({ on_facts }) => on_facts),
        onWording: approvals.rows.every(({ on_wording }) => on_wording),
        order: log.rows.map(({ action }) => action),
      };
    });
  }

  it('rewording and approving: no wording is ever in force that nobody approved', async () => {
    const reword = ({ claim }: Round) =>
      researcher.call('POST', `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Reworded' }], reason });
    for (const { answers, codes, after } of await race(reword, (round) => approve(second, round))) {
      expect(answers[0]).toBe(201);
      expect(after.basis).toBe('assessment');
      if (answers[1] === 201) expect(after.order).toEqual(['ruling.approved', 'claim.reworded']);
      else expect([codes[1], after.approvals, after.order]).toEqual(['CLAIM_MOVED', 0, ['claim.reworded']]);
    }
  }, 120_000);

  it('a new account and approving: what was approved is what was there', async () => {
    const account = ({ claim }: Round) =>
      researcher.call('POST', '/attributions', { claim: claim.ref, source: source.ref, access: 'eyewitness' });
    for (const { answers, codes, after } of await race(account, (round) => approve(second, round))) {
      expect(answers[0]).toBe(201);
      expect(after.onFacts).toBe(true);
      if (answers[1] === 201) expect(after.order).toEqual(['ruling.approved', 'attribution.created']);
      else expect([codes[1], after.approvals, after.order]).toEqual(['CLAIM_MOVED', 0, ['attribution.created']]);
    }
  }, 120_000);

  it('two approvals: one counts, the other is told', async () => {
    const played = await race(
      (round) => approve(second, round),
      (round) => approve(third, round),
    );
    for (const { answers, codes, after } of played) {
      expect(answers.toSorted()).toEqual([201, 409]);
      expect(codes).toContain('NOT_AWAITING');
      expect([after.approvals, after.basis, after.order]).toEqual([1, 'ruling', ['ruling.approved']]);
    }
  }, 120_000);

  it('approving and revoking: it ends revoked, and nobody approves what is', async () => {
    const revoke = ({ ruling }: Round) => third.call('POST', `/rulings/${ruling.ref}/revoke`, { reason });
    for (const { answers, codes, after } of await race((round) => approve(second, round), revoke)) {
      expect([answers[1], after.basis]).toEqual([201, 'assessment']);
      if (answers[0] === 201) expect(after.order).toEqual(['ruling.approved', 'ruling.revoked']);
      else expect([codes[0], after.approvals]).toEqual(['NOT_AWAITING', 0]);
    }
  }, 120_000);

  it('approving and approving one’s own: only the other one’s counts', async () => {
    const played = await race(
      (round) => approve(second, round),
      (round) => approve(first, round),
    );
    for (const { answers, codes, after } of played) {
      expect(answers[0]).toBe(201);
      expect(['OWN_RULING', 'NOT_AWAITING']).toContain(codes[1]);
      expect([after.approvals, after.basis]).toEqual([1, 'ruling']);
    }
  }, 120_000);

  it('a colleague who logs the deciding account while a ruler of the same mind waits is no second editor', async () => {
    const claim = await makeClaim(first, 'Logged by its ruler');
    const ruling = await rule<Ruling>(first, claim.ref, { status: 'rumour', mode: 'override', reason });
    await makeAttribution(second, claim, source, { stance: 'no_knowledge' });
    const answer = await approve(second, { claim, ruling });
    // An account that is listed and not counted decides nothing: it involves nobody.
    expect(answer.statusCode).toBe(201);
    const other = await makeClaim(first, 'Logged by its ruler as well');
    await make(second, '/attributions', { claim: other.ref, source: source.ref, access: 'eyewitness' });
    const waiting = await rule<Ruling>(first, other.ref, { status: 'consistent_reports', mode: 'override', reason });
    expect((await approve(second, { claim: other, ruling: waiting })).json()).toMatchObject({ code: 'INVOLVED' });
  });
});
