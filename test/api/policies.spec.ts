import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { POLICY_JSON_SCHEMA } from '../../src/domain/policy/policy-schema.js';
import { type Policy, policyIdentity } from '../../src/domain/policy/policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

const NEWSROOM = policyIdentity(NEWSROOM_TWO_SOURCE);

/** The newsroom's policy under a desk's own name. */
const deskPolicy = (more: Partial<Policy> = {}): Policy => ({
  ...NEWSROOM_TWO_SOURCE,
  id: 'desk',
  version: '2.0.0',
  ...more,
});

describe('the policies of a workspace', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
  });
  afterAll(() => test.stop());

  const at = (identity: string) => `/policies/${encodeURIComponent(identity)}`;

  it('begin with the stock policies, judged by the newsroom, whose body is kept with the first choice', async () => {
    const { statusCode, headers, body } = await publisher.call('GET', '/policies');
    expect(statusCode).toBe(200);
    const list: unknown = JSON.parse(body);
    expect(list).toMatchObject({
      current: NEWSROOM,
      items: STOCK_POLICIES.map((policy) => ({
        identity: policyIdentity(policy),
        origin: 'stock',
        title: policy.title,
        isCurrent: policy === NEWSROOM_TWO_SOURCE,
      })),
      choices: [{ sequence: 1, identity: NEWSROOM, by: 'Whence' }],
    });
    expect(headers['etag']).toBe(`"${String(Reflect.get(Object(list), 'version'))}"`);
    const stored = await asOwner(test, (client) =>
      client.query<{ body: string }>('select body from policies where identity = $1', [NEWSROOM]),
    );
    expect(stored.rows.map((row) => row.body)).toEqual([
      canonicalJson(NEWSROOM_TWO_SOURCE),
      canonicalJson(NEWSROOM_TWO_SOURCE),
    ]);
  });

  it('give out their schema to anybody', async () => {
    const { statusCode, headers, body } = await test.app.inject({ url: '/api/corroboration-policy.schema.json' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/schema+json; charset=utf-8']);
    expect(JSON.parse(body)).toEqual(POLICY_JSON_SCHEMA);
  });

  it('are read by identity, by id and version, and a stock policy by its id', async () => {
    const identity = policyIdentity(AIRWARS_LIKE);
    for (const name of [identity, 'airwars-like@1.0.0', 'airwars-like']) {
      expect((await publisher.call('GET', at(name))).json()).toMatchObject({ identity, policy: AIRWARS_LIKE });
    }
    for (const name of [identity.replace('#a', '#b'), 'airwars-like@9.0.0', 'nobody', 'desk@2.0.0', '%00', '@#']) {
      expect((await publisher.call('GET', at(name))).statusCode).toBe(404);
    }
  });

  it('are checked without being stored: every mistake with its path, and what is unwise', async () => {
    const wrong = { ...deskPolicy(), autoCap: 'golden', ladder: [...NEWSROOM_TWO_SOURCE.ladder, { id: 'x' }] };
    const answer = (await editor.call('POST', '/policies/check', { policy: wrong })).json<{
      errors: { path: string }[];
    }>();
    expect(answer).toMatchObject({ identity: null, warnings: [] });
    expect(answer.errors.map(({ path }) => path)).toContain('ladder[9].label');
    const unwise = deskPolicy({
      ladder: NEWSROOM_TWO_SOURCE.ladder.map((rung) =>
        rung.id === 'corroborated' ? { ...rung, when: { fact: 'origins', side: 'support', op: 'eq', value: 2 } } : rung,
      ),
    });
    expect((await editor.call('POST', '/policies/check', { policy: unwise })).json()).toMatchObject({
      identity: policyIdentity(unwise),
      errors: [],
      warnings: [{ path: 'ladder[4].when', message: expect.stringContaining('could fall to') }],
    });
    expect((await editor.call('GET', at('desk@2.0.0'))).statusCode).toBe(404);
  });

  it('are published once: the same content again is the same one, other content needs a new version', async () => {
    const policy = deskPolicy();
    const publish = (body: unknown, note = 'after the autumn meeting') =>
      editor.call('POST', '/policies', { policy: body, note });
    const first = await publish(policy);
    expect(first.statusCode).toBe(201);
    expect(first.json()).toMatchObject({
      identity: policyIdentity(policy),
      origin: 'published',
      isCurrent: false,
      policy,
    });
    const [again, same] = await Promise.all([publish(policy), publish(policy, 'another note')]);
    expect([again.json(), same.json()]).toEqual([first.json(), first.json()]);
    const other = await publish({ ...policy, autoCap: 'rumour' });
    expect([other.statusCode, other.json()]).toMatchObject([409, { code: 'POLICY_VERSION_TAKEN' }]);
    expect((await publish({ ...policy, version: '2.0.1', autoCap: 'rumour' })).statusCode).toBe(201);
    const published = await asOwner(test, (client) =>
      client.query(`select 1 from audit_leaves where action = 'policy.published'`),
    );
    expect(published.rowCount).toBe(2);
  });

  it('two who publish other content as one version at the same moment do not both succeed', async () => {
    const codes = await Promise.all(
      ['rumour', 'single_source', 'corroborated'].map(async (autoCap) => {
        const policy = deskPolicy({ version: '3.0.0', autoCap });
        return (await editor.call('POST', '/policies', { policy })).statusCode;
      }),
    );
    expect(codes.sort((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  it('keep the ids of stock policies for those, and refuse what is no policy with every path', async () => {
    const stock = await editor.call('POST', '/policies', { policy: { ...NEWSROOM_TWO_SOURCE, version: '1.1.0' } });
    expect([stock.statusCode, stock.json()]).toMatchObject([422, { errors: [{ path: 'policy.id' }] }]);
    const wrong = await editor.call('POST', '/policies', { policy: { ...deskPolicy(), ladder: [] } });
    expect([wrong.statusCode, wrong.json()]).toMatchObject([
      422,
      { code: 'INVALID_POLICY', errors: [{ path: 'policy.ladder' }, { path: 'policy.autoCap' }] },
    ]);
  });

  it('of another workspace are not there; notes are for those who see accounts', async () => {
    const identity = policyIdentity(deskPolicy());
    expect((await editor.call('GET', at(identity))).json()).toMatchObject({ note: 'after the autumn meeting' });
    expect((await publisher.call('GET', at(identity))).json()).not.toHaveProperty('note');
    expect((await publisher.call('GET', '/policies')).body).not.toContain('autumn');
    for (const name of [identity, 'desk@2.0.0']) {
      const [foreign, absent] = [await elsewhere.call('GET', at(name)), await elsewhere.call('GET', at('none@1.0.0'))];
      expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    }
    expect((await publisher.call('POST', '/policies', { policy: deskPolicy() })).statusCode).toBe(403);
  });

  it('are told apart by the moment: what the workspace judged by, and that it was not there', async () => {
    const { workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const reader = test.app.get(PoliciesReader, { strict: false });
    const read = <T>(work: (tx: Parameters<PoliciesReader['current']>[0]) => Promise<T>) =>
      test.app.get(UnitOfWork, { strict: false }).read({ workspaceId }, work);
    expect(await read((tx) => reader.choiceAt(tx, new Date()))).toMatchObject({
      sequence: 1,
      identity: NEWSROOM,
      policy: NEWSROOM_TWO_SOURCE,
      reason: null,
    });
    expect(await read((tx) => reader.choiceAt(tx, new Date('2001-01-01')))).toBeNull();
    expect(await read((tx) => reader.byIdentity(tx, policyIdentity(deskPolicy())))).toEqual(deskPolicy());
    expect(await read((tx) => reader.byIdentity(tx, 'desk@2.0.0'))).toBeNull();
  });
});
