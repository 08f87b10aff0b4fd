import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { ClosingGate } from '../../src/http/closing-gate.js';
import { RecordingLog, TestApp } from '../support/test-app.js';

const PROXY = '10.0.0.2';
const STRANGER = '203.0.113.9';

describe('behind a proxy that does TLS', () => {
  let test: TestApp;
  let app: NestFastifyApplication;
  const gate = new ClosingGate();

  beforeAll(async () => {
    test = await TestApp.start();
    const { dataSource } = test;
    app = await createApp({
      dataSource,
      gate,
      cookieMode: { isSecure: true },
      log: new RecordingLog(),
      trustedProxies: [PROXY, '10.1.0.0/16'],
      servesOnlyProxies: true,
    });
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
  });

  it('nobody is answered who comes past it, for a password would travel in the clear', async () => {
    const answer = await app.inject({ url: '/sign-in', remoteAddress: STRANGER });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'NOT_BY_THE_PROXY' });
    for (const remoteAddress of [PROXY, '10.1.200.3', '::ffff:10.0.0.2', '127.0.0.1', '::1'])
      expect((await app.inject({ url: '/sign-in', remoteAddress })).statusCode).toBe(200);
    for (const url of ['/health/live', '/health/ready'])
      expect((await app.inject({ url, remoteAddress: STRANGER })).statusCode).toBe(200);
  });

  it('only the proxy may say under which name the page was asked for', async () => {
    const asked = {
      method: 'POST' as const,
      url: '/api/v1/session',
      payload: {},
      headers: { origin: 'https://whence.example.org', 'x-forwarded-host': 'whence.example.org', host: 'inside:3000' },
    };
    // Not a page of another site, and then not a sign-in.
    expect((await app.inject({ ...asked, remoteAddress: PROXY })).json()).toMatchObject({ status: 422 });
    expect((await app.inject({ ...asked, remoteAddress: '127.0.0.1' })).json()).toMatchObject({
      code: 'FOREIGN_ORIGIN',
    });
  });

  it('browsers are told to stay with https', async () => {
    const { headers } = await app.inject({ url: '/sign-in', remoteAddress: PROXY });
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  });

  it('a process that is told to stop refuses everything but the question whether it lives, and closes behind it', async () => {
    gate.shut();
    for (const url of ['/', '/plain/yomju/claims', '/api/v1/session', '/health/ready', '/no/such/place']) {
      const answer = await app.inject({ url, remoteAddress: PROXY });
      expect([url, answer.statusCode, answer.headers['retry-after'], answer.headers['connection']]).toEqual([
        url,
        503,
        '2',
        'close',
      ]);
      expect(answer.json()).toMatchObject({ code: 'SHUTTING_DOWN' });
    }
    expect((await app.inject({ url: '/health/live', remoteAddress: PROXY })).statusCode).toBe(200);
  });
});
