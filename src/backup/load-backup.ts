import pg from 'pg';
import { ConstraintViolation, databaseErrorFrom } from '../database/database-error.js';
import { codeOf } from '../database/embedded/embedded-error.js';
import { BackupFault } from './backup-fault.js';
import type { BackupHeader, BackupRow, BackupTable } from './backup-format.js';
import { type BackupPlan, planBackup } from './backup-tables.js';
import { digestTables } from './backup-writer.js';
import { KeptFileWriter } from './kept-files.js';
import type { BackupPart } from './read-backup.js';
import { enterScope, fixTextForms } from './read-rows.js';
import { type BackupKey } from './seal.js';
import { verifyBackup, type VerifiedBackup } from './verify-backup.js';

/**
 * Loads the rows of a backup into an empty schema of the same version, in one transaction, and reads every table back
 * before it commits: it holds what was written, or nothing. Files of evidence are written beside it.
 * @param client the owner's connection, in no transaction.
 * @throws BackupFault when the file is damaged, does not fit the schema, or came back different.
 */
export async function loadBackup(
  client: pg.ClientBase,
  file: string,
  key: BackupKey,
  filesFolder: string,
): Promise<VerifiedBackup> {
  await client.query('begin');
  try {
    await fixTextForms(client);
    const plan = await planBackup(client);
    await deferLate(client, plan);
    const loader = new Loader(client, plan, filesFolder);
    const verified = await verifyBackup(file, key, (part) => loader.take(part));
    await client.query('set constraints all immediate');
    await restoreLate(client, plan);
    await compareTables(client, verified);
    await client.query('commit');
    return verified;
  } catch (error) {
    await client.query('rollback');
    throw refusedRows(error) ?? error;
  }
}

/** A value or a rule of the schema that rows of the backup break: told by its name, never by the row. */
function refusedRows(error: unknown): BackupFault | null {
  const known = databaseErrorFrom(error);
  const isValue = codeOf(error)?.startsWith('22') === true;
  if (known instanceof ConstraintViolation)
    return new BackupFault(`it holds rows the schema refuses: ${known.kind} ${known.constraint}`, { cause: error });
  return isValue ? new BackupFault('it holds values PostgreSQL cannot read', { cause: error }) : null;
}

class Loader {
  private scope: string | null | undefined = undefined;
  private file: KeptFileWriter | null = null;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly plan: BackupPlan,
    private readonly filesFolder: string,
  ) {}

  async take(part: BackupPart): Promise<void> {
    if (part.kind === 'header') requireSameTables(part.header, this.plan);
    if (part.kind === 'rows') await this.insert(part.table, part.workspaceId, part.rows);
    if (part.kind === 'file') this.file = await KeptFileWriter.begin(this.filesFolder, part.path);
    if (part.kind === 'piece') await this.file?.write(part.bytes);
    if (part.kind === 'fileEnd') await this.file?.end();
  }

  private async insert(table: BackupTable, workspaceId: string | null, rows: readonly BackupRow[]): Promise<void> {
    if (this.scope !== workspaceId) await enterScope(this.client, workspaceId);
    this.scope = workspaceId;
    const names = table.columns.map(({ name }) => pg.escapeIdentifier(name));
    const values = table.columns.map(({ type }, place) => `c${place}::${type}`);
    const lists = table.columns.map((_column, place) => `$${place + 1}::text[]`);
    const aliases = table.columns.map((_column, place) => `c${place}`);
    await this.client.query(
      `insert into ${pg.escapeIdentifier(table.name)} (${names.join(', ')})
       select ${values.join(', ')} from unnest(${lists.join(', ')}) as r(${aliases.join(', ')})`,
      table.columns.map((_column, place) => rows.map((row) => row[place] ?? null)),
    );
  }
}

/** A backup fits only the schema it was made with; then every name and type in it is one of the schema's own. */
function requireSameTables(header: BackupHeader, plan: BackupPlan): void {
  const shape = (tables: readonly BackupTable[]) =>
    tables.map(({ name, scope, columns, key }) => JSON.stringify([name, scope, columns, key])).sort();
  const [given, expected] = [shape(header.tables), shape(plan.tables)];
  const different = expected.findIndex((table, place) => table !== given[place]);
  if (different >= 0 || given.length !== expected.length)
    throw new BackupFault('its tables are not those of the version of the schema it names');
}

/** References whose rows cannot all be there at once are looked at when everything is loaded. */
async function deferLate(client: pg.ClientBase, { lateReferences }: BackupPlan): Promise<void> {
  for (const { table, constraint } of lateReferences) {
    await client.query(
      `alter table ${pg.escapeIdentifier(table)} alter constraint ${pg.escapeIdentifier(constraint)} deferrable initially deferred`,
    );
  }
}

async function restoreLate(client: pg.ClientBase, { lateReferences }: BackupPlan): Promise<void> {
  for (const { table, constraint } of lateReferences) {
    await client.query(
      `alter table ${pg.escapeIdentifier(table)} alter constraint ${pg.escapeIdentifier(constraint)} not deferrable`,
    );
  }
}

async function compareTables(client: pg.ClientBase, { header, trailer }: VerifiedBackup): Promise<void> {
  const stored = await digestTables(client, header);
  for (const { name } of header.tables) {
    if (stored[name]?.rows !== trailer.tables[name]?.rows || stored[name]?.sha256 !== trailer.tables[name]?.sha256)
      throw new BackupFault(`the rows of ${name} did not come back from the database as they were written`);
  }
}
