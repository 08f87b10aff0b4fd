import pg from 'pg';
import { sha256Hex } from '../domain/canonical-json.js';

/** More than there are by far; a statement whose text varies would pass it soon. */
const MOST = 500;
const names = new Map<string, string>();

/**
 * Marks a statement whose plan a connection may keep, and gives it back unchanged. For statements of the daily write
 * path, and of pages that are read all day, whose text never varies with what is asked and whose best plan never depends
 * on the values: planning them anew took longer than running them (`npm run bench:incremental`).
 * @throws Error when there are so many that a text must have been put together from values.
 */
export function keepPlan(sql: string): string {
  if (!names.has(sql)) {
    if (names.size >= MOST) throw new Error('too many statements with kept plans: is one put together from values?');
    names.set(sql, `whence_${sha256Hex(sql).slice(0, 40)}`);
  }
  return sql;
}

/**
 * A connection that keeps the plans of marked statements, by preparing them under a name. Behind a transaction pooler a
 * name would belong to a connection other people get next (docs/decisions/0028), so only connections that lead straight
 * to PostgreSQL are made of this class.
 */
export class PlanKeepingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send: unknown = Reflect.get(this, 'query');
    if (typeof send !== 'function') throw new TypeError('a connection that takes no statements');
    const query = (first: unknown, ...rest: unknown[]): unknown => {
      const [values, ...others] = rest;
      const name = typeof first === 'string' && Array.isArray(values) ? names.get(first) : undefined;
      if (name === undefined) return Reflect.apply(send, this, [first, ...rest]);
      return Reflect.apply(send, this, [{ name, text: first, values }, ...others]);
    };
    Object.defineProperty(this, 'query', { value: query });
  }
}
