import { types } from 'node:util';

/**
 * What the product needs to know of a failed statement. Read from the SQLSTATE and from the constraint's name found in
 * the message: through a distributed database `constraint` is not set and the name carries the shard's number.
 */

/** A rule of the schema refused a write. Carries the constraint's name, never a value. */
export class ConstraintViolation extends Error {
  constructor(
    readonly kind: 'unique' | 'foreign_key' | 'check' | 'not_null' | 'privilege' | 'rule',
    /** Of a `rule`: the name one of the schema's own functions refused with, such as `ruling_wording_moved`. */
    readonly constraint: string,
  ) {
    super(`the database refused the write: ${kind} ${constraint}`);
    this.name = 'ConstraintViolation';
  }
}

/** The database cannot be reached, ended the connection, or kept giving way to others: worth trying again shortly. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** The database stopped the work: it took too long, or waited too long for somebody else's. Nothing was saved. */
export class DatabaseTooSlow extends Error {
  constructor(cause: unknown) {
    super('the database stopped a statement that took too long', { cause });
    this.name = 'DatabaseTooSlow';
  }
}

/** A statement past its time; a lock that was not given in time. */
const TOO_SLOW = new Set(['57014', '55P03']);

/**
 * The connection broke while a change was being committed: it is saved or it is not, and only looking will tell. Never
 * tried again by itself.
 */
export class OutcomeUnknown extends DatabaseUnavailable {
  constructor(cause: unknown) {
    super(cause);
    this.name = 'OutcomeUnknown';
  }
}

const VIOLATIONS: Readonly<Record<string, ConstraintViolation['kind']>> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
  '42501': 'privilege',
  WH001: 'rule',
};

const CONNECTION_ERRORS = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/**
 * How TypeORM names a statement on a connection it has given up, after the database cut it in mid-transaction; or on a
 * pool that was closed, because the process ends.
 */
const RELEASED = new Set([
  'CannotExecuteNotConnectedError',
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
  'TransactionNotStartedError',
]);
const CONNECTION_TEXTS =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|is not queryable|query read timeout|pool after calling end|driver not connected/i;

/** True when the database gave up this transaction in favour of another, and it may simply be run again. */
export function isSerializationFailure(error: unknown): boolean {
  const code = textOf(error, 'code');
  return code === '40001' || code === '40P01';
}

/** True when the connection, and not the statement, is what failed. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  return types.isNativeError(error) && isConnectionLoss(error.name, textOf(error, 'code'), error.message);
}

/**
 * The product's error for a driver's error; anything else is given back unchanged. A transaction given up for another
 * comes here only after every attempt failed.
 */
export function databaseErrorFrom(error: unknown): unknown {
  if (!types.isNativeError(error)) return error;
  const code = textOf(error, 'code');
  if (isSerializationFailure(error) || isConnectionLoss(error.name, code, error.message))
    return new DatabaseUnavailable(error);
  if (TOO_SLOW.has(code)) return new DatabaseTooSlow(error);
  const kind = VIOLATIONS[code];
  if (kind === undefined) return error;
  return new ConstraintViolation(kind, kind === 'rule' ? ruleOf(error) : constraintOf(error));
}

function isConnectionLoss(name: string, code: string, message: string): boolean {
  return (
    RELEASED.has(name) ||
    code.startsWith('08') ||
    code.startsWith('57P') ||
    code === '53300' ||
    code === '25P03' ||
    CONNECTION_ERRORS.has(code) ||
    CONNECTION_TEXTS.test(message)
  );
}

function constraintOf(error: Error): string {
  const name = textOf(error, 'constraint') || (/constraint "(.+?)"/.exec(error.message)?.[1] ?? '');
  return name.replace(/_\d{6,}$/, '');
}

/** Through a distributed database the name stands among other words. */
function ruleOf(error: Error): string {
  return /\b[a-z]+(?:_[a-z]+)+\b/.exec(error.message)?.[0] ?? '';
}

function textOf(error: unknown, member: 'code' | 'constraint'): string {
  if (typeof error !== 'object' || error === null) return '';
  const direct: unknown = Reflect.get(error, member);
  if (typeof direct === 'string') return direct;
  const driver: unknown = Reflect.get(error, 'driverError');
  return driver === undefined || driver === error ? '' : textOf(driver, member);
}
