/**
 * What a backup is, before it is packed and encrypted: lines of JSON.
 *
 *   {"header": …}                                   what this is, of what, from when; the tables and their columns
 *   {"section": {"table": …, "workspaceId": …}}     then one array of texts (or null) for each row, then
 *   {"end": {"rows": n}}
 *   {"file": {"path": …, "bytes": n}}               then its bytes in base64, one text for each piece, then
 *   {"end": {"sha256": …}}
 *   {"trailer": …}                                  rows and SHA-256 of each table, and the SHA-256 of all lines before
 *
 * Values are PostgreSQL's own texts of them, in settings fixed by the writer, so that any version reads them back.
 * Sections without rows are left out; the others stand in one order only: the installation's tables, then workspace
 * after workspace, each in the order of the header's tables. What does not end with a trailer is not whole.
 */
export const BACKUP_FORMAT = 'whence-backup/1';

export interface BackupColumn {
  readonly name: string;
  /** As PostgreSQL names it: `uuid`, `text[]`, `timestamp with time zone`. */
  readonly type: string;
  readonly nullable: boolean;
}

export interface BackupTable {
  readonly name: string;
  /** Whether its rows are kept workspace by workspace or belong to the installation. */
  readonly scope: 'installation' | 'workspace';
  readonly columns: readonly BackupColumn[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
}

/** Where the chain of one log stood. */
export interface LogHead {
  readonly workspaceId: string;
  readonly sequence: number;
  /** In hexadecimal. */
  readonly chainHash: string;
}

/** The manifest, first part: known before a row is read. */
export interface BackupHeader {
  readonly format: string;
  /** Version of the program that wrote it. */
  readonly product: string;
  readonly createdAt: string;
  /** Version of the PostgreSQL it was read from. */
  readonly postgres: string;
  /** Names of the migrations the schema had seen; the last one is the version of the schema. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackupTable[];
  /** Tables that are not in it, and why. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** The nil workspace (the installation's log) first. */
  readonly workspaceIds: readonly string[];
  readonly heads: readonly LogHead[];
}

export interface TableDigest {
  readonly rows: number;
  /** Over the lines of its rows, each with its line end, in hexadecimal. */
  readonly sha256: string;
}

/** The manifest, second part: what was counted on the way. */
export interface BackupTrailer {
  readonly tables: Readonly<Record<string, TableDigest>>;
  readonly files: { readonly count: number; readonly bytes: number };
  /** Of every line before this one, in hexadecimal. */
  readonly sha256: string;
}

/** One row: the texts of its columns in the order of the table's columns. */
export type BackupRow = readonly (string | null)[];

/** The line of a row, with its end. */
export function rowLine(row: BackupRow): string {
  return `${JSON.stringify(row)}\n`;
}

/** The longest line that is read: above any row the product can store, and below what would fill the memory. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Bytes of a file in one line. */
export const FILE_PIECE_BYTES = 256 * 1024;
