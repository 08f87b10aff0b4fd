import type { EntityManager } from 'typeorm';
import { DatabaseUnavailable, isConnectionFailure, OutcomeUnknown } from './database-error.js';
import { type Link, type Links, NoLink, type ServerTransaction, Silence } from './link.js';

/** A server that answers at all answers these in no time. What takes longer is a connection nobody is at the other end of. */
const BEGIN_LIMIT_MS = 5000;
/** A commit waits for the disk. */
const COMMIT_LIMIT_MS = 15_000;
/** Connections that were cut while they lay in the pool are found one by one, when the next transaction begins. */
const BEGIN_ATTEMPTS = 3;
/**
 * How long a statement may go without an answer: longer than the `statement_timeout` of the web process's login (60 s),
 * so that it ends only what waits for a server that is gone.
 */
export const ANSWER_LIMIT_MS = 65_000;

export interface TransactionParts<T> {
  /**
   * What every attempt begins with, as one message: statements that open the transaction, the last of which tells who
   * serves it (`pid`, `startedAt`). Nothing else may happen in it, for it may be run again.
   */
  readonly begin: string;
  readonly work: (manager: EntityManager) => Promise<T>;
  /** Whether the work only reads: then a commit that fails has changed nothing. */
  readonly isReadOnly: boolean;
}

/**
 * One transaction on one connection of the pool. No wait in it is without a limit, and a connection that broke or went
 * silent never goes back to the pool.
 * @throws OutcomeUnknown when the connection broke during the commit, so that nobody knows whether it happened.
 */
export async function inTransaction<T>(links: Links, parts: TransactionParts<T>): Promise<T> {
  const link = await begun(links, parts.begin);
  try {
    const result = await parts.work(link.runner.manager);
    await commit(link, parts.isReadOnly);
    return result;
  } catch (error) {
    await rollBack(link, error);
    throw error;
  } finally {
    await link.release();
  }
}

/** A single statement by itself, which must be one the server answers at once. */
export function alone<Row>(links: Links, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  return onLivingLink(async () => {
    const link = await links.take();
    try {
      return await link.within<Row[]>(BEGIN_LIMIT_MS, () => link.runner.query(sql, [...parameters]));
    } catch (error) {
      if (isConnectionFailure(error)) link.abandon();
      throw error;
    } finally {
      await link.release();
    }
  });
}

function begun(links: Links, begin: string): Promise<Link> {
  return onLivingLink(async () => {
    const link = await links.take();
    try {
      const [serving] = await link.within(BEGIN_LIMIT_MS, () => link.send(begin));
      link.watch(transactionFrom(serving));
      return link;
    } catch (error) {
      await rollBack(link, error);
      await link.release();
      throw error;
    }
  });
}

/**
 * Tries again with another connection when one turns out to have been cut: the next may be whole. A connection that could
 * not be made, or was silent until the limit, is told at once.
 */
async function onLivingLink<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (error instanceof NoLink) throw error.cause;
      if (attempt >= BEGIN_ATTEMPTS || error instanceof Silence || !isConnectionFailure(error)) throw error;
    }
  }
}

async function commit(link: Link, isReadOnly: boolean): Promise<void> {
  // Given up before anything was asked of it: surely not saved.
  if (link.runner.isReleased) throw new DatabaseUnavailable(new Error('the connection broke before the commit'));
  try {
    await link.within(COMMIT_LIMIT_MS, () => link.send('commit'));
  } catch (error) {
    const isUnknown = !isReadOnly && isConnectionFailure(error);
    throw isUnknown ? new OutcomeUnknown(error) : error;
  }
}

/** Undoes what was begun. Never fails: a connection that cannot even do this is closed, which undoes it as well. */
async function rollBack(link: Link, error: unknown): Promise<void> {
  if (isConnectionFailure(error)) return link.abandon();
  if (link.runner.isReleased) return;
  // Where nothing was begun, or a commit failed and undid it, this says so and does nothing.
  const [outcome] = await Promise.allSettled([link.within(BEGIN_LIMIT_MS, () => link.send('rollback'))]);
  if (outcome.status === 'rejected') link.abandon();
}

function transactionFrom(row: unknown): ServerTransaction {
  if (typeof row === 'object' && row !== null && 'pid' in row && 'startedAt' in row) {
    const { pid, startedAt } = row;
    if (typeof pid === 'number' && typeof startedAt === 'string') return { pid, startedAt };
  }
  throw new Error('the database does not say who serves this transaction');
}
