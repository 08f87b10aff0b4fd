import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { entities } from '../../src/entities.js';
import { migrations } from '../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Tables of the whole installation, which stand outside every workspace. */
const INSTALLATION = [
  'accounts',
  'api_tokens',
  'backup_runs',
  'one_time_links',
  'rate_limits',
  'schema_migrations',
  'sessions',
  'sign_ins',
  'workspace_slugs',
];

describe('the schema', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.owner);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function withSource<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    const source = createDataSource({ connection: database.owner, entities, migrations });
    await source.initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  }

  async function names(sql: string): Promise<string[]> {
    const rows = await client.query<{ name: string }>(sql);
    return rows.rows.map((row) => row.name);
  }

  it('made by the migrations is the one the entities describe', async () => {
    const statements = await withSource(async (source) => (await source.driver.createSchemaBuilder().log()).upQueries);
    expect(statements.map((statement) => statement.query)).toEqual([]);
  });

  it('has an entity for every table of records', async () => {
    const tables = await names(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'audit%' order by 1`,
    );
    const described = await withSource(async (source) => source.entityMetadatas.map((entity) => entity.tableName));
    const undescribed = tables.filter((table) => !described.includes(table));
    // The limiter's library has its own statements; migrations are TypeORM's.
    expect(undescribed).toEqual(['rate_limits', 'schema_migrations']);
  });

  it('enables and forces row-level security on every table of a workspace', async () => {
    const open = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity
         and (c.relforcerowsecurity or c.relname in ('search_terms', 'search_texts'))) order by 1`,
    );
    // The wall of the two that are searched binds all but their owner, whose functions search them (docs/decisions/0030).
    expect(open).toEqual(['rate_limits', 'schema_migrations', 'workspace_slugs']);
  });

  it('begins every key, unique index and foreign key of a workspace table with the workspace', async () => {
    const loose = await names(
      `select format('%s.%s', t.relname, con.conname) as name
       from pg_constraint con join pg_class t on t.oid = con.conrelid join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attnum = con.conkey[1]
       where n.nspname = 'public' and con.contype in ('p', 'u', 'f') and a.attname <> 'workspace_id'
         and t.relname <> all (array['${INSTALLATION.join("','")}'])
         and con.confrelid <> coalesce((select oid from pg_class where relname = 'accounts' and relnamespace = n.oid), 0)
       order by 1`,
    );
    expect(loose).toEqual([]);
  });

  it('has an index under every foreign key', async () => {
    const bare = await names(
      `select format('%s.%s', con.conrelid::regclass, con.conname) as name from pg_constraint con
       join pg_namespace n on n.oid = con.connamespace
       where n.nspname = 'public' and con.contype = 'f' and con.confrelid <> 'workspaces'::regclass
         and not exists (select 1 from pg_index i where i.indrelid = con.conrelid and i.indpred is null
           and con.conkey <@ (i.indkey::smallint[])[0:cardinality(con.conkey) - 1])
       order by 1`,
    );
    expect(bare).toEqual([]);
  });

  it('gives the web process no right to alter history', async () => {
    const rights = await client.query<{ name: string; rights: string }>(
      `select table_name as name, string_agg(privilege_type, ',' order by privilege_type) as rights
       from information_schema.role_table_grants where grantee = 'whence_app' group by 1 order by 1`,
    );
    const table = Object.fromEntries(rights.rows.map((row) => [row.name, row.rights]));
    expect(table).toMatchSnapshot();
    for (const history of [
      'claim_wordings',
      'source_grades',
      'attribution_grades',
      'tie_decisions',
      'policies',
      'policy_choices',
      'tie_evidence',
      'ruling_revocations',
      'assessment_history',
      'assessment_inputs',
      'assessment_moves',
      'files',
      // But for the column of names, which go with their file: that right is tried in test/database.
      'file_custody',
    ]) {
      expect(table[history]).toBe('INSERT,SELECT');
    }
    // Written only by the functions that check them.
    for (const decision of ['rulings', 'ruling_approvals']) expect(table[decision]).toBe('SELECT');
    for (const log of ['audit_heads', 'audit_leaves', 'audit_bodies']) expect(table[log]).toBeUndefined();
  });

  it('goes down to nothing and up again', async () => {
    const before = await describeSchema();
    await withSource(async (source) => {
      for (let i = 0; i < migrations.length; i++) await source.undoLastMigration({ transaction: 'each' });
    });
    expect(await names(`select tablename as name from pg_tables where schemaname = 'public'`)).toEqual([
      'schema_migrations',
    ]);
    await withSource((source) => source.runMigrations());
    expect(await describeSchema()).toEqual(before);
  });

  async function describeSchema(): Promise<string[]> {
    return names(
      `select format('%s %s %s %s', table_name, column_name, data_type, is_nullable) as name
       from information_schema.columns where table_schema in ('public', 'app')
       union all select indexdef from pg_indexes where schemaname = 'public'
       union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
       union all select polname || pg_get_expr(polqual, polrelid) from pg_policy
       union all select p.oid::regprocedure::text from pg_proc p where pronamespace in ('public'::regnamespace) order by 1`,
    );
  }
});
