/** Writers on kept-alive connections, and a server that is told to stop under them again and again. */
import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';
import { SessionsService } from '../../src/access/sessions.service.js';
import { asOwner } from './as-owner.js';
import { databaseUrlOf } from './database-url.js';
import { ServerProcess } from './server-process.js';
import { TestApp } from './test-app.js';

const WRITERS = 6;

export interface StopResult {
  /** How each server ended: an exit code, or the name of a signal. */
  readonly exits: readonly (number | string)[];
  /** Milliseconds from the signal to the end, for each. */
  readonly stoppedAfter: readonly number[];
  readonly acknowledged: number;
  /** Answered with 503, and requests whose connection was refused or closed before any answer. */
  readonly refused: number;
  readonly unanswered: number;
  readonly lost: readonly string[];
  readonly saidUnsavedButSaved: readonly string[];
  readonly unexpected: readonly string[];
}

export class StopCampaign {
  private readonly acknowledged: string[] = [];
  private readonly refused: string[] = [];
  private readonly unexpected: string[] = [];
  private unanswered = 0;
  private server: ServerProcess | null = null;

  private constructor(
    private readonly test: TestApp,
    private readonly cookie: string,
  ) {}

  static async open(): Promise<StopCampaign> {
    const test = await TestApp.start();
    const person = await test.person('stops', ['researcher', 'editor']);
    const token = await test.app.get(SessionsService, { strict: false }).open(person.accountId);
    return new StopCampaign(test, `whence=${token}`);
  }

  async run(cycles: number): Promise<StopResult> {
    const exits: (number | string)[] = [];
    const stoppedAfter: number[] = [];
    for (let cycle = 0; cycle < cycles; cycle++) {
      const server = await ServerProcess.start({
        DATABASE_URL: databaseUrlOf(this.test.database.owner),
        WHENCE_WEB_DATABASE_URL: databaseUrlOf(this.test.database.web),
        WHENCE_LOG_LEVEL: 'warn',
        WHENCE_REQUESTS_PER_MINUTE: 'off',
      });
      this.server = server;
      const stop = new AbortController();
      const writers = Array.from({ length: WRITERS }, (_value, i) => this.write(server, `${cycle}.${i}`, stop.signal));
      await pause(500 + ((cycle * 137) % 400));
      const begun = performance.now();
      exits.push(await server.stop());
      stoppedAfter.push(performance.now() - begun);
      stop.abort();
      await Promise.all(writers);
    }
    return { exits, stoppedAfter, ...(await this.count()) };
  }

  async close(): Promise<void> {
    await this.server?.stop('SIGKILL');
    await this.test.stop();
  }

  /** Enters claims until the server is gone; a connection that is refused by then is how it should be. */
  private async write(server: ServerProcess, writer: string, stop: AbortSignal): Promise<void> {
    for (let i = 0; !stop.aborted; i++) {
      const marker = `stopped writer ${writer} claim ${i}.`;
      const outcome = await this.enter(server, marker);
      if (outcome === 'saved') this.acknowledged.push(marker);
      if (outcome === 'refused') this.refused.push(marker);
      if (outcome !== 'saved') await pause(20);
    }
  }

  private async enter(server: ServerProcess, marker: string): Promise<'saved' | 'refused' | null> {
    try {
      const answer = await fetch(`${server.url}/api/v1/workspaces/stops/claims`, {
        method: 'POST',
        headers: { cookie: this.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'event', statement: [{ text: marker, lang: 'en' }] }),
        signal: AbortSignal.timeout(60_000),
      });
      const text = await answer.text();
      if (answer.status === 201) return 'saved';
      if (answer.status === 503 && answer.headers.get('retry-after') !== null) return 'refused';
      this.unexpected.push(`${answer.status} ${text.slice(0, 200)}`);
    } catch (error) {
      // No answer at all: not to be had any more, or the connection was closed before the request was read.
      const name = types.isNativeError(error) ? error.name : 'unknown';
      if (name !== 'TypeError') this.unexpected.push(name);
      this.unanswered += 1;
    }
    return null;
  }

  private async count() {
    const rows = await asOwner(this.test, (client) =>
      client.query<{ text: string; times: number }>(
        `select text, count(*)::int as times from claim_wordings where text like 'stopped writer %' group by 1`,
      ),
    );
    const stored = new Map(rows.rows.map(({ text, times }) => [text, times]));
    return {
      acknowledged: this.acknowledged.length,
      refused: this.refused.length,
      unanswered: this.unanswered,
      lost: this.acknowledged.filter((marker) => stored.get(marker) !== 1),
      saidUnsavedButSaved: this.refused.filter((marker) => stored.has(marker)),
      unexpected: this.unexpected,
    };
  }
}
