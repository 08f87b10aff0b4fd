import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AccountsService } from '../../src/access/accounts.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Role } from '../../src/domain/roles.js';
import { Offboarding } from '../../src/offboarding/offboarding.service.js';
import { phoneJpeg } from '../factories/pictures.js';
import { type Person, TestApp } from '../support/test-app.js';

const photo = (mark: string) => Buffer.concat([phoneJpeg(6), Buffer.from(mark)]);

describe('an evidence file that comes over the wire', () => {
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

  /**
   * By a connection of its own: what a server makes of a request in a test is not what it makes of one from the wire.
   * @param meanwhile is done when half of it was sent.
   */
  function send(
    bytes: Buffer,
    more: Record<string, string>,
    { by = editor, meanwhile = null }: { by?: Person; meanwhile?: (() => Promise<void>) | null } = {},
  ): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/octet-stream',
        'content-length': bytes.length,
        ...more,
        ...by.credentials(),
      };
      const place = '/api/v1/workspaces/yomju/documents/D-1/files';
      const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: place, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.on('error', reject);
      });
      sent.on('error', reject);
      if (meanwhile === null) sent.end(bytes);
      else {
        sent.write(bytes.subarray(0, bytes.length / 2));
        meanwhile().then(() => sent.end(bytes.subarray(bytes.length / 2)), reject);
      }
    });
  }

  async function arriving(): Promise<void> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      if ((await readdir(path.join(test.filesFolder, 'incoming'))).length > 0) return;
      if (Date.now() > deadline) throw new Error('nothing arrives');
      await delay(20);
    }
  }

  async function stored(): Promise<number> {
    return (await readdir(test.filesFolder, { recursive: true })).filter((name) => name.length > 64).length;
  }

  it('with an idempotency key is taken in: the same content again is the same file, and another one with its key is not taken for it', async () => {
    const keyed = { 'idempotency-key': randomUUID() };
    const [first, again, other] = [
      await send(photo('one'), keyed),
      await send(photo('one'), keyed),
      await send(photo('two'), keyed),
    ];
    expect([first.status, again.status, other.status]).toEqual([201, 201, 201]);
    expect(again.body).toBe(first.body);
    expect(await stored()).toBe(2);
  });

  it('is gone from the disk when its removal was asked for with a key', async () => {
    const { id } = JSON.parse((await send(photo('his face'), {})).body) as { id: string };
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

  it.each([
    ['was taken out', 404, (person: Person) => removed(person)],
    ['may only read now', 403, (person: Person) => withRoles(person, ['publisher'])],
  ])('is not kept of somebody who %s while it arrived', async (_what, status, happen) => {
    const person = await test.person('yomju', ['researcher']);
    const before = await stored();
    const meanwhile = async () => {
      await arriving();
      await happen(person);
    };
    const answer = await send(photo(String(status)), {}, { by: person, meanwhile });
    expect([answer.status, await stored()]).toEqual([status, before]);
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
  });

  async function withRoles({ accountId }: Person, roles: readonly Role[]): Promise<void> {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn('yomju');
    await workspaces.setMember(actor, { accountId, name: 'X', roles }, 1);
  }

  async function removed({ accountId }: Person): Promise<void> {
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const accounts = await test.app.get(AccountsService, { strict: false }).listAfter('', 100);
    const login = accounts.find((one) => one.accountId === accountId)?.login ?? '';
    await test.app.get(Offboarding, { strict: false }).removeMember(actor, login, null);
  }
});

describe('a connection on which little comes', () => {
  it('is ended after a while, unless it is a file that comes: that has an hour', async () => {
    const test = await TestApp.start({ arrivalMs: 300 });
    try {
      await test.app.listen(0, '127.0.0.1');
      const { port } = new URL(await test.app.getUrl());
      const editor = await test.person('yomju', ['editor']);
      await editor.call('POST', '/documents', { kind: 'image' });
      /** Sends a body in two halves, the second after a second. */
      const slowly = (place: string, type: string, bytes: Buffer) =>
        new Promise<number | string>((resolve) => {
          const headers = { 'content-type': type, 'content-length': bytes.length, ...editor.credentials() };
          const url = `/api/v1/workspaces/yomju/${place}`;
          const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: url, headers }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          });
          sent.on('error', (error) => resolve(error.message));
          sent.write(bytes.subarray(0, 20));
          setTimeout(() => sent.end(bytes.subarray(20)), 1000);
        });
      const claim = Buffer.from(JSON.stringify({ kind: 'event', statement: [{ text: 'The mill stood still' }] }));
      expect(await slowly('claims', 'application/json', claim)).toBe(408);
      expect(await slowly('documents/D-1/files', 'application/octet-stream', photo('slow'))).toBe(201);
      const nowhere = { method: 'POST', url: '/api/v1/nowhere', payload: '{}' } as const;
      expect((await editor.request(nowhere)).statusCode).toBe(404);
      // Longer than what answers a file that takes more than its hour.
      expect(Reflect.get(test.app.getHttpServer(), 'requestTimeout')).toBeGreaterThan(3_600_000);
    } finally {
      await test.stop();
    }
  });
});
