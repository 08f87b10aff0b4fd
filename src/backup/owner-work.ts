import type pg from 'pg';
import { type ConnectionSettings, newClient } from '../database/connection.js';
import { createDataSource } from '../database/data-source.factory.js';
import { databaseErrorFrom } from '../database/database-error.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** A connection of the owner's own, for as long as the work takes. */
export async function withOwner<T>(owner: ConnectionSettings, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = newClient(owner, { applicationName: 'whence backup' });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw explained(error);
  } finally {
    await client.end();
  }
}

/** Units of work with the owner's login, for what the web process has no right to. */
export async function withOwnerUnits<T>(
  owner: ConnectionSettings,
  work: (units: UnitOfWork) => Promise<T>,
): Promise<T> {
  const dataSource = createDataSource({ connection: owner, poolSize: 1, applicationName: 'whence backup' });
  try {
    await dataSource.initialize();
    return await work(new UnitOfWork(dataSource));
  } catch (error) {
    throw explained(error);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** A file that is not there is no database that is not there, though both are told by the same code. */
function explained(error: unknown): unknown {
  const isOfFile = typeof error === 'object' && error !== null && typeof Reflect.get(error, 'path') === 'string';
  return isOfFile ? error : databaseErrorFrom(error);
}
