import { createHash, type Hash } from 'node:crypto';
import { BackupFault } from './backup-fault.js';
import {
  type BackupHeader,
  type BackupRow,
  type BackupTable,
  type BackupTrailer,
  MAX_LINE_BYTES,
} from './backup-format.js';
import { TableDigests } from './backup-writer.js';
import { isKeptPath } from './kept-files.js';
import { LogChainCheck } from './log-chain-check.js';
import { Fields, readHeader, readTrailer } from './read-header.js';
import { readLines } from './read-lines.js';
import { rowCheckFor } from './row-shape.js';

/** What a backup gives, part by part. Nothing of it is proven before the trailer came: until then it may still break off. */
export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | {
      readonly kind: 'rows';
      readonly table: BackupTable;
      readonly workspaceId: string | null;
      readonly rows: readonly BackupRow[];
    }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'piece'; readonly bytes: Buffer }
  | { readonly kind: 'fileEnd' }
  | { readonly kind: 'trailer'; readonly trailer: BackupTrailer; readonly logEntries: number };

/** Rows handed on at once. */
const BATCH_ROWS = 1000;
const BATCH_BYTES = 1024 * 1024;

/**
 * Reads the lines of a backup and proves them on the way: form and order, the shape of each row, counts, hashes, the
 * chains of the log and its heads, and that the end is the end.
 * @throws BackupFault with the first thing that does not fit.
 */
export async function* readBackup(source: AsyncIterable<Buffer>): AsyncGenerator<BackupPart> {
  const reader = new BackupReader();
  for await (const lines of readLines(source)) for (const line of lines) yield* reader.take(line);
  reader.end();
}

interface OpenSection {
  readonly table: BackupTable;
  readonly workspaceId: string | null;
  readonly isRow: (value: unknown) => value is BackupRow;
  readonly keyPlaces: readonly number[];
  readonly workspacePlace: number;
  rows: number;
  lastKey: string;
}

interface OpenFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: Hash;
  read: number;
}

class BackupReader {
  private header: BackupHeader | null = null;
  private trailer: BackupTrailer | null = null;
  private section: OpenSection | null = null;
  private file: OpenFile | null = null;
  private place = -1;
  private lastPath = '';
  private readonly files = { count: 0, bytes: 0 };
  private readonly all = createHash('sha256');
  private readonly digests = new TableDigests();
  private log = new LogChainCheck([]);
  private batch: { rows: BackupRow[]; lines: Buffer[]; bytes: number } = { rows: [], lines: [], bytes: 0 };

  *take(line: Buffer): Generator<BackupPart> {
    if (this.trailer !== null) throw new BackupFault('something stands behind its end');
    if (line.length > MAX_LINE_BYTES) throw new BackupFault('it has a line longer than any a backup can have');
    const value = parse(line);
    if (this.header === null) yield this.takeHeader(value);
    else if (this.section !== null && Array.isArray(value)) yield* this.takeRow(this.section, value, line);
    else if (this.file !== null && typeof value === 'string') yield this.takePiece(this.file, value);
    else yield* this.takeMark(new Fields(value, 'a line'), value, this.header);
    this.all.update(line).update('\n');
  }

  /** Hands on the rows held back so far, proven as far as rows can be. */
  private *flush(): Generator<BackupPart> {
    const { rows, lines } = this.batch;
    if (this.section === null || rows.length === 0) return;
    const { table, workspaceId } = this.section;
    this.digests.add(table.name, Buffer.concat(lines), rows.length);
    this.log.take(table, workspaceId, rows);
    this.batch = { rows: [], lines: [], bytes: 0 };
    yield { kind: 'rows', table, workspaceId, rows };
  }

  end(): void {
    if (this.trailer === null) throw new BackupFault('it ends too early: the end of the manifest is missing');
  }

  private takeHeader(value: unknown): BackupPart {
    const header = readHeader(new Fields(value, 'the first line').object('header'));
    this.header = header;
    this.log = new LogChainCheck(header.heads);
    return { kind: 'header', header };
  }

  private *takeRow(section: OpenSection, value: unknown, line: Buffer): Generator<BackupPart> {
    const where = `row ${section.rows + 1} of ${section.table.name}`;
    if (!section.isRow(value)) throw new BackupFault(`${where} does not have the shape of that table`);
    const key = JSON.stringify(section.keyPlaces.map((place) => value[place]));
    if (key === section.lastKey) throw new BackupFault(`${where} is there twice`);
    if (section.workspacePlace >= 0 && value[section.workspacePlace] !== section.workspaceId)
      throw new BackupFault(`${where} belongs to another workspace`);
    section.lastKey = key;
    section.rows += 1;
    this.batch.rows.push(value);
    this.batch.lines.push(line, LINE_END);
    this.batch.bytes += line.length;
    if (this.batch.rows.length >= BATCH_ROWS || this.batch.bytes >= BATCH_BYTES) yield* this.flush();
  }

  private takePiece(file: OpenFile, text: string): BackupPart {
    const bytes = Buffer.from(text, 'base64');
    file.read += bytes.length;
    file.hash.update(bytes);
    return { kind: 'piece', bytes };
  }

  private *takeMark(fields: Fields, value: unknown, header: BackupHeader): Generator<BackupPart> {
    const [mark] = Object.keys(Object(value));
    const isInside = this.section !== null || this.file !== null;
    if (mark === 'end' && this.section !== null) yield* this.endSection(new Fields(fields.object('end'), 'an end'));
    else if (mark === 'end' && this.file !== null) yield this.endFile(new Fields(fields.object('end'), 'an end'));
    else if (mark === 'section' && !isInside)
      this.beginSection(new Fields(fields.object('section'), 'a part'), value, header);
    else if (mark === 'file' && !isInside) yield this.beginFile(new Fields(fields.object('file'), 'a file'));
    else if (mark === 'trailer' && !isInside) yield this.takeTrailer(readTrailer(fields.object('trailer')), header);
    else throw new BackupFault('a line stands where it does not belong');
  }

  private beginSection(fields: Fields, value: unknown, header: BackupHeader): void {
    const name = fields.text('table', /./s);
    const ofWorkspace: unknown = Reflect.get(Object(Reflect.get(Object(value), 'section')), 'workspaceId');
    const workspaceId = typeof ofWorkspace === 'string' ? ofWorkspace : null;
    const tableAt = header.tables.findIndex((table) => table.name === name);
    const workspaceAt = workspaceId === null ? 0 : header.workspaceIds.indexOf(workspaceId) + 1;
    const table = header.tables[tableAt];
    const isKnown = table !== undefined && (table.scope === 'installation') === (workspaceAt === 0);
    const place = workspaceAt * header.tables.length + tableAt;
    if (!isKnown || (workspaceId !== null && workspaceAt === 0) || place <= this.place || this.files.count > 0)
      throw new BackupFault('a part stands where it does not belong, or twice');
    this.place = place;
    const keyPlaces = table.key.map((key) => table.columns.findIndex((column) => column.name === key));
    const workspacePlace =
      table.scope === 'workspace' ? table.columns.findIndex((column) => column.name === 'workspace_id') : -1;
    this.section = { table, workspaceId, isRow: rowCheckFor(table), keyPlaces, workspacePlace, rows: 0, lastKey: '' };
  }

  private *endSection(fields: Fields): Generator<BackupPart> {
    yield* this.flush();
    if (this.section !== null && fields.count('rows') !== this.section.rows)
      throw new BackupFault(`rows of ${this.section.table.name} are missing, or too many`);
    this.section = null;
  }

  private beginFile(fields: Fields): BackupPart {
    const path = fields.text('path', /./s);
    if (!isKeptPath(path) || path <= this.lastPath)
      throw new BackupFault('a file of evidence stands where it does not belong, or twice');
    this.lastPath = path;
    this.file = { path, bytes: fields.count('bytes'), hash: createHash('sha256'), read: 0 };
    return { kind: 'file', path };
  }

  private endFile(fields: Fields): BackupPart {
    const { file } = this;
    if (file === null || file.read !== file.bytes || file.hash.digest('hex') !== fields.text('sha256', /./s))
      throw new BackupFault('a file of evidence is not the one that was kept');
    this.files.count += 1;
    this.files.bytes += file.bytes;
    this.file = null;
    return { kind: 'fileEnd' };
  }

  private takeTrailer(trailer: BackupTrailer, header: BackupHeader): BackupPart {
    const counted = this.digests.end(header.tables);
    for (const [table, { rows, sha256 }] of Object.entries(counted)) {
      const told = trailer.tables[table];
      if (told?.rows !== rows) throw new BackupFault(`rows of ${table} are missing, or too many`);
      if (told.sha256 !== sha256) throw new BackupFault(`rows of ${table} are not those that were written`);
    }
    if (Object.keys(trailer.tables).length !== header.tables.length)
      throw new BackupFault('the end of the manifest counts tables that are not in it');
    if (trailer.files.count !== this.files.count || trailer.files.bytes !== this.files.bytes)
      throw new BackupFault('files of evidence are missing, or too many');
    if (trailer.sha256 !== this.all.copy().digest('hex'))
      throw new BackupFault('its hash is not that of what was written');
    this.log.end();
    this.trailer = trailer;
    return { kind: 'trailer', trailer, logEntries: this.log.entries };
  }
}

const LINE_END = Buffer.from('\n');

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch (cause) {
    throw new BackupFault('it has a line that cannot be read', { cause });
  }
}
