/** Product and raw line asked the same, in turns within one run, and what came of it as a row of the table. */
import { median } from '../figures.js';
import { askOnce, type Measured, pound, type Request } from './load-generator.js';
import type { Pair } from './requests.js';
import type { Server } from './servers.js';

export interface Both {
  readonly product: Server;
  readonly raw: Server;
}

export interface Pace {
  readonly runs: number;
  /** Of each server in each run. */
  readonly seconds: number;
  readonly connections: number;
}

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly product: string;
  readonly raw: string;
  readonly ratio: string;
  readonly bar: string;
  readonly verdict: string;
}

/** A run, and the milliseconds of processor the server itself used for one answer. */
export interface Run extends Measured {
  readonly processorMs: number;
}

export interface Compared {
  readonly product: Run;
  readonly raw: Run;
  /** Answers a second, product to raw line: the median of the runs. */
  readonly ratio: number;
}

/** Runs in turns, each beginning with the other server, so that neither always meets the other's warm cache. */
export async function compare({ product, raw }: Both, pairs: readonly Pair[], pace: Pace): Promise<Compared> {
  const [ofProduct, ofRaw]: [Run[], Run[]] = [[], []];
  const requests = { product: pairs.map((pair) => pair.product), raw: pairs.map((pair) => pair.raw) };
  for (let run = 0; run < pace.runs; run++) {
    const sides = [
      async () => ofProduct.push(await runOf(product, requests.product, pace)),
      async () => ofRaw.push(await runOf(raw, requests.raw, pace)),
    ];
    for (const side of run % 2 === 0 ? sides : sides.reverse()) await side();
  }
  const ratios = ofProduct.map(({ perSecond }, run) => perSecond / (ofRaw[run]?.perSecond ?? Number.NaN));
  return { product: middle(ofProduct), raw: middle(ofRaw), ratio: median(ratios) };
}

export async function runOf(server: Server, requests: readonly Request[], pace: Pace): Promise<Run> {
  const before = await server.processorMs();
  const measured = await pound(server.target, requests, pace);
  return { ...measured, processorMs: ((await server.processorMs()) - before) / measured.answers };
}

export function middle(runs: readonly Run[]): Run {
  const of = (value: (run: Run) => number) => median(runs.map(value));
  return {
    answers: of((run) => run.answers),
    processorMs: of((run) => run.processorMs),
    perSecond: of((run) => run.perSecond),
    p50: of((run) => run.p50),
    p95: of((run) => run.p95),
    longest: Math.max(...runs.map((run) => run.longest)),
    bytes: of((run) => run.bytes),
  };
}

/** Answers a second; p50 and p95; processor of an answer; bytes of an answer. */
export function toldOf({ perSecond, p50, p95, bytes, processorMs }: Run): string {
  const digits = (ms: number) => ms.toFixed(ms < 10 ? 1 : 0);
  return `${perSecond.toFixed(0)}/s, ${digits(p50)} / ${digits(p95)} ms, cpu ${processorMs.toFixed(2)} ms, ${(bytes / 1000).toFixed(1)} kB`;
}

/** A row with a ratio that must not be below its bar. */
export function ratioRow(what: string, { product, raw, ratio }: Compared, bar: number): Row {
  return {
    what,
    product: toldOf(product),
    raw: toldOf(raw),
    ratio: ratio.toFixed(2),
    bar: `>= ${bar}`,
    verdict: ratio >= bar ? 'met' : 'MISSED',
  };
}

/** A row with a value that must not be above its bar. */
export function limitRow(what: string, value: number, bar: number, unit: string, besides = ''): Row {
  const isKnown = !Number.isNaN(value);
  return {
    what,
    product: isKnown ? `${value.toFixed(value < 100 ? 1 : 0)} ${unit}${besides}` : 'not told by this system',
    raw: '',
    ratio: '',
    bar: `<= ${bar} ${unit}`,
    verdict: isKnown ? (value <= bar ? 'met' : 'MISSED') : '',
  };
}

export function absentRow(what: string): Row {
  return { what, product: 'not there yet', raw: '', ratio: '', bar: '', verdict: '' };
}

/**
 * Whether the product answers this at all. A route that is not there is 404, a filter it does not know 422.
 * @throws Error for any other answer that is not a good one.
 */
export async function isThere({ product }: Both, { product: request }: Pair): Promise<boolean> {
  const { status, body } = await askOnce(product.target, request);
  if (status < 300) return true;
  if (status === 404 || status === 422) return false;
  throw new Error(`${request.path}: ${status} ${body.toString('utf8')}`);
}

/**
 * Holds the answers of both together: the same records in the same order.
 * @throws Error naming the request whose answers differ.
 */
export async function checkSame({ product, raw }: Both, pairs: readonly Pair[]): Promise<void> {
  for (const pair of pairs) {
    const [ours, theirs] = [await askOnce(product.target, pair.product), await askOnce(raw.target, pair.raw)];
    if (ours.status !== theirs.status || idsIn(ours.body).join() !== idsIn(theirs.body).join()) {
      throw new Error(`the two servers answer differently: ${pair.product.path} (${ours.status}, ${theirs.status})`);
    }
  }
}

function idsIn(body: Buffer): unknown[] {
  const { items, id }: { items?: { id: unknown }[]; id?: unknown } = JSON.parse(body.toString('utf8'));
  return items === undefined ? [id] : items.map((item) => item.id);
}
