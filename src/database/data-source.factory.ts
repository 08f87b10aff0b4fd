import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';
import { type ConnectionSettings, forTypeOrm } from './connection.js';
import { PlanKeepingClient } from './kept-plans.js';

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
    logging: false,
    applicationName: options.applicationName ?? 'whence',
    poolSize: options.poolSize ?? 10,
    extra: { connectionTimeoutMillis: 5000, ...(options.keepsPlans === true ? { Client: PlanKeepingClient } : {}) },
  });
}
