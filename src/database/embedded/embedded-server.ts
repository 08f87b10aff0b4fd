/**
 * Our own PostgreSQL, for an installation that was given no DATABASE_URL: started, watched, restarted when it dies, and
 * stopped in order with the program. `docs/operations.md` tells where it keeps what.
 */
import pg from 'pg';
import { type ConnectionParts, newClient } from '../connection.js';
import { prepareBinaries } from './binaries.js';
import { OWNER, prepareCluster } from './cluster.js';
import { AlreadyRunningError, explainFileError, messageOf } from './embedded-error.js';
import { takeFolderLock, type FolderLock } from './folder-lock.js';
import { openHome } from './home.js';
import { launch, pauseUnlessAborted } from './launch.js';
import { stopPostmaster, type Installation, type Postmaster } from './postmaster.js';
import { checkDurability, type Durability } from './server-settings.js';
import { findServiceUser } from './service-user.js';

export const SERVER_STATES = ['starting', 'running', 'restarting', 'stopping', 'stopped'] as const;
export type ServerState = (typeof SERVER_STATES)[number];

export interface EmbeddedServer {
  /** The owner's way in: the folder of the unix socket as host, database `whence`. */
  readonly owner: ConnectionParts;
  /** Anything but `running` means: not ready. */
  readonly state: ServerState;
  /** Calls back on every change of state. @returns how to stop listening. */
  onStateChange(listener: (state: ServerState) => void): () => void;
  /** Stops the server in order and lets the next start in. May be called again, and while it restarts. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder; made if missing. */
  readonly dataDir: string;
  /** Told of the server's life, one line at a time, never of data. */
  readonly log: (line: string) => void;
  /** Gives up a start under way; what was started is stopped again. */
  readonly signal?: AbortSignal;
  /** `none` only in tests: quick, and lost with the machine. */
  readonly durability?: Durability;
  /** Where root's databases live, if not under /var/lib/whence. */
  readonly systemFolder?: string;
  /** Whom root hands PostgreSQL to: the first of these users that exists. */
  readonly serviceUsers?: readonly string[];
}

/** The name of the one database of an installation. */
const DATABASE = 'whence';

const SHORTEST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
/** A server that lived this long is not in a circle of crashes. */
const STEADY_MS = 60_000;

/**
 * Starts the embedded database of a data folder, making it on first use, and recovers from whatever an earlier run left.
 * @throws AlreadyRunningError when another start on the folder is running or under way.
 * @throws EmbeddedError with one sentence that says what is wrong and what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = await findServiceUser(options.serviceUsers);
  const home = await openHome(options.dataDir, user, options.systemFolder);
  const lock = await takeFolderLock(home.lock);
  if ('heldBy' in lock) throw new AlreadyRunningError(home.dataDir, lock.heldBy);
  try {
    const binaries = await prepareBinaries(home.folder, user);
    const installation = { home, user, binaries, durability: options.durability ?? 'full', log: options.log };
    const password = await prepareCluster(installation);
    const owner = { host: home.socket, port: 5432, user: OWNER, password, database: DATABASE };
    const server = new Supervisor(installation, owner, lock);
    await server.start(options.signal);
    return server;
  } catch (error) {
    await lock.release();
    throw explainFileError(error, home.folder);
  }
}

class Supervisor implements EmbeddedServer {
  state: ServerState = 'starting';
  private readonly listeners = new Set<(state: ServerState) => void>();
  private readonly stopping = new AbortController();
  private postmaster: Postmaster | undefined;
  private restarting: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;
  private delay = SHORTEST_DELAY_MS;

  constructor(
    private readonly installation: Installation,
    readonly owner: ConnectionParts,
    private readonly lock: FolderLock,
  ) {}

  async start(signal: AbortSignal = this.stopping.signal): Promise<void> {
    const postmaster = await launch(this.installation, this.owner, signal);
    try {
      await prepareDatabase(this.owner, this.installation.durability);
      signal.throwIfAborted();
    } catch (error) {
      await stopPostmaster(postmaster.pid);
      signal.throwIfAborted();
      throw error;
    }
    this.keep(postmaster);
  }

  onStateChange(listener: (state: ServerState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  stop(): Promise<void> {
    this.stopped ??= this.shutDown();
    return this.stopped;
  }

  private async shutDown(): Promise<void> {
    this.become('stopping');
    this.stopping.abort(new Error('the database is being stopped'));
    await this.restarting;
    try {
      if (this.postmaster !== undefined && this.postmaster.end() === undefined)
        await stopPostmaster(this.postmaster.pid);
    } finally {
      await this.lock.release();
      this.become('stopped');
    }
  }

  private keep(postmaster: Postmaster): void {
    this.postmaster = postmaster;
    const since = performance.now();
    this.become('running');
    void postmaster.ended.then((end) => {
      if (this.stopping.signal.aborted) return;
      if (performance.now() - since > STEADY_MS) this.delay = SHORTEST_DELAY_MS;
      this.installation.log(`PostgreSQL (process ${postmaster.pid}) ended with ${end}; starting it again`);
      this.become('restarting');
      this.restarting = this.restart();
    });
  }

  /** Tries until it works or the program stops; a full disk, say, may be mended meanwhile. Never rejects. */
  private async restart(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pauseUnlessAborted(this.delay, signal);
      this.delay = Math.min(this.delay * 2, LONGEST_DELAY_MS);
      try {
        this.keep(await launch(this.installation, this.owner, signal));
        this.installation.log('PostgreSQL is running again');
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.installation.log(
          `PostgreSQL could not be started again, next try in ${this.delay / 1000} s: ${messageOf(error)}`,
        );
      }
    }
  }

  private become(state: ServerState): void {
    // A restart that comes through at the very moment of the stop must not look like a running server.
    if (state === 'running' && this.stopping.signal.aborted) return;
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }
}

/** Refuses a server that could lose data, and makes the database on first use. */
async function prepareDatabase(owner: ConnectionParts, durability: Durability): Promise<void> {
  const client = newClient({ ...owner, database: 'postgres' });
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    if (durability === 'full') await checkDurability(client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner.database]);
    if (rowCount === 0) {
      await client.query(
        `create database ${pg.escapeIdentifier(owner.database)} template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'`,
      );
    }
  } catch (error) {
    throw lost ?? error;
  } finally {
    await client.end();
  }
}
