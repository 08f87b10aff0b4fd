import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { sha256Hex } from '../../src/domain/canonical-json.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/domain/policy/read-policy.js';
import { parseStrictJson } from '../../src/domain/strict-json.js';
import { migrations } from '../../migrations/index.js';
import { PublishPolicies1764000000010 } from '../../migrations/1764000000010-publish-policies.js';
import { STOCK_POLICIES_1_0_0 } from '../../migrations/support/stock-policies-1.0.0.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('workspaces made before policies were stored', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const before = migrations.slice(0, migrations.indexOf(PublishPolicies1764000000010));

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.owner);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function withMigrations(
    work: (source: ReturnType<typeof createDataSource>) => Promise<unknown>,
  ): Promise<void> {
    const source = createDataSource({ connection: database.owner, migrations });
    await source.initialize();
    try {
      await work(source);
    } finally {
      await source.destroy();
    }
  }

  const policies = async () =>
    (await client.query<{ slug: string; policy: string }>('select slug, policy from workspaces order by slug')).rows;

  it('name their policy by identity afterwards, keep its body and have begun with it', async () => {
    await withMigrations(async (source) => {
      for (let i = migrations.length; i > before.length; i--) await source.undoLastMigration({ transaction: 'each' });
    });
    for (const [i, policy] of ['newsroom-two-source', 'airwars-like'].entries()) {
      const id = `00000000-0000-4000-8000-00000000000${i}`;
      await client.query('insert into workspace_slugs (slug, workspace_id) values ($1, $2)', [`desk-${i}`, id]);
      await client.query(
        `insert into workspaces (workspace_id, slug, title, policy, created_at) values ($2, $1, $1, $3, '2025-03-01')`,
        [`desk-${i}`, id, policy],
      );
    }
    await withMigrations((source) => source.runMigrations());
    const identities = STOCK_POLICIES_1_0_0.map(({ id, version, sha256 }) => `${id}@${version}#${sha256}`);
    expect(await policies()).toEqual([
      { slug: 'desk-0', policy: identities[0] },
      { slug: 'desk-1', policy: identities[1] },
    ]);
    const kept = await client.query(
      `select p.identity, p.body, c.sequence, c.reason, c.chosen_at from policies p
       join policy_choices c using (workspace_id, identity) order by p.workspace_id`,
    );
    expect(kept.rows).toEqual(
      [0, 1].map((i) => ({
        identity: identities[i],
        body: STOCK_POLICIES_1_0_0[i]?.body,
        sequence: 1,
        reason: null,
        chosen_at: new Date('2025-03-01'),
      })),
    );
    await withMigrations(async (source) => {
      for (let i = migrations.length; i > before.length; i--) await source.undoLastMigration({ transaction: 'each' });
    });
    expect((await policies()).map(({ policy }) => policy)).toEqual(['newsroom-two-source', 'airwars-like']);
  });

  it('get bodies that are what their identities say', () => {
    for (const { id, version, sha256, body } of STOCK_POLICIES_1_0_0) {
      expect(sha256Hex(body)).toBe(sha256);
      const { policy } = readPolicy(parseStrictJson(body, { maxTextBytes: 65_536, maxDepth: 64 }).value);
      expect(policy && policyIdentity(policy)).toBe(`${id}@${version}#${sha256}`);
    }
  });
});
