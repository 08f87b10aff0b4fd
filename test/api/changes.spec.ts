import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/access/sessions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { asOwner } from '../support/as-owner.js';
import { readStream, type ReadStream } from '../support/change-lines.js';
import { type Person, TestApp } from '../support/test-app.js';

/** What a stream must never carry, whoever reads it. */
const WORDS = ['Heron', 'petitioned', 'neighbour told', 'asked by the editor'];

describe('the changes of a desk, as a program follows them', () => {
  let test: TestApp;
  let address: string;
  let editor: Person;
  let claim: string;
  let source: { ref: string; id: string };

  beforeAll(async () => {
    test = await TestApp.start();
    await test.app.listen(0, '127.0.0.1');
    address = await test.app.getUrl();
    editor = await test.person('yomju', ['editor']);
    await test.person('caspian', ['editor']);
    claim = (await made('/claims', { kind: 'event', statement: [{ text: 'Soldiers petitioned' }] })).ref;
    source = await made('/sources', { pseudonym: 'Heron', kind: 'person' });
    await made('/attributions', { claim, source: source.ref, access: 'eyewitness' });
    await made(`/sources/${source.ref}/grades`, { grade: 'B', basis: 'editor', reason: 'asked by the editor' });
  }, 60_000);
  afterAll(() => test.stop());

  async function made(path: string, body: object): Promise<{ ref: string; id: string }> {
    const answer = await editor.call('POST', path, body);
    expect(answer.statusCode).toBe(201);
    return answer.json();
  }

  async function changes(who: Person, query = ''): Promise<ReadStream> {
    const answer = await who.call('GET', `/changes${query}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    expect(answer.headers.etag).toBeUndefined();
    return readStream(answer.body);
  }

  /** As if everything so far had been done yesterday. */
  function aDayPasses(): Promise<void> {
    return asOwner(test, async (client) => {
      await client.query(`update audit_leaves set day = day - 1`);
      await client.query(`update assessment_moves set moved_on = moved_on - 1`);
    });
  }

  it('tells the desk each change in the order of the log, and how the assessment moved', async () => {
    const { lines, last } = await changes(editor);
    expect(lines.map(({ action, record, claim: about }) => [action, record.kind, record.code, about])).toEqual([
      ['workspace.created', 'workspace', null, null],
      ['member.added', 'member', null, null],
      ['claim.created', 'claim', claim, claim],
      ['assessment.moved', 'claim', claim, claim],
      ['source.created', 'source', source.ref, null],
      ['attribution.created', 'attribution', 'A-1', claim],
      ['assessment.moved', 'claim', claim, claim],
      ['source.graded', 'source', source.ref, null],
    ]);
    expect(lines.at(-2)).toMatchObject({
      before: { status: 'unsupported', origins: { min: 0, max: 0 } },
      after: { status: 'single_source', origins: { min: 1, max: 1 } },
      version: 1,
    });
    expect(last).toMatchObject({ end: 'caught_up', rows: 8 });
  });

  it('carries ids and codes and nothing anybody wrote', async () => {
    const { body } = await editor.call('GET', '/changes');
    for (const words of WORDS) expect(body).not.toContain(words);
  });

  it('goes on after any line, and after the end, without a line twice or missing', async () => {
    const { lines, last } = await changes(editor);
    for (const [i, line] of lines.entries()) {
      const rest = await changes(editor, `?after=${line.cursor}`);
      expect(rest.lines).toEqual(lines.slice(i + 1));
    }
    const nothing = await changes(editor, `?after=${last.cursor}`);
    expect(nothing.lines).toEqual([]);
    // Another cursor each time: it does not tell whether something happened that is not shown.
    expect(nothing.last.cursor).not.toBe(last.cursor);
  });

  it('tells a publisher of finished days only, without sources, accounts and hours', async () => {
    const publisher = await test.person('yomju', ['publisher']);
    expect((await changes(publisher)).lines).toEqual([]);
    await aDayPasses();
    const { lines } = await changes(publisher);
    expect(lines.map(({ action, record }) => [action, record.code])).toEqual([
      ['workspace.created', null],
      ['member.added', null],
      ['claim.created', claim],
      // Where the day left it: that it was unsupported for a minute would tell when the account came.
      ['assessment.moved', claim],
      ['member.added', null],
    ]);
    expect(lines[3]).toMatchObject({ before: null, after: { status: 'single_source' } });
    const { body } = await publisher.call('GET', '/changes');
    expect(body).not.toContain(source.id);
    expect(body).not.toContain('source.');
    expect(body).not.toContain('attribution.');
  });

  it('tells an admin, an auditor and a custodian of no content', async () => {
    for (const role of ['admin', 'auditor', 'custodian'] as const) {
      const person = await test.person('yomju', [role]);
      const actions = new Set((await changes(person)).lines.map(({ action }) => action.split('.')[0]));
      expect(actions).toEqual(new Set(['member', 'workspace']));
    }
  });

  it.each([
    ['malformed', 'C-12'],
    ['made up', Buffer.alloc(16, 7).toString('base64url')],
    ['empty of meaning', `${'A'.repeat(21)}B`],
  ])('refuses a cursor that is %s, naming the field', async (_what, cursor) => {
    const answer = await editor.call('GET', `/changes?after=${cursor}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'after', given: cursor }] });
  });

  it('refuses the cursor of another workspace like one that was made up', async () => {
    const other = await test.person('caspian', ['editor']);
    const [line] = (await changes(other)).lines;
    const answer = await editor.call('GET', `/changes?after=${line?.cursor}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: object[] }>().errors).toEqual([
      { path: 'after', given: line?.cursor, expected: 'a `cursor` of the changes of this workspace' },
    ]);
  });

  it('says so when the entries a cursor came after are gone', async () => {
    const { last } = await changes(editor);
    const [head] = await asOwner(test, async (client) => {
      const found = await client.query<{ sequence: string }>(
        `update audit_heads h set sequence = sequence - 1 from workspace_slugs s
         where s.workspace_id = h.workspace_id and s.slug = 'yomju' returning h.sequence`,
      );
      return found.rows;
    });
    const answer = await editor.call('GET', `/changes?after=${last.cursor}`);
    await asOwner(test, (client) =>
      client.query(
        `update audit_heads h set sequence = $1::bigint + 1 from workspace_slugs s
         where s.workspace_id = h.workspace_id and s.slug = 'yomju'`,
        [head?.sequence],
      ),
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('still there');
  });

  it.each(['0', '301', '1.5', 'long', '-1'])('refuses to be followed for %s seconds', async (follow) => {
    const answer = await editor.call('GET', `/changes?follow=${follow}`);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('a whole number from 1 to 300');
  });

  /** A stream over a real connection, with the session of whoever opens it. */
  async function follow(token: string, query: string, signal?: AbortSignal): Promise<Response> {
    return fetch(`${address}/api/v1/workspaces/yomju/changes${query}`, {
      headers: { cookie: `whence=${token}` },
      ...(signal === undefined ? {} : { signal }),
    });
  }

  function sessionOf(person: Person): Promise<string> {
    return test.app.get(SessionsService, { strict: false }).open(person.accountId);
  }

  /** A stream that is known to be open: it has sent its head, with the one line that was there before. */
  async function opened(reader: Person, seconds: number): Promise<Response> {
    const { lines } = await changes(reader);
    return follow(await sessionOf(reader), `?after=${lines.at(-2)?.cursor}&follow=${seconds}`);
  }

  it('stays and tells what comes, until its time is over', async () => {
    const reader = await test.person('yomju', ['researcher']);
    const followed = (await opened(reader, 6)).text();
    // A page that is being read just now has one; a stream that kept one while it waits would have it for all its 6 seconds.
    let open: number | null = null;
    for (let tries = 0; tries < 30 && open !== 0; tries++) {
      const { rows } = await asOwner(test, (client) =>
        client.query(
          `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in trans%'`,
        ),
      );
      open = rows.length;
      if (open > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(open).toBe(0);
    await made('/claims', { kind: 'event', statement: [{ text: 'Soldiers petitioned again' }] });
    const read = readStream(await followed);
    expect(read.lines.slice(1).map(({ action }) => action)).toEqual(['claim.created', 'assessment.moved']);
    expect(read.last.end).toBe('time_up');
  });

  it('ends within seconds when the session does', async () => {
    const reader = await test.person('yomju', ['researcher']);
    const token = await sessionOf(reader);
    const followed = (await follow(token, '?follow=60')).text();
    await test.app.get(SessionsService, { strict: false }).signOut(token);
    expect(readStream(await followed).last.end).toBe('not_allowed');
  });

  it('tells no more than the roles that are left', async () => {
    const reader = await test.person('yomju', ['researcher']);
    const followed = (await opened(reader, 6)).text();
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const desk = await workspaces.systemActorIn('yomju');
    await workspaces.setMember(desk, { accountId: reader.accountId, name: 'R', roles: ['custodian'] }, 1);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await made('/sources', { pseudonym: 'Heron two', kind: 'person' });
    const [, ...later] = readStream(await followed).lines;
    const actions = later.map(({ action }) => action);
    expect(actions).not.toContain('source.created');
  });

  it('opens four streams for one account, and a fifth when one has gone', async () => {
    const reader = await test.person('yomju', ['researcher']);
    const token = await sessionOf(reader);
    const controllers = Array.from({ length: 4 }, () => new AbortController());
    const opened = await Promise.all(controllers.map(({ signal }) => follow(token, '?follow=60', signal)));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await follow(token, '?follow=60');
    expect(fifth.status).toBe(429);
    expect(fifth.headers.get('retry-after')).toBe('10');
    for (const controller of controllers) controller.abort();
    let again = await follow(token, '');
    // A stream is gone when the server has noticed.
    for (let i = 0; i < 100 && again.status === 429; i++, again = await follow(token, '')) {
      await again.text();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(again.status).toBe(200);
    await again.text();
  });

  it('refuses whoever is judging an account without the letter of its source', async () => {
    const judge = await test.person('yomju', ['researcher']);
    expect((await judge.call('POST', '/attributions/A-1/grading')).statusCode).toBeLessThan(300);
    const answer = await judge.call('GET', '/changes');
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'GRADING_OPEN' });
  });

  it('says its last line when the server stops', async () => {
    const other = await TestApp.start();
    try {
      await other.app.listen(0, '127.0.0.1');
      const reader = await other.person('yomju', ['researcher']);
      const token = await other.app.get(SessionsService, { strict: false }).open(reader.accountId);
      const url = `${await other.app.getUrl()}/api/v1/workspaces/yomju/changes?follow=60`;
      const response = await fetch(url, { headers: { cookie: `whence=${token}` } });
      const body = response.text();
      const began = Date.now();
      await other.app.close();
      expect(readStream(await body).last.end).toBe('stopping');
      expect(Date.now() - began).toBeLessThan(5000);
    } finally {
      await other.stop();
    }
  });
});
