import pg from 'pg';

/** How to reach a database: by parts (the embedded server's unix socket folder is the host) or by a URL. */
export type ConnectionSettings = ConnectionParts | { readonly url: string };

export interface ConnectionParts {
  /** A host name, or the folder of a unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How long a new connection, or a free one of a pool, is waited for. */
export const CONNECT_LIMIT_MS = 5000;

/** The settings as the `pg` package takes them. */
export function forPg(
  settings: ConnectionSettings,
): { connectionString: string } | { host: string; port: number; user: string; password: string; database: string } {
  return 'url' in settings ? { connectionString: settings.url } : { ...settings };
}

/** The settings as TypeORM takes them. */
export function forTypeOrm(
  settings: ConnectionSettings,
): { url: string } | { host: string; port: number; username: string; password: string; database: string } {
  if ('url' in settings) return { url: settings.url };
  const { host, port, user, password, database } = settings;
  return { host, port, username: user, password, database };
}

export interface ClientOptions {
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  readonly connectLimitMs?: number;
  /** How long a statement may go without an answer; without it as long as it takes. */
  readonly answerLimitMs?: number;
  /** For a connection that is silent for long: the network is asked whether the server is still there. */
  readonly keepsAlive?: boolean;
}

/**
 * A single connection, not yet made. Clients and pools are made here and nowhere else: one without an `error` listener
 * ends the whole process when its connection breaks, and one without a limit waits for ever for a server that is silent.
 * What broke is told by the statement that was under way, or by the next one.
 */
export function newClient(settings: ConnectionSettings, options: ClientOptions = {}): pg.Client {
  const client = new pg.Client({
    ...forPg(settings),
    application_name: options.applicationName ?? 'whence',
    connectionTimeoutMillis: options.connectLimitMs ?? CONNECT_LIMIT_MS,
    keepAlive: options.keepsAlive ?? false,
    ...(options.answerLimitMs === undefined ? {} : { query_timeout: options.answerLimitMs }),
  });
  client.on('error', () => undefined);
  return client;
}

export interface PoolOptions {
  readonly applicationName: string;
  readonly size: number;
  /** How long a statement may go without an answer. Longer than any limit of the server's, which knows why it is slow. */
  readonly answerLimitMs?: number;
  readonly onError: (error: unknown) => void;
}

/** A pool of connections, each of which may break without harm. */
export function newPool(settings: ConnectionSettings, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...forPg(settings),
    max: options.size,
    application_name: options.applicationName,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    ...(options.answerLimitMs === undefined ? {} : { query_timeout: options.answerLimitMs }),
  });
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  return pool;
}

/** Opens a connection for a piece of work and closes it, whatever comes of the work. */
export async function withClient<T>(
  settings: ConnectionSettings,
  options: ClientOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = newClient(settings, options);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
