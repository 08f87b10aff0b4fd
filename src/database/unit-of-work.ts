import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { databaseErrorFrom, isSerializationFailure } from './database-error.js';
import { Links } from './link.js';
import { alone, inTransaction } from './transaction.js';

/** The workspace a unit of work is confined to. An Actor is one. */
export interface WorkspaceScope {
  readonly workspaceId: string;
  /** What is to be done once, however often it is asked for. */
  readonly once?: Once;
}

/**
 * Sees to it that a unit of work has its effect once: claims the right to it before it begins and keeps what came of
 * it, both in its own transaction.
 */
export interface Once {
  /** @throws whatever tells the caller that it was done before, or is being done now. */
  claim(tx: Tx): Promise<void>;
  keep(tx: Tx, result: unknown): Promise<void>;
  /** Told after the commit. */
  done(): void;
}

/** Milliseconds a transaction may take for one statement, may wait for a lock, and may do nothing. */
export interface TimeLimits {
  readonly statement: number;
  readonly lock: number;
  readonly idle: number;
}

/** A reader who takes what is sent too slowly, or not at all, holds a transaction for a minute at most. */
const TIME_LIMITS: TimeLimits = { statement: 30_000, lock: 15_000, idle: 60_000 };

/** The nil workspace: the installation's own log, never any content. */
export const INSTALLATION_ID = '00000000-0000-0000-0000-000000000000';

/**
 * One open transaction, passed by hand to everything that touches the database: what is not given one cannot reach a
 * row. Row-level security confines it; every statement names `workspace_id` all the same.
 */
export interface Tx {
  readonly workspaceId: string;
  readonly manager: EntityManager;
  /** Rows of a statement; `$1` … are its parameters. */
  query<Row extends ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

const ATTEMPTS = 5;
/** Asked as text: a moment's microseconds are lost on the way to a Date. */
const WHO_SERVES = `pg_backend_pid() as pid, now()::text as "startedAt"`;
const WRITE = 'start transaction';
const READ = 'start transaction isolation level repeatable read read only';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The only door to the database. Each call is one transaction that begins by entering its workspace; work that fails
 * leaves nothing behind, unless it is OutcomeUnknown. A transaction the database aborts for the sake of another (40001, 40P01) is run again from
 * the start, up to five times, so work must hold no state of its own outside the transaction.
 */
export class UnitOfWork {
  private readonly links: Links;
  private readonly limit: string;

  constructor(dataSource: DataSource, limits: TimeLimits = TIME_LIMITS) {
    this.links = new Links(dataSource);
    this.limit = `whence_limit(${[limits.statement, limits.lock, limits.idle].map(Math.trunc).join(', ')})`;
  }

  /** Reads and writes inside one workspace; once, if the scope says so, and then in one call of this alone. */
  async run<T>(scope: WorkspaceScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { workspaceId, once } = scope;
    const enter = `whence_enter(${uuidLiteral(workspaceId)})`;
    if (once === undefined) return this.transaction(workspaceId, enter, WRITE, work);
    const result = await this.transaction(workspaceId, enter, WRITE, async (tx) => {
      await once.claim(tx);
      const made = await work(tx);
      await once.keep(tx, made);
      return made;
    });
    once.done();
    return result;
  }

  /** Reads inside one workspace, all from one snapshot; writing is refused by the database. */
  async read<T>(scope: WorkspaceScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(scope.workspaceId, `whence_enter(${uuidLiteral(scope.workspaceId)})`, READ, work);
  }

  /**
   * Accounts, sessions and one-time links: a scope in which no workspace's content can be seen. With an account given,
   * that account's memberships can be read.
   */
  async access<T>(accountId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const account = accountId === null ? 'null' : uuidLiteral(accountId);
    return this.transaction(INSTALLATION_ID, `whence_enter_access(${account})`, WRITE, work);
  }

  /**
   * One statement by itself, outside every workspace and account: for tables whose rows belong to nobody (the limits on
   * sign-in), for functions that enter by themselves and are out again with their statement, and for asking whether the
   * database answers.
   */
  async statement<Row extends ObjectLiteral>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await alone<Row>(this.links, sql, parameters);
    } catch (error) {
      throw databaseErrorFrom(error);
    }
  }

  /** @param enter the function that enters, called; what it is given is in its text, checked. */
  private async transaction<T>(
    workspaceId: string,
    enter: string,
    mode: typeof READ | typeof WRITE,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTransaction(this.links, {
          begin: `${mode}; select ${enter}, ${this.limit}, ${WHO_SERVES}`,
          work: (manager) => work(openTx(workspaceId, manager)),
          isReadOnly: mode === READ,
        });
      } catch (error) {
        if (attempt >= ATTEMPTS || !isSerializationFailure(error)) throw databaseErrorFrom(error);
        await delay(5 * 2 ** attempt);
      }
    }
  }
}

/** Enters another workspace within an open transaction: for making one, and for reading one's own list of them. */
export async function enterWorkspace(tx: Tx, workspaceId: string): Promise<Tx> {
  await tx.query('select whence_enter($1)', [workspaceId]);
  return openTx(workspaceId, tx.manager);
}

/** Goes over to the scope of accounts, sessions and links within an open transaction, with one account's memberships. */
export async function enterAccess(tx: Tx, accountId: string | null): Promise<Tx> {
  await tx.query('select whence_enter_access($1)', [accountId]);
  return openTx(INSTALLATION_ID, tx.manager);
}

/**
 * Does something among accounts and sessions within an open transaction of a workspace, and enters that again: for what
 * must hold in both or not at all.
 */
export async function amongAccounts<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await work(await enterAccess(tx, null));
  await enterWorkspace(tx, tx.workspaceId);
  return result;
}

/** An id as a message without parameters holds it. @throws TypeError for what is no id: nothing else gets into the text. */
function uuidLiteral(id: string): string {
  if (!UUID.test(id)) throw new TypeError('a unit of work needs the id of what it is confined to');
  return `'${id}'::uuid`;
}

function openTx(workspaceId: string, manager: EntityManager): Tx {
  return {
    workspaceId,
    manager,
    query: <Row extends ObjectLiteral>(sql: string, parameters: readonly unknown[] = []) =>
      manager.query<Row[]>(sql, [...parameters]),
  };
}
