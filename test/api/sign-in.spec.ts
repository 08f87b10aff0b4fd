import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { AccountsService } from '../../src/access/accounts.service.js';
import { checkNewPassword } from '../../src/access/passwords.js';
import { readRouteRules } from '../../src/access/route-rules.js';
import { SignInThrottle } from '../../src/access/throttle.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { createApp } from '../../src/app.js';
import { Clock } from '../../src/database/clock.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { Role } from '../../src/domain/roles.js';
import { entities } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { RecordingLog } from '../support/test-app.js';

const PASSWORD = 'a red heron over the reeds';
/** 13 syllables and spaces, 30 jamo and spaces. */
const KOREAN = '하늘에 별이 많은 밤이다';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

class StoppedClock extends Clock {
  private at = Date.parse('2026-03-01T08:00:00Z');
  override now(): Date {
    return new Date(this.at);
  }
  pass(milliseconds: number): void {
    this.at += milliseconds;
  }
}

/** A server on a database of its own, whose clock stands still. */
class Installation {
  readonly clock = new StoppedClock();
  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    private running: NestFastifyApplication | null,
  ) {}

  static async open(): Promise<Installation> {
    const database = await createTestDatabase();
    const dataSource = createDataSource({ connection: database.web, entities, poolSize: 5 });
    await dataSource.initialize();
    const installation = new Installation(database, dataSource, null);
    await installation.start(false);
    return installation;
  }

  get app(): NestFastifyApplication {
    if (this.running === null) throw new Error('not started');
    return this.running;
  }

  /** Starts the server, ending the one before. */
  async start(isSecure: boolean): Promise<void> {
    await this.running?.close();
    const { dataSource, clock } = this;
    this.running = await createApp({ dataSource, clock, cookieMode: { isSecure }, log: new RecordingLog() });
  }

  get accounts(): AccountsService {
    return this.app.get(AccountsService, { strict: false });
  }

  create(login: string, more: { isAdmin?: boolean; password?: string | null } = {}): Promise<string> {
    return this.accounts.create({ login, displayName: login, password: PASSWORD, isAdmin: false, ...more }, null);
  }

  signIn(login: string, password = PASSWORD, remoteAddress = '127.0.0.1'): Promise<LightMyRequestResponse> {
    return this.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password }, remoteAddress });
  }

  async cookieOf(login: string, password = PASSWORD): Promise<string> {
    return setCookie(await this.signIn(login, password)).split(';')[0] ?? '';
  }

  ask(cookie: string, url = '/api/v1/session', more: { method?: 'GET' | 'DELETE' } = {}) {
    return this.app.inject({ method: more.method ?? 'GET', url, headers: { cookie } });
  }

  async asOwner(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new pg.Client(this.database.owner);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.running?.close();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

function setCookie(answer: LightMyRequestResponse): string {
  const header = answer.headers['set-cookie'];
  if (typeof header !== 'string') throw new Error(`no cookie was set: ${answer.statusCode} ${answer.body}`);
  return header;
}

describe('signing in', () => {
  let desk: Installation;
  beforeAll(async () => {
    desk = await Installation.open();
    for (const login of ['jo', 'min', 'disabled', 'guessed', 'forgetful']) await desk.create(login);
    await desk.create('unset', { password: null });
    await desk.asOwner(`update accounts set state = 'closed' where login = 'disabled'`);
  });
  afterAll(() => desk.close());

  it('gives a session that says who one is', async () => {
    const answer = await desk.signIn('jo');
    expect(answer.statusCode).toBe(201);
    const [account] = await desk.asOwner(`select account_id from accounts where login = 'jo'`);
    const accountId = account?.['account_id'];
    expect(answer.json()).toEqual({ accountId, login: 'jo', displayName: 'jo', isAdmin: false, workspaces: [] });
    expect((await desk.ask(await desk.cookieOf('JO'))).json()).toMatchObject({ login: 'jo' });
  });

  it('stores only the hash of the token, and of the password nothing that can be read', async () => {
    const token = (await desk.cookieOf('jo')).split('=')[1] ?? '';
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    for (const table of ['sessions', 'accounts', 'rate_limits', 'audit_bodies', 'one_time_links']) {
      const rows = await desk.asOwner(`select t::text as row from ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    }
    const hashes = await desk.asOwner(`select password_hash from accounts where login = 'jo'`);
    expect(hashes[0]?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('answers alike for no account, a wrong password, a disabled account and one without a password', async () => {
    const attempts: [string, string][] = [
      ['jo', 'not the password at all'],
      ['nobody-here', PASSWORD],
      ['disabled', PASSWORD],
      ['unset', PASSWORD],
    ];
    const bodies = new Set<string>();
    const times = new Map<string, number[]>();
    for (let round = 0; round < 3; round++) {
      for (const [login, password] of attempts) {
        const start = performance.now();
        const answer = await desk.signIn(login, password, `10.0.0.${round}`);
        times.set(login, [...(times.get(login) ?? []), performance.now() - start]);
        expect(answer.statusCode).toBe(401);
        expect(answer.headers['set-cookie']).toBeUndefined();
        bodies.add(answer.body);
      }
    }
    expect(bodies.size).toBe(1);
    // The same hashing is done for each: without it an answer takes some hundredth of the time.
    const wrong = median(times.get('jo'));
    for (const login of ['nobody-here', 'disabled', 'unset'])
      expect(median(times.get(login))).toBeGreaterThan(wrong / 4);
    expect((await desk.signIn('jo')).statusCode).toBe(201);
  });

  it('is refused with 429 after eight failures, to the right password too, also after a restart', async () => {
    for (let i = 0; i < 8; i++) expect((await desk.signIn('guessed', `guess number ${i}`)).statusCode).toBe(401);
    const refused = await desk.signIn('guessed');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(60);
    expect(wait).toBeLessThanOrEqual(900);
    await desk.start(false);
    expect((await desk.signIn('guessed', PASSWORD, '10.0.1.1')).statusCode).toBe(429);
    // Others are not held up by it.
    expect((await desk.signIn('min')).statusCode).toBe(201);
  });

  it('is slowed for names nobody has just as for others: being slowed tells nothing', async () => {
    const failures: number[] = [];
    for (let i = 0; i < 9; i++) failures.push((await desk.signIn('no-such-name', 'x', '10.0.2.1')).statusCode);
    expect(failures).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429]);
  });

  it('forgets failures once it succeeds', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 7; i++) await desk.signIn('forgetful', 'was it this one?', '10.0.3.1');
      expect((await desk.signIn('forgetful', PASSWORD, '10.0.3.1')).statusCode).toBe(201);
    }
  });

  it('is slowed for an address that tries one name after another', async () => {
    const throttle = new SignInThrottle(new UnitOfWork(desk.dataSource));
    for (let i = 0; i < 40; i++) await throttle.countAttempt(`name-${i}`, '10.0.4.1');
    await expect(throttle.countAttempt('name-41', '10.0.4.1')).rejects.toMatchObject({ kind: 'throttled' });
    expect((await desk.signIn('min', PASSWORD, '10.0.4.1')).statusCode).toBe(429);
    expect((await desk.signIn('min', PASSWORD, '10.0.4.2')).statusCode).toBe(201);
  });

  it('is not slowed for a newsroom behind one address where everybody gets it right', async () => {
    const throttle = new SignInThrottle(new UnitOfWork(desk.dataSource));
    for (let i = 0; i < 60; i++) {
      await throttle.countAttempt(`colleague-${i}`, '10.0.5.1');
      await throttle.clear(`colleague-${i}`, '10.0.5.1');
    }
    for (let i = 0; i < 3; i++) expect((await desk.signIn('min', PASSWORD, '10.0.5.1')).statusCode).toBe(201);
    // One right guess pays for itself only: 39 wrong ones and it are 40, the next is one too many.
    for (let i = 0; i < 39; i++) await throttle.countAttempt(`guess-${i}`, '10.0.5.1');
    expect((await desk.signIn('min', PASSWORD, '10.0.5.1')).statusCode).toBe(201);
    await throttle.countAttempt('guess-39', '10.0.5.1');
    await expect(throttle.countAttempt('guess-40', '10.0.5.1')).rejects.toMatchObject({ kind: 'throttled' });
  });

  it('keeps neither login nor address where attempts are counted', async () => {
    const rows = JSON.stringify(await desk.asOwner('select key from rate_limits'));
    expect(rows).not.toMatch(/guessed|min|10\.0\.|127\.0/);
  });

  it('takes a Korean password however the keyboard composes it', async () => {
    await desk.create('sori', { password: KOREAN.normalize('NFD') });
    for (const form of ['NFC', 'NFD']) expect((await desk.signIn('sori', KOREAN.normalize(form))).statusCode).toBe(201);
    expect((await desk.signIn('sori', `${KOREAN}.`)).statusCode).toBe(401);
  });

  it('takes a Korean login however the keyboard composes it', async () => {
    await desk.create('염주'.normalize('NFD'));
    for (const form of ['NFC', 'NFD']) expect((await desk.signIn('염주'.normalize(form))).statusCode).toBe(201);
    expect(await desk.accounts.findByLogin('염주'.normalize('NFD'))).not.toBeNull();
  });
});

describe('a session', () => {
  let desk: Installation;
  beforeAll(async () => {
    desk = await Installation.open();
    await desk.create('jo');
    await desk.create('boss', { isAdmin: true });
  });
  afterAll(() => desk.close());

  it('is a cookie no script reads and no other site sends', async () => {
    const parts = setCookie(await desk.signIn('jo')).split('; ');
    expect(parts[0]).toMatch(/^whence=/);
    expect(parts.slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  });

  it('over https is bound to the host and to https', async () => {
    await desk.start(true);
    try {
      const parts = setCookie(await desk.signIn('jo')).split('; ');
      expect(parts[0]).toMatch(/^__Host-whence=/);
      expect(parts.slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
      expect((await desk.ask(parts[0] ?? '')).statusCode).toBe(200);
      // The name without the prefix can be set by a neighbour on the same host; it opens nothing.
      expect((await desk.ask((parts[0] ?? '').replace('__Host-', ''))).statusCode).toBe(401);
    } finally {
      await desk.start(false);
    }
  });

  it('ends after half an hour of silence, and not before', async () => {
    const cookie = await desk.cookieOf('jo');
    desk.clock.pass(29 * MINUTE);
    expect((await desk.ask(cookie)).statusCode).toBe(200);
    desk.clock.pass(29 * MINUTE);
    expect((await desk.ask(cookie)).statusCode).toBe(200);
    desk.clock.pass(31 * MINUTE);
    expect((await desk.ask(cookie)).statusCode).toBe(401);
  });

  it('ends after twelve hours, however busy', async () => {
    const cookie = await desk.cookieOf('jo');
    for (let passed = 0; passed < 12 * HOUR - 20 * MINUTE; passed += 20 * MINUTE) {
      desk.clock.pass(20 * MINUTE);
      expect((await desk.ask(cookie)).statusCode).toBe(200);
    }
    desk.clock.pass(20 * MINUTE);
    expect((await desk.ask(cookie)).statusCode).toBe(401);
  });

  it('ends with signing out, alone: other sessions of the account go on', async () => {
    const [laptop, phone] = [await desk.cookieOf('jo'), await desk.cookieOf('jo')];
    expect(laptop).not.toBe(phone);
    const answer = await desk.ask(laptop, '/api/v1/session', { method: 'DELETE' });
    expect(answer.statusCode).toBe(204);
    expect(setCookie(answer)).toMatch(/^whence=;.*Expires=Thu, 01 Jan 1970/);
    expect(answer.headers['clear-site-data']).toContain('"storage"');
    expect((await desk.ask(laptop)).statusCode).toBe(401);
    expect((await desk.ask(phone)).statusCode).toBe(200);
  });

  it('ends when the account is disabled', async () => {
    const cookie = await desk.cookieOf('jo');
    await desk.asOwner(`update accounts set state = 'closed' where login = 'jo'`);
    expect((await desk.ask(cookie)).statusCode).toBe(401);
    await desk.asOwner(`update accounts set state = 'active' where login = 'jo'`);
  });

  it.each(['x', 'a'.repeat(43), `${'a'.repeat(40)}'--`, '%00', 'é'.repeat(43)])(
    'is not opened by %s',
    async (token) => {
      expect((await desk.ask(`whence=${token}`)).statusCode).toBe(401);
    },
  );

  it('is used by no page of another site: every route that changes something refuses it', async () => {
    const cookie = await desk.cookieOf('boss');
    const routes = readRouteRules(
      desk.app.get(DiscoveryService, { strict: false }),
      desk.app.get(MetadataScanner, { strict: false }),
      desk.app.get(Reflector, { strict: false }),
    );
    const unsafe = routes.filter(({ method }) => method !== 'GET');
    expect(unsafe.length).toBeGreaterThan(25);
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'http://localhost.elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' },
    ];
    const wrong: string[] = [];
    for (const { method, path } of unsafe) {
      for (const headers of foreign) {
        const answer = await desk.app.inject({
          method: method === 'POST' ? 'POST' : method === 'PUT' ? 'PUT' : method === 'PATCH' ? 'PATCH' : 'DELETE',
          url: path.replace(/:[a-z]+/gi, 'x'),
          headers: { ...headers, cookie, host: 'localhost' },
        });
        if (answer.statusCode !== 403) wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${answer.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is used by our own pages and by programs', async () => {
    const own: Record<string, string>[] = [
      {},
      { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of own) {
      const cookie = await desk.cookieOf('jo');
      const answer = await desk.app.inject({
        method: 'DELETE',
        url: '/api/v1/session',
        headers: { ...headers, cookie, host: 'localhost' },
      });
      expect(answer.statusCode).toBe(204);
    }
  });
});

describe('roles', () => {
  let desk: Installation;
  let joId: string;
  beforeAll(async () => {
    desk = await Installation.open();
    const boss = await desk.create('boss');
    joId = await desk.create('jo');
    const workspaces = desk.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.create(
      { slug: 'yomju', title: 'Yomju' },
      { accountId: boss, name: 'Boss', roles: ['admin'] },
    );
    await workspaces.setMember(actor, { accountId: joId, name: 'Jo', roles: ['editor'] }, null);
  });
  afterAll(() => desk.close());

  const claims = '/api/v1/workspaces/yomju/claims';

  function setRoles(cookie: string, login: string, roles: readonly Role[], version: number) {
    return desk.app.inject({
      method: 'PUT',
      url: `/api/v1/workspaces/yomju/members/${login}`,
      headers: { cookie, 'if-match': `"${version}"` },
      payload: { name: 'Jo', roles },
    });
  }

  it('that are taken away are gone with the next request', async () => {
    const [jo, boss] = [await desk.cookieOf('jo'), await desk.cookieOf('boss')];
    expect((await desk.ask(jo, claims)).statusCode).toBe(200);
    expect((await setRoles(boss, 'jo', ['auditor'], 1)).statusCode).toBe(200);
    expect((await desk.ask(jo, claims)).statusCode).toBe(403);
    expect((await desk.ask(jo)).json()).toMatchObject({ workspaces: [{ slug: 'yomju', roles: ['auditor'] }] });
    expect((await setRoles(boss, 'jo', ['researcher'], 2)).statusCode).toBe(200);
    expect((await desk.ask(jo, claims)).statusCode).toBe(200);
  });

  it('cannot be given to oneself', async () => {
    expect((await setRoles(await desk.cookieOf('jo'), 'jo', ['admin'], 3)).statusCode).toBe(403);
  });

  it('let an admin alone see no content', async () => {
    const boss = await desk.cookieOf('boss');
    for (const path of ['claims', 'sources', 'attributions', 'documents', 'regions', 'ties', 'distinctions', 'dossier'])
      expect((await desk.ask(boss, `/api/v1/workspaces/yomju/${path}`)).statusCode).toBe(403);
    expect(
      (await desk.ask(boss, `${claims.replace('claims', 'reports/claims')}?level=public&format=md`)).statusCode,
    ).toBe(403);
    expect((await desk.ask(boss, '/api/v1/workspaces/yomju/members')).statusCode).toBe(200);
  });

  it.each(['/api/v1/accounts', '/api/v1/workspaces'])('of a workspace do not open %s', async (url) => {
    const payload = { login: 'x', displayName: 'X', slug: 'x', title: 'X' };
    const answer = await desk.app.inject({
      method: 'POST',
      url,
      headers: { cookie: await desk.cookieOf('boss') },
      payload,
    });
    expect(answer.statusCode).toBe(403);
  });

  it.each(['no-such-login', '%00', '%ED%A0%80', 'x'.repeat(150)])('are not given to %s', async (login) => {
    const answer = await setRoles(await desk.cookieOf('boss'), login, ['editor'], 1);
    expect([400, 404]).toContain(answer.statusCode);
  });
});

describe('a one-time link', () => {
  let desk: Installation;
  let then: number;
  const given = { login: 'first', displayName: 'First', password: PASSWORD };

  async function onEmptyInstallation(work: () => Promise<void>): Promise<void> {
    desk = await Installation.open();
    then = 0;
    try {
      await work();
    } finally {
      await desk.close();
    }
  }

  function redeem(
    link: string | null,
    more: Partial<typeof given> = {},
  ): Promise<{ accountId: string; isFirst: boolean }> {
    return desk.accounts.redeem(link ?? '', { ...given, ...more }, () => {
      then += 1;
      return Promise.resolve();
    });
  }

  const spent = { code: 'LINK_SPENT' };

  it('for the first account: looking spends nothing, a failure neither, two at once make one account, never two', () =>
    onEmptyInstallation(async () => {
      const old = await desk.accounts.issueFirstAccountLink();
      const link = await desk.accounts.issueFirstAccountLink();
      await expect(redeem(old)).rejects.toMatchObject(spent);
      for (let i = 0; i < 3; i++) await desk.app.inject({ method: 'GET', url: `/setup?link=${link ?? ''}` });
      expect(await desk.accounts.purposeOfLink(link ?? '')).toBe('first_account');
      await expect(redeem(link, { password: 'too short' })).rejects.toMatchObject({ kind: 'invalid' });
      await expect(redeem(link, { login: 'two words' })).rejects.toMatchObject({ kind: 'invalid' });
      await expect(redeem(link, { displayName: 'a\u0000b' })).rejects.toMatchObject({ kind: 'invalid' });
      const failing = desk.accounts.redeem(link ?? '', given, () => Promise.reject(new Error('no sample')));
      await expect(failing).rejects.toThrow('no sample');
      expect(await desk.accounts.isUnclaimed()).toBe(true);

      const both = await Promise.allSettled([redeem(link), redeem(link, { login: 'second' })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(then).toBe(1);
      expect(await desk.asOwner('select is_admin from accounts')).toEqual([{ is_admin: true }]);
      await expect(redeem(link, { login: 'third' })).rejects.toMatchObject(spent);
      expect(await desk.accounts.issueFirstAccountLink()).toBeNull();
    }));

  it('is too old after 15 minutes, and opens until then', () =>
    onEmptyInstallation(async () => {
      const old = await desk.accounts.issueFirstAccountLink();
      desk.clock.pass(15 * MINUTE);
      await expect(redeem(old)).rejects.toMatchObject(spent);
      const link = await desk.accounts.issueFirstAccountLink();
      desk.clock.pass(15 * MINUTE - 1000);
      expect(await redeem(link)).toMatchObject({ isFirst: true });
      const token = link ?? 'none';
      expect(JSON.stringify(await desk.asOwner('select l::text from one_time_links l'))).not.toContain(token);
    }));

  it('is refused once an account exists, however that came about', () =>
    onEmptyInstallation(async () => {
      const link = await desk.accounts.issueFirstAccountLink();
      await desk.create('by-command');
      await expect(redeem(link)).rejects.toMatchObject(spent);
      expect(await desk.asOwner('select login from accounts')).toEqual([{ login: 'by-command' }]);
    }));

  it('for a password: the newest alone opens, sets it once, ends every session and opens no other account', () =>
    onEmptyInstallation(async () => {
      await desk.create('jo');
      await desk.create('min');
      const cookie = await desk.cookieOf('jo');
      const others = await desk.cookieOf('min');
      const older = await desk.accounts.issuePasswordLink('jo', null);
      const ofMin = await desk.accounts.issuePasswordLink('min', null);
      const link = await desk.accounts.issuePasswordLink('JO', null);
      await expect(redeem(older)).rejects.toMatchObject(spent);
      await redeem(link, { login: 'min', password: 'a grey heron by the river' });
      await expect(redeem(link)).rejects.toMatchObject(spent);
      expect((await desk.ask(cookie)).statusCode).toBe(401);
      expect((await desk.ask(others)).statusCode).toBe(200);
      expect((await desk.signIn('jo')).statusCode).toBe(401);
      expect((await desk.signIn('jo', 'a grey heron by the river')).statusCode).toBe(201);
      expect((await desk.signIn('min')).statusCode).toBe(201);
      const both = await Promise.allSettled([redeem(ofMin), redeem(ofMin, { password: 'two herons at one reed' })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }));
});

describe('a new password', () => {
  it.each([
    'eleven char',
    'password1234',
    'Password-2024!',
    'P@ssw0rd 2026!',
    'qwertyuiopas',
    'abcdefghijklm',
    '123456789012',
    'aaaaaaaaaaaaaaa',
    'abababababab',
    'whence whence whence',
    'newsroom.admin.2026',
    // Five syllables, whichever way they are spelt.
    '염주군의밤'.normalize('NFD'),
    'x'.repeat(129),
  ])('%s is refused', (password) => {
    expect(() => checkNewPassword(password)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it.each([
    PASSWORD,
    KOREAN,
    'correct horse battery staple',
    'x7!kQ2#mZ9@w',
    'a heron, 128: '.repeat(9),
    '🕊🌾🕊🌊🕊🌿🕊⛰🕊🌙🕊🌧',
  ])('%s is taken', (password) => {
    expect(() => checkNewPassword(password)).not.toThrow();
  });

  it('is judged in no time, whatever is typed', () => {
    const start = performance.now();
    for (const part of ['password', 'qwerty ', '1', 'admin.', 'ab', 'p@ssw0rd-'])
      expect(() => checkNewPassword(`${part.repeat(20).slice(0, 127)}é`)).not.toThrow(TypeError);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is not repeated in the refusal', () => {
    expect(() => checkNewPassword('qwertyuiopas')).toThrow(
      expect.objectContaining({ fields: [{ path: 'password', expected: expect.any(String) }] }),
    );
  });
});

function median(values: readonly number[] = []): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
