import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { ImportService } from '../../src/exchange/import.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const reason = 'Heron has not answered for two days.';

interface Frozen {
  source: string | null;
  isNew: boolean;
  handedOut: { kind: string; level: string | null; by: string | null; contains: string }[];
}

describe('an emergency', () => {
  let test: TestApp;
  let slug: string;
  let round = 0;
  let researcher: Person;
  let editor: Person;
  let colleague: Person;
  let publisher: Person;
  let admin: Person;
  let heron: Made;
  let wren: Made;
  let petition: Made;
  let market: Made;

  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  /** Each situation has a desk of its own: a freeze reaches everybody. */
  beforeEach(async () => {
    slug = `yomju-${round++}`;
    admin = await test.person(slug, ['admin']);
    researcher = await test.person(slug, ['researcher']);
    editor = await test.person(slug, ['editor', 'publisher']);
    colleague = await test.person(slug, ['editor']);
    publisher = await test.person(slug, ['publisher']);
    heron = await makeSource(researcher, 'Heron');
    wren = await makeSource(researcher, 'Wren');
    petition = await makeClaim(researcher, 'Soldiers petitioned in Yomju');
    market = await makeClaim(researcher, 'The market closed at noon');
    await makeAttribution(researcher, petition, heron);
    await makeAttribution(researcher, market, wren);
    await tagged(petition, 'soldiers');
    await tagged(market, 'markets');
  });

  async function tagged(claim: Made, topic: string): Promise<void> {
    const { version } = (await researcher.call('GET', `/claims/${claim.ref}`)).json<{ version: number }>();
    expect((await researcher.call('PATCH', `/claims/${claim.ref}`, { topics: [topic] }, version)).statusCode).toBe(200);
  }
  const report = (person: Person, query: string) => person.call('GET', `/reports/claims?format=json&${query}`);
  async function freeze(person: Person, path: string): Promise<Frozen> {
    const answer = await person.call('POST', `${path}/freeze`, { reason });
    expect(answer.statusCode).toBe(200);
    return answer.json<Frozen>();
  }
  const thaw = (person: Person, path: string) => person.call('POST', `${path}/thaw`, { reason: 'Heron called.' });
  const codeOf = (answer: LightMyRequestResponse) => answer.json<{ code?: string }>().code;
  async function allSignIn(): Promise<void> {
    for (const person of [researcher, editor, colleague, publisher, admin]) await person.signInAgain();
  }

  it('ends the sessions of everybody but who pulled the cord', async () => {
    await freeze(colleague, '');
    for (const person of [researcher, editor, publisher, admin]) {
      expect((await person.call('GET', '//session')).statusCode).toBe(401);
    }
    expect((await colleague.call('GET', '//session')).statusCode).toBe(200);
  });

  it('keeps everybody out of a frozen workspace but editors, who read, and admins', async () => {
    await freeze(colleague, '');
    await allSignIn();
    for (const person of [researcher, publisher]) {
      const answer = await person.call('GET', '/claims');
      expect([answer.statusCode, codeOf(answer)]).toEqual([423, 'WORKSPACE_FROZEN']);
    }
    expect((await editor.call('GET', '/claims')).statusCode).toBe(200);
    expect((await admin.call('GET', '/members')).statusCode).toBe(200);
  });

  it('keeps everything from being written, by whom and through which door it may be', async () => {
    await freeze(colleague, '');
    await allSignIn();
    const written = await editor.call('POST', '/sources', { pseudonym: 'Reed', kind: 'person' });
    expect([written.statusCode, codeOf(written)]).toEqual([423, 'WORKSPACE_FROZEN']);
    const { items } = (await admin.call('GET', '/members')).json<{
      items: { name: string; roles: string[]; version: number }[];
    }>();
    const one = items.find(({ roles }) => roles.includes('researcher'));
    const promoted = await admin.call('PUT', `/members/${one?.name}`, { name: 'New', roles: ['editor'] }, one?.version);
    expect([promoted.statusCode, codeOf(promoted)]).toEqual([423, 'WORKSPACE_FROZEN']);
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn(slug);
    const dossier = {
      format: 'whence-dossier/1',
      workspace: { slug },
      sources: [{ key: 'k', pseudonym: 'K', kind: 'person' }],
    } as const;
    const imported = test.app
      .get(ImportService, { strict: false })
      .import(actor, { ...dossier, sources: [...dossier.sources] }, { update: false });
    await expect(imported).rejects.toMatchObject({ kind: 'frozen', code: 'WORKSPACE_FROZEN' });
    expect((await colleague.call('GET', '/sources')).json<{ items: unknown[] }>().items).toHaveLength(2);
  });

  it('still lets somebody be taken out', async () => {
    await freeze(colleague, '');
    await admin.signInAgain();
    const { items } = (await admin.call('GET', '/members')).json<{
      items: { accountId: string; name: string; version: number }[];
    }>();
    const gone = items.find(({ accountId }) => accountId === researcher.accountId);
    expect((await admin.call('POST', `/members/${gone?.name}/remove`, undefined, gone?.version)).statusCode).toBe(200);
  });

  it('stops reports, exports and the dossier of a frozen workspace, in one sentence', async () => {
    await freeze(colleague, '');
    await allSignIn();
    for (const answer of [
      await report(editor, 'level=internal'),
      await report(editor, 'level=public'),
      await editor.call('GET', '/dossier'),
    ]) {
      expect([answer.statusCode, codeOf(answer)]).toEqual([423, 'EXPORTS_STOPPED']);
    }
  });

  it('of a frozen source stops what draws on it, and tells who reads evidence which one it is', async () => {
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const withIt = await report(editor, 'level=internal&topic=soldiers');
    expect([withIt.statusCode, codeOf(withIt)]).toEqual([423, 'SOURCE_FROZEN']);
    expect(withIt.json<{ detail: string }>().detail).toContain(heron.ref);
    expect((await report(editor, 'level=internal&topic=markets')).statusCode).toBe(200);
    expect((await editor.call('GET', '/dossier')).statusCode).toBe(423);
  });

  // Were only reports with Heron's claims refused, a publisher could find out, claim by claim, what goes back to Heron.
  it('tells a publisher nothing of which claims a frozen source stands behind', async () => {
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const answers = [];
    for (const topic of ['soldiers', 'markets', 'nothing-has-this']) {
      answers.push(await report(publisher, `level=public&topic=${topic}`));
    }
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(codeOf(await report(publisher, 'level=public'))).toBe('EXPORTS_STOPPED');
    expect(answers[0]?.body).not.toMatch(/source|S-\d/i);
    expect((await publisher.call('GET', '/freezes')).json()).toEqual({ items: [] });
  });

  it('keeps a frozen source, its accounts and its links as they are, and lets the rest be worked on', async () => {
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const refused = [
      await researcher.call('PATCH', `/sources/${heron.ref}`, { pseudonym: 'Reed' }, 1),
      await researcher.call('POST', '/attributions', { claim: market.ref, source: heron.ref, access: 'hearsay' }),
      await researcher.call('POST', '/attributions', {
        claim: market.ref,
        source: wren.ref,
        access: 'hearsay',
        upstream: [{ source: heron.ref }],
      }),
      await researcher.call('POST', '/ties', {
        between: [{ source: heron.ref }, { source: wren.ref }],
        kind: 'in_contact',
        state: 'suggested',
        reason: 'seen together',
      }),
    ];
    expect(refused.map((answer) => [answer.statusCode, codeOf(answer)])).toEqual(
      refused.map(() => [423, 'SOURCE_FROZEN']),
    );
    const other = await researcher.call('POST', '/attributions', {
      claim: petition.ref,
      source: wren.ref,
      access: 'hearsay',
    });
    expect(other.statusCode).toBe(201);
    expect((await researcher.call('GET', `/sources/${heron.ref}`)).json<{ pseudonym: string }>().pseudonym).toBe(
      'Heron',
    );
  });

  it('keeps as they are accounts that go back to a frozen source by way of others, and those it passed on', async () => {
    const rail = await makeSource(researcher, 'Rail');
    const finch = await makeSource(researcher, 'Finch');
    const claim = await makeClaim(researcher, 'A train was halted');
    const more = { access: 'hearsay' };
    const first = await makeAttribution(researcher, claim, wren, { ...more, upstream: [{ source: heron.ref }] });
    const second = await makeAttribution(researcher, claim, rail, { ...more, upstream: [{ attribution: first.ref }] });
    const third = await makeAttribution(researcher, claim, finch, { ...more, upstream: [{ attribution: second.ref }] });
    const passed = await makeAttribution(researcher, claim, rail, { ...more, channel: heron.ref });
    const after = await makeAttribution(researcher, claim, finch, { ...more, upstream: [{ attribution: passed.ref }] });
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const answers: unknown[] = [];
    for (const { ref, version } of [first, second, third, passed, after]) {
      const answer = await researcher.call('POST', `/attributions/${ref}/withdraw`, { reason: 'a mistake' }, version);
      answers.push([answer.statusCode, codeOf(answer)]);
    }
    expect(answers).toEqual(answers.map(() => [423, 'SOURCE_FROZEN']));
  });

  it('does not let an account be changed into one that has nothing to do with a frozen source', async () => {
    const claim = await makeClaim(researcher, 'A train was halted');
    const more = { access: 'hearsay' };
    const hers = await makeAttribution(researcher, claim, heron);
    const accounts = [
      await makeAttribution(researcher, claim, wren, { ...more, upstream: [{ source: heron.ref }] }),
      await makeAttribution(researcher, claim, wren, { ...more, upstream: [{ attribution: hers.ref }] }),
      await makeAttribution(researcher, claim, wren, { ...more, channel: heron.ref }),
    ];
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const answers: unknown[] = [];
    for (const { ref, version } of accounts) {
      const change = { upstream: [], channel: null };
      const answer = await researcher.call('PATCH', `/attributions/${ref}`, change, version);
      answers.push([answer.statusCode, codeOf(answer)]);
    }
    expect(answers).toEqual(accounts.map(() => [423, 'SOURCE_FROZEN']));
  });

  it("keeps documents a frozen source published as they are, so that no file of them leaves as somebody else's", async () => {
    const hers = await make(researcher, '/documents', { kind: 'image', publisher: heron.ref });
    const his = await make(researcher, '/documents', { kind: 'image', publisher: wren.ref });
    await freeze(researcher, `/sources/${heron.ref}`);
    await allSignIn();
    const refused = [
      await researcher.call('PATCH', `/documents/${hers.ref}`, { publisher: wren.ref }, hers.version),
      await researcher.call('PATCH', `/documents/${his.ref}`, { publisher: heron.ref }, his.version),
      await researcher.call('POST', `/documents/${hers.ref}/remove`, { reason: 'a mistake' }, hers.version),
      await researcher.call('POST', '/documents', { kind: 'image', publisher: heron.ref }),
    ];
    expect(refused.map((answer) => [answer.statusCode, codeOf(answer)])).toEqual(
      refused.map(() => [423, 'SOURCE_FROZEN']),
    );
    expect((await researcher.call('PATCH', `/documents/${his.ref}`, { title: 'His' }, his.version)).statusCode).toBe(
      200,
    );
  });

  it('holds everybody who is the same person under another name, and lists what left under that name', async () => {
    const [reed, rail] = [await makeSource(researcher, 'Reed'), await makeSource(researcher, 'Rail')];
    const rations = await makeClaim(researcher, 'Rations were cut');
    await makeAttribution(researcher, rations, rail);
    await tagged(rations, 'rations');
    for (const [one, other] of [
      [heron, reed],
      [rail, reed],
    ] as const) {
      const body = { other: other.ref, reason: 'one voice, one phone' };
      expect((await editor.call('POST', `/sources/${one.ref}/same-person`, body)).statusCode).toBe(200);
    }
    // Only suggested: Wren is not held to be anybody else.
    const ends = [{ source: heron.ref }, { source: wren.ref }];
    await make(researcher, '/ties', { between: ends, kind: 'same_person', state: 'suggested', reason: 'one phone?' });
    expect((await report(editor, 'level=internal&topic=rations')).statusCode).toBe(200);
    const { handedOut } = await freeze(researcher, `/sources/${heron.ref}`);
    expect(handedOut.map(({ kind, contains }) => [kind, contains])).toEqual([['report', 'yes']]);
    await allSignIn();
    const kept = await report(editor, 'level=internal&topic=rations');
    expect([kept.statusCode, codeOf(kept)]).toEqual([423, 'SOURCE_FROZEN']);
    expect(kept.json<{ detail: string }>().detail).toContain(rail.ref);
    expect((await report(editor, 'level=internal&topic=markets')).statusCode).toBe(200);
    const changed = await researcher.call('PATCH', `/sources/${rail.ref}`, { pseudonym: 'Track' }, 1);
    expect([changed.statusCode, codeOf(changed)]).toEqual([423, 'SOURCE_FROZEN']);
    const { items } = (await editor.call('GET', '/freezes')).json<{ items: object[] }>();
    expect(items).toMatchObject([{ source: heron.ref, alsoHeld: [reed.ref, rail.ref] }]);
    const page = await editor.request({ method: 'GET', url: `/plain/${slug}/freeze?lang=en` });
    expect(page.body).toContain(`The same person, and held with it: ${reed.ref}, ${rail.ref}.`);
    expect((await thaw(colleague, `/sources/${heron.ref}`)).statusCode).toBe(204);
    expect((await report(editor, 'level=internal&topic=rations')).statusCode).toBe(200);
  });

  it('lists what was handed out before, and says of what nobody wrote down that it is not known', async () => {
    expect((await report(editor, 'level=internal&topic=soldiers')).statusCode).toBe(200);
    expect((await report(editor, 'level=internal&topic=markets')).statusCode).toBe(200);
    expect((await editor.call('GET', '/dossier')).statusCode).toBe(200);
    // As a report was logged before it said what it drew on.
    await asOwner(test, (client) =>
      client.query(
        `update audit_bodies b set body = (b.body::jsonb #- '{after,sources}')::text from audit_leaves l, workspaces w
         where w.slug = $1 and b.workspace_id = w.workspace_id and l.workspace_id = b.workspace_id and l.sequence = b.sequence
           and l.sequence = (select max(sequence) from audit_leaves x where x.workspace_id = w.workspace_id and x.action = 'report.made')`,
        [slug],
      ),
    );
    const { handedOut } = await freeze(researcher, `/sources/${heron.ref}`);
    expect(handedOut.map(({ kind, contains }) => [kind, contains])).toEqual([
      ['dossier', 'yes'],
      ['report', 'unknown'],
      ['report', 'yes'],
    ]);
    expect(handedOut.every(({ by }) => by !== null)).toBe(true);
    const ofWren = await freeze(researcher, `/sources/${wren.ref}`);
    expect(ofWren.handedOut.map(({ kind, contains }) => [kind, contains])).toEqual([
      ['dossier', 'yes'],
      ['report', 'unknown'],
    ]);
  });

  it('counts a source that only passed something on, or published it, among what a report drew on', async () => {
    const claim = await makeClaim(researcher, 'Rations were cut');
    await tagged(claim, 'rations');
    await makeAttribution(researcher, claim, wren, { access: 'hearsay', channel: heron.ref });
    expect((await report(editor, 'level=internal&topic=rations')).statusCode).toBe(200);
    const { handedOut } = await freeze(researcher, `/sources/${heron.ref}`);
    expect(handedOut.map(({ contains }) => contains)).toEqual(['yes']);
  });

  it('tells why to who reads evidence or may thaw, and to nobody else', async () => {
    const auditor = await test.person(slug, ['auditor']);
    await freeze(colleague, '');
    const told: unknown[] = [];
    for (const person of [editor, admin, auditor]) {
      await person.signInAgain();
      const { items } = (await person.call('GET', '/freezes')).json<{ items: { reason: string | null }[] }>();
      told.push(items.map((one) => one.reason));
    }
    expect(told).toEqual([[reason], [reason], [null]]);
  });

  it('is the same when the cord is pulled twice', async () => {
    expect((await freeze(colleague, '')).isNew).toBe(true);
    await editor.signInAgain();
    const again = await editor.call('POST', '/freeze', { reason: 'another reason' });
    expect([again.statusCode, again.json<Frozen>().isNew]).toEqual([200, false]);
    const { items } = (await editor.call('GET', '/freezes')).json<{ items: { reason: string; isYours: boolean }[] }>();
    expect(items).toMatchObject([{ reason, isYours: false }]);
    // Only the first freeze ends sessions: otherwise two who pull at once would throw each other out.
    expect((await colleague.call('GET', '/claims')).statusCode).toBe(200);
  });

  it('takes somebody else to thaw, however often who froze it asks', async () => {
    await freeze(editor, '');
    await asOwner(test, (client) => client.query(`update freezes set frozen_at = now() - interval '3 days'`));
    const own = await thaw(editor, '');
    expect([own.statusCode, codeOf(own)]).toEqual([409, 'THAW_NEEDS_ANOTHER']);
    await colleague.signInAgain();
    expect((await thaw(colleague, '')).statusCode).toBe(204);
    expect(codeOf(await thaw(colleague, ''))).toBe('NOT_FROZEN');
    await researcher.signInAgain();
    expect((await researcher.call('GET', '/claims')).statusCode).toBe(200);
    expect((await report(editor, 'level=internal')).statusCode).toBe(200);
  });

  it('in a desk of one can be thawed alone, after a day by the clock of the database', async () => {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const alone = await test.person(`${slug}-alone`, ['editor', 'researcher']);
    await asOwner(test, (client) => client.query(`update workspaces set kind = 'solo' where slug = $1`, [alone.slug]));
    await freeze(alone, '');
    expect(codeOf(await thaw(alone, ''))).toBe('THAW_TOO_EARLY');
    const hoursAgo = (hours: number) =>
      asOwner(test, (client) =>
        client.query(
          `update freezes f set frozen_at = now() - make_interval(hours => $2) from workspaces w
           where w.slug = $1 and f.workspace_id = w.workspace_id`,
          [alone.slug, hours],
        ),
      );
    await hoursAgo(23);
    expect(codeOf(await thaw(alone, ''))).toBe('THAW_TOO_EARLY');
    await hoursAgo(25);
    expect((await thaw(alone, '')).statusCode).toBe(204);
    expect(await workspaces.exists(alone.slug)).toBe(true);
    const { body } = await alone.request({ method: 'GET', url: `/plain/${alone.slug}/freeze?lang=en` });
    expect(body).toContain('Alone, you can thaw it 24 hours later and not before.');
    expect(body).not.toContain('somebody else');
  });

  it('is a click away, in both languages, and tells on every page that it is so', async () => {
    const page = (person: Person, lang = 'en') =>
      person.request({ method: 'GET', url: `/plain/${slug}/freeze?lang=${lang}` });
    const shown = await page(editor);
    expect(shown.statusCode).toBe(200);
    const send = (person: Person, path: string, fields: Record<string, string>) =>
      person.request({
        method: 'POST',
        url: `/plain/${slug}/freeze${path}`,
        payload: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    const proofOf = (body: string) => /name="proof" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await send(editor, '', { reason })).statusCode).toBe(403);
    const source = await send(publisher, '', {
      reason,
      source: heron.ref,
      proof: proofOf((await page(publisher)).body),
    });
    expect(source.statusCode).toBe(403);
    const nameless = await send(editor, '', { reason: '', proof: proofOf(shown.body) });
    expect(nameless.statusCode).toBe(422);
    await report(editor, 'level=internal');
    const frozen = await send(editor, '', { reason, proof: proofOf(shown.body) });
    expect(frozen.statusCode).toBe(200);
    expect(frozen.body).toContain('Report, internal, json');
    expect((await page(editor, 'ko')).body).toContain('스스로 동결한 것은 다른 사람이 풀어야 한다.');
    const list = await editor.request({ method: 'GET', url: `/plain/${slug}/claims?lang=en` });
    expect(list.body).toContain('This workspace is frozen');
    await publisher.signInAgain();
    const kept = await publisher.request({ method: 'GET', url: `/plain/${slug}/claims` });
    expect([kept.statusCode, kept.body.includes('Stopped for now')]).toEqual([423, true]);
    await colleague.signInAgain();
    const thawed = await send(colleague, '/thaw', { reason: 'over', proof: proofOf((await page(colleague)).body) });
    expect(thawed.statusCode).toBe(303);
  });

  it('never logs the reason, which may say who is in danger', async () => {
    await freeze(researcher, `/sources/${heron.ref}`);
    const rows = await asOwner(test, (client) => client.query<{ body: string }>('select body from audit_bodies'));
    expect(rows.rows.filter(({ body }) => body.includes('Heron'))).toEqual([]);
    expect(JSON.stringify(test.log.entries)).not.toContain('Heron');
  });

  it('does not let the web process write or end a freeze but by the two functions', async () => {
    await freeze(researcher, `/sources/${heron.ref}`);
    for (const statement of ['delete from freezes', `update freezes set reason = 'x'`, 'delete from freeze_thaws']) {
      await expect(test.dataSource.query(statement)).rejects.toThrow(/permission denied/);
    }
  });
});
