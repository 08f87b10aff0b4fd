import { BackupFault } from './backup-fault.js';
import {
  BACKUP_FORMAT,
  type BackupColumn,
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  type LogHead,
  type TableDigest,
} from './backup-format.js';

const SHA256 = /^[0-9a-f]{64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
/** A type as PostgreSQL prints it. Types are made part of statements, so nothing else is let through. */
const TYPE = /^[a-z][a-z0-9_ ]{0,60}(\(\d+(,\d+)?\))?[a-z ]{0,60}(\[\])?$/;

/** The first part of the manifest. @throws BackupFault for another format, or a manifest that is not whole. */
export function readHeader(given: unknown): BackupHeader {
  const at = new Fields(given, 'the manifest');
  const format = at.text('format', /./s);
  if (format !== BACKUP_FORMAT)
    throw new BackupFault(`it has the format ${format.slice(0, 40)}, this version of Whence reads ${BACKUP_FORMAT}`);
  const tables = at.list('tables').map(readTable);
  if (new Set(tables.map(({ name }) => name)).size !== tables.length) throw new BackupFault('it names a table twice');
  return {
    format,
    product: at.text('product', /^[\w.+-]{1,60}$/),
    createdAt: at.text('createdAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    postgres: at.text('postgres', /^[^\p{C}]{1,100}$/u),
    migrations: at.list('migrations').map((name) => textOf(name, /^\w{1,100}$/, 'a migration')),
    tables,
    leftOut: Object.fromEntries(
      Object.entries(at.object('leftOut')).map(([name, why]) => [name, textOf(why, /^[^\p{C}]{0,200}$/u, 'leftOut')]),
    ),
    workspaceIds: at.list('workspaceIds').map((id) => textOf(id, UUID, 'a workspace')),
    heads: at.list('heads').map(readHead),
  };
}

/** The second part of the manifest. @throws BackupFault when it is not whole. */
export function readTrailer(given: unknown): BackupTrailer {
  const at = new Fields(given, 'the end of the manifest');
  const files = new Fields(at.object('files'), 'files');
  return {
    tables: Object.fromEntries(Object.entries(at.object('tables')).map(([name, digest]) => [name, readDigest(digest)])),
    files: { count: files.count('count'), bytes: files.count('bytes') },
    sha256: at.text('sha256', SHA256),
  };
}

function readTable(given: unknown): BackupTable {
  const at = new Fields(given, 'a table');
  const scope = at.text('scope', /^(installation|workspace)$/) === 'workspace' ? 'workspace' : 'installation';
  const columns = at.list('columns').map(readColumn);
  const key = at.list('key').map((name) => textOf(name, NAME, 'a key'));
  if (key.length === 0 || !key.every((name) => columns.some((column) => column.name === name)))
    throw new BackupFault('it names a key that is no column');
  return { name: at.text('name', NAME), scope, columns, key };
}

function readColumn(given: unknown): BackupColumn {
  const at = new Fields(given, 'a column');
  return { name: at.text('name', NAME), type: at.text('type', TYPE), nullable: at.flag('nullable') };
}

function readHead(given: unknown): LogHead {
  const at = new Fields(given, 'the head of a log');
  return {
    workspaceId: at.text('workspaceId', UUID),
    sequence: at.count('sequence'),
    chainHash: at.text('chainHash', SHA256),
  };
}

function readDigest(given: unknown): TableDigest {
  const at = new Fields(given, 'the count of a table');
  return { rows: at.count('rows'), sha256: at.text('sha256', SHA256) };
}

/** Fields of an object that came from outside, each looked at before it is believed. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    given: unknown,
    private readonly what: string,
  ) {
    if (!isObject(given)) throw new BackupFault(`${what} is missing`);
    this.values = given;
  }

  text(name: string, shape: RegExp): string {
    return textOf(this.values[name], shape, `${name} of ${this.what}`);
  }

  count(name: string): number {
    const value = this.values[name];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw this.wrong(name);
  }

  flag(name: string): boolean {
    const value = this.values[name];
    if (typeof value === 'boolean') return value;
    throw this.wrong(name);
  }

  list(name: string): readonly unknown[] {
    const value: unknown = this.values[name];
    if (Array.isArray(value)) return value;
    throw this.wrong(name);
  }

  object(name: string): Readonly<Record<string, unknown>> {
    const value = this.values[name];
    if (isObject(value)) return value;
    throw this.wrong(name);
  }

  private wrong(name: string): BackupFault {
    return new BackupFault(`${name} of ${this.what} is missing or makes no sense`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, shape: RegExp, what: string): string {
  if (typeof value === 'string' && shape.test(value)) return value;
  throw new BackupFault(`${what} is missing or makes no sense`);
}
