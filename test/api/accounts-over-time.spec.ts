import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { AccountsService } from '../../src/access/accounts.service.js';
import { SessionsService } from '../../src/access/sessions.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TEST_PASSWORD, TestApp } from '../support/test-app.js';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148';
const NEW_PASSWORD = 'seven grey geese over the river';

interface Session {
  id: string;
  client: string;
  openedOn: string;
  lastUsedOn: string;
  isThis: boolean;
}

describe('an account over time', () => {
  let test: TestApp;
  let admin: Person;
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    test = await TestApp.start();
    admin = await test.person('nowhere', [], { isAdmin: true });
  });
  afterAll(() => test.stop());

  const made = (login: string) =>
    test.app
      .get(AccountsService, { strict: false })
      .create({ login, displayName: login, password: TEST_PASSWORD, isAdmin: false }, null);
  const signIn = (login: string, password = TEST_PASSWORD, agent = CHROME) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login, password },
      headers: { 'user-agent': agent },
    });
  async function cookie(login: string, agent = CHROME, password = TEST_PASSWORD): Promise<string> {
    const header = (await signIn(login, password, agent)).headers['set-cookie'];
    if (typeof header !== 'string') throw new Error('not signed in');
    return header.split(';')[0] ?? '';
  }
  const ask = (as: string, method: 'GET' | 'DELETE' | 'PUT' | 'POST', path: string, payload?: object) =>
    test.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: as },
      ...(payload === undefined ? {} : { payload }),
    } satisfies InjectOptions);
  const sessions = async (as: string) => (await ask(as, 'GET', '/sessions')).json<{ items: Session[] }>().items;

  it('shows its sessions by day and kind of client, and keeps nothing closer of either', async () => {
    await made('jo');
    const laptop = await cookie('jo');
    await cookie('jo', PHONE);
    await cookie('jo', 'curl/8.9');
    const seen = await sessions(laptop);
    expect(seen.map(({ client, isThis }) => `${client} ${isThis}`).sort()).toEqual([
      'computer true',
      'phone false',
      'program false',
    ]);
    for (const one of seen) {
      expect(Object.keys(one).sort()).toEqual(['client', 'id', 'isThis', 'lastUsedOn', 'openedOn']);
      expect([one.openedOn, one.lastUsedOn]).toEqual([today, today]);
    }
    const stored = await asOwner(test, (client) =>
      client.query<{ row: string }>('select row_to_json(s)::text as row from sessions s'),
    );
    for (const { row } of stored.rows) expect(row).not.toMatch(/127\.0\.0\.1|Mozilla|iPhone|curl/);
  });

  it('ends one of them, or all others; nobody ends somebody else’s', async () => {
    await made('min');
    await made('stranger');
    const [here, phone, other] = [await cookie('min'), await cookie('min', PHONE), await cookie('min', 'curl/8.9')];
    const stranger = await cookie('stranger');
    const id = (await sessions(phone)).find(({ client }) => client === 'phone')?.id ?? '';
    const foreign = await ask(stranger, 'DELETE', `/sessions/${id}`);
    const absent = await ask(stranger, 'DELETE', '/sessions/00000000-0000-4000-8000-000000000000');
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    expect((await ask(stranger, 'DELETE', '/sessions/not-an-id')).statusCode).toBe(404);
    expect((await ask(here, 'DELETE', `/sessions/${id}`)).statusCode).toBe(204);
    expect((await ask(phone, 'GET', '/session')).statusCode).toBe(401);
    expect((await ask(other, 'GET', '/session')).statusCode).toBe(200);
    expect((await ask(here, 'DELETE', '/sessions')).json()).toEqual({ ended: 1 });
    expect((await ask(other, 'GET', '/session')).statusCode).toBe(401);
    expect((await ask(here, 'GET', '/session')).statusCode).toBe(200);
    expect((await ask(stranger, 'GET', '/session')).statusCode).toBe(200);
  });

  it('counts sign-ins and failures by day, for itself and for the admin, without addresses', async () => {
    await made('heo');
    for (const wrong of ['a wrong guess, alas', 'another wrong guess']) await signIn('heo', wrong);
    const own = await cookie('heo');
    const expected = { items: [{ day: today, succeeded: 1, failed: 2 }] };
    expect((await ask(own, 'GET', '/sign-ins')).json()).toEqual(expected);
    expect((await admin.call('GET', '//accounts/heo/sign-ins')).json()).toEqual(expected);
    expect((await ask(own, 'GET', '/accounts/heo/sign-ins')).statusCode).toBe(403);
    expect((await admin.call('GET', '//accounts/nobody-here/sign-ins')).statusCode).toBe(404);
  });

  // Were the attempt written only where there is an account, the time of the answer would tell who has one.
  it('writes a failed attempt at a login nobody has just like any other', async () => {
    const nobodys = () =>
      asOwner(test, async (client) => {
        const found = await client.query<{ failed: number }>(
          `select failed from sign_ins where account_id = '00000000-0000-0000-0000-000000000000' and day = $1`,
          [today],
        );
        return found.rows[0]?.failed ?? 0;
      });
    const before = await nobodys();
    expect((await signIn('nobody-at-all')).statusCode).toBe(401);
    expect(await nobodys()).toBe(before + 1);
  });

  /** A token of a member of some workspace, asking there. */
  async function programOf(login: string): Promise<() => Promise<number>> {
    const slug = `desk-of-${login}`;
    const desk = await test.person(slug, ['admin']);
    expect((await desk.call('PUT', `/members/${login}`, { name: login, roles: ['researcher'] })).statusCode).toBe(200);
    const path = `/workspaces/${slug}/tokens`;
    const made = await ask(await cookie(login), 'POST', path, { name: 'reader', scopes: ['read'] });
    expect(made.statusCode).toBe(201);
    const program = desk.byToken(made.json<{ token: string }>().token);
    return async () => (await program.call('GET', '/claims')).statusCode;
  }

  it('changes its password with the present one, which ends its other sessions, tokens and unspent links', async () => {
    await made('rim');
    const program = await programOf('rim');
    const [here, other] = [await cookie('rim'), await cookie('rim', PHONE)];
    const accounts = test.app.get(AccountsService, { strict: false });
    const link = await accounts.issuePasswordLink('rim', null);
    const wrong = await ask(here, 'PUT', '/password', { present: 'not the present one', password: NEW_PASSWORD });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual(['present']);
    expect(wrong.body).not.toContain('not the present one');
    expect((await ask(other, 'GET', '/session')).statusCode).toBe(200);
    expect(await program()).toBe(200);
    const changed = await ask(here, 'PUT', '/password', { present: TEST_PASSWORD, password: NEW_PASSWORD });
    expect(changed.statusCode).toBe(204);
    expect((await ask(here, 'GET', '/session')).statusCode).toBe(200);
    expect((await ask(other, 'GET', '/session')).statusCode).toBe(401);
    expect(await program()).toBe(401);
    expect(await accounts.purposeOfLink(link)).toBeNull();
    expect((await signIn('rim')).statusCode).toBe(401);
    expect((await signIn('rim', NEW_PASSWORD)).statusCode).toBe(201);
  });

  it('slows down whoever guesses the present password from a session left open', async () => {
    await made('open');
    const here = await cookie('open');
    const guesses: number[] = [];
    for (let i = 0; i < 9; i++) {
      const guess = await ask(here, 'PUT', '/password', { present: `guess number ${i}`, password: NEW_PASSWORD });
      guesses.push(guess.statusCode);
    }
    expect(guesses.at(-1)).toBe(429);
    expect(guesses.slice(0, 7)).toEqual(Array(7).fill(422));
  });

  it('once reset is in nobody’s hands until its one link is spent', async () => {
    await made('stolen');
    const thief = await cookie('stolen');
    const program = await programOf('stolen');
    const earlier = await test.app.get(AccountsService, { strict: false }).issuePasswordLink('stolen', null);
    const reset = await admin.call('POST', '//accounts/stolen/reset');
    expect(reset.statusCode).toBe(201);
    const { link } = reset.json<{ link: string }>();
    expect(link).toMatch(/^\/setup\?link=[A-Za-z0-9_-]{43}$/);
    expect((await ask(thief, 'GET', '/session')).statusCode).toBe(401);
    expect(await program()).toBe(401);
    expect((await signIn('stolen')).statusCode).toBe(401);
    const accounts = test.app.get(AccountsService, { strict: false });
    expect(await accounts.purposeOfLink(earlier)).toBeNull();
    const spend = () =>
      accounts.redeem(link.split('=')[1] ?? '', { login: '', displayName: '', password: NEW_PASSWORD }, () =>
        Promise.resolve(),
      );
    await spend();
    await expect(spend()).rejects.toMatchObject({ code: 'LINK_SPENT' });
    expect((await signIn('stolen', NEW_PASSWORD)).statusCode).toBe(201);
    expect((await ask(await cookie('stolen', CHROME, NEW_PASSWORD), 'POST', '/accounts/heo/reset')).statusCode).toBe(
      403,
    );
    expect((await admin.call('POST', '//accounts/nobody-here/reset')).statusCode).toBe(404);
  });

  it('opens no session for a password that was reset while it was being checked', async () => {
    const accountId = await made('racing');
    const accounts = test.app.get(AccountsService, { strict: false });
    const provedOn = (await accounts.findByLogin('racing'))?.version ?? 0;
    await accounts.reset('racing', null);
    const opening = test.app.get(SessionsService, { strict: false }).open(accountId, 'computer', provedOn);
    await expect(opening).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('can be signed out everywhere by an admin of the installation, and by nobody else', async () => {
    await made('lost');
    const phone = await cookie('lost', PHONE);
    await made('curious');
    expect((await ask(await cookie('curious'), 'DELETE', '/accounts/lost/sessions')).statusCode).toBe(403);
    expect((await admin.call('DELETE', '//accounts/lost/sessions')).json()).toEqual({ ended: 1 });
    expect((await ask(phone, 'GET', '/session')).statusCode).toBe(401);
    expect((await admin.call('DELETE', '//accounts/nobody-here/sessions')).statusCode).toBe(404);
  });

  it('is listed for an admin with the day of its last sign-in, page by page', async () => {
    const logins: string[] = [];
    let after: string | null = null;
    do {
      const query: string = after === null ? '' : `&after=${after}`;
      const answer = await admin.call('GET', `//accounts?limit=3${query}`);
      const page = answer.json<{ items: { login: string; lastSignInOn: string | null }[]; next: string | null }>();
      logins.push(...page.items.map(({ login }) => login));
      after = page.next;
    } while (after !== null);
    expect(logins).toEqual([...new Set(logins)].sort());
    expect(logins).toEqual(expect.arrayContaining(['jo', 'min', 'heo', 'lost']));
  });

  it('has a page, in both languages, to end sessions and to change the password', async () => {
    await made('paged');
    const [here, phone] = [await cookie('paged'), await cookie('paged', PHONE)];
    const page = (lang = 'en') =>
      test.app.inject({ method: 'GET', url: `/account?lang=${lang}`, headers: { cookie: here } });
    const send = (path: string, fields: Record<string, string>) =>
      test.app.inject({
        method: 'POST',
        url: `/account/${path}`,
        payload: new URLSearchParams(fields).toString(),
        headers: { cookie: here, 'content-type': 'application/x-www-form-urlencoded' },
      });
    const shown = (await page()).body;
    expect(shown).toContain('Phone or tablet, opened on');
    expect((await page('ko')).body).toContain('휴대전화나 태블릿');
    const proof = /name="proof" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    const id = /account\/sessions\/([0-9a-f-]{36})\/end/.exec(shown)?.[1] ?? '';
    expect((await send(`sessions/${id}/end`, {})).statusCode).toBe(403);
    expect((await send(`sessions/${id}/end`, { proof })).statusCode).toBe(303);
    expect((await ask(phone, 'GET', '/session')).statusCode).toBe(401);
    const given = { proof, password: NEW_PASSWORD, repeat: NEW_PASSWORD };
    const wrong = await send('password', { ...given, present: 'not the present one' });
    expect([wrong.statusCode, wrong.body.includes('Expected: your present password')]).toEqual([422, true]);
    expect(wrong.body).not.toContain('not the present one');
    expect((await send('password', { ...given, present: TEST_PASSWORD, repeat: 'another' })).statusCode).toBe(422);
    expect((await send('password', { ...given, present: TEST_PASSWORD })).statusCode).toBe(303);
    expect((await signIn('paged', NEW_PASSWORD)).statusCode).toBe(201);
    expect((await test.app.inject({ method: 'GET', url: '/account' })).statusCode).toBe(401);
  });
});
