import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  ConstraintViolation,
  databaseErrorFrom,
  DatabaseTooSlow,
  DatabaseUnavailable,
  OutcomeUnknown,
} from '../database/database-error.js';
import { type FieldError, Refusal, type RefusalKind } from '../domain/refusal.js';
import type { Log } from './log.js';

/** The body of every error (RFC 9457), as `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Only on an unexpected failure: what to quote to whoever runs the installation. */
  readonly reference?: string;
}

const STATUS: Readonly<Record<RefusalKind, number>> = {
  absent: 404,
  invalid: 422,
  conflict: 409,
  stale: 412,
  precondition_missing: 428,
  unauthenticated: 401,
  forbidden: 403,
  throttled: 429,
  too_large: 413,
  frozen: 423,
};

/** The database, or the next process at this address, is back in a moment. */
export const RETRY_AFTER_SECONDS = 2;

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'Not found',
  405: 'Not possible here',
  409: 'It contradicts what is stored',
  412: 'Changed by somebody else',
  413: 'Too large',
  415: 'Not a format that is read here',
  422: 'The input is not valid',
  423: 'Stopped for now',
  428: 'Say which version you changed',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'Not possible right now',
};

/** Turns everything thrown into one error body; what was not expected reveals nothing but a reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(reply, problemFrom(error, this.log), retryAfterOf(error));
  }
}

function sendProblem(reply: FastifyReply, problem: Problem, retryAfter: number | null): void {
  if (reply.sent) return;
  if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** The error body for anything thrown; unexpected errors are logged under the reference they are given. */
export function problemFrom(thrown: unknown, log: Log): Problem {
  // As a rule the unit of work has done this already.
  const error = databaseErrorFrom(thrown);
  if (error instanceof Refusal) return problem(STATUS[error.kind], error.code, error.detail, error.fields);
  if (error instanceof OutcomeUnknown) {
    log.warn({ event: 'outcome_unknown' });
    return problem(
      503,
      'OUTCOME_UNKNOWN',
      'The connection to the database broke while this was being saved. Look whether it is there before you send it again.',
    );
  }
  if (error instanceof DatabaseUnavailable) {
    log.warn({ event: 'database_unavailable' });
    return problem(503, 'DATABASE_UNAVAILABLE', 'Try again in a few seconds. Nothing of this request was saved.');
  }
  if (error instanceof DatabaseTooSlow) {
    log.warn({ event: 'database_too_slow' });
    return problem(
      503,
      'TOOK_TOO_LONG',
      'It took too long and was stopped. Nothing was saved. Ask for less, or later.',
    );
  }
  if (error instanceof ConstraintViolation) return constraintProblem(error, log);
  const status = statusOf(error);
  if (status !== null && status < 500) return problem(status, codeOfStatus(status), clientDetail(status));
  if (status === 503) return closingProblem();
  return unexpected(error, log);
}

/** The error body of a process that is told to stop. */
export function closingProblem(): Problem {
  return problem(503, 'SHUTTING_DOWN', 'The server is stopping or starting. Try again shortly.');
}

/** Seconds after which it makes sense to try again, if that is known. */
export function retryAfterOf(thrown: unknown): number | null {
  const error = databaseErrorFrom(thrown);
  if (error instanceof DatabaseUnavailable || statusOf(error) === 503) return RETRY_AFTER_SECONDS;
  if (error instanceof DatabaseTooSlow) return 10;
  return error instanceof Refusal ? (error.retryAfter ?? null) : null;
}

function constraintProblem(error: ConstraintViolation, log: Log): Problem {
  if (error.kind === 'privilege') return unexpected(error, log);
  // Services check first and refuse with a better sentence; this is the second wall, met only in a race.
  log.warn({ event: 'constraint', constraint: error.constraint });
  return problem(
    409,
    'CONFLICT',
    'Somebody else stored something at the same moment that this contradicts. Load again and retry.',
  );
}

function unexpected(error: unknown, log: Log): Problem {
  const reference = randomUUID();
  log.error({ event: 'unexpected_error', reference, error: describeError(error) });
  return { ...problem(500, 'UNEXPECTED', `Nothing was saved. Quote ${reference} when you report this.`), reference };
}

/** Class, code and stack of an error; never the message of a driver's error, which can quote a row. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code: unknown = Reflect.get(error, 'code');
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, 12).join('\n'),
  };
}

function problem(status: number, code: string, detail: string, errors: readonly FieldError[] = []): Problem {
  const title = TITLES[status] ?? 'The request was refused';
  return { type: 'about:blank', title, status, code, detail, ...(errors.length > 0 ? { errors } : {}) };
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return null;
  const status: unknown = Reflect.get(error, 'statusCode');
  return typeof status === 'number' ? status : null;
}

function codeOfStatus(status: number): string {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'TOO_LARGE';
  return status === 415 ? 'UNSUPPORTED_FORMAT' : 'BAD_REQUEST';
}

function clientDetail(status: number): string {
  if (status === 404) return 'There is nothing here, or nothing you may see.';
  if (status === 413) return 'The body is larger than is accepted here.';
  if (status === 415) return 'Send JSON with the header content-type: application/json.';
  return 'The request could not be read. Check its address, its headers and its body.';
}
