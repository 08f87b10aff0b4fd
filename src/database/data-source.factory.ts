import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';
import { CONNECT_LIMIT_MS, type ConnectionSettings, forTypeOrm } from './connection.js';
import { PlanKeepingClient } from './kept-plans.js';
import { StatementClock } from './statement-clock.js';

/** A class TypeORM reads decorators from. */
export type EntityClass = new () => object;
/** A migration class. */
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceOptions {
  readonly connection: ConnectionSettings;
  readonly entities?: MixedList<EntityClass | EntitySchema>;
  readonly migrations?: MigrationClass[];
  /** Connections the pool may hold. */
  readonly poolSize?: number;
  /** Whether connections keep plans: only where no transaction pooler stands between (docs/decisions/0028). */
  readonly keepsPlans?: boolean;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /**
   * How long a statement may go without an answer before its connection is given up. Longer than the `statement_timeout`
   * of the login (60 s), so that only a server that is silent is meant. Without it: for ever, as migrations need.
   */
  readonly answerLimitMs?: number;
}

/**
 * A TypeORM data source that never changes the schema by itself, installs nothing, and logs no statement: parameters
 * of statements are content.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    ...forTypeOrm(options.connection),
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    subscribers: [StatementClock],
    logging: false,
    applicationName: options.applicationName ?? 'whence',
    poolSize: options.poolSize ?? 10,
    extra: {
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      // Kept by the driver itself; a limit sent at the start of the connection would be refused by a pooler.
      ...(options.keepsPlans === true ? { Client: PlanKeepingClient } : {}),
      ...(options.answerLimitMs === undefined ? {} : { query_timeout: options.answerLimitMs }),
    },
  });
}
