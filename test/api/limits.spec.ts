import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { DatabaseTooSlow } from '../../src/database/database-error.js';
import { DOSSIER_TYPE } from '../../src/exchange/dossier.controller.js';
import { problemFrom, retryAfterOf } from '../../src/http/problem.filter.js';
import { RecordingLog, TestApp, type Person } from '../support/test-app.js';

const MEGABYTE = 1_048_576;

describe('a body', () => {
  let test: TestApp;
  let port: number;
  let editor: Person;
  let researcher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    await test.app.listen(0, '127.0.0.1');
    const address: unknown = test.app.getHttpServer().address();
    port = typeof address === 'object' && address !== null ? Number(Reflect.get(address, 'port')) : 0;
  });
  afterAll(() => test.stop());

  /** Sends the head of a request and nothing of its body, and gives back what is answered to that alone. */
  function answerToHead(path: string, headers: Record<string, string>): Promise<string> {
    return new Promise((resolve, reject) => {
      const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      });
      let text = '';
      socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to the head alone: ${text}`)));
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        text += chunk.toString();
        if (text.includes('\r\n\r\n') && text.trimEnd().endsWith('}')) {
          socket.destroy();
          resolve(text);
        }
      });
    });
  }

  const dossier = (length: number | 'chunked') => ({
    'content-type': DOSSIER_TYPE,
    ...(length === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }),
  });
  const place = '/api/v1/workspaces/yomju/dossier';

  it('of a dossier is refused before it is read to who is not signed in, however long it says it is', async () => {
    for (const length of [60 * MEGABYTE, 900 * MEGABYTE, 'chunked'] as const) {
      const answer = await answerToHead(place, dossier(length));
      expect(answer).toMatch(/^HTTP\/1\.1 401 /);
      expect(answer.toLowerCase()).toContain('\r\nconnection: close\r\n');
      expect(answer).toContain('"code":"NOT_SIGNED_IN"');
    }
  });

  it('is refused before it is read to who may not send one, to strangers and to a token that may not', async () => {
    const outsider = await test.person('caspian', ['editor']);
    const tokens = test.app.get(ApiTokensService, { strict: false });
    const actor = await test.app.get(WorkspacesService, { strict: false }).actorIn('yomju', editor.accountId);
    if (actor === null) throw new Error('no member');
    const { token } = await tokens.make(actor, editor.accountId, { name: 'writes', scopes: ['write'] }, null);
    const length = dossier(60 * MEGABYTE);
    expect(await answerToHead(place, { ...length, ...researcher.credentials() })).toMatch(/^HTTP\/1\.1 403 /);
    expect(await answerToHead(place, { ...length, ...outsider.credentials() })).toMatch(/^HTTP\/1\.1 404 /);
    expect(await answerToHead(place, { ...length, ...editor.byToken(token).credentials() })).toMatch(
      /^HTTP\/1\.1 403 /,
    );
    expect(await answerToHead(place, { ...dossier(65 * MEGABYTE), ...editor.credentials() })).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  });

  it('of anything else is a megabyte at most, and at sign-in 16 KB', async () => {
    const json = { 'content-type': 'application/json' };
    const claims = { ...json, ...editor.credentials(), 'content-length': String(MEGABYTE + 1) };
    expect(await answerToHead('/api/v1/workspaces/yomju/claims', claims)).toMatch(/^HTTP\/1\.1 413 /);
    const signIn = { ...json, 'content-length': '16385' };
    expect(await answerToHead('/api/v1/session', signIn)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that is wrong is not told about to who is not signed in', async () => {
    const answer = await test.stranger('yomju').request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/claims',
      payload: '{"kind": oops',
    });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, 'NOT_SIGNED_IN']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('an account that asks too often', () => {
  it('has to wait, with sessions and tokens together, and nobody else has to', async () => {
    const test = await TestApp.start({ requestsPerMinute: 6 });
    try {
      const [busy, calm] = [await test.person('yomju', ['editor']), await test.person('yomju', ['editor'])];
      const made = await busy.call('POST', '/tokens', { name: 'loop', scopes: ['read'] });
      const program = busy.byToken(made.json<{ token: string }>().token);
      const answers: number[] = [];
      for (let round = 0; round < 6; round++)
        answers.push((await (round % 2 === 0 ? busy : program).call('GET', '/claims')).statusCode);
      expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
      const refused = await busy.call('GET', '/claims');
      expect(refused.json<{ code: string }>().code).toBe('TOO_MANY_REQUESTS');
      const seconds = Number(refused.headers['retry-after']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect((await calm.call('GET', '/claims')).statusCode).toBe(200);
    } finally {
      await test.stop();
    }
  });
});

describe('work that took too long', () => {
  it('is told as such, without a word of what it was, and when to try again', () => {
    const log = new RecordingLog();
    const error = new DatabaseTooSlow(new Error('canceling statement: select secret'));
    const problem = problemFrom(error, log);
    expect([problem.status, problem.code, retryAfterOf(error)]).toEqual([503, 'TOOK_TOO_LONG', 10]);
    expect(JSON.stringify([problem, log.entries])).not.toContain('secret');
  });
});
