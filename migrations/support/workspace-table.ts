import type { QueryRunner } from 'typeorm';

/**
 * What every migration begins with: on a distributed database the statements of one migration must run one after the
 * other; on plain PostgreSQL the setting is an unused placeholder.
 */
export async function beginMigration(runner: QueryRunner): Promise<void> {
  await runner.query(`set local citus.multi_shard_modify_mode to sequential`);
}

/** Spreads tables over a distributed database where the extension is there; does nothing on plain PostgreSQL. */
export async function distribute(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`do $$ begin
      if exists (select 1 from pg_extension where extname = 'citus') then
        execute 'select create_distributed_table(''${table}'', ''workspace_id'')';
      end if;
    end $$`);
  }
}

/** Copies tables whole to every node of a distributed database; does nothing on plain PostgreSQL. */
export async function replicate(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`do $$ begin
      if exists (select 1 from pg_extension where extname = 'citus') then
        execute 'select create_reference_table(''${table}'')';
      end if;
    end $$`);
  }
}

/**
 * The wall of a workspace around one table: row-level security enabled and forced, one simple policy, and the rights
 * of the web process given one by one (append-only tables get no update and no delete).
 */
export async function wallIn(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy ${table}_workspace on ${table} using (workspace_id = whence_ws()) with check (workspace_id = whence_ws())`,
  );
  if (rights !== '') await runner.query(`grant ${rights} on ${table} to whence_app`);
}

/** Drops tables in the order given (dependants first). */
export async function dropTables(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) await runner.query(`drop table ${table}`);
}
