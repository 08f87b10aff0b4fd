/** Where the product's time goes for one request: its statements, how long each takes, and how many round trips that is. */
import { percentile } from '../figures.js';
import { HttpConnection } from './load-generator.js';
import type { Questions } from './requests.js';
import type { Server } from './servers.js';

const REQUESTS = 300;
const WARM_UP = 50;
/** As much of a statement as tells which it is. */
const SHOWN = 110;

/** Prints, for each kind of request, the time of a request on one connection and the statements behind it. */
export async function printProfile(product: Server, questions: Questions): Promise<void> {
  const kinds = [
    ...questions.listMixes(),
    { what: 'one claim with everything', pairs: questions.claims(REQUESTS) },
    { what: 'one account attached', pairs: questions.writes(REQUESTS) },
  ];
  for (const { what, pairs } of kinds) {
    const requests = pairs.map((pair) => pair.product);
    const connection = await HttpConnection.open(product.target);
    const times: number[] = [];
    try {
      for (let i = 0; i < WARM_UP + REQUESTS; i++) {
        if (i === WARM_UP) await product.profile();
        const request = requests[i % requests.length];
        if (request === undefined) throw new Error('nothing to ask for');
        const start = performance.now();
        const { status } = await connection.ask(request);
        if (status >= 300) throw new Error(`${request.path}: ${status}`);
        if (i >= WARM_UP) times.push(performance.now() - start);
      }
    } finally {
      connection.close();
    }
    const { statements } = await product.profile();
    const sum = (of: (one: (typeof statements)[number]) => number) => statements.reduce((all, one) => all + of(one), 0);
    const mean = times.reduce((all, ms) => all + ms, 0) / times.length;
    const inDatabase = sum((one) => one.ms) / REQUESTS;
    console.log(
      `\n${what}: p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms, ` +
        `mean ${mean.toFixed(2)} ms; of the mean ${inDatabase.toFixed(2)} ms waiting for ` +
        `${(sum((one) => one.count) / REQUESTS).toFixed(1)} statements, one after the other`,
    );
    console.table(
      statements
        .filter(({ count }) => count >= REQUESTS / 20)
        .map(({ text, count, ms, longest }) => ({
          'times a request': (count / REQUESTS).toFixed(2),
          'ms a request': (ms / REQUESTS).toFixed(3),
          'ms each': (ms / count).toFixed(3),
          longest: longest.toFixed(1),
          statement: text.slice(0, SHOWN),
        })),
    );
  }
}
