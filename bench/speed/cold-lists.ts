/**
 * What the database takes for a list when its cache is full of other things: before each request, accounts all over the
 * corpus are read until little else can be left in PostgreSQL's own memory (that of the system stays).
 */
import { numbersFrom, percentile } from '../figures.js';
import { limitRow, type Row } from './compare.js';
import type { Bench } from './groups.js';
import { HttpConnection } from './load-generator.js';
import { SEED } from './corpus-shape.js';

/** Pages of 8 kB; shared_buffers of our own PostgreSQL are 16,384 of them. */
const PAGES = 20_000;
const REQUESTS = 40;
const BAR_MS = 25;

/** @param bench of a product that is profiled: what its statements took is asked of it. */
export async function measureCold({ both, questions, client, workspaceId }: Bench, accounts: number): Promise<Row[]> {
  const next = numbersFrom(SEED + 4);
  const crowdOut = () => {
    const numbers = Array.from({ length: PAGES }, () => 1 + Math.floor(next() * accounts));
    const sql = 'select sum(length(wording_text)) from attributions where workspace_id = $1 and number = any($2)';
    return client.query(sql, [workspaceId, numbers]);
  };
  const rows: Row[] = [];
  const connection = await HttpConnection.open(both.product.target);
  try {
    for (const { what, pairs } of questions.listMixes()) {
      const times: number[] = [];
      for (let i = 0; i < REQUESTS; i++) {
        const pair = pairs[i % pairs.length];
        if (pair === undefined) throw new Error('nothing to ask for');
        await crowdOut();
        await both.product.profile();
        const { status } = await connection.ask(pair.product);
        if (status !== 200) throw new Error(`${pair.product.path}: ${status}`);
        const { statements } = await both.product.profile();
        times.push(statements.reduce((sum, { ms }) => sum + ms, 0));
      }
      const besides = `, p50 ${percentile(times, 0.5).toFixed(1)} ms`;
      rows.push(limitRow(`database, cold: list of 50, ${what}: p95`, percentile(times, 0.95), BAR_MS, 'ms', besides));
    }
  } finally {
    connection.close();
  }
  return rows;
}
