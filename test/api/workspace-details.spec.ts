import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, TestApp } from '../support/test-app.js';

describe('what a workspace is called', () => {
  let test: TestApp;
  let editor: Person;
  let researcher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    elsewhere = await test.person('caspian', ['editor']);
  }, 60_000);
  afterAll(() => test.stop());

  it('is changed by an editor on the version that was read, and exported so', async () => {
    const read = await researcher.call('GET', '');
    expect(read.json()).toMatchObject({ slug: 'yomju', title: 'Desk yomju', languages: ['en', 'ko'], version: 1 });
    expect(read.headers['etag']).toBe('"1"');
    const given = { title: '염주 사건', languages: ['ko', 'en'] };
    const changed = await editor.call('PATCH', '', given, 1);
    expect(changed.json()).toEqual({ slug: 'yomju', kind: 'team', ...given, version: 2 });
    expect((await editor.call('PATCH', '', { languages: ['ko'] }, 2)).json()).toMatchObject({ title: given.title });
    expect((await editor.call('PATCH', '', given, 2)).statusCode).toBe(412);
    expect((await editor.call('PATCH', '', given)).statusCode).toBe(428);
    const dossier = (await editor.call('GET', '/dossier')).json<{ workspace: object }>();
    expect(dossier.workspace).toEqual({ slug: 'yomju', title: given.title, languages: ['ko'] });
  });

  it('is not changed by anybody else, nor into nothing', async () => {
    expect((await researcher.call('PATCH', '', { title: 'Mine' }, 1)).statusCode).toBe(403);
    expect((await editor.call('PATCH', '', { title: '' }, 1)).statusCode).toBe(422);
    expect((await editor.call('PATCH', '', { languages: [] }, 1)).statusCode).toBe(422);
    const foreign = await elsewhere.request({
      method: 'PATCH',
      url: '/api/v1/workspaces/yomju',
      payload: JSON.stringify({ title: 'Mine' }),
      headers: { 'if-match': '"1"' },
    });
    const absent = await elsewhere.request({ method: 'GET', url: '/api/v1/workspaces/no-such-desk' });
    expect(foreign.statusCode).toBe(404);
    expect(foreign.body).toBe(absent.body);
    expect((await elsewhere.call('GET', '')).json()).toMatchObject({ title: 'Desk caspian', version: 1 });
  });
});
