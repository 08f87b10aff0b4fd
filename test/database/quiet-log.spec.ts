import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { databaseUrlOf } from '../support/database-url.js';
import { ServerProcess } from '../support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Whoever asks for a job and waits for us. */
const ASKING = `select pid from pg_stat_activity where datname = current_database() and application_name = 'whence jobs'
  and wait_event_type = 'Lock' and query ilike '%skip locked%'`;

describe('the log of a server whose job queue is cut off', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('has one JSON line for each event, and not the words in which the database said so', async () => {
    const server = await ServerProcess.start({
      DATABASE_URL: databaseUrlOf(database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(database.web),
    });
    try {
      const said = () => server.log.some((line) => line.includes('library_said_something'));
      while (!said()) {
        await owner.query('begin');
        // Whoever looks for work waits here, and is cut off in the middle of the question.
        await owner.query('lock table graphile_worker._private_jobs in access exclusive mode');
        for (let i = 0; i < 500 && (await owner.query(ASKING)).rowCount === 0; i++) await pause(20);
        await owner.query(`select pg_terminate_backend(pid) from (${ASKING}) as waiting`);
        await owner.query('rollback');
        for (let i = 0; i < 100 && !said(); i++) await pause(20);
      }
    } finally {
      await server.stop('SIGTERM');
    }
    expect(server.log.filter((line) => !line.startsWith('{"level":'))).toEqual([]);
    expect(server.log.join('\n')).not.toContain('administrator command');
  }, 120_000);
});
