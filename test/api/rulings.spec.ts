import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { SessionsService } from '../../src/access/sessions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeAttribution, makeClaim, makeSource, rule, seenOf } from '../support/desk-records.js';
import { Person, TestApp } from '../support/test-app.js';

interface Ruling extends Made {
  readonly state: string;
  readonly review: string;
  readonly needs?: string[];
  readonly factsHash: string;
  readonly canApprove: boolean;
}

interface Problem {
  code: string;
  detail: string;
  errors: { path: string; given?: string; expected: string }[];
}

const reason = 'Two of them were there.';

describe('a ruling that needs a second editor', () => {
  let test: TestApp;
  let researcher: Person;
  let first: Person;
  let second: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    first = await test.person('yomju', ['editor']);
    second = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
  });
  afterAll(() => test.stop());

  /** Logged by a researcher, and supported by nobody: the rules find `unsupported`. */
  beforeEach(async () => {
    claim = await makeClaim(researcher);
  });

  const confirmed = { status: 'confirmed', mode: 'override', reason };

  async function standing(): Promise<object> {
    return (await publisher.call('GET', `/claims/${claim.ref}`)).json<{ standing: object }>().standing;
  }

  async function approve(person: Person, ruling: Ruling, body: object = {}) {
    return person.call('POST', `/rulings/${ruling.ref}/approve`, { factsHash: ruling.factsHash, ...body });
  }

  async function state(ruling: Ruling): Promise<string | undefined> {
    const page = await first.call('GET', `/claims/${claim.ref}/rulings`);
    return page.json<{ items: Ruling[] }>().items.find(({ id }) => id === ruling.id)?.state;
  }

  it('changes nothing until one approves it, then is in force and says who did', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    expect(ruling).toMatchObject({
      state: 'awaiting_second',
      review: 'second',
      needs: ['raise'],
      approved: null,
      revision: 1,
      computed: 'unsupported',
    });
    expect(await standing()).toMatchObject({
      status: 'unsupported',
      basis: 'assessment',
      attention: ['awaiting_second'],
    });
    const answer = await approve(second, ruling, { reason: 'I have read them all.' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ state: 'in_force', approved: { reason: 'I have read them all.' } });
    expect(await standing()).toMatchObject({ status: 'confirmed', basis: 'ruling', attention: [], held: false });
    const detail = await second.call('GET', `/claims/${claim.ref}`);
    const { approved } = answer.json<{ approved: { by: string } }>();
    expect(detail.json()).toMatchObject({ ruling: { review: 'second', approvedBy: approved.by } });
  });

  it('is waited for in a list, which tells a publisher neither the reason nor who logged what', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    const listed = async (person: Person) =>
      (await person.call('GET', '/rulings?state=awaiting_second&limit=200')).json<{ items: Ruling[] }>().items;
    expect((await listed(second)).find(({ id }) => id === ruling.id)).toMatchObject({ reason, needs: ['raise'] });
    const seen = (await listed(publisher)).find(({ id }) => id === ruling.id);
    expect(seen).toMatchObject({ state: 'awaiting_second', review: 'second' });
    expect(seen).not.toHaveProperty('reason');
    expect(seen).not.toHaveProperty('needs');
    expect(await listed(elsewhere)).toEqual([]);
    const later = await rule<Ruling>(second, claim.ref, { status: 'contested', mode: 'override', reason });
    expect((await listed(second)).map(({ id }) => id)).not.toContain(ruling.id);
    expect([await state(ruling), await state(later)]).toEqual(['replaced', 'in_force']);
    expect((await first.call('GET', '/rulings')).statusCode).toBe(422);
  });

  it('says who could approve it, and nobody whose approval would be refused', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    const offered = async (person: Person) => {
      const page = await person.call('GET', `/claims/${claim.ref}/rulings?limit=200`);
      return page.json<{ items: Ruling[] }>().items.find(({ id }) => id === ruling.id)?.canApprove;
    };
    expect([await offered(second), await offered(first)]).toEqual([true, false]);
    expect([await offered(researcher), await offered(publisher)]).toEqual([false, false]);
    const source = await makeSource(researcher, `VOX-${ruling.ref}`);
    await makeAttribution(researcher, claim, source);
    // The facts have moved: nobody can approve it any more.
    expect(await offered(second)).toBe(false);
    expect((await approve(second, ruling)).statusCode).toBe(409);
  });

  it('is not approved by whoever made it, by people who may not, or from another workspace', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    const own = await approve(first, ruling);
    expect([own.statusCode, own.json<Problem>().code]).toEqual([403, 'OWN_RULING']);
    expect((await approve(researcher, ruling)).statusCode).toBe(403);
    expect((await approve(publisher, ruling)).statusCode).toBe(403);
    expect((await approve(elsewhere, ruling)).body).toBe((await approve(first, { ...ruling, ref: 'U-99999' })).body);
    expect(await state(ruling)).toBe('awaiting_second');
  });

  it('is approved once, and not after it was revoked, which is how a second editor declines it', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    expect((await approve(second, ruling)).statusCode).toBe(201);
    expect((await approve(second, ruling)).json()).toMatchObject({ status: 409, code: 'NOT_AWAITING' });
    const other = await rule<Ruling>(first, claim.ref, { ...confirmed, reason: 'Once more.' });
    await make(second, `/rulings/${other.ref}/revoke`, { reason: 'Nobody was there.' });
    expect((await approve(second, other)).json()).toMatchObject({ status: 409, code: 'NOT_AWAITING' });
    expect(await state(other)).toBe('revoked');
  });

  it('is approved on the facts and the wording it was made on, and no others', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    const unseen = await approve(second, ruling, { factsHash: '0'.repeat(64) });
    expect(unseen.json()).toMatchObject({ status: 409, code: 'CLAIM_MOVED', errors: [{ path: 'factsHash' }] });
    const heo = await makeSource(researcher, `heo ${claim.ref}`);
    await makeAttribution(researcher, claim, heo);
    const { factsHash } = await seenOf(second, claim.ref);
    expect((await approve(second, ruling, { factsHash })).json()).toMatchObject({ status: 409, code: 'CLAIM_MOVED' });
    const again = await rule<Ruling>(first, claim.ref, confirmed);
    await make(researcher, `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Soldiers petitioned.' }], reason });
    expect((await approve(second, again)).json()).toMatchObject({ status: 409, code: 'CLAIM_MOVED' });
    expect(await standing()).toMatchObject({ basis: 'assessment' });
  });

  it('ends with the wording it was made on, and the claim says so', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, confirmed);
    await approve(second, ruling);
    await make(researcher, `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Soldiers petitioned.' }], reason });
    expect(await state(ruling)).toBe('reworded');
    expect(await standing()).toMatchObject({ status: 'unsupported', basis: 'assessment', attention: ['reworded'] });
  });

  it('says the day on which the last ruling ended', async () => {
    const ruling = await rule<Ruling>(first, claim.ref, {
      status: 'contested',
      mode: 'override',
      reason,
      expires: '2099-01-01',
    });
    await asOwner(test, (client) =>
      client.query(`update rulings set expires_on = '2024-06-30' where id = $1`, [ruling.id]),
    );
    expect(await state(ruling)).toBe('expired');
    expect(await standing()).toMatchObject({ status: 'unsupported', attention: ['expired'], expiredOn: '2024-06-30' });
  });

  it('is made on what the editor saw: what moved since is named', async () => {
    const seen = await seenOf(first, claim.ref);
    await makeAttribution(researcher, claim, await makeSource(researcher, `jo ${claim.ref}`));
    await make(researcher, `/claims/${claim.ref}/wordings`, { statement: [{ text: 'Soldiers petitioned.' }], reason });
    const answer = await first.call('POST', `/claims/${claim.ref}/rulings`, { ...confirmed, ...seen });
    expect(answer.statusCode).toBe(409);
    const { code, errors } = answer.json<Problem>();
    expect([code, errors.map(({ path, given }) => [path, given?.slice(0, 6)])]).toEqual([
      'CLAIM_MOVED',
      [
        ['revision', '1'],
        ['factsHash', seen.factsHash.slice(0, 6)],
      ],
    ]);
    const withoutSeen = await first.call('POST', `/claims/${claim.ref}/rulings`, confirmed);
    expect(
      withoutSeen
        .json<Problem>()
        .errors.map(({ path }) => path)
        .sort(),
    ).toEqual(['factsHash', 'revision']);
  });

  it('is what it is: an acceptance that is none, and an override that is none, are refused', async () => {
    const seen = await seenOf(first, claim.ref);
    for (const [status, mode] of [
      ['unsupported', 'override'],
      ['rumour', 'accept'],
    ]) {
      const answer = await first.call('POST', `/claims/${claim.ref}/rulings`, { ...seen, status, mode, reason });
      expect([answer.statusCode, answer.json<Problem>().errors[0]?.path]).toEqual([422, 'mode']);
    }
  });

  describe('because its ruler logged what it rests on', () => {
    let involved: Person;
    let alsoInvolved: Person;

    /** Two editors log one witness each; the rules find `corroborated`, above the cap. */
    beforeEach(async () => {
      involved = await test.person('yomju', ['editor']);
      alsoInvolved = await test.person('yomju', ['editor']);
      const accounts: Made[] = [];
      for (const person of [involved, alsoInvolved]) {
        const source = await makeSource(person, `witness ${claim.ref} ${accounts.length}`);
        accounts.push(await makeAttribution(person, claim, source, { originStatus: 'identified' }));
      }
      const between = accounts.map(({ ref }) => ref);
      await make(first, '/distinctions', { between, basis: 'editor', reason: 'They never met.' });
    });

    const accepted = { status: 'corroborated', mode: 'accept', reason };

    it('is approved by somebody who logged none of it', async () => {
      const ruling = await rule<Ruling>(involved, claim.ref, accepted);
      expect(ruling).toMatchObject({ state: 'awaiting_second', needs: ['involved'] });
      const refused = await approve(alsoInvolved, ruling);
      expect([refused.statusCode, refused.json<Problem>().code]).toEqual([403, 'INVOLVED']);
      expect((await approve(second, ruling)).json()).toMatchObject({ state: 'in_force' });
    });

    it('is not asked of an editor who logged none of it, nor to rule it down', async () => {
      expect(await rule<Ruling>(second, claim.ref, accepted)).toMatchObject({
        state: 'in_force',
        review: 'none',
        needs: [],
      });
      const down = { status: 'rumour', mode: 'override', reason };
      expect(await rule<Ruling>(involved, claim.ref, down)).toMatchObject({ state: 'in_force', review: 'none' });
    });
  });

  it('has none in a desk of one: it is in force, and marked as reviewed by nobody else', async () => {
    const accounts = test.app.get(AccountsService, { strict: false });
    const accountId = await accounts.create(
      { login: 'alone', displayName: 'Alone', password: null, isAdmin: false },
      null,
    );
    const member = { accountId, name: 'Alone', roles: ['editor' as const] };
    await test.app
      .get(WorkspacesService, { strict: false })
      .create({ slug: 'alone', title: 'Alone', kind: 'solo' }, member);
    const token = await test.app.get(SessionsService, { strict: false }).open(accountId);
    const alone = new Person(test.apps, `whence=${token}`, 'alone', accountId);
    const own = await makeClaim(alone);
    expect(await rule<Ruling>(alone, own.ref, confirmed)).toMatchObject({
      state: 'in_force',
      review: 'self',
      needs: ['raise', 'involved'],
    });
    const report = await alone.call('GET', '/reports/claims?level=internal&format=csv');
    expect(report.body).toContain('Unreviewed: one person alone decided this.');
    const page = await alone.request({ method: 'GET', url: `/plain/alone/claims/${own.ref}` });
    expect(page.body).toContain('Unreviewed: one person alone decided what needs two.');
  });

  it('holds a claim whose facts became worse back from others, and says which', async () => {
    const desk = await test.person('held', ['editor', 'publisher']);
    const ruler = await test.person('held', ['editor']);
    const made = await makeClaim(desk);
    const kept = await makeClaim(desk, 'The market was closed.');
    const terms = { originStatus: 'identified', terms: { attribution: 'described' } };
    const one = await makeAttribution(desk, made, await makeSource(desk, 'zqheron'), terms);
    await rule(ruler, made.ref, { status: 'single_source', mode: 'accept', reason });
    const report = (level: string, more = '') => desk.call('GET', `/reports/claims?level=${level}&format=md${more}`);
    expect((await report('public')).statusCode).toBe(200);
    await desk.call('POST', `/attributions/${one.ref}/withdraw`, { reason: 'took it back' }, one.version);
    expect((await desk.call('GET', '/claims?held=true')).json<{ items: Made[] }>().items.map(({ ref }) => ref)).toEqual(
      [made.ref],
    );
    expect((await desk.call('GET', '/claims?attention=worse')).json<{ items: Made[] }>().items).toHaveLength(1);
    const refused = await report('public');
    expect(refused.json()).toMatchObject({ status: 409, code: 'CLAIMS_HELD', errors: [{ path: made.ref }] });
    expect((await report('partner')).statusCode).toBe(409);
    const internal = (await report('internal')).body;
    expect(internal).toContain('Held: it does not leave the desk');
    const without = await report('public', '&withoutHeld=true');
    expect(without.statusCode).toBe(200);
    expect(without.body).toContain('One claim is left out because an editor has to look at it again.');
    expect(without.body).not.toContain('petitioned');
    expect(without.body).toContain('The market was closed.');
    const page = await desk.request({
      method: 'GET',
      url: `/plain/held/report/file?level=public&format=html&language=en`,
    });
    expect([page.statusCode, page.body.includes('These claims are held')]).toEqual([409, true]);
    const korean = await desk.request({
      method: 'GET',
      url: `/plain/held/claims/${made.ref}?lang=ko`,
      headers: { 'accept-language': 'ko' },
    });
    expect(korean.body).toContain('판정 뒤에 근거가 약해졌다.');
    expect(kept.ref).toBe('C-2');
  });
});
