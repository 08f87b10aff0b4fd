import { randomInt, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { AnswersSweeper } from '../../src/access/answers-sweeper.service.js';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Role } from '../../src/domain/roles.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

/** 500 by hand (`RETRIED_POSTS=500 npm test -- test/api/idempotency.spec.ts`), 50 in continuous integration. */
const RETRIED_POSTS = Number(process.env['RETRIED_POSTS'] ?? 50);

const CLAIMS = '/api/v1/workspaces/yomju/claims';
/** Whoever of this server's people waits for a lock. */
const WAITING = `select 1 from pg_stat_activity
  where datname = current_database() and usename = 'whence_web' and wait_event_type = 'Lock'`;
const claim = (text: string) => ({ kind: 'event', statement: [{ text, lang: 'en' }] });

describe('a request with an idempotency key', () => {
  let test: TestApp;
  let editor: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
  });
  afterAll(() => test.stop());

  function log(person: Person, key: string, text: string, url = CLAIMS): Promise<LightMyRequestResponse> {
    return person.request({ method: 'POST', url, payload: JSON.stringify(claim(text)), headers: keyed(key) });
  }

  function keyed(key: string): Record<string, string> {
    return { 'idempotency-key': key };
  }

  async function claimsSaying(text: string): Promise<number> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ count: number }>(
        `select count(*)::int as count from claim_wordings w where w::text like '%' || $1 || '%'`,
        [text],
      ),
    );
    return rows[0]?.count ?? -1;
  }

  async function setRoles(person: Person, roles: readonly Role[]): Promise<void> {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn(person.slug);
    const version = (await workspaces.members(actor)).find((one) => one.accountId === person.accountId)?.version;
    await workspaces.setMember(actor, { accountId: person.accountId, name: 'X', roles }, version ?? null);
  }

  it('gets its first answer again, byte for byte, and logs one claim', async () => {
    const key = randomUUID();
    const first = await log(editor, key, 'The mill stood still');
    const again = await log(editor, `"${key}"`, 'The mill stood still');
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(await claimsSaying('The mill stood still')).toBe(1);
  });

  it('is the same request whatever the order of its members', async () => {
    const key = randomUUID();
    const send = (payload: string) => editor.request({ method: 'POST', url: CLAIMS, payload, headers: keyed(key) });
    const first = await send('{"kind":"event","statement":[{"text":"A bridge fell","lang":"en"}]}');
    const again = await send('{"statement":[{"lang":"en","text":"A bridge fell"}],"kind":"event"}');
    expect(again.body).toBe(first.body);
    expect(await claimsSaying('A bridge fell')).toBe(1);
  });

  it('with another body, or to another address, is refused and does nothing', async () => {
    const key = randomUUID();
    await log(editor, key, 'The bakery opened');
    const otherBody = await log(editor, key, 'The bakery shut');
    const otherPlace = await log(editor, key, 'The bakery opened', `${CLAIMS}?x=1`);
    for (const answer of [otherBody, otherPlace])
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'KEY_USED']);
    expect(await claimsSaying('The bakery shut')).toBe(0);
  });

  it("is somebody else's with the same key from another account, and another one in another workspace", async () => {
    const key = randomUUID();
    const colleague = await test.person('yomju', ['researcher']);
    const outsider = await test.person('caspian', ['editor']);
    const answers = [
      await log(editor, key, 'Wells ran dry'),
      await log(colleague, key, 'Wells ran dry'),
      await log(outsider, key, 'Wells ran dry', '/api/v1/workspaces/caspian/claims'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(3);
    expect(await claimsSaying('Wells ran dry')).toBe(3);
  });

  it('is told to wait while the first runs, and is not done twice', async () => {
    const key = randomUUID();
    const held = await asOwner(test, async (client) => {
      await client.query('begin');
      await client.query('lock table claims in exclusive mode');
      const first = log(editor, key, 'Trains were late');
      while ((await client.query(WAITING)).rowCount === 0) await delay(20);
      const second = await log(editor, key, 'Trains were late');
      await client.query('rollback');
      return { first: await first, second };
    });
    expect(held.second.statusCode).toBe(409);
    expect(held.second.json<{ code: string }>().code).toBe('IN_FLIGHT');
    expect(held.second.headers['retry-after']).toBe('1');
    expect((await log(editor, key, 'Trains were late')).body).toBe(held.first.body);
    expect(await claimsSaying('Trains were late')).toBe(1);
  });

  it('sent twenty times at once has one effect', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => log(editor, key, 'Twenty at once')));
    const bodies = new Set(answers.filter(({ statusCode }) => statusCode === 201).map(({ body }) => body));
    expect(bodies.size).toBe(1);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(
      answers.some(({ statusCode }) => statusCode === 409) ? new Set([201, 409]) : new Set([201]),
    );
    expect(await claimsSaying('Twenty at once')).toBe(1);
  });

  it('that was refused is judged again: a refusal changed nothing and is not kept', async () => {
    const key = randomUUID();
    const wrong = await editor.request({ method: 'POST', url: CLAIMS, payload: '{"kind":"x"}', headers: keyed(key) });
    expect(wrong.statusCode).toBe(422);
    expect((await log(editor, key, 'At the second go')).statusCode).toBe(201);
  });

  it('is not answered again to who has fewer permissions now, nor to a token that carries fewer', async () => {
    const key = randomUUID();
    const person = await test.person('yomju', ['editor', 'publisher']);
    const first = await log(person, key, 'Seen as an editor');
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.actorIn('yomju', person.accountId);
    if (actor === null) throw new Error('no member');
    const { token } = await test.app
      .get(ApiTokensService, { strict: false })
      .make(actor, person.accountId, { name: 'narrow', scopes: ['write'] }, null);
    await setRoles(person, ['researcher']);
    for (const who of [person.byToken(token), person]) {
      const again = await log(who, key, 'Seen as an editor');
      expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'ANSWER_WITHHELD']);
      expect(again.body).not.toContain(first.json<{ id: string }>().id);
    }
    await setRoles(person, ['auditor']);
    expect((await log(person, key, 'Seen as an editor')).statusCode).toBe(403);
    await setRoles(person, ['editor', 'publisher', 'custodian']);
    expect((await log(person, key, 'Seen as an editor')).body).toBe(first.body);
    expect(await claimsSaying('Seen as an editor')).toBe(1);
  });

  it('is not answered again with a letter to who has opened an account for judging since', async () => {
    const source = await editor.call('POST', '/sources', { pseudonym: 'Crane', kind: 'person' });
    const sourceId = source.json<{ id: string }>().id;
    const graded = { grade: 'B', basis: 'editor', reason: 'three reports held' };
    const key = randomUUID();
    const grade = () =>
      editor.request({
        method: 'POST',
        url: `/api/v1/workspaces/yomju/sources/${sourceId}/grades`,
        payload: JSON.stringify(graded),
        headers: keyed(key),
      });
    expect((await grade()).statusCode).toBe(201);
    expect((await grade()).statusCode).toBe(201);
    const claimId = (await editor.call('POST', '/claims', claim('Judged blind'))).json<{ id: string }>().id;
    const account = { claim: claimId, source: sourceId, access: 'hearsay' };
    const attribution = (await editor.call('POST', '/attributions', account)).json<{ id: string }>().id;
    expect((await editor.call('POST', `/attributions/${attribution}/grading`)).statusCode).toBe(201);
    const withheld = await grade();
    expect([withheld.statusCode, withheld.json<{ code: string }>().code]).toEqual([409, 'ANSWER_WITHHELD']);
    expect(withheld.body).not.toContain('"B"');
    await editor.call('POST', `/attributions/${attribution}/grades`, { credibility: 3, reason: 'as before' });
    expect((await grade()).statusCode).toBe(201);
  });

  it('is kept for a day, then swept away, and the key is free again', async () => {
    const key = randomUUID();
    await log(editor, key, 'A day later');
    await asOwner(test, (client) =>
      client.query(`update kept_answers set kept_at = kept_at - interval '24 hours 1 minute'`),
    );
    expect((await log(editor, key, 'A day later')).headers['idempotency-replayed']).toBeUndefined();
    expect(await claimsSaying('A day later')).toBe(2);
    await test.app.get(AnswersSweeper, { strict: false }).sweepAll();
    const { rows } = await asOwner(test, (client) => client.query('select 1 from kept_answers'));
    expect(rows).toHaveLength(1);
  });

  it('must have one that is a key', async () => {
    for (const key of ['short', 'with a space in it', '"unbalanced-key', 'x'.repeat(201), '']) {
      const answer = await log(editor, key, 'Never logged');
      expect([answer.statusCode, answer.json<{ errors: { path: string }[] }>().errors[0]?.path]).toEqual([
        422,
        'Idempotency-Key',
      ]);
    }
    expect(await claimsSaying('Never logged')).toBe(0);
  });

  it('can be asked again after its connection was cut at any moment: one effect each', async () => {
    await test.app.listen(0, '127.0.0.1');
    const address: unknown = test.app.getHttpServer().address();
    const port = typeof address === 'object' && address !== null ? Number(Reflect.get(address, 'port')) : 0;
    let cuts = 0;
    let waits = 0;
    const until = async (n: number): Promise<string> => {
      const key = randomUUID();
      for (let attempt = 0; ; attempt++) {
        // The first goes are cut somewhere between being sent and being answered.
        const answer = await post(port, key, `Retried ${n}.`, attempt < 3 ? randomInt(0, 25) : null);
        if (answer === null) cuts += 1;
        else if (answer.status === 201) return answer.body;
        else if (answer.status === 409) waits += 1;
        else throw new Error(`${answer.status} ${answer.body}`);
        await delay(answer === null ? 0 : 20);
      }
    };
    const bodies: string[] = [];
    for (let from = 0; from < RETRIED_POSTS; from += 5) {
      const some = Array.from({ length: Math.min(5, RETRIED_POSTS - from) }, (_, k) => until(from + k));
      bodies.push(...(await Promise.all(some)));
    }
    expect(new Set(bodies.map((body) => /"code":"(C-\d+)"/.exec(body)?.[1] ?? body)).size).toBe(RETRIED_POSTS);
    for (let n = 0; n < RETRIED_POSTS; n++) expect([n, await claimsSaying(`Retried ${n}.`)]).toEqual([n, 1]);
    expect(cuts).toBeGreaterThan(RETRIED_POSTS / 10);
    if (process.env['RETRIED_POSTS'] !== undefined)
      console.warn(`${RETRIED_POSTS} posts: ${cuts} cut, ${waits} told to wait`);
  }, 300_000);

  /** The answer, or null when the connection was cut after so many milliseconds. */
  function post(
    port: number,
    key: string,
    text: string,
    cutAfter: number | null,
  ): Promise<{ status: number; body: string } | null> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', ...keyed(key), ...editor.credentials() };
      const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: CLAIMS, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.on('error', () => resolve(null));
      });
      sent.on('error', () => resolve(null));
      sent.end(JSON.stringify(claim(text)));
      if (cutAfter !== null) setTimeout(() => sent.destroy(), cutAfter);
    });
  }
});
