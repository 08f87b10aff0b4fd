import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { BackupRefusal } from './backup-fault.js';

/** A restore was begun on this database and did not come to its end: nothing may be served from it. */
export class RestoreUnfinished extends Error {
  constructor() {
    super(
      'A restore into this installation was not finished. Run whence restore FILE again, or whence restore --abandon to begin empty.',
    );
    this.name = 'RestoreUnfinished';
  }
}

const MARKER = 'whence_restore.unfinished';

/** Whether a restore was begun here and not finished. */
export async function isRestoreUnfinished(client: pg.ClientBase): Promise<boolean> {
  const found = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [MARKER]);
  return found.rows[0]?.found === true;
}

/** @throws RestoreUnfinished */
export async function refuseUnfinishedRestore(client: pg.ClientBase): Promise<void> {
  if (await isRestoreUnfinished(client)) throw new RestoreUnfinished();
}

/** Says on the database itself that it is not to be used until `dropMarker`. It outlives any process. */
export async function setMarker(client: pg.ClientBase): Promise<void> {
  await client.query('create schema if not exists whence_restore');
  await client.query(
    `create table if not exists ${MARKER} (begun_at timestamptz not null default now(), primary key (begun_at))`,
  );
}

/** The statements that take the marker away, for the transaction that ends the restore. */
export const DROP_MARKER = [`drop table ${MARKER}`, 'drop schema whence_restore'] as const;

/**
 * Takes the restore's lock for as long as this connection lives, and makes sure nobody else is at this database: a
 * server that runs already would not see the marker.
 */
export async function takeRestoreLock(client: pg.ClientBase): Promise<void> {
  const locked = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext('whence restore')) as taken`,
  );
  if (locked.rows[0]?.taken !== true) throw new BackupRefusal('Another restore into this installation is under way.');
  let count = await countOthers(client);
  // A connection that was closed a moment ago is still counted for another moment.
  for (let tries = 0; count > 0 && tries < 20; tries++) {
    await delay(100);
    count = await countOthers(client);
  }
  if (count > 0)
    throw new BackupRefusal(
      `Others are connected to this database (${count}). Stop every Whence that uses it, and close other connections.`,
    );
}

async function countOthers(client: pg.ClientBase): Promise<number> {
  const others = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and usename is not null`,
  );
  return others.rows[0]?.count ?? 0;
}
