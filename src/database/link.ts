import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type ConnectionSettings, withClient } from './connection.js';
import { DatabaseUnavailable } from './database-error.js';
import { waitingFor, waitingSince } from './statement-clock.js';

/** How long a statement may be without an answer until it is looked into, and again each time. */
const WATCH_MS = 3000;
const TICK_MS = 1000;
/** The answer may be on its way while it is looked into. */
const SECOND_LOOK_MS = 500;

/** No answer within the limit. */
export class Silence extends DatabaseUnavailable {
  constructor() {
    super(new Error('the database did not answer in time'));
    this.name = 'Silence';
  }
}

/** No connection was to be had: there is none to try again with. */
export class NoLink extends Error {
  override readonly name = 'NoLink';
}

/** A transaction as the server knows it: so that no other one is meant when its connection has been handed on. */
export interface ServerTransaction {
  readonly pid: number;
  /** The moment it began, as PostgreSQL writes it. */
  readonly startedAt: string;
}

/** What the server does for a transaction: it is at work, it waits for a message of ours, or it does not know it. */
type Finding = 'at work' | 'waiting' | 'gone';

/**
 * The connections of a data source. One that was silent casts suspicion on all that have lain in the pool since before:
 * when a server moved away or a firewall forgot about them, they are closed at once instead of being waited for one by
 * one.
 */
export class Links {
  private suspectBefore = -Infinity;
  private readonly heardFrom = new WeakMap<EventEmitter, number>();

  constructor(private readonly dataSource: DataSource) {}

  /** A connection from the pool. @throws NoLink with the reason as its cause */
  async take(): Promise<Link> {
    for (;;) {
      const link = await this.takeAny();
      const heard = this.heardFrom.get(link.client);
      if (heard === undefined || heard >= this.suspectBefore) return link;
      link.abandon();
      await link.runner.release();
    }
  }

  heard(client: EventEmitter): void {
    this.heardFrom.set(client, performance.now());
  }

  /** @param since when the step that was never answered began; who was heard from later is above suspicion. */
  suspect(since: number): void {
    this.suspectBefore = Math.max(this.suspectBefore, since);
  }

  /** Looks, over a connection of its own, at what the server does for a transaction. */
  lookInto({ pid, startedAt }: ServerTransaction): Promise<Finding> {
    return this.aside(async (client) => {
      const found = await client.query<{ state: string }>(
        'select state from pg_stat_activity where pid = $1 and xact_start = $2::timestamptz',
        [pid, startedAt],
      );
      const state = found.rows[0]?.state;
      if (state === undefined) return 'gone';
      return state.startsWith('idle') ? 'waiting' : 'at work';
    });
  }

  /**
   * Ends a transaction that waits for us, so that its locks go. A login may end its own sessions and no others. The message
   * may arrive at that very moment, so whether it was a commit that came to nothing is not known.
   */
  end({ pid, startedAt }: ServerTransaction): Promise<void> {
    return this.aside(async (client) => {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where pid = $1 and xact_start = $2::timestamptz and state like 'idle%'`,
        [pid, startedAt],
      );
    });
  }

  private aside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return withClient(
      settingsOf(this.dataSource),
      { applicationName: 'whence watch', connectLimitMs: WATCH_MS, answerLimitMs: WATCH_MS },
      work,
    );
  }

  private async takeAny(): Promise<Link> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client: unknown = await runner.connect();
      if (!(client instanceof pg.Client)) throw new TypeError('the driver gave no connection');
      return new Link(this, runner, client);
    } catch (error) {
      await runner.release();
      throw new NoLink('no connection', { cause: error });
    }
  }
}

/** A connection taken from the pool. */
export class Link {
  private watching: NodeJS.Timeout | undefined;

  constructor(
    private readonly links: Links,
    readonly runner: QueryRunner,
    readonly client: pg.Client,
  ) {}

  /** Waits for a step at most so long; then the connection is given up, which ends the step too. @throws Silence */
  async within<T>(limitMs: number, step: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Silence());
        this.links.suspect(begun);
        this.abandon();
      }, limitMs);
    });
    try {
      const result = await Promise.race([step(), silence]);
      this.links.heard(this.client);
      return result;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Sends statements without parameters as one message: several cost one way there and back. Past TypeORM, which sends
   * one at a time. @returns the rows of the last one.
   */
  async send(statements: string): Promise<readonly unknown[]> {
    const answer: unknown = await waitingFor(this.runner, () => this.client.query(statements));
    const last: unknown = Array.isArray(answer) ? answer.at(-1) : answer;
    const rows: unknown = typeof last === 'object' && last !== null ? Reflect.get(last, 'rows') : null;
    if (!Array.isArray(rows)) throw new TypeError('the driver gave no rows');
    return rows;
  }

  /** From now on, a statement that has no answer for some seconds is looked into, until the connection is given back. */
  watch(transaction: ServerTransaction): void {
    let lookedAt = -Infinity;
    this.watching = setInterval(() => {
      const since = waitingSince(this.runner);
      const now = performance.now();
      if (since === null || now - Math.max(since, lookedAt) < WATCH_MS) return;
      lookedAt = Infinity;
      void this.look(transaction, since).then(() => {
        lookedAt = performance.now();
      });
    }, TICK_MS);
    this.watching.unref();
  }

  /** Gives the connection back to the pool. */
  async release(): Promise<void> {
    clearInterval(this.watching);
    await this.runner.release();
  }

  /** Closes the connection for good: told that it broke, the pool and TypeORM let go of it and fail what is under way. */
  abandon(): void {
    if (this.runner.isReleased) return;
    if (this.client.listenerCount('error') > 0) this.client.emit('error', new Error('the connection was given up'));
  }

  /** Never fails: if the database cannot be reached for anybody, there is nothing to know yet. */
  private async look(transaction: ServerTransaction, since: number): Promise<void> {
    const [found] = await Promise.allSettled([this.links.lookInto(transaction)]);
    if (found.status === 'rejected' || found.value === 'at work') return;
    // Perhaps it is we who were busy, and the answer lay here unread; then it is read by now.
    await delay(SECOND_LOOK_MS, undefined, { ref: false });
    if (waitingSince(this.runner) !== since) return;
    if (found.value === 'waiting') {
      const [ended] = await Promise.allSettled([this.links.end(transaction)]);
      if (ended.status === 'rejected' || waitingSince(this.runner) !== since) return;
    }
    this.links.suspect(since);
    this.abandon();
  }
}

function settingsOf({ options }: DataSource): ConnectionSettings {
  if (options.type !== 'postgres') throw new TypeError('not a PostgreSQL data source');
  if (options.url !== undefined) return { url: options.url };
  const { host = '', port = 5432, username: user = '', password, database = '' } = options;
  return { host, port, user, password: typeof password === 'string' ? password : '', database };
}
