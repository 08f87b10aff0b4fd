/**
 * A server in a process of its own, writers that keep entering claims through it, and a network between it and its
 * database that breaks again and again. Counts what was promised and what came of it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';
import { SessionsService } from '../../src/access/sessions.service.js';
import { asOwner } from './as-owner.js';
import { FaultProxy } from './fault-proxy.js';
import { ServerProcess } from './server-process.js';
import { TestApp } from './test-app.js';

export const FAULTS = ['cut', 'stall', 'strand', 'delay', 'reset', 'refuse'] as const;
export type Fault = (typeof FAULTS)[number];

const WRITERS = 6;
/** Longer than any wait the server allows itself before it answers. */
const ANSWER_LIMIT_MS = 75_000;
const READY_LIMIT_MS = 10_000;
/** For a machine that does other things beside. */
const WRITING_LIMIT_MS = 30_000;

export interface CampaignResult {
  readonly faults: Readonly<Record<Fault, number>>;
  readonly acknowledged: number;
  /** Answers that said nothing was saved, and answers that said it is unknown. */
  readonly refused: number;
  readonly unknown: number;
  /** Acknowledged and not there exactly once; refused and there all the same; unknown and there more than once. */
  readonly lost: readonly string[];
  readonly saidUnsavedButSaved: readonly string[];
  readonly twice: readonly string[];
  /** Answers nobody may get: statuses other than 2xx and 503, 503 without Retry-After, no answer at all. */
  readonly unexpected: readonly string[];
  /** Milliseconds from the end of each fault to the first `ready`, sorted. */
  readonly readyAfter: readonly number[];
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Outcome = 'saved' | 'unsaved' | 'unknown';

export class FaultCampaign {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly unexpected: string[] = [];
  private readonly readyAfter: number[] = [];
  private readonly drawn: Record<Fault, number> = { cut: 0, stall: 0, strand: 0, delay: 0, reset: 0, refuse: 0 };
  private isWriting = true;
  private saved = 0;

  private constructor(
    private readonly test: TestApp,
    private readonly proxy: FaultProxy,
    readonly server: ServerProcess,
    private readonly cookie: string,
  ) {}

  static async open(): Promise<FaultCampaign> {
    const test = await TestApp.start();
    const person = await test.person('faults', ['researcher', 'editor']);
    const token = await test.app.get(SessionsService, { strict: false }).open(person.accountId);
    const proxy = await FaultProxy.before(test.database.owner);
    const server = await ServerProcess.start({
      DATABASE_URL: proxy.urlFor(test.database.owner),
      WHENCE_WEB_DATABASE_URL: proxy.urlFor(test.database.web),
      WHENCE_LOG_LEVEL: 'warn',
      WHENCE_REQUESTS_PER_MINUTE: 'off',
    });
    return new FaultCampaign(test, proxy, server, `whence=${token}`);
  }

  /** Breaks the network so many times; `draw` gives numbers from 0 to below 1. */
  async run(
    count: number,
    draw: () => number,
    kinds: readonly Fault[] = FAULTS,
    told: (done: number) => void = () => undefined,
  ): Promise<CampaignResult> {
    const writers = Array.from({ length: WRITERS }, (_value, i) => this.write(i));
    for (let i = 0; i < count && !this.server.hasEnded; i++) {
      const fault = kinds[Math.floor(draw() * kinds.length)] ?? 'cut';
      this.drawn[fault] += 1;
      await pause(50 + draw() * 250);
      await this.inflict(fault, draw);
      const begun = performance.now();
      await this.untilReady(fault, begun);
      await this.untilWriting(fault, begun);
      told(i + 1);
    }
    this.isWriting = false;
    await Promise.all(writers);
    return this.count();
  }

  async close(): Promise<number | string> {
    const code = await this.server.stop();
    await this.proxy.close();
    await this.test.stop();
    return code;
  }

  private async inflict(fault: Fault, draw: () => number): Promise<void> {
    const { proxy } = this;
    if (fault === 'cut') proxy.cut();
    if (fault === 'strand') proxy.strand();
    if (fault === 'stall') proxy.stall();
    if (fault === 'delay') proxy.delay(20 + draw() * 200);
    // The messages of one claim's transaction are some 20,000 bytes: the reset falls anywhere in them, also in a commit.
    if (fault === 'reset') proxy.resetAfter(Math.ceil(draw() * 8000));
    if (fault === 'refuse') proxy.refuse();
    await pause(fault === 'cut' || fault === 'strand' ? 20 : 200 + draw() * 600);
    // Half of what is silent ends by a reset.
    if (fault === 'stall' && draw() < 0.5) proxy.cut();
    proxy.heal();
  }

  private async untilReady(fault: Fault, begun: number): Promise<void> {
    while (!this.server.hasEnded) {
      const answer = await fetch(`${this.server.url}/health/ready`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
      await answer.arrayBuffer();
      if (answer.status === 200) break;
      if (answer.status !== 503) this.unexpected.push(`ready: ${answer.status}`);
      await pause(10);
    }
    const waited = performance.now() - begun;
    this.readyAfter.push(waited);
    if (waited > READY_LIMIT_MS) this.unexpected.push(`ready only ${Math.round(waited)} ms after ${fault}`);
  }

  /** Until every writer could have entered something: whoever holds a lock on a connection nobody hears must let go. */
  private async untilWriting(fault: Fault, begun: number): Promise<void> {
    const goal = this.saved + WRITERS;
    while (this.saved < goal && !this.server.hasEnded) {
      await pause(10);
      const waited = performance.now() - begun;
      if (waited > WRITING_LIMIT_MS) {
        this.unexpected.push(`no ${WRITERS} writes within ${Math.round(waited)} ms after ${fault}`);
        return;
      }
    }
  }

  /** Enters one claim after the other, and asks for a page in between. */
  private async write(writer: number): Promise<void> {
    for (let i = 0; this.isWriting && !this.server.hasEnded; i++) {
      const marker = `writer ${writer} claim ${i}.`;
      const body = JSON.stringify({ kind: 'event', statement: [{ text: marker, lang: 'en' }] });
      const json = { 'content-type': 'application/json' };
      const outcome = await this.ask('POST', '/api/v1/workspaces/faults/claims', body, json);
      if (outcome !== null) this.outcomes.set(marker, outcome);
      if (outcome === 'saved') this.saved += 1;
      if (i % 5 === 0) await this.ask('GET', '/plain/faults/claims');
    }
  }

  /** What the answer says has become of it; null when it was an answer nobody may get. */
  private async ask(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Outcome | null> {
    try {
      const answer = await fetch(`${this.server.url}${path}`, {
        method,
        headers: { cookie: this.cookie, ...headers },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      });
      const text = await answer.text();
      if (answer.ok) return 'saved';
      if (answer.status === 503 && answer.headers.get('retry-after') !== null)
        return text.includes('OUTCOME_UNKNOWN') ? 'unknown' : 'unsaved';
      this.unexpected.push(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    } catch (error) {
      this.unexpected.push(`${method} ${path}: ${types.isNativeError(error) ? error.message : 'failed'}`);
    }
    return null;
  }

  private async count(): Promise<CampaignResult> {
    const rows = await asOwner(this.test, (client) =>
      client.query<{ text: string; times: number }>(
        `select t.text, count(*)::int as times from claim_wordings t where t.text like 'writer %' group by 1`,
      ),
    );
    const stored = new Map(rows.rows.map(({ text, times }) => [text, times]));
    const of = (outcome: Outcome) => [...this.outcomes].flatMap(([marker, was]) => (was === outcome ? [marker] : []));
    const times = (marker: string) => stored.get(marker) ?? 0;
    return {
      faults: this.drawn,
      acknowledged: of('saved').length,
      refused: of('unsaved').length,
      unknown: of('unknown').length,
      lost: of('saved').filter((marker) => times(marker) !== 1),
      saidUnsavedButSaved: of('unsaved').filter((marker) => times(marker) !== 0),
      twice: of('unknown').filter((marker) => times(marker) > 1),
      unexpected: this.unexpected,
      readyAfter: this.readyAfter.sort((a, b) => a - b),
    };
  }
}
