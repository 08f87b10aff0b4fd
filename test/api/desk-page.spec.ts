import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOf } from '../../src/domain/roles.js';
import { type Person, TestApp } from '../support/test-app.js';

const SHELL =
  '<!doctype html><html lang="en"><body><script type="module" src="/desk/main-1a2b.js"></script></body></html>';

describe('the page of the desk and its files', () => {
  let folder: string;
  let test: TestApp;
  let researcher: Person;
  let stranger: Person;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whence-desk-'));
    await mkdir(path.join(folder, 'desk'));
    await writeFile(path.join(folder, 'index.html'), SHELL);
    await writeFile(path.join(folder, 'desk', 'main-1a2b.js'), 'export {};');
    await writeFile(path.join(folder, 'desk', 'main-1a2b.js.map'), '{}');
    test = await TestApp.start({ deskFolder: folder });
    researcher = await test.person('yomju', ['researcher']);
    stranger = test.stranger('yomju');
  });
  afterAll(async () => {
    await test.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (person: Person, url: string, headers: Record<string, string> = {}) =>
    person.request({ method: 'GET', url, headers });

  it('lets run and fetched only files of this server, and makes no markup of text', async () => {
    const page = await get(researcher, '/w/yomju/claims');
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(String(page.headers['content-security-policy']).split(';')).toEqual([
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `img-src 'self'`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `require-trusted-types-for 'script'`,
      `trusted-types 'none'`,
    ]);
  });

  it('is the same for every address and everybody who is signed in, and the form to sign in for everybody else', async () => {
    const page = await get(researcher, '/w/yomju/claims');
    for (const url of ['/w/yomju', '/w/somebody-elses/claims/C-1', '/w/no-such-desk/claims']) {
      expect((await get(researcher, url)).body).toBe(page.body);
    }
    const outside = await get(stranger, '/w/yomju/claims?status=rumour');
    expect(outside.statusCode).toBe(401);
    expect(outside.body).toContain('name="next" value="/w/yomju/claims?status=rumour"');
  });

  it('speaks the language that is asked for, and remembers it', async () => {
    expect((await get(researcher, '/w/yomju/claims', { 'accept-language': 'ko' })).body).toContain('<html lang="ko">');
    const asked = await get(researcher, '/w/yomju/claims?lang=ko');
    expect(asked.body).toContain('<html lang="ko">');
    expect(String(asked.headers['set-cookie'])).toContain('whence_lang=ko');
  });

  it('gives its files for good, small where the browser takes that, and nothing else of the folder', async () => {
    const plain = await get(stranger, '/desk/main-1a2b.js');
    expect([plain.statusCode, plain.body]).toEqual([200, 'export {};']);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const small = await get(stranger, '/desk/main-1a2b.js', { 'accept-encoding': 'br, gzip' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(small.rawPayload).toString()).toBe('export {};');
    for (const name of ['main-1a2b.js.map', 'other.js', '..%2Findex.html', '%2e%2e%2findex.html']) {
      expect((await get(stranger, `/desk/${name}`)).statusCode).toBe(404);
    }
  });

  it('gives way to the pages without scripts where it was not built', async () => {
    const bare = await TestApp.start({ deskFolder: path.join(folder, 'nothing-built') });
    const person = await bare.person('yomju', ['researcher']);
    const turned = await get(person, '/w/yomju/claims?status=rumour');
    expect([turned.statusCode, turned.headers['location']]).toEqual([303, '/plain/yomju/claims?status=rumour']);
    await bare.stop();
  });

  it('tells everybody what they may do in each of their workspaces', async () => {
    const publisher = await test.person('yomju', ['publisher']);
    type Session = { workspaces: { slug: string; permissions: string[] }[] };
    for (const [person, role] of [
      [researcher, 'researcher'],
      [publisher, 'publisher'],
    ] as const) {
      const { workspaces } = (await person.call('GET', '//session')).json<Session>();
      expect(workspaces.map(({ slug }) => slug)).toEqual(['yomju']);
      expect(new Set(workspaces[0]?.permissions)).toEqual(permissionsOf([role]));
    }
  });
});
