import { createHash, type Hash } from 'node:crypto';
import type pg from 'pg';
import { INSTALLATION_ID } from '../database/unit-of-work.js';
import {
  BACKUP_FORMAT,
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  type LogHead,
  rowLine,
  type TableDigest,
} from './backup-format.js';
import { planBackup } from './backup-tables.js';
import { filePieces, type KeptFile } from './kept-files.js';
import { enterScope, fixTextForms, readRows } from './read-rows.js';

export interface WriterOptions {
  /** The owner's connection, past any pooler; in no transaction. */
  readonly client: pg.ClientBase;
  readonly product: string;
  readonly createdAt: Date;
  /** Lists the files to carry, called once the snapshot stands: what a row of it names is there already. */
  readonly files: () => Promise<readonly KeptFile[]>;
}

/**
 * Writes the lines of a backup from one snapshot of a running database. The reader sets the pace: nothing is read ahead
 * of what was taken.
 */
export class BackupWriter {
  header: BackupHeader | null = null;
  /** Null until everything was written. */
  trailer: BackupTrailer | null = null;
  private readonly all = createHash('sha256');

  constructor(private readonly options: WriterOptions) {}

  /** The lines, some of them at a time. To be gone through once. */
  async *lines(): AsyncGenerator<Buffer> {
    const { client } = this.options;
    await client.query('begin isolation level repeatable read read only');
    try {
      await fixTextForms(client);
      const header = await readHeader(this.options);
      this.header = header;
      yield this.line({ header });
      const digests = new TableDigests();
      for await (const lines of tableLines(client, header, digests)) yield this.counted(lines);
      const files = { count: 0, bytes: 0 };
      for (const file of await this.options.files()) {
        for await (const lines of filePieces(file, files)) yield this.counted(lines);
      }
      const sha256 = this.all.copy().digest('hex');
      const trailer = { tables: digests.end(header.tables), files, sha256 };
      yield this.line({ trailer });
      this.trailer = trailer;
    } finally {
      await client.query('rollback');
    }
  }

  private line(value: unknown): Buffer {
    return this.counted(`${JSON.stringify(value)}\n`);
  }

  private counted(text: string): Buffer {
    const bytes = Buffer.from(text, 'utf8');
    this.all.update(bytes);
    return bytes;
  }
}

/** Rows and hash of each table, as its rows go by. */
export class TableDigests {
  private readonly counts = new Map<string, { rows: number; hash: Hash }>();

  add(table: string, lines: string | Buffer, rows: number): void {
    const count = this.counts.get(table) ?? { rows: 0, hash: createHash('sha256') };
    this.counts.set(table, count);
    count.rows += rows;
    count.hash.update(lines);
  }

  /** For every table, those without rows too. Ends the counting. */
  end(tables: readonly BackupTable[]): Record<string, TableDigest> {
    return Object.fromEntries(
      tables.map(({ name }) => {
        const { rows, hash } = this.counts.get(name) ?? { rows: 0, hash: createHash('sha256') };
        return [name, { rows, sha256: hash.digest('hex') }];
      }),
    );
  }
}

/**
 * Rows and hash of each table of a header as the database holds them now, read within the caller's transaction: what was
 * loaded is compared with what was written.
 */
export async function digestTables(client: pg.ClientBase, header: BackupHeader): Promise<Record<string, TableDigest>> {
  const digests = new TableDigests();
  for await (const lines of tableLines(client, header, digests)) void lines;
  return digests.end(header.tables);
}

async function* tableLines(client: pg.ClientBase, header: BackupHeader, digests: TableDigests): AsyncGenerator<string> {
  for (const workspaceId of [null, ...header.workspaceIds]) {
    await enterScope(client, workspaceId);
    const scope = workspaceId === null ? 'installation' : 'workspace';
    for (const table of header.tables) {
      if (table.scope === scope) yield* sectionLines(client, table, workspaceId, digests);
    }
  }
}

async function* sectionLines(
  client: pg.ClientBase,
  table: BackupTable,
  workspaceId: string | null,
  digests: TableDigests,
): AsyncGenerator<string> {
  let total = 0;
  for await (const rows of readRows(client, table, workspaceId)) {
    if (total === 0) yield `${JSON.stringify({ section: { table: table.name, workspaceId } })}\n`;
    const lines = rows.map(rowLine).join('');
    digests.add(table.name, lines, rows.length);
    total += rows.length;
    yield lines;
  }
  if (total > 0) yield `${JSON.stringify({ end: { rows: total } })}\n`;
}

async function readHeader({ client, product, createdAt }: WriterOptions): Promise<BackupHeader> {
  const { tables, leftOut } = await planBackup(client);
  const ran = await client.query<{ name: string }>('select name from schema_migrations order by id');
  const version = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const names = new Set(tables.map((table) => table.name));
  const workspaceIds = [INSTALLATION_ID];
  if (names.has('workspace_slugs')) {
    const found = await client.query<{ id: string }>('select workspace_id as id from workspace_slugs order by 1');
    workspaceIds.push(...found.rows.map((row) => row.id));
  }
  return {
    format: BACKUP_FORMAT,
    product,
    createdAt: createdAt.toISOString(),
    postgres: version.rows[0]?.version ?? 'unknown',
    migrations: ran.rows.map((row) => row.name),
    tables,
    leftOut,
    workspaceIds,
    heads: names.has('audit_heads') ? await readHeads(client, workspaceIds) : [],
  };
}

async function readHeads(client: pg.ClientBase, workspaceIds: readonly string[]): Promise<LogHead[]> {
  const heads: LogHead[] = [];
  for (const workspaceId of workspaceIds) {
    await enterScope(client, workspaceId);
    const found = await client.query<{ sequence: string; chain_hash: Buffer }>(
      'select sequence, chain_hash from audit_heads where workspace_id = $1',
      [workspaceId],
    );
    for (const { sequence, chain_hash } of found.rows) {
      heads.push({ workspaceId, sequence: Number(sequence), chainHash: chain_hash.toString('hex') });
    }
  }
  return heads;
}
