import pg from 'pg';
import type { TestApp } from './test-app.js';

/** Looks behind the wall: runs statements as the owner of the database, whom row-level security does not hold. */
export async function asOwner<T>(test: Pick<TestApp, 'database'>, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(test.database.owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
