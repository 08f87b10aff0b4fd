import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type BackupPlan, LEFT_OUT, planBackup } from '../../src/backup/backup-tables.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/**
 * Columns that hold a secret or its hash and open no door that was shut: a password stays true when it comes back, and the
 * secret of a webhook is sealed under a key no backup has.
 */
const NO_DOORS = ['accounts.password_hash', 'webhooks.secret'];

describe('what a backup carries', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let plan: BackupPlan;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.owner);
    await client.connect();
    plan = await planBackup(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is every table, but those that are left out by name', () => {
    expect(plan.tables.map(({ name, scope }) => `${name} (${scope})`).sort()).toMatchSnapshot();
  });

  it('opens no door again: a table of sessions, links, tokens or keys is left out', () => {
    const doors = plan.tables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => /(session|link|token|secret|password|key)_(hash|sha256)$|^secret|^token$/.test(column.name))
        .map((column) => `${name}.${column.name}`),
    );
    expect(doors.filter((column) => !NO_DOORS.includes(column))).toEqual([]);
  });

  it('stands by itself: nothing in it refers to what is left out', async () => {
    const found = await client.query<{ name: string }>(
      `select conrelid::regclass::text || ' -> ' || confrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid::regclass::text = any ($1) and not conrelid::regclass::text = any ($1)`,
      [Object.keys(LEFT_OUT)],
    );
    expect(found.rows).toEqual([]);
  });

  it('can be loaded in its order: a table comes after those it refers to, or the reference is looked at last', async () => {
    const found = await client.query<{ table: string; target: string; name: string }>(
      `select conrelid::regclass::text as "table", confrelid::regclass::text as target, conname as name
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
    );
    const place = new Map(plan.tables.map(({ name }, at) => [name, at]));
    const late = new Set(plan.lateReferences.map(({ constraint }) => constraint));
    const early = found.rows.filter(({ table, target, name }) => {
      const [from, to] = [place.get(table), place.get(target)];
      return from !== undefined && to !== undefined && to >= from && !late.has(name);
    });
    expect(early).toEqual([]);
    expect(late.size).toBeGreaterThan(0);
  });
});
