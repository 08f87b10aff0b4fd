import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { phoneJpeg } from '../factories/pictures.js';
import { type Person, TestApp } from '../support/test-app.js';

const photo = (mark: string) => Buffer.concat([phoneJpeg(6), Buffer.from(mark)]);

describe('an evidence file and an idempotency key', () => {
  let test: TestApp;
  let editor: Person;
  let port: number;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    await editor.call('POST', '/documents', { kind: 'image' });
    await test.app.listen(0, '127.0.0.1');
    const address: unknown = test.app.getHttpServer().address();
    port = typeof address === 'object' && address !== null ? Number(Reflect.get(address, 'port')) : 0;
  }, 60_000);
  afterAll(() => test.stop());

  /** By a connection of its own: what a server makes of a request in a test is not what it makes of one from the wire. */
  function send(bytes: Buffer, key: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': key, ...editor.credentials() };
      const path = '/api/v1/workspaces/yomju/documents/D-1/files';
      const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  async function stored(): Promise<number> {
    return (await readdir(test.filesFolder, { recursive: true })).filter((name) => name.length > 64).length;
  }

  it('is taken in: the same content again is the same file, and another one with its key is not taken for it', async () => {
    const key = randomUUID();
    const [first, again, other] = [
      await send(photo('one'), key),
      await send(photo('one'), key),
      await send(photo('two'), key),
    ];
    expect([first.status, again.status, other.status]).toEqual([201, 201, 201]);
    expect(again.body).toBe(first.body);
    expect(await stored()).toBe(2);
  });

  it('is gone from the disk when its removal was asked for with a key', async () => {
    const { id } = JSON.parse((await send(photo('his face'), randomUUID())).body) as { id: string };
    const before = await stored();
    const answer = await editor.request({
      method: 'POST',
      url: `/api/v1/workspaces/yomju/files/${id}/remove`,
      payload: JSON.stringify({ reason: 'his face' }),
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(answer.statusCode).toBe(200);
    expect(await stored()).toBe(before - 1);
    expect(test.log.entries.filter(({ event }) => event === 'file_not_unlinked')).toEqual([]);
  });
});
