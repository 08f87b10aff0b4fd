import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/access/sessions.service.js';
import { databaseUrlOf } from '../support/database-url.js';
import { makeClaim } from '../support/desk-records.js';
import { ServerProcess } from '../support/server-process.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('figures for Prometheus', () => {
  let test: TestApp;
  let server: ServerProcess;
  let person: Person;
  let cookie: string;
  let port: number;

  beforeAll(async () => {
    test = await TestApp.start();
    person = await test.person('yomju', ['researcher', 'editor']);
    cookie = `whence=${await test.app.get(SessionsService, { strict: false }).open(person.accountId)}`;
    port = await freePort();
    server = await ServerProcess.start({
      DATABASE_URL: databaseUrlOf(test.database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(test.database.web),
      WHENCE_METRICS_PORT: String(port),
    });
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await test?.stop();
  }, 60_000);

  it('tell what was asked by the pattern of its route, and nothing of who asked for what', async () => {
    const claim = await makeClaim(person);
    for (const url of [`/api/v1/workspaces/yomju/claims/${claim.ref}`, '/plain/yomju/claims', '/no/such/place'])
      await (await fetch(`${server.url}${url}`, { headers: { cookie } })).text();
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    const claimRoute = 'method="GET",route="/api/v1/workspaces/:workspace/claims/:claim",status="200"';
    expect(text).toContain(`whence_requests_total{${claimRoute}} 1`);
    expect(text).toMatch(
      /whence_request_seconds_bucket\{le="0\.005",method="GET",route="\/plain\/:workspace\/claims"\} \d/,
    );
    expect(text).toMatch(/whence_pool_connections\{state="open"\} [1-9]/);
    expect(text).toMatch(/whence_build_info\{version="[^"]+",node="[\d.]+"\} 1/);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    // One entry for the account's part in the workspace, one for the claim, at least.
    expect(Number(/^whence_log_entries (\d+)/m.exec(text)?.[1])).toBeGreaterThanOrEqual(2);
    expect(text).toMatch(/^whence_stale_assessments 0$/m);
    expect(text).toMatch(/^whence_jobs_waiting \d+$/m);
    expect(text).toMatch(/^whence_jobs_failed 0$/m);
    for (const secret of ['yomju', claim.ref, claim.id, person.accountId, '/no/such'])
      expect(text).not.toContain(secret);
  });

  it('a start that fails at the last step ends, and does not go on listening without a database', async () => {
    const start = ServerProcess.start({
      DATABASE_URL: databaseUrlOf(test.database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(test.database.web),
      WHENCE_METRICS_PORT: String(port),
    });
    await expect(start).rejects.toThrow(/ended with 1 .*Another program uses this port/s);
  }, 60_000);

  it('are not to be had at the address people use', async () => {
    expect((await fetch(`${server.url}/metrics`, { headers: { cookie } })).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}
