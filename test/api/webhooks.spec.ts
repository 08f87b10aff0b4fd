import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { createApp } from '../../src/app.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { installJobTables } from '../../src/database/jobs/job-runner.js';
import { entities } from '../../src/entities.js';
import { WebhookDeliveries } from '../../src/feed/webhook-deliveries.service.js';
import { asOwner } from '../support/as-owner.js';
import { readStream } from '../support/change-lines.js';
import type { HeldDelivery } from '../support/delivery-holder.js';
import { killHard } from '../support/embedded-folder.js';
import { type Person, TestApp } from '../support/test-app.js';
import { TEST_WEBHOOKS } from '../support/test-webhooks.js';
import { isSigned, Receiver } from '../support/webhook-receiver.js';

interface Made {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}

interface Shown {
  readonly state: string;
  readonly suspendedBecause: string | null;
  readonly attempts: number;
  readonly version: number;
}

describe('a webhook that is told what changes', () => {
  let test: TestApp;
  let editor: Person;
  let workspaceId: string;
  let receiver: Receiver;
  let number = 0;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    workspaceId = (await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju')).workspaceId;
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    receiver = await Receiver.start();
  });
  afterEach(async () => {
    await receiver.stop();
    // Ten are the most there can be.
    await asOwner(test, (client) =>
      client.query(`update webhooks set state = 'removed', suspended_because = null, secret = null, former_secret = null,
        former_until = null`),
    );
  });

  async function made(role = 'editor', who = editor): Promise<Made> {
    const answer = await who.call('POST', '/webhooks', { label: 'Desk bot', url: receiver.url, role });
    expect(answer.statusCode).toBe(201);
    return answer.json();
  }

  async function claim(): Promise<string> {
    number += 1;
    const answer = await editor.call('POST', '/claims', { kind: 'event', statement: [{ text: `Petition ${number}` }] });
    expect(answer.statusCode).toBe(201);
    return answer.json<{ ref: string }>().ref;
  }

  function deliver(id: string): Promise<void> {
    return test.app.get(WebhookDeliveries, { strict: false }).deliver(workspaceId, id);
  }

  async function shown(id: string): Promise<Shown> {
    return (await editor.call('GET', `/webhooks/${id}`)).json();
  }

  /** As if the time until the next attempt, or the time a lease holds, had passed. */
  function waited(what: 'next_attempt_at' | 'leased_until'): Promise<unknown> {
    return asOwner(test, (client) =>
      client.query(`update webhooks set ${what} = now() - interval '1 second' where ${what} is not null`),
    );
  }

  it('is sent the lines of the stream, signed, with nothing anybody wrote', async () => {
    const { last } = readStream((await editor.call('GET', '/changes')).body);
    const hook = await made();
    const code = await claim();
    await editor.call('POST', '/sources', { pseudonym: 'Heron', kind: 'person' });
    await deliver(hook.id);
    const streamed = readStream((await editor.call('GET', `/changes?after=${last.cursor}`)).body);
    expect(receiver.lines()).toEqual(streamed.lines);
    expect(receiver.lines().map(({ action, record }) => [action, record.code])).toEqual([
      ['claim.created', code],
      ['assessment.moved', code],
      ['source.created', expect.stringMatching(/^S-/)],
    ]);
    const [first] = receiver.received;
    if (first === undefined) throw new Error('nothing arrived');
    expect(isSigned(first, hook.secret)).toBe(true);
    expect(isSigned(first, `${hook.secret}x`)).toBe(false);
    expect(isSigned({ ...first, body: `${first.body} ` }, hook.secret)).toBe(false);
    expect(isSigned(first, hook.secret, Date.now() + 600_000)).toBe(false);
    expect(first.body).not.toContain('Heron');
    expect(first.body).not.toContain('Petition');
    // Nothing more to say.
    await deliver(hook.id);
    expect(receiver.received).toHaveLength(1);
  });

  it('shows its secret once, and the database does not hold it', async () => {
    const hook = await made();
    for (const where of ['/webhooks', `/webhooks/${hook.id}`, `/webhooks/${hook.id}/deliveries`]) {
      expect((await editor.call('GET', where)).body).not.toContain('whsec_');
    }
    const stored = await asOwner(test, (client) => client.query(`select encode(secret, 'escape') as s from webhooks`));
    expect(JSON.stringify(stored.rows)).not.toContain(hook.secret);
    expect(JSON.stringify(test.log.entries)).not.toContain('whsec_');
    expect(JSON.stringify(test.log.entries)).not.toContain('127.0.0.1');
  });

  it('is tried again under the same id, and told nothing later before', async () => {
    const hook = await made();
    const first = await claim();
    receiver.answer = 500;
    await deliver(hook.id);
    const second = await claim();
    // Not before its time.
    await deliver(hook.id);
    expect(receiver.received).toHaveLength(1);
    await waited('next_attempt_at');
    await deliver(hook.id);
    expect(await shown(hook.id)).toMatchObject({ state: 'active', attempts: 2 });
    receiver.answer = 204;
    await waited('next_attempt_at');
    await deliver(hook.id);
    const ids = receiver.received.map(({ delivery }) => delivery);
    expect(ids).toHaveLength(4);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(new Set(receiver.received.slice(0, 3).map(({ body }) => body)).size).toBe(1);
    expect(receiver.lines().map(({ record }) => record.code)).toEqual([first, first, second, second]);
    expect(await shown(hook.id)).toMatchObject({ attempts: 0, failingSince: null });
    const { items } = (await editor.call('GET', `/webhooks/${hook.id}/deliveries`)).json<{ items: object[] }>();
    expect(items.toReversed()).toMatchObject([
      { attempt: 1, outcome: 'refused', status: 500, rows: 2, kind: 'changes' },
      { attempt: 2, outcome: 'refused', status: 500 },
      { attempt: 3, outcome: 'delivered', status: 204 },
      { attempt: 1, outcome: 'delivered', status: 204 },
    ]);
  });

  it('is sent everything once while two processes deliver and others write', async () => {
    const hook = await made();
    const codes: string[] = [];
    const writing = (async () => {
      for (let i = 0; i < 12; i++) codes.push(await claim());
    })();
    const delivering = Array.from({ length: 30 }, async (_one, i) => {
      await pause(i * 20);
      await deliver(hook.id);
    });
    await Promise.all([writing, ...delivering]);
    await waited('leased_until');
    await deliver(hook.id);
    const told = receiver.lines().filter(({ action }) => action === 'claim.created');
    expect(told.map(({ record }) => record.code)).toEqual(codes);
    expect(new Set(receiver.received.map(({ delivery }) => delivery)).size).toBe(receiver.received.length);
  }, 60_000);

  it('loses nothing when the process that delivers is killed', async () => {
    const hook = await made();
    const code = await claim();
    receiver.answer = 'never';
    const support = path.join(process.cwd(), 'test', 'support');
    const held: HeldDelivery = { web: test.database.web, workspaceId, webhookId: hook.id };
    const arrived = receiver.next();
    const child = fork(path.join(support, 'delivery-holder.ts'), [JSON.stringify(held)], {
      execArgv: ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')],
    });
    await arrived;
    await killHard(child);
    const later = await claim();
    receiver.answer = 200;
    // Whoever held it may still be sending: nobody else begins before the lease is over.
    await deliver(hook.id);
    expect(receiver.received).toHaveLength(1);
    await waited('leased_until');
    await deliver(hook.id);
    const [first, second] = receiver.received;
    expect(second?.delivery).toBe(first?.delivery);
    expect(second?.body).toBe(first?.body);
    expect(receiver.lines().map(({ record }) => record.code)).toEqual([code, code, later, later]);
  }, 60_000);

  it('does not go where a receiver sends it on to', async () => {
    const hook = await made();
    await claim();
    receiver.answer = 307;
    await deliver(hook.id);
    expect(receiver.received.map((one) => one.path)).toEqual(['/whence']);
    expect(await shown(hook.id)).toMatchObject({ attempts: 1 });
  });

  it('is signed with two secrets for a day after a new one was made', async () => {
    const hook = await made();
    const answer = await editor.call('POST', `/webhooks/${hook.id}/secret`, undefined, hook.version);
    expect(answer.statusCode).toBe(201);
    const { secret } = answer.json<Made>();
    await claim();
    await deliver(hook.id);
    const [first] = receiver.received;
    expect(first !== undefined && isSigned(first, secret) && isSigned(first, hook.secret)).toBe(true);
    await asOwner(test, (client) =>
      client.query(`update webhooks set former_until = now() - interval '1 second'
      where former_until is not null`),
    );
    await claim();
    await deliver(hook.id);
    const [, next] = receiver.received;
    expect(next !== undefined && isSigned(next, secret)).toBe(true);
    expect(next !== undefined && isSigned(next, hook.secret)).toBe(false);
  });

  it('is suspended when nothing has arrived for three days, and goes on where it stopped', async () => {
    const hook = await made();
    const code = await claim();
    receiver.answer = 503;
    await deliver(hook.id);
    await waited('next_attempt_at');
    await asOwner(test, (client) =>
      client.query(`update webhooks set failing_since = now() - interval '3 days 1 second'
      where failing_since is not null`),
    );
    await deliver(hook.id);
    const stopped = await shown(hook.id);
    expect(stopped).toMatchObject({ state: 'suspended', suspendedBecause: 'failures' });
    receiver.answer = 200;
    await waited('next_attempt_at');
    await deliver(hook.id);
    expect(receiver.received).toHaveLength(2);
    const resumed = await editor.call('PATCH', `/webhooks/${hook.id}`, { state: 'active' }, stopped.version);
    expect(resumed.json()).toMatchObject({ state: 'active', suspendedBecause: null, attempts: 0 });
    await deliver(hook.id);
    expect(receiver.lines().map(({ record }) => record.code)).toEqual([code, code]);
  });

  it('carries no more than its maker may see, and nothing once they have left', async () => {
    const maker = await test.person('yomju', ['editor']);
    const hook = await made('editor', maker);
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const desk = await workspaces.systemActorIn('yomju');
    await workspaces.setMember(desk, { accountId: maker.accountId, name: 'Maker', roles: ['custodian'] }, 1);
    await claim();
    await editor.call('POST', '/sources', { pseudonym: 'Reed', kind: 'person' });
    await deliver(hook.id);
    expect(receiver.received).toEqual([]);
    await asOwner(test, (client) =>
      client.query(`update accounts set state = 'closed' where account_id = $1`, [maker.accountId]),
    );
    await deliver(hook.id);
    expect(await shown(hook.id)).toMatchObject({ state: 'suspended', suspendedBecause: 'maker_left' });
  });

  it('tells a publisher’s receiver of a day when it is over', async () => {
    const hook = await made('publisher');
    const code = await claim();
    await deliver(hook.id);
    expect(receiver.received).toEqual([]);
    await asOwner(test, async (client) => {
      await client.query(`update audit_leaves set day = day - 1`);
      await client.query(`update assessment_moves set moved_on = moved_on - 1`);
    });
    await deliver(hook.id);
    expect(receiver.lines().map(({ record }) => record.code)).toEqual([code, code]);
  });

  it('is sent again what came after a line', async () => {
    const hook = await made();
    await claim();
    await claim();
    await deliver(hook.id);
    const lines = receiver.lines();
    receiver.forget();
    const answer = await editor.call('POST', `/webhooks/${hook.id}/replay`, { after: lines[1]?.cursor });
    expect(answer.statusCode).toBe(204);
    await deliver(hook.id);
    expect(receiver.lines()).toEqual(lines.slice(2));
    // From the beginning: more than fit into one delivery.
    receiver.forget();
    await editor.call('POST', `/webhooks/${hook.id}/replay`, {});
    await deliver(hook.id);
    const all = readStream((await editor.call('GET', '/changes')).body).lines;
    expect(receiver.lines()).toEqual(all);
    expect(receiver.received).toHaveLength(Math.ceil(all.length / 100));
    const wrong = await editor.call('POST', `/webhooks/${hook.id}/replay`, { after: 'C-12' });
    expect(wrong.json()).toMatchObject({ errors: [{ path: 'after' }] });
  });

  it('sends nothing it cannot sign, until it has a new secret', async () => {
    const hook = await made();
    await claim();
    await asOwner(test, (client) =>
      client.query(`update webhooks set secret = decode(repeat('07', 80), 'hex') where secret is not null`),
    );
    const ping = await editor.call('POST', `/webhooks/${hook.id}/ping`);
    expect(ping.json()).toMatchObject({ code: 'SECRET_UNREADABLE' });
    await deliver(hook.id);
    expect(receiver.received).toEqual([]);
    const stopped = await shown(hook.id);
    expect(stopped).toMatchObject({ state: 'suspended', suspendedBecause: 'secret_unreadable' });
    const renewed = await editor.call('POST', `/webhooks/${hook.id}/secret`, undefined, stopped.version);
    await editor.call('PATCH', `/webhooks/${hook.id}`, { state: 'active' }, renewed.json<Made>().version);
    await deliver(hook.id);
    const [first] = receiver.received;
    expect(first !== undefined && isSigned(first, renewed.json<Made>().secret)).toBe(true);
  });

  it('can be pinged, and says how it went without what was answered', async () => {
    const hook = await made();
    receiver.answer = 418;
    const answer = await editor.call('POST', `/webhooks/${hook.id}/ping`);
    expect(answer.json()).toEqual({ outcome: 'refused', status: 418, durationMs: expect.any(Number) });
    const [ping] = receiver.received;
    expect(ping?.body).toBe('{"ping":true}\n');
    expect(ping !== undefined && isSigned(ping, hook.secret)).toBe(true);
    const log = (await editor.call('GET', `/webhooks/${hook.id}/deliveries`)).body;
    expect(log).toContain('"kind":"ping"');
    expect(log).not.toContain('nobody keeps');
    expect(await shown(hook.id)).toMatchObject({ attempts: 0, state: 'active' });
  });

  it('is not made with a role that is told more than its maker, nor for an address inside', async () => {
    const admin = await test.person('yomju', ['admin']);
    const body = { label: 'Bot', url: receiver.url, role: 'editor' };
    expect((await admin.call('POST', '/webhooks', body)).json()).toMatchObject({ errors: [{ path: 'role' }] });
    for (const url of ['https://169.254.169.254/', 'http://hooks.example.org/', 'https://a:token@hooks.example.org/']) {
      const answer = await editor.call('POST', '/webhooks', { ...body, url });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'url' }] });
      expect(answer.body).not.toContain('token');
    }
    await made();
    for (let i = 1; i < 10; i++) await made();
    expect((await editor.call('POST', '/webhooks', body)).json()).toMatchObject({ code: 'TOO_MANY_WEBHOOKS' });
  });

  it('is changed and removed only by whoever saw how it stands', async () => {
    const hook = await made();
    const at = `/webhooks/${hook.id}`;
    expect((await editor.call('PATCH', at, { state: 'suspended' })).statusCode).toBe(428);
    expect((await editor.call('PATCH', at, { state: 'suspended' }, 7)).statusCode).toBe(412);
    const stopped = await editor.call('PATCH', at, { state: 'suspended', label: 'Old bot' }, 1);
    expect(stopped.json()).toMatchObject({ label: 'Old bot', suspendedBecause: 'by_hand', version: 2 });
    expect((await editor.call('DELETE', at, undefined, 1)).statusCode).toBe(412);
    expect((await editor.call('DELETE', at, undefined, 2)).statusCode).toBe(204);
    expect((await editor.call('GET', at)).statusCode).toBe(404);
    const left = await asOwner(test, (client) => client.query(`select secret from webhooks where id = $1`, [hook.id]));
    expect(left.rows).toEqual([{ secret: null }]);
  });

  it('is delivered by the jobs of a server, within seconds of the change', async () => {
    await installJobTables(test.database.owner);
    const dataSource = createDataSource({ connection: test.database.web, entities, poolSize: 4 });
    await dataSource.initialize();
    const app = await createApp({
      dataSource,
      owner: test.database.owner,
      cookieMode: { isSecure: false },
      log: test.log,
      webhooks: TEST_WEBHOOKS,
    });
    try {
      const hook = await made();
      const arrived = receiver.next();
      const code = await claim();
      await arrived;
      expect(receiver.lines().map(({ record }) => record.code)).toEqual([code, code]);
      expect(hook.version).toBe(1);
    } finally {
      await app.close();
      await dataSource.destroy();
    }
  }, 60_000);
});

describe('an installation that sends nothing out', () => {
  it('makes no webhook, and says why', async () => {
    const test = await TestApp.start({ webhooks: false });
    try {
      const editor = await test.person('yomju', ['editor']);
      const body = { label: 'Bot', url: 'https://hooks.example.org/', role: 'editor' };
      const answer = await editor.call('POST', '/webhooks', body);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'WEBHOOKS_OFF' });
    } finally {
      await test.stop();
    }
  });
});
