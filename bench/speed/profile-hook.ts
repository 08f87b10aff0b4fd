/**
 * Counts the statements of a server and how long each takes from being sent to being answered: loaded before the server
 * (`node --import`), asked over the channel to its parent. Texts of statements only, never what they are asked with.
 */
import pg from 'pg';

export interface ProfiledStatement {
  readonly text: string;
  readonly count: number;
  /** All of them together. */
  readonly ms: number;
  readonly longest: number;
}

export interface Profile {
  /** The one that took longest altogether first. */
  readonly statements: readonly ProfiledStatement[];
}

let counted = new Map<string, { count: number; ms: number; longest: number }>();

function count(text: string, ms: number): void {
  const found = counted.get(text) ?? { count: 0, ms: 0, longest: 0 };
  found.count += 1;
  found.ms += ms;
  found.longest = Math.max(found.longest, ms);
  counted.set(text, found);
}

function textOf(first: unknown): string {
  const text: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'text') : first;
  return typeof text === 'string' ? text.replaceAll(/\s+/g, ' ').trim() : 'something that is no text';
}

const send: unknown = Reflect.get(pg.Client.prototype, 'query');
if (typeof send !== 'function') throw new TypeError('pg has no query to count');
Reflect.set(pg.Client.prototype, 'query', function query(this: pg.Client, ...given: unknown[]): unknown {
  const [text, start] = [textOf(given[0]), performance.now()];
  const done = () => count(text, performance.now() - start);
  const last = given.at(-1);
  const isCalled = typeof last === 'function';
  const answered = (...answer: unknown[]): unknown => {
    done();
    return isCalled ? Reflect.apply(last, undefined, answer) : undefined;
  };
  const result: unknown = Reflect.apply(send, this, isCalled ? [...given.slice(0, -1), answered] : given);
  if (!isCalled && result instanceof Promise) void result.then(done, done);
  return result;
});

process.on('message', (word) => {
  if (word !== 'profile') return;
  const statements = [...counted].map(([text, figures]) => ({ text, ...figures })).sort((a, b) => b.ms - a.ms);
  counted = new Map();
  process.send?.({ statements } satisfies Profile);
});
// The server ends when it is told to, whether or not its parent still listens.
process.channel?.unref();
