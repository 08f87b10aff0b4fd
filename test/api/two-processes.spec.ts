import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { asOwner } from '../support/as-owner.js';
import { databaseUrlOf } from '../support/database-url.js';
import { ServerProcess } from '../support/server-process.js';
import { TEST_PASSWORD, TestApp } from '../support/test-app.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Two servers, each a process of its own, on one database; requests go to them in turn, as a proxy hands them out. */
describe('two processes behind one address', () => {
  let test: TestApp;
  let servers: ServerProcess[] = [];
  let turn = 0;
  let cookie = '';

  beforeAll(async () => {
    test = await TestApp.start();
    const accounts = test.app.get(AccountsService, { strict: false });
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const roles = ['researcher', 'editor', 'publisher'] as const;
    for (const login of ['mina', 'guessed']) {
      const account = { login, displayName: login, password: TEST_PASSWORD, isAdmin: false };
      const accountId = await accounts.create(account, null);
      if (login === 'mina')
        await workspaces.create({ slug: 'yomju', title: 'Yomju' }, { accountId, name: login, roles });
    }
    const env = {
      DATABASE_URL: databaseUrlOf(test.database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(test.database.web),
    };
    // At once, as after a deployment: both want to migrate.
    servers = await Promise.all([ServerProcess.start(env), ServerProcess.start(env)]);
  }, 180_000);
  afterAll(async () => {
    const codes = await Promise.all(servers.map((server) => server.stop()));
    await test?.stop();
    expect(codes).toEqual([0, 0]);
  }, 90_000);

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const server = servers[turn++ % servers.length];
    const answer = await fetch(`${server?.url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
  }

  async function made(path: string, body: unknown): Promise<Record<string, unknown>> {
    const answer = await ask('POST', `/workspaces/yomju${path}`, body);
    expect(answer.status).toBe(201);
    return answer.body;
  }

  it('a session opened at one is one at the other', async () => {
    const signedIn = await ask('POST', '/session', { login: 'mina', password: TEST_PASSWORD });
    expect(signedIn.status).toBe(201);
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (let i = 0; i < 4; i++) expect((await ask('GET', '/session')).body).toMatchObject({ login: 'mina' });
  });

  it('an investigation made alternately at both counts the same at both', async () => {
    const claim = await made('/claims', { kind: 'event', statement: [{ text: 'Soldiers petitioned.', lang: 'en' }] });
    for (const pseudonym of ['heron', 'crane', 'egret']) {
      const source = await made('/sources', { pseudonym, kind: 'person' });
      await made('/attributions', { claim: claim['ref'], source: source['ref'], access: 'eyewitness' });
    }
    const seen = await Promise.all([0, 1].map(() => ask('GET', `/workspaces/yomju/claims/${String(claim['ref'])}`)));
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    expect(seen[0]?.body).toEqual(seen[1]?.body);
    expect(seen[0]?.body['assessment']).not.toBeNull();
  });

  it('the codes of records are given out once, however many are entered at once at both', async () => {
    const texts = Array.from({ length: 20 }, (_value, i) => `At once ${i}.`);
    const claims = await Promise.all(
      texts.map((text) => made('/claims', { kind: 'event', statement: [{ text, lang: 'en' }] })),
    );
    expect(new Set(claims.map(({ ref }) => ref)).size).toBe(20);
  });

  it('of two changes to one version, sent to both at once, one wins', async () => {
    const claim = await made('/claims', { kind: 'event', statement: [{ text: 'Contested.', lang: 'en' }] });
    const change = (topic: string) =>
      ask('PATCH', `/workspaces/yomju/claims/${String(claim['ref'])}`, { topics: [topic] }, { 'if-match': '"1"' });
    const statuses = (await Promise.all([change('army'), change('petition')])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('another policy chosen at one is what the other judges by', async () => {
    const body = { policy: 'admiralty', reason: 'Our desk grades by the Admiralty code.' };
    const chosen = await ask('PUT', '/workspaces/yomju/policy', body, { 'if-match': '"1"' });
    expect(chosen.status).toBe(200);
    const seen = await Promise.all([0, 1].map(() => ask('GET', '/workspaces/yomju/policies')));
    for (const { body: policies } of seen)
      expect(policies).toMatchObject({ current: expect.stringMatching(/^admiralty@/), version: 2 });
    const claims = await Promise.all([0, 1].map(() => ask('GET', '/workspaces/yomju/claims')));
    expect(claims[0]?.body).toEqual(claims[1]?.body);
  });

  it('guesses at a password are counted over both', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++)
      statuses.push((await ask('POST', '/session', { login: 'guessed', password: 'wrong, and wrong again' })).status);
    // Eight failures, whoever answered; then everybody has to wait.
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429, 429]);
  });

  it('a job queued once is done once', async () => {
    await made('/claims', { kind: 'event', statement: [{ text: 'The last one.', lang: 'en' }] });
    for (let i = 0; i < 250 && (await jobsLeft()) > 0; i++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await jobsLeft()).toBe(0);
    const problems = servers.flatMap(({ log }) => log).filter((line) => /"level":(40|50|60)/.test(line));
    expect(problems).toEqual([]);
  });

  it('signing out at one ends the session at the other', async () => {
    expect((await ask('DELETE', '/session')).status).toBe(204);
    expect((await ask('GET', '/session')).status).toBe(401);
    expect((await ask('GET', '/session')).status).toBe(401);
  });

  async function jobsLeft(): Promise<number> {
    const rows = await asOwner(test, (client) =>
      client.query<{ left: number }>('select count(*)::int as left from graphile_worker.jobs'),
    );
    return rows.rows[0]?.left ?? -1;
  }
});
