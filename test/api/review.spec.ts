import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rule as ruleAs, ruleAsAnother } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Queued {
  readonly claim: { readonly ref: string; readonly isStale: boolean };
  readonly reasons: readonly { reason: string; stake: number; to: string | null; ask?: string }[];
  readonly assigned: { accountId: string; name: string } | null;
}

describe('the review queue', () => {
  let test: TestApp;
  let editor: Person;
  let colleague: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    colleague = await test.person('yomju', ['editor']);
  }, 60_000);
  afterAll(() => test.stop());

  async function make(route: string, body: object): Promise<string> {
    const answer = await editor.call('POST', route, body);
    expect(answer.statusCode).toBe(201);
    return answer.json<{ ref: string }>().ref;
  }
  const claimed = (text: string) => make('/claims', { kind: 'event', statement: [{ text }] });
  const source = (pseudonym: string) => make('/sources', { pseudonym, kind: 'person' });
  const told = (claim: string, by: string, access: string, more: object = {}) =>
    make('/attributions', { claim, source: by, access, ...more });

  async function queue(query = ''): Promise<Queued[]> {
    const answer = await editor.call('GET', `/review?limit=200${query}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<{ items: Queued[] }>().items;
  }
  async function reasonsOf(claim: string): Promise<string[]> {
    const found = (await queue()).find((one) => one.claim.ref === claim);
    return found?.reasons.map(({ reason }) => reason) ?? [];
  }
  async function factsOf(claim: string): Promise<string> {
    const { because } = (await editor.call('GET', `/claims/${claim}/assessment`)).json<{
      because: { factsHash: string };
    }>();
    return because.factsHash;
  }
  /** By an editor who logged nothing of it. */
  const rule = (claim: string, status: string, mode: 'accept' | 'override') =>
    ruleAsAnother(test, 'yomju', claim, { status, mode, reason: 'As it stands.' });

  it('takes in a claim the moment it is logged, and lets go of it when an editor rules', async () => {
    const claim = await claimed('Soldiers petitioned in Yomju');
    await told(claim, await source('Heo'), 'hearsay');
    expect(await reasonsOf(claim)).toEqual(['new']);
    await rule(claim, 'rumour', 'accept');
    expect(await reasonsOf(claim)).toEqual([]);
  });

  it('says which question would raise a claim, and to what', async () => {
    const claim = await claimed('The leave was cancelled');
    const [heo, jo] = [await source('Egret'), await source('Jay')];
    await told(claim, heo, 'eyewitness');
    await told(claim, jo, 'eyewitness');
    const found = (await queue('&reason=one_question_away')).find((one) => one.claim.ref === claim);
    const question = found?.reasons.find(({ reason }) => reason === 'one_question_away');
    // One eyewitness is single source (2); two independent ones are corroborated (4): two steps of strength.
    expect(question).toMatchObject({ stake: 2, to: 'corroborated' });
    expect(question?.ask).toContain('Egret');
  });

  it('puts what got worse after a ruling first, above what is new', async () => {
    const claim = await claimed('Rations were doubled');
    const witness = await told(claim, await source('Crane'), 'participant');
    await rule(claim, 'single_source', 'accept');
    expect(await reasonsOf(claim)).toEqual([]);
    await told(claim, await source('Rook'), 'eyewitness', { stance: 'denies' });
    const [first] = await queue();
    expect(first).toMatchObject({
      claim: { ref: claim },
      reasons: [{ reason: 'adverse_change', stake: 3, to: 'contested' }],
    });
    const { version } = (await editor.call('GET', `/attributions/${witness}`)).json<{ version: number }>();
    await editor.call('POST', `/attributions/${witness}/withdraw`, { reason: 'Retold.' }, version);
    expect(await reasonsOf(claim)).toContain('adverse_change');
  });

  it('asks for a second editor, and for the ruling again when the claim is worded anew', async () => {
    const claim = await claimed('Nurses were sent along');
    await told(claim, await source('Plover'), 'hearsay');
    // Two steps up, from rumour (1) to consistent reports (3): one editor alone may not.
    await ruleAs(colleague, claim, { status: 'consistent_reports', mode: 'override', reason: 'I know the town.' });
    expect(await reasonsOf(claim)).toContain('second_awaited');
    const approver = await test.person('yomju', ['editor']);
    const waiting = (await approver.call('GET', '/rulings?state=awaiting_second')).json<{ items: { id: string }[] }>();
    const ruling = waiting.items[0]?.id ?? '';
    const approved = await approver.call('POST', `/rulings/${ruling}/approve`, { factsHash: await factsOf(claim) });
    expect(approved.statusCode).toBe(201);
    expect(await reasonsOf(claim)).toEqual([]);
    await told(claim, await source('Ruff'), 'hearsay');
    expect(await reasonsOf(claim)).toContain('reconfirm');
    await approver.call('POST', `/rulings/${ruling}/revoke`, { reason: 'Too soon.' });
    expect(await reasonsOf(claim)).not.toContain('reconfirm');
    const other = await claimed('Nurses were sent home');
    await told(other, await source('Dunlin'), 'hearsay');
    await rule(other, 'rumour', 'accept');
    expect(await reasonsOf(other)).toEqual([]);
    await make(`/claims/${other}/wordings`, {
      statement: [{ text: 'Some nurses were sent home' }],
      reason: 'Not all.',
    });
    expect(await reasonsOf(other)).toEqual(['reconfirm']);
  });

  it('says that a suggested tie would lower a claim, and forgets it when the tie is rejected', async () => {
    const claim = await claimed('A convoy went east');
    const [a, b] = [await source('Gull'), await source('Tern')];
    const [one, two] = [await told(claim, a, 'eyewitness'), await told(claim, b, 'eyewitness')];
    await make('/distinctions', { between: [one, two], basis: 'editor', reason: 'Two towns, two years apart.' });
    const tie = await make('/ties', {
      between: [{ source: a }, { source: b }],
      kind: 'same_household',
      state: 'suggested',
      reason: 'One street.',
    });
    const found = (await queue()).find((queued) => queued.claim.ref === claim);
    expect(found?.reasons[0]).toMatchObject({ reason: 'suggestion_would_lower', stake: 2, to: 'single_source' });
    await editor.call('POST', `/ties/${tie}/decisions`, { state: 'rejected', reason: 'Two streets.' }, 1);
    expect(await reasonsOf(claim)).toEqual(['new']);
  });

  it('asks again for a claim that was ruled on when a source of it is regraded', async () => {
    const claim = await claimed('Officers were replaced');
    const by = await source('Wren');
    await told(claim, by, 'participant');
    await rule(claim, 'single_source', 'accept');
    await editor.call('POST', `/sources/${by}/grades`, { grade: 'E', basis: 'editor', reason: 'Two errors.' });
    expect(await reasonsOf(claim)).toEqual(['regraded_source']);
    const look = await editor.call('POST', `/claims/${claim}/looks`, { factsHash: await factsOf(claim) });
    expect(look.statusCode).toBe(204);
    expect(await reasonsOf(claim)).toEqual([]);
    // The regrading was looked at: it does not come back when something else moves.
    await told(claim, await source('Lark'), 'hearsay', { stance: 'denies' });
    expect(await reasonsOf(claim)).not.toContain('regraded_source');
  });

  it('asks again for a claim that was only looked at, and goes on asking, when a source of it is regraded', async () => {
    const claim = await claimed('Cadets were sent');
    const by = await source('Teal');
    const account = await told(claim, by, 'participant');
    await editor.call('POST', `/claims/${claim}/looks`, { factsHash: await factsOf(claim) });
    expect(await reasonsOf(claim)).toEqual([]);
    await editor.call('POST', `/sources/${by}/grades`, { grade: 'D', basis: 'editor', reason: 'One error.' });
    expect(await reasonsOf(claim)).toEqual(['regraded_source']);
    // The claim is assessed again, on the same facts.
    const changed = await editor.call('PATCH', `/attributions/${account}`, { form: 'summary' }, 1);
    expect(changed.statusCode).toBe(200);
    expect(await reasonsOf(claim)).toEqual(['regraded_source']);
    await editor.call('POST', `/claims/${claim}/looks`, { factsHash: await factsOf(claim) });
    expect(await reasonsOf(claim)).toEqual([]);
  });

  it('leaves a claim alone that was looked at, until its facts move', async () => {
    const claim = await claimed('A market was closed');
    const stale = await factsOf(claim);
    await told(claim, await source('Swift'), 'hearsay');
    const refused = await editor.call('POST', `/claims/${claim}/looks`, { factsHash: stale });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'FACTS_MOVED' });
    await editor.call('POST', `/claims/${claim}/looks`, { factsHash: await factsOf(claim), note: 'Wait for Jo.' });
    expect(await reasonsOf(claim)).toEqual([]);
    await told(claim, await source('Finch'), 'participant');
    expect(await reasonsOf(claim)).toContain('new');
  });

  it('is taken by one editor at a time', async () => {
    const claim = await claimed('A bridge was guarded');
    const take = (person: Person, body: object) => person.call('POST', `/claims/${claim}/assignment`, body);
    const answers = await Promise.all([take(editor, { to: 'me' }), take(colleague, { to: 'me' })]);
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([204, 409]);
    const holder = answers[0]?.statusCode === 204 ? editor : colleague;
    const other = holder === editor ? colleague : editor;
    expect((await queue(`&assigned=${holder.accountId}`)).map((one) => one.claim.ref)).toEqual([claim]);
    expect((await queue('&assigned=nobody')).map((one) => one.claim.ref)).not.toContain(claim);
    expect((await take(other, { to: 'me', takeOver: true })).statusCode).toBe(204);
    const mine = await other.call('GET', '/review?assigned=me');
    expect(mine.json<{ items: Queued[] }>().items.map((one) => one.claim.ref)).toEqual([claim]);
    expect((await take(other, { to: null })).statusCode).toBe(204);
    expect((await queue('&assigned=nobody')).map((one) => one.claim.ref)).toContain(claim);
  });

  it('is given to nobody who does not work on claims here', async () => {
    const claim = await claimed('A bridge was opened');
    const researcher = await test.person('yomju', ['researcher']);
    const stranger = await test.person('elsewhere', ['editor']);
    const publisher = await test.person('yomju', ['publisher']);
    for (const to of [publisher.accountId, stranger.accountId, '00000000-0000-4000-8000-000000000000']) {
      const answer = await editor.call('POST', `/claims/${claim}/assignment`, { to });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'to' }] });
    }
    expect((await researcher.call('GET', '/review')).statusCode).toBe(403);
    expect((await stranger.call('GET', '/review')).json()).toEqual({ items: [], next: null });
  });

  it('puts more at stake before less, whichever came first', async () => {
    const [less, more] = [await claimed('A parade was held'), await claimed('A parade was called off')];
    await told(less, await source('Coot'), 'eyewitness');
    await told(less, await source('Rail'), 'eyewitness', { stance: 'denies' });
    await told(more, await source('Skua'), 'eyewitness');
    await rule(more, 'single_source', 'accept');
    await told(more, await source('Knot'), 'eyewitness', { stance: 'denies' });
    // Both are contested now: one was ruled single source, the other nobody ruled on.
    const asked = (await queue('&reason=adverse_change')).filter((one) => [less, more].includes(one.claim.ref));
    expect(asked.map((one) => [one.claim.ref, one.reasons[0]?.stake])).toEqual([
      [more, 3],
      [less, 0],
    ]);
  });

  it('is counted by reason and walked page by page, every claim once', async () => {
    const counts = (await editor.call('GET', '/review/counts')).json<{
      claims: number;
      nobodys: number;
      reasons: { reason: string; claims: number }[];
    }>();
    const all = await queue();
    expect(counts.claims).toBe(all.length);
    for (const { reason, claims } of counts.reasons) {
      expect(claims).toBe(all.filter((one) => one.reasons.some((each) => each.reason === reason)).length);
    }
    const walked: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: Queued[]; next: string | null } = (
        await editor.call('GET', `/review?limit=1${next === '' ? '' : `&after=${next}`}`)
      ).json();
      walked.push(...page.items.map((one) => one.claim.ref));
      next = page.next;
    }
    expect(walked).toEqual(all.map((one) => one.claim.ref));
    expect(new Set(walked).size).toBe(walked.length);
    expect((await editor.call('GET', '/review?after=WzEsMSwiYSIsImIiXQ')).statusCode).toBe(422);
    expect((await editor.call('GET', '/review?reason=boredom')).statusCode).toBe(422);
  });
});
