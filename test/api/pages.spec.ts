import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { type Person, TestApp, TEST_PASSWORD } from '../support/test-app.js';
import { XSS_PAYLOADS } from '../support/xss-payloads.js';

const OWN = { origin: 'http://desk.example:3000', host: 'desk.example:3000' };

describe('pages', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const get = (person: Person, url: string, headers: Record<string, string> = {}) =>
    person.request({ method: 'GET', url, headers });

  /** Sends a form as a browser does. */
  function send(person: Person, url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const payload = new URLSearchParams(fields).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return person.request({ method: 'POST', url, payload, headers: { ...type, ...headers } });
  }

  async function proofFor(person: Person, url: string): Promise<string> {
    const page = await get(person, url);
    return /name="proof" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  }

  async function sendProven(person: Person, url: string, fields: Record<string, string>) {
    return send(person, url, { ...fields, proof: await proofFor(person, url) });
  }

  function expectPage(answer: LightMyRequestResponse, status: number): void {
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(answer.headers['cache-control']).toBe('no-store');
    // Values of attributes aside, no tag of a page carries a script, a style of its own or another server's address.
    const tags = answer.body.replaceAll(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:script|style|iframe|svg|img)|\s(?:style|on[a-z]+|srcdoc)\b/i.test(tag))).toEqual(
      [],
    );
    expect(answer.body).not.toMatch(/(?:href|src|action)="(?!\/[a-z]|\/"|\?lang=|\?[a-z]|#)/i);
  }

  async function source(pseudonym: string): Promise<string> {
    const made = await researcher.call('POST', '/sources', { pseudonym, kind: 'person' });
    return made.json<{ ref: string }>().ref;
  }

  async function claim(statement: string): Promise<string> {
    const answer = await sendProven(researcher, '/plain/yomju/claims/new', { statement, lang: 'en', kind: 'event' });
    expect(answer.statusCode).toBe(303);
    return String(answer.headers['location']);
  }

  it('makes the first account from the one-time link, which a preview of the link does not spend', async () => {
    await test.app.get(WorkspacesService, { strict: false }).create({ slug: 'yomju', title: 'Yomju' }, null);
    const nobody = test.stranger('yomju');
    expectPage(await get(nobody, '/'), 200);
    expect((await get(nobody, '/')).body).toContain('Nobody has an account here yet');

    const token = await test.app.get(AccountsService, { strict: false }).issueFirstAccountLink();
    const link = `/setup?link=${token}`;
    for (let i = 0; i < 3; i++) expectPage(await get(nobody, link), 200);

    const given = { link: String(token), login: 'mina', displayName: 'Mina', password: TEST_PASSWORD };
    const mistyped = await send(nobody, '/setup', { ...given, repeat: 'something else entirely' });
    expectPage(mistyped, 422);
    expect(mistyped.body).toContain('value="mina"');
    expect(mistyped.body).not.toContain(TEST_PASSWORD);

    const done = await send(nobody, '/setup', { ...given, repeat: TEST_PASSWORD });
    expect(done.statusCode).toBe(303);
    expect(done.headers['location']).toBe('/w/yomju/claims');
    const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';
    const home = await nobody.request({ method: 'GET', url: '/', headers: { cookie } });
    expect(home.body).toContain('researcher, editor, publisher');

    expectPage(await get(nobody, link), 404);
    expectPage(await send(nobody, '/setup', { ...given, login: 'second', repeat: TEST_PASSWORD }), 404);

    researcher = await test.person('yomju', ['researcher', 'editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher']);
  });

  it('signs in, remembers where somebody wanted to go, and signs out only with the proof of the session', async () => {
    const nobody = test.stranger('yomju');
    const turned = await get(nobody, '/plain/yomju/claims?status=rumour');
    expectPage(turned, 401);
    expect(turned.body).toContain('name="next" value="/plain/yomju/claims?status=rumour"');

    const wrong = await send(nobody, '/sign-in', { login: 'mina', password: 'not this one' });
    expectPage(wrong, 401);
    expect(wrong.body).toContain('value="mina"');
    const right = { login: 'mina', password: TEST_PASSWORD };
    const away = await send(nobody, '/sign-in', { ...right, next: '//evil.example' });
    expect(away.headers['location']).toBe('/');
    const back = await send(nobody, '/sign-in', { ...right, next: '/plain/yomju/claims?status=rumour' });
    expect([back.statusCode, back.headers['location']]).toEqual([303, '/plain/yomju/claims?status=rumour']);

    const cookie = String(back.headers['set-cookie']).split(';')[0] ?? '';
    expectPage(await send(nobody, '/sign-out', {}, { cookie }), 403);
    expect((await nobody.request({ method: 'GET', url: '/', headers: { cookie } })).body).toContain('Sign out');
    const page = await nobody.request({ method: 'GET', url: '/', headers: { cookie } });
    const proof = /name="proof" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await send(nobody, '/sign-out', { proof }, { cookie })).statusCode).toBe(303);
    expect((await nobody.request({ method: 'GET', url: '/', headers: { cookie } })).body).toContain('Password');
  });

  it('logs a claim, attaches accounts and shows how the status moves, with the reasons', async () => {
    const url = await claim('Two former soldiers asked to be sent to Russia.');
    const before = await get(researcher, url);
    expectPage(before, 200);
    expect(before.body).toContain('Unsupported');
    expect(before.body).toContain('No account is attached');

    const [trader, driver] = [await source('WILLOW'), await source('HERON')];
    const account = {
      source: trader,
      stance: 'asserts',
      access: 'hearsay',
      originStatus: 'unknown',
      statedAt: '2024-11~',
    };
    const attached = await sendProven(researcher, url, account);
    expect([attached.statusCode, attached.headers['location']]).toEqual([303, url]);
    const rumour = await get(researcher, url);
    expect(rumour.body).toMatch(/Rumour/);
    expect(rumour.body).toContain('WILLOW');
    expect(rumour.body).toContain('around November 2024');

    await sendProven(researcher, url, { ...account, source: driver });
    const two = await get(researcher, url);
    expect(two.body).toContain('1 certain, at most 2 independent origins');
    expect(two.body).toContain(
      'both may go back to the same source, because we could not identify where they come from',
    );
    expect(two.body).not.toContain('both go back');
    expect(two.body).not.toContain('by way of');

    await sendProven(researcher, url, { source: await source('CRANE'), stance: 'asserts', access: 'eyewitness' });
    expect((await get(researcher, url)).body).toContain('Single source');
    const lone = await claim('One person alone tells this.');
    await sendProven(researcher, lone, account);
    const alone = await get(researcher, lone);
    expect(alone.body).toMatch(/Everything on this side passes through <bdi>.*WILLOW/);
    await sendProven(researcher, lone, { source: driver, stance: 'denies', access: 'eyewitness' });
    const contested = await get(researcher, lone);
    expect(contested.body).toContain('Contested');
    expect(contested.body).not.toContain('There is no higher status on the ladder');
    expect(contested.body).toContain('what would raise it is not worked out');
    const list = await get(researcher, '/plain/yomju/claims?text=former+soldiers');
    expect(list.body).toContain('Single source');
    expect(list.body).toContain('href="' + url + '"');
    expect((await get(researcher, '/plain/yomju/claims?status=rumour')).body).not.toContain('Two former soldiers');

    const report = await get(researcher, '/plain/yomju/report/file?level=internal&format=html&language=en');
    expect(report.statusCode).toBe(200);
    expect(report.headers['content-disposition']).toContain('inline');
    expect(report.body).toContain('Two former soldiers');
    expect(report.headers['content-security-policy']).toContain('sha256-');
  });

  it('shows the publisher the status and neither sources nor accounts, and no form', async () => {
    const url = await claim('A petition was read out.');
    await sendProven(researcher, url, {
      source: await source('KESTREL'),
      stance: 'asserts',
      access: 'eyewitness',
      wording: 'I heard it with my own ears',
    });
    const page = await get(publisher, url);
    expectPage(page, 200);
    expect(page.body).toContain('Single source');
    for (const hidden of ['KESTREL', 'my own ears', 'Attach an account', 'S-1'])
      expect(page.body).not.toContain(hidden);
    expect((await get(publisher, '/plain/yomju/claims')).body).not.toContain('KESTREL');
    expectPage(await get(publisher, '/plain/yomju/claims/new'), 403);
    expectPage(await send(publisher, url, { source: 'S-1', access: 'hearsay' }), 403);
    expectPage(await get(publisher, '/plain/yomju/report/file?level=internal&format=html&language=en'), 403);
    expect((await get(publisher, '/plain/yomju/report')).body).not.toContain('value="internal"');
  });

  it('says what was given and expected beside the field, and keeps everything typed', async () => {
    const given = { statement: 'Kept as typed', kind: 'event', time: 'last Tuesday', topics: 'border, border' };
    const answer = await sendProven(researcher, '/plain/yomju/claims/new', given);
    expectPage(answer, 422);
    expect(answer.body).toContain('Given: “last Tuesday”. Expected: a time in EDTF');
    expect(answer.body).toContain('>\nKept as typed</textarea>');
    expect(answer.body).toContain('value="border, border"');
    expect(answer.body).toMatch(/aria-invalid="true"[^>]*aria-describedby="[^"]*claim-time-error/);
    const nul = await sendProven(researcher, '/plain/yomju/claims/new', { statement: 'a\u0000b', kind: 'event' });
    expectPage(nul, 422);
    const url = await claim('Somewhere a gate was closed.');
    const unknown = await sendProven(researcher, url, { source: 'S-999', access: 'hearsay', wording: 'still here' });
    expectPage(unknown, 422);
    expect(unknown.body).toContain('Given: “S-999”. Expected: a source of this workspace.');
    expect(unknown.body).toContain('>\nstill here</textarea>');
    expectPage(await get(researcher, '/plain/yomju/claims?from=2024-13-40'), 422);
    expectPage(await get(researcher, '/plain/yomju/claims?after=nonsense'), 422);
  });

  it('prints what people type as text, in every field', async () => {
    for (const payload of XSS_PAYLOADS) {
      const fields = [
        'statement',
        'translation',
        'topics',
        'time',
        'kind',
        'lang',
        'happened',
        'concerns',
        'translationLang',
      ];
      const all = Object.fromEntries(fields.map((name) => [name, payload]));
      expectPage(await sendProven(researcher, '/plain/yomju/claims/new', all), 422);

      const made = await sendProven(researcher, '/plain/yomju/claims/new', {
        statement: payload,
        translation: payload,
        topics: payload,
        kind: 'event',
      });
      const url = String(made.headers['location']);
      const ref = await source(payload);
      await sendProven(researcher, url, {
        source: ref,
        stance: 'asserts',
        access: 'hearsay',
        wording: payload,
        translation: payload,
      });
      const page = await get(researcher, url);
      expectPage(page, 200);
      expect(page.body).toContain(
        payload
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#39;'),
      );
      const bad = [
        'source',
        'stance',
        'access',
        'upstream',
        'originStatus',
        'wordingLang',
        'statedAt',
        'learnedAt',
        'heardIn',
      ];
      expectPage(await sendProven(researcher, url, Object.fromEntries(bad.map((name) => [name, payload]))), 422);
      expectPage(await get(researcher, `/plain/yomju/claims?text=${encodeURIComponent(payload)}`), 200);
      expectPage(await get(researcher, `/plain/yomju/report?topic=${encodeURIComponent(payload)}`), 200);
      expectPage(await send(test.stranger('yomju'), '/sign-in', { login: payload, password: 'x', next: payload }), 401);
    }
    expectPage(await get(researcher, '/plain/yomju/claims'), 200);
  });

  it('refuses a form without the proof of the session, or from another site, and writes nothing', async () => {
    const count = async () =>
      (await researcher.call('GET', '/claims?limit=200')).json<{ items: unknown[] }>().items.length;
    const before = await count();
    const fields = { statement: 'Forged', kind: 'event', lang: 'en' };
    const unproven = await send(researcher, '/plain/yomju/claims/new', fields);
    expectPage(unproven, 403);
    expect(unproven.body).toContain('Forged');
    const other = await proofFor(elsewhere, '/plain/caspian/claims/new');
    expectPage(await send(researcher, '/plain/yomju/claims/new', { ...fields, proof: other }), 403);
    const proof = await proofFor(researcher, '/plain/yomju/claims/new');
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expectPage(await send(researcher, '/plain/yomju/claims/new', { ...fields, proof }, headers), 403);
    }
    expect(await count()).toBe(before);
    // A browser under our own referrer policy says `null` for our own forms.
    const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await send(researcher, '/plain/yomju/claims/new', { ...fields, proof }, own)).statusCode).toBe(303);
    expect((await send(researcher, '/plain/yomju/claims/new', { ...fields, proof }, OWN)).statusCode).toBe(303);
  });

  it("answers the absent, the malformed and somebody else's with the same bytes", async () => {
    const url = await claim('Only for this desk.');
    const absent = await get(elsewhere, '/plain/no-such-desk/claims');
    expectPage(absent, 404);
    const others = [
      url,
      '/plain/yomju/claims',
      '/plain/yomju/report',
      '/plain/caspian/claims/C-9999',
      '/plain/caspian/claims/%3Cscript%3E',
      '/plain/x/y/z',
    ];
    for (const path of others) expect((await get(elsewhere, path)).body).toBe(absent.body);
    expect((await send(elsewhere, url, { source: 'S-1', access: 'hearsay' })).body).toBe(absent.body);
    expect((await send(elsewhere, '/plain/caspian/claims/C-9999', {})).body).toBe(absent.body);
  });

  it('speaks Korean when asked to, remembers it, and otherwise follows the browser', async () => {
    const asked = await get(researcher, '/plain/yomju/claims?lang=ko');
    expect(asked.body).toContain('<html lang="ko">');
    expect(asked.body).toContain('주장 기록');
    expect(String(asked.headers['set-cookie'])).toMatch(/^whence_lang=ko;.*HttpOnly/);
    const nobody = test.stranger('yomju');
    const follow = (headers: Record<string, string>) => get(nobody, '/', headers).then(({ body }) => body);
    expect(await follow({ 'accept-language': 'ko-KR,ko;q=0.9' })).toContain('<html lang="ko">');
    expect(await follow({ 'accept-language': 'ko', cookie: 'whence_lang=en' })).toContain('<html lang="en">');
    expect(await follow({ cookie: 'whence_lang="><script>' })).toContain('<html lang="en">');
  });

  it('serves its style sheet under an address that names its content', async () => {
    const page = await get(test.stranger('yomju'), '/');
    const address = /href="(\/assets\/pages\.css\?v=[0-9a-f]+)"/.exec(page.body)?.[1] ?? '';
    const style = await get(test.stranger('yomju'), address);
    expect(style.headers['content-type']).toContain('text/css');
    expect(style.headers['cache-control']).toContain('immutable');
    expect((await get(test.stranger('yomju'), '/assets/pages.css')).headers['cache-control']).toBe('no-cache');
  });
});
