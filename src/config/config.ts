/**
 * The environment, read once at start and turned into one frozen value. Nothing else in the program looks at
 * `process.env`. A setting that makes no sense stops the start, and every problem is told at once.
 */
import path from 'node:path';
import { DEFAULT_KEEP } from '../domain/backup/retention.js';
import { type BackupSettings, DEFAULT_EVERY_MS, parseEvery, parseKeep, parseRecipients } from './backup-settings.js';
import { ConfigError, type ConfigProblem } from './config-error.js';
import {
  hasHostPort,
  isLoopback,
  originOf,
  parseDatabaseUrl,
  parseKey,
  parseNetworks,
  parsePort,
  parseRate,
  parseTrustedProxies,
  parseWhole,
  parseWebhookHosts,
} from './config-values.js';
import { KNOWN_SETTINGS, nearestSetting } from './known-settings.js';
import { type ReadFile, readTextFile, withSecretFiles } from './secret-files.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const ENVIRONMENTS = ['production', 'development', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

const SWITCH = ['on', 'off'] as const;

/** The certificate and its key, as paths of PEM files. Whether they can be read is found out when they are opened. */
export interface TlsFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** Either our own PostgreSQL under the data folder, or a server somebody else runs. */
export type DatabaseChoice =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'server';
      /** The owner's login; may lead through a transaction pooler. */
      readonly ownerUrl: string;
      /** The owner's login past any pooler, for migrations, jobs and LISTEN. The same as `ownerUrl` unless given. */
      readonly directUrl: string;
      /** The login of the web process, or null: then migrations make the role `whence_web` and its password. */
      readonly webUrl: string | null;
    };

/** Where evidence files are kept, and how much of them. */
export interface FilesChoice {
  /** Every server process on one database needs the same folder. A relative path counts from where the program started. */
  readonly folder: string;
  /** Bytes one file may have. */
  readonly maxBytes: number;
  /** Bytes the files of one workspace may have together. */
  readonly quotaBytes: number;
}

/** Whether anything may be sent out, and where to. */
export type WebhookChoice =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      /** Null: any host on the internet. */
      readonly hosts: readonly string[] | null;
      /** Addresses that are reached although they are not public. */
      readonly networks: readonly string[];
      /** 32 bytes in base64, or null: then a file in the data folder holds them. */
      readonly key: string | null;
    };

export interface Config {
  readonly environment: Environment;
  /** As given: a relative path counts from the folder the program was started in. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 lets the system choose a free port (tests). */
  readonly port: number;
  /** The port of this machine on which Prometheus may ask for figures, or null: nobody may. */
  readonly metricsPort: number | null;
  /** Where people reach the installation (`https://whence.example.org`, no path), or null on a machine of one's own. */
  readonly publicUrl: string | null;
  /** Addresses and networks whose `X-Forwarded-*` headers are believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  readonly tls: TlsFiles | null;
  readonly database: DatabaseChoice;
  readonly logLevel: LogLevel;
  readonly files: FilesChoice;
  /** Whether the sample investigation is loaded on the first run. */
  readonly sample: boolean;
  /** Requests an account may make in a minute, in each process; null: as many as it likes. */
  readonly requestsPerMinute: number | null;
  readonly webhooks: WebhookChoice;
  /** The backups the server makes by itself, or null: then it makes none. */
  readonly backup: BackupSettings | null;
}

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings out of environment variables; `docs/operations.md` lists them.
 * @throws ConfigError naming every problem found; values of secret settings are never repeated in it.
 */
export function readConfig(given: EnvironmentVariables, readFile: ReadFile = readTextFile): Config {
  const problems = [...unknownSettings(given), ...emptySettings(given)];
  const env = withSecretFiles(given, readFile, problems);
  const reader = new SettingReader(env, problems);
  const dataDir = reader.text('WHENCE_DATA') ?? './data';
  const config: Config = {
    environment: reader.oneOf('NODE_ENV', ENVIRONMENTS, 'production'),
    dataDir,
    host: reader.parsed('WHENCE_HOST', hostOf, 'an address or a host name without a port') ?? '127.0.0.1',
    port: readPort(reader),
    metricsPort: reader.parsed('WHENCE_METRICS_PORT', parsePort, 'a whole number from 0 to 65535') ?? null,
    publicUrl:
      reader.parsed('WHENCE_PUBLIC_URL', originOf, 'an address such as https://whence.example.org, without a path') ??
      null,
    trustedProxies:
      reader.parsed(
        'WHENCE_TRUST_PROXY',
        parseTrustedProxies,
        'addresses or networks of your proxy, such as 10.0.0.2, 10.1.0.0/16 or loopback',
      ) ?? [],
    tls: readTls(reader, problems),
    database: readDatabase(reader, problems),
    logLevel: reader.oneOf('WHENCE_LOG_LEVEL', LOG_LEVELS, 'info'),
    files: readFiles(reader, dataDir),
    sample: reader.oneOf('WHENCE_SAMPLE', SWITCH, 'on') === 'on',
    requestsPerMinute: readRate(reader),
    webhooks: readWebhooks(reader),
    backup: readBackup(reader, problems),
  };
  problems.push(...exposureProblems(config, reader));
  if (problems.length > 0) throw new ConfigError(problems);
  return deepFreeze(config);
}

/** Reads single settings and collects what is wrong with them, so that one start tells everything. */
class SettingReader {
  constructor(
    private readonly env: EnvironmentVariables,
    private readonly problems: ConfigProblem[],
  ) {}

  /** The value without surrounding space; undefined when not given. An empty one was already reported. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  parsed<T>(name: string, parse: (text: string) => T | undefined, expected: string): T | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    const value = parse(given);
    if (value === undefined) this.problems.push({ name, given, expected });
    return value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const find = (text: string) => allowed.find((word) => word === text);
    return this.parsed(name, find, `one of ${allowed.join(', ')}`) ?? fallback;
  }
}

/** `WHENCE_PORT` wins over `PORT`, which hosts set for every program they run. */
function readPort(reader: SettingReader): number {
  const expected = 'a whole number from 0 to 65535';
  const own = reader.parsed('WHENCE_PORT', parsePort, expected);
  if (reader.text('WHENCE_PORT') !== undefined) return own ?? 0;
  return reader.parsed('PORT', parsePort, expected) ?? 3000;
}

const DEFAULT_RATE = 600;

/** Ten in a second is more than a person clicks, and enough for a program that waits for its answers. */
function readRate(reader: SettingReader): number | null {
  const given = reader.parsed('WHENCE_REQUESTS_PER_MINUTE', parseRate, 'a whole number from 1 to 1000000, or off');
  return given === 'off' ? null : (given ?? DEFAULT_RATE);
}

const MIB = 1_048_576;

function readFiles(reader: SettingReader, dataDir: string): FilesChoice {
  const mebibytes = (name: string, max: number) =>
    reader.parsed(name, (text) => parseWhole(text, 1, max), `a whole number of mebibytes from 1 to ${max}`);
  return {
    folder: reader.text('WHENCE_FILES') ?? path.join(dataDir, 'files'),
    maxBytes: (mebibytes('WHENCE_FILE_MAX_MIB', 2000) ?? 50) * MIB,
    quotaBytes: (mebibytes('WHENCE_FILES_QUOTA_MIB', 100_000_000) ?? 10_240) * MIB,
  };
}

function readTls(reader: SettingReader, problems: ConfigProblem[]): TlsFiles | null {
  const certificateFile = reader.text('WHENCE_TLS_CERT');
  const keyFile = reader.text('WHENCE_TLS_KEY');
  if (certificateFile !== undefined && keyFile !== undefined) return { certificateFile, keyFile };
  if (certificateFile !== undefined)
    problems.push(missing('WHENCE_TLS_KEY', 'the key file, because WHENCE_TLS_CERT is given'));
  if (keyFile !== undefined)
    problems.push(missing('WHENCE_TLS_CERT', 'the certificate file, because WHENCE_TLS_KEY is given'));
  return null;
}

function readDatabase(reader: SettingReader, problems: ConfigProblem[]): DatabaseChoice {
  const expected = 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE';
  const ownerUrl = reader.parsed('DATABASE_URL', parseDatabaseUrl, expected);
  const directUrl = reader.parsed('DATABASE_DIRECT_URL', parseDatabaseUrl, expected);
  const webUrl = reader.parsed('WHENCE_WEB_DATABASE_URL', parseDatabaseUrl, expected);
  if (ownerUrl !== undefined)
    return { kind: 'server', ownerUrl, directUrl: directUrl ?? ownerUrl, webUrl: webUrl ?? null };
  for (const name of ['DATABASE_DIRECT_URL', 'WHENCE_WEB_DATABASE_URL']) {
    if (reader.text(name) !== undefined && reader.text('DATABASE_URL') === undefined) {
      problems.push(missing('DATABASE_URL', `the owner's login, because ${name} is given`));
    }
  }
  return { kind: 'embedded' };
}

function readWebhooks(reader: SettingReader): WebhookChoice {
  const networks = reader.parsed('WHENCE_WEBHOOK_NETWORKS', parseNetworks, 'addresses or networks such as 10.1.0.0/16');
  const key = reader.parsed('WHENCE_WEBHOOK_KEY', parseKey, '32 bytes in hexadecimal or base64');
  if ((reader.text('WHENCE_WEBHOOKS') ?? 'off') === 'off') return { kind: 'off' };
  const expected = 'on, off, or the hosts that may be sent to, such as hooks.example.org';
  const hosts = reader.parsed('WHENCE_WEBHOOKS', parseWebhookHosts, expected);
  return { kind: 'on', hosts: hosts ?? null, networks: networks ?? [], key: key ?? null };
}

/** A folder and a recipient make it: without one of them nothing could be written, or nobody could read it. */
function readBackup(reader: SettingReader, problems: ConfigProblem[]): BackupSettings | null {
  const folder = reader.text('WHENCE_BACKUP_DIR');
  const recipients = reader.parsed(
    'WHENCE_BACKUP_RECIPIENT',
    parseRecipients,
    'recipients of age (age1…), with commas between them',
  );
  const everyMs = reader.parsed('WHENCE_BACKUP_EVERY', parseEvery, 'a time from 5m to 366d, such as 24h');
  const keep = reader.parsed('WHENCE_BACKUP_KEEP', parseKeep, 'counts such as daily=7,weekly=4,monthly=6');
  const given = BACKUP_SETTINGS.find((name) => reader.text(name) !== undefined);
  if (given === undefined) return null;
  if (folder === undefined) problems.push(missing('WHENCE_BACKUP_DIR', `a folder, because ${given} is given`));
  if (reader.text('WHENCE_BACKUP_RECIPIENT') === undefined)
    problems.push(missing('WHENCE_BACKUP_RECIPIENT', `a recipient of age (age1…), because ${given} is given`));
  if (folder === undefined || recipients === undefined) return null;
  return { folder, recipients, everyMs: everyMs ?? DEFAULT_EVERY_MS, keep: keep ?? DEFAULT_KEEP };
}

const BACKUP_SETTINGS = [
  'WHENCE_BACKUP_DIR',
  'WHENCE_BACKUP_RECIPIENT',
  'WHENCE_BACKUP_EVERY',
  'WHENCE_BACKUP_KEEP',
] as const;

/**
 * Whatever can be reached from outside this machine must be encrypted on the way, and must know its own address (it
 * stands in links and decides which origins may post forms).
 */
function exposureProblems(config: Config, reader: SettingReader): ConfigProblem[] {
  const found: ConfigProblem[] = [];
  const exposed = !isLoopback(config.host);
  if (exposed && reader.text('WHENCE_PUBLIC_URL') === undefined) {
    found.push(
      missing(
        'WHENCE_PUBLIC_URL',
        `the https address people use, because WHENCE_HOST (${config.host}) can be reached from other machines`,
      ),
    );
  }
  if (exposed && config.tls === null && config.trustedProxies.length === 0) {
    found.push(
      missing(
        'WHENCE_TRUST_PROXY',
        `the address of the proxy that does TLS, or WHENCE_TLS_CERT and WHENCE_TLS_KEY, because WHENCE_HOST (${config.host}) can be reached from other machines`,
      ),
    );
  }
  if (config.publicUrl?.startsWith('http:') && (exposed || !isLoopback(new URL(config.publicUrl).hostname))) {
    found.push({
      name: 'WHENCE_PUBLIC_URL',
      given: config.publicUrl,
      expected: 'an address that begins with https://',
    });
  }
  return found;
}

function unknownSettings(env: EnvironmentVariables): ConfigProblem[] {
  const known: readonly string[] = KNOWN_SETTINGS;
  return Object.keys(env)
    .filter((name) => name.toUpperCase().startsWith('WHENCE_') && env[name] !== undefined && !known.includes(name))
    .sort()
    .map((name) => ({ name, given: undefined, expected: unknownHint(nearestSetting(name)) }));
}

function unknownHint(nearest: string | undefined): string {
  return nearest === undefined ? 'no such setting' : `no such setting; did you mean ${nearest}?`;
}

/** `DATABASE_URL=` is more likely a template that was not filled in than a wish for the embedded database. */
function emptySettings(env: EnvironmentVariables): ConfigProblem[] {
  return KNOWN_SETTINGS.filter((name) => env[name]?.trim() === '').map((name) =>
    missing(name, 'a value, or not to be set at all'),
  );
}

function missing(name: string, expected: string): ConfigProblem {
  return { name, given: undefined, expected };
}

function hostOf(text: string): string | undefined {
  return hasHostPort(text) ? undefined : text;
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member);
  }
  return Object.freeze(value);
}
