import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../domain/refusal.js';

const FAILURES_PER_ACCOUNT = 8;
const FAILURES_PER_ADDRESS = 40;
const WINDOW_SECONDS = 15 * 60;
/** Well-formed tokens that never were or are over: a guess, or a program nobody told. */
const GUESSES_PER_ADDRESS = 30;

/**
 * Slows guessing down, per account and per address, across restarts and processes. Keys are hashes: the table tells
 * neither who signs in nor from where.
 */
export class SignInThrottle {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(unitOfWork: UnitOfWork) {
    const shared = sharedStore(unitOfWork);
    this.perAccount = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: FAILURES_PER_ACCOUNT });
    this.perAddress = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: FAILURES_PER_ADDRESS });
  }

  /** @throws Refusal `throttled` when there were too many failures lately. Counts this attempt against both limits. */
  async countAttempt(login: string, address: string): Promise<void> {
    await consume(this.perAddress, address);
    await consume(this.perAccount, login);
  }

  /**
   * A success clears the account's failures. Of the address's it takes back only its own attempt: one good guess must
   * not pay for more, and a newsroom behind one address must be able to sign in.
   */
  async clear(login: string, address: string): Promise<void> {
    await this.perAccount.delete(keyOf(login));
    await this.perAddress.reward(keyOf(address), 1);
  }
}

/** Slows the guessing of API tokens down, per address; a good token is never counted and never held up. */
export class GuessThrottle {
  private readonly perAddress: RateLimiterPostgres;

  constructor(unitOfWork: UnitOfWork) {
    this.perAddress = new RateLimiterPostgres({
      ...sharedStore(unitOfWork),
      keyPrefix: 'token',
      points: GUESSES_PER_ADDRESS,
    });
  }

  /** @throws Refusal `throttled` when there were too many lately. */
  countGuess(address: string): Promise<void> {
    return consume(this.perAddress, address);
  }
}

/** In the database, so that every process counts the same and a restart forgives nothing. */
function sharedStore(unitOfWork: UnitOfWork) {
  return {
    storeClient: unnamedStatements(unitOfWork),
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    duration: WINDOW_SECONDS,
  };
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(keyOf(key));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw tooManyAttempts(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
  }
}

/** The limiter's client. It would name its statements, which a transaction pooler does not keep apart. */
function unnamedStatements(unitOfWork: UnitOfWork) {
  return {
    query: async (statement: { text: string; values: unknown[] }) => {
      const rows = await unitOfWork.statement<Record<string, unknown>>(statement.text, statement.values);
      return { rows, rowCount: rows.length };
    },
  };
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function tooManyAttempts(seconds: number): Refusal {
  const minutes = Math.ceil(seconds / 60);
  return new Refusal(
    'throttled',
    'TOO_MANY_ATTEMPTS',
    `Too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    [],
    seconds,
  );
}
