import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { Desk } from '../support/desk-at-work.js';
import { seenOf } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Ruling {
  id: string;
  ref: string;
  factsHash: string;
  revoked: unknown;
}

describe('what a claim counts as', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  let desk: Desk;
  let claims = 0;
  let claim: string;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    const { workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const services = { unitOfWork: test.app.get(UnitOfWork), audit: test.app.get(AuditLog, { strict: false }) };
    desk = new Desk(services, workspaceId);
  });
  afterAll(() => test.stop());

  /** A claim that two witnesses support and a third, who depends on the first, repeats. */
  beforeEach(async () => {
    claims += 1;
    claim = await desk.claim(`petition-${claims}`);
    const [heo, jo, cousin] = await Promise.all(
      ['heo', 'jo', 'cousin'].map((who) => desk.profiled(`${who}-${claims}`)),
    );
    const first = await desk.account(`a-${claims}`, claim, heo ?? '');
    await desk.account(`b-${claims}`, claim, jo ?? '');
    await desk.account(`c-${claims}`, claim, cousin ?? '', { access: 'hearsay' }, [{ attribution: first }]);
  });

  const markStale = (): Promise<unknown> =>
    desk.run((tx) =>
      tx.query('update assessments set is_stale = true where workspace_id = $1 and claim_id = $2', [
        tx.workspaceId,
        claim,
      ]),
    );
  const quiet = { attention: [], held: false, expiredOn: null };
  const ruling = { status: 'corroborated', reason: 'Both were there, and never met.', mode: 'accept' };

  it('shows a researcher the figures and who is counted, capped until an editor rules', async () => {
    const answer = await researcher.call('GET', `/claims/${claim}/assessment`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      claimId: claim,
      isStale: false,
      standing: { status: 'single_source', basis: 'assessment', computed: 'corroborated', rulingId: null, ...quiet },
      assessmentWithheld: false,
      figures: {
        status: 'corroborated',
        rank: 40,
        strength: 4,
        flags: [],
        support: {
          chains: 3,
          origins: { min: 2, max: 2, ifSuggested: 2, exact: true },
          firstHand: { min: 2, max: 2 },
          regions: 0,
        },
        denial: {
          chains: 0,
          origins: { min: 0, max: 0, ifSuggested: 0, exact: true },
          firstHand: { min: 0, max: 0 },
          regions: 0,
        },
        policy: policyIdentity(NEWSROOM_TWO_SOURCE),
        assessedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      },
      because: {
        support: {
          counted: [`a-${claims}`, `b-${claims}`],
          excluded: [{ attribution: `c-${claims}`, because: 'retells', of: `a-${claims}`, via: [`heo-${claims}`] }],
          singlePointsOfFailure: [],
        },
        denial: { counted: [], excluded: [], singlePointsOfFailure: [] },
        listed: { doubts: [], noKnowledge: [] },
        nextQuestions: [],
        reasons: [expect.stringContaining('Corroborated')],
        missingForNext: { status: 'confirmed', needs: [expect.any(String)] },
        facts: expect.objectContaining({ 'support.origins.min': 2, claimKind: 'event' }),
        factsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        matchedRule: 'corroborated',
      },
    });
  });

  it('shows a publisher status and figures, and no name of an attribution or a source', async () => {
    const answer = await publisher.call('GET', `/claims/${claim}/assessment`);
    expect(Object.keys(answer.json<object>())).toEqual([
      'claimId',
      'isStale',
      'standing',
      'assessmentWithheld',
      'figures',
    ]);
    // An id of its own may happen to hold a key.
    const told = answer.body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    for (const name of ['heo', 'jo', 'cousin', `a-${claims}`]) expect(told).not.toContain(name);
    // At what minute it was assessed would tell when an account came.
    expect(answer.json<{ figures: { assessedAt: string } }>().figures.assessedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const detail = (await publisher.call('GET', `/claims/${claim}`)).json<{ assessment: { assessedAt: string } }>();
    expect(detail.assessment.assessedAt).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('gives no figures of a claim that is being re-checked, and takes no ruling on it', async () => {
    const seen = await seenOf(editor, claim);
    await markStale();
    const answer = await researcher.call('GET', `/claims/${claim}/assessment`);
    expect(answer.json()).toEqual({
      claimId: claim,
      isStale: true,
      standing: {
        status: null,
        basis: 'being_rechecked',
        computed: null,
        rulingId: null,
        ...quiet,
        attention: ['being_rechecked'],
      },
      assessmentWithheld: false,
    });
    const refused = await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...seen });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'BEING_RECHECKED' });
  });

  it('stands by a ruling with the facts it was made on, also while those are being re-checked', async () => {
    const made = await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) });
    expect(made.statusCode).toBe(201);
    const { id, factsHash } = made.json<Ruling>();
    const read = await researcher.call('GET', `/claims/${claim}/assessment`);
    const seen = read.json<{ because: { factsHash: string }; standing: object }>();
    expect(seen.standing).toEqual({
      status: 'corroborated',
      basis: 'ruling',
      computed: 'corroborated',
      rulingId: id,
      ...quiet,
    });
    expect(factsHash).toBe(seen.because.factsHash);
    expect(made.json()).toMatchObject({ ...ruling, claimId: claim, expires: null, revoked: null });
    await markStale();
    const stale = await publisher.call('GET', `/claims/${claim}/assessment`);
    expect(stale.json()).toMatchObject({
      isStale: true,
      standing: { status: 'corroborated', basis: 'ruling', computed: null },
    });
  });

  it('shows both when the facts have moved on since the ruling', async () => {
    await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) });
    const clerk = await desk.profiled(`clerk-${claims}`);
    await desk.account(`d-${claims}`, claim, clerk, { stance: 'denies' });
    const read = await researcher.call('GET', `/claims/${claim}/assessment`);
    expect(read.json()).toMatchObject({
      standing: { status: 'corroborated', basis: 'ruling', computed: 'contested', attention: ['worse'], held: true },
    });
  });

  it('lists rulings page by page, revokes one once, and goes back to what stood before', async () => {
    const first = (
      await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) })
    ).json<Ruling>();
    const override = { status: 'rumour', reason: 'One of them has taken it back.', mode: 'override' };
    const second = (
      await editor.call('POST', `/claims/${claim}/rulings`, { ...override, ...(await seenOf(editor, claim)) })
    ).json<Ruling>();
    const page = await publisher.call('GET', `/claims/${claim}/rulings?limit=1`);
    const { items, next } = page.json<{ items: Ruling[]; next: string }>();
    expect(items.map(({ id }) => id)).toEqual([first.id]);
    const rest = (await publisher.call('GET', `/claims/${claim}/rulings?after=${next}`)).json<{ items: Ruling[] }>();
    expect(rest.items.map(({ id }) => id)).toEqual([second.id]);
    expect(await standing()).toMatchObject({ status: 'rumour', rulingId: second.id });

    const revoked = await editor.call('POST', `/rulings/${second.ref}/revoke`, { reason: 'A misunderstanding.' });
    expect(revoked.statusCode).toBe(201);
    expect(revoked.json()).toMatchObject({ id: second.id, revoked: { reason: 'A misunderstanding.' } });
    expect(await standing()).toMatchObject({ status: 'corroborated', rulingId: first.id });
    const again = await editor.call('POST', `/rulings/${second.id}/revoke`, { reason: 'Again.' });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'ALREADY_REVOKED' });
  });

  async function standing(): Promise<unknown> {
    return (await researcher.call('GET', `/claims/${claim}/assessment`)).json<{ standing: unknown }>().standing;
  }

  it('cannot be made to forget a ruling: the web process may add one and nothing else', async () => {
    const made = (
      await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) })
    ).json<Ruling>();
    for (const statement of [
      `update rulings set status = 'confirmed' where workspace_id = $1 and id = $2`,
      'delete from rulings where workspace_id = $1 and id = $2',
    ]) {
      await expect(desk.run((tx) => tx.query(statement, [tx.workspaceId, made.id]))).rejects.toThrow('privilege');
    }
  });

  it.each([
    ['a status the policy does not have', { ...ruling, status: 'proven' }, 'status'],
    ['no reason', { ...ruling, reason: '' }, 'reason'],
    ['a mode that is none', { ...ruling, mode: 'maybe' }, 'mode'],
    ['an end that is no day', { ...ruling, expires: '2025-02-31' }, 'expires'],
    ['an end that has passed', { ...ruling, expires: '2001-01-01' }, 'expires'],
    ['an unknown field', { ...ruling, by: 'somebody else' }, 'by'],
  ])('refuses a ruling with %s and names the field', async (_what, body, path) => {
    const answer = await editor.call('POST', `/claims/${claim}/rulings`, { ...(await seenOf(editor, claim)), ...body });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const made = (
      await editor.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) })
    ).json<Ruling>();
    const absent = await elsewhere.call('GET', '/claims/00000000-0000-4000-8000-000000000000/assessment');
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await elsewhere.call('GET', `/claims/${claim}/assessment`),
      await elsewhere.call('GET', `/claims/${claim}/rulings`),
      await elsewhere.call('POST', `/claims/${claim}/rulings`, { ...ruling, ...(await seenOf(editor, claim)) }),
      await elsewhere.call('POST', `/rulings/${made.id}/revoke`, { reason: 'Not mine.' }),
      await elsewhere.call('POST', `/rulings/${made.ref}/revoke`, { reason: 'Not mine.' }),
      await elsewhere.call('GET', '/claims/not-a-claim/assessment'),
      await editor.call('POST', '/rulings/not-a-ruling/revoke', { reason: 'None.' }),
    ]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe(absent.body);
    }
  });

  it('refuses the wrong role and a stranger', async () => {
    expect((await auditor.call('GET', `/claims/${claim}/assessment`)).statusCode).toBe(403);
    expect((await auditor.call('GET', `/claims/${claim}/rulings`)).statusCode).toBe(403);
    expect((await researcher.call('POST', `/claims/${claim}/rulings`, ruling)).statusCode).toBe(403);
    expect((await publisher.call('POST', '/rulings/U-1/revoke', { reason: 'No.' })).statusCode).toBe(403);
    expect((await test.stranger('yomju').call('GET', `/claims/${claim}/assessment`)).statusCode).toBe(401);
  });

  it('logs no name and no reason', () => {
    const lines = JSON.stringify(test.log.entries);
    for (const secret of ['heo', 'cousin', 'never met', 'misunderstanding']) expect(lines).not.toContain(secret);
  });
});
