import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { SessionsService } from '../../src/access/sessions.service.js';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import { ROLES } from '../../src/domain/roles.js';
import { asOwner } from '../support/as-owner.js';
import { apiRoutes, ask, nameOf } from '../support/every-route.js';
import { exampleOf } from '../support/route-examples.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { Person, TestApp } from '../support/test-app.js';

/** Sends each of its requests twice, with one key, and remembers both answers. */
class Insistent extends Person {
  private count = 0;
  twice: readonly [LightMyRequestResponse, LightMyRequestResponse] | null = null;

  override async request(options: InjectOptions, ifMatch?: number | string): Promise<LightMyRequestResponse> {
    this.count += 1;
    const keyed = { ...options, headers: { ...options.headers, 'idempotency-key': `"request-${this.count}"` } };
    const first = await super.request(keyed, ifMatch);
    this.twice = [first, await super.request(keyed, ifMatch)];
    return first;
  }
}

/** Changes whose answers are not kept, with the reason in their code; and operations that change nothing. */
const NOT_KEPT = [
  'POST /tokens',
  'POST /documents/:document/files',
  'POST /advice/run',
  'POST /webhooks',
  'POST /webhooks/:webhook/secret',
  'POST /webhooks/:webhook/ping',
  'POST /freeze',
  'POST /sources/:source/freeze',
];
const NO_CHANGE = [
  'POST /whatif',
  'POST /dates/readings',
  'POST /claims/look-alikes',
  'POST /policies/check',
  'POST /policies/compare',
];

describe('a request sent again with its key', () => {
  let test: TestApp;
  let desk: SeededDesk;
  let insistent: Insistent;
  /** Thaws what the other one froze. */
  let colleague: Insistent;
  let changing: DeclaredRoute[];

  beforeAll(async () => {
    test = await TestApp.start();
    desk = await seedDesk(test, 'yomju');
    await personAt(test, 'yomju', [], { login: 'newcomer' });
    insistent = await somebody();
    colleague = await somebody();
    changing = apiRoutes(test).filter(({ method, rule }) => method !== 'GET' && rule.kind === 'workspace');
  });
  afterAll(() => test.stop());

  async function somebody(): Promise<Insistent> {
    const { accountId } = await personAt(test, 'yomju', ROLES);
    const token = await test.app.get(SessionsService, { strict: false }).open(accountId);
    return new Insistent(test.apps, `whence=${token}`, 'yomju', accountId);
  }

  async function logged(): Promise<number> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ count: string }>('select count(*) from audit_leaves where workspace_id = $1', [desk.workspaceId]),
    );
    return Number(rows[0]?.count);
  }

  async function askNamed(name: string | undefined): Promise<void> {
    const route = changing.find((one) => nameOf(one) === name);
    if (route !== undefined) await ask(test, insistent, route, desk, { roles: ROLES });
  }

  it('has one effect and one answer, on every operation that changes something', async () => {
    const wrong: string[] = [];
    const notReplayed: string[] = [];
    for (const route of changing) {
      const { before, after } = exampleOf(route.method, route.path);
      await askNamed(before);
      const isThaw = route.path.endsWith('/thaw');
      if (isThaw) await colleague.signInAgain();
      const entries = await logged();
      const asking = isThaw ? colleague : insistent;
      await ask(test, asking, route, desk, { roles: ROLES });
      const [one, two] = asking.twice ?? [];
      const made = (await logged()) - entries;
      await askNamed(after);
      if (one === undefined || two === undefined) throw new Error('nothing was sent');
      const name = nameOf(route);
      if (one.statusCode >= 300) wrong.push(`${name}: ${one.statusCode} ${one.body}`);
      if (two.headers['idempotency-replayed'] !== 'true') {
        notReplayed.push(name);
        continue;
      }
      if (made > 2) wrong.push(`${name}: ${made} entries in the log`);
      const told = ({ statusCode, body, headers }: LightMyRequestResponse) =>
        JSON.stringify([statusCode, body, headers.etag, headers['content-type']]);
      if (told(one) !== told(two)) wrong.push(`${name}: ${told(one)} / ${told(two)}`);
      if (one.headers['idempotency-replayed'] !== undefined) wrong.push(`${name}: the first is said to be the second`);
    }
    expect(wrong).toEqual([]);
    expect(notReplayed.sort()).toEqual([...NOT_KEPT, ...NO_CHANGE].sort());
  });
});
