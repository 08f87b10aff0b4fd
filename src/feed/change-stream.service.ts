import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LastingAccess } from '../access/lasting-access.service.js';
import type { Credential } from '../access/requires.decorator.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type ChangePosition, changeRightsOf } from '../domain/changes.js';
import { Refusal } from '../domain/refusal.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { ChangeSignals } from './change-signals.service.js';
import { type ChangesPage, ChangesService } from './changes.service.js';
import type { ChangesRequest } from './changes.requests.js';
import { FEED_OPTIONS, type FeedOptions } from './feed-options.js';
import { LineStream } from './line-stream.js';
import { OpenStreams } from './open-streams.js';

const HEARTBEAT_MS = 10_000;
/** Whoever is signed out, or put out of the workspace, is told nothing more after this long at most. Freezes hold at once. */
const ACCESS_MS = 2000;
/** So long may catching up take before the stream ends and the reader begins anew from its cursor. */
const CATCH_UP_MS = 15 * 60_000;
const PAGE = 500;

/**
 * Why a stream ended: nothing more to tell, its time was over, the server stops, or who reads may not go on (signed
 * out, no member any more, judging an account without the letter of its source, or what they read is frozen).
 */
export const STREAM_ENDS = ['caught_up', 'time_up', 'stopping', 'not_allowed'] as const;
export type StreamEnd = (typeof STREAM_ENDS)[number];

/** One reader on their way through the log. */
interface Following {
  readonly actor: Actor;
  readonly credential: Credential;
  readonly key: Buffer;
  readonly until: number;
  readonly follows: boolean;
  readonly signal: AbortSignal;
}

/** The changes of a workspace as lines, as far as the reader may be told, and on request those that come. */
@Injectable()
export class ChangeStreamService implements OnModuleDestroy {
  private readonly open = new OpenStreams();
  private readonly stopping = new AbortController();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: ChangesService,
    private readonly signals: ChangeSignals,
    private readonly access: LastingAccess,
    private readonly letters: WithheldLetters,
    private readonly freezes: FreezesReader,
    private readonly clock: Clock,
    @Inject(FEED_OPTIONS) private readonly options: FeedOptions,
  ) {}

  onModuleDestroy(): void {
    this.endAll();
  }

  /** Every open stream says its last line now, so that the server can close: it waits for its readers before all else. */
  endAll(): void {
    this.stopping.abort();
  }

  /**
   * Opens the stream. What can be refused is refused before the first byte.
   * @throws Refusal `invalid` for a cursor that was not made here; `throttled` when too many are open; `conflict`
   *   GRADING_OPEN while whoever asks is judging an account; `frozen` while anything of the workspace is.
   */
  async stream(actor: Actor, credential: Credential, { after, follow }: ChangesRequest): Promise<Readable> {
    const key = await this.changes.cursorKey(actor);
    const release = this.open.take(actor.accountId ?? '');
    try {
      const position = await this.unitOfWork.read(actor, (tx) => this.changes.positionOf(tx, key, after, 'after'));
      const first = await this.page(actor, key, position);
      const stop = new AbortController();
      const until = this.clock.now().getTime() + (follow === undefined ? CATCH_UP_MS : follow * 1000);
      const following = { actor, credential, key, until, follows: follow !== undefined, signal: stop.signal };
      const stream = new LineStream(this.lines(following, first), stop);
      // A reader that takes nothing for so long keeps its place no longer.
      const timer = setTimeout(() => stream.destroy(), until - this.clock.now().getTime() + CATCH_UP_MS).unref();
      stream.once('close', () => {
        clearTimeout(timer);
        release();
      });
      stream.on('error', (error) => this.options.log?.warn({ event: 'stream_cut', error: error.name }));
      return stream;
    } catch (error) {
      release();
      throw error;
    }
  }

  private page(actor: Actor, key: Buffer, after: ChangePosition): Promise<ChangesPage> {
    return this.unitOfWork.read(actor, async (tx) => {
      // Asked for every page: lines say which records moved, and so draw on everything, the freeze itself included.
      await this.freezes.assertMayLeave(tx, actor, 'everything');
      (await this.letters.of(tx, actor)).refuseWhileOpen('The changes cannot be read now');
      return this.changes.page(tx, key, after, changeRightsOf(actor.permissions), { most: PAGE });
    });
  }

  private async *lines(following: Following, first: ChangesPage): AsyncGenerator<string, void> {
    const hash = createHash('sha256');
    let rows = 0;
    const told = (text: string) => {
      const line = `${text}\n`;
      hash.update(line);
      return line;
    };
    const walk = this.walk(following, first);
    for (;;) {
      const step = await walk.next();
      if (step.done === true) {
        const { end, at } = step.value;
        if (following.signal.aborted) return;
        const cursor = this.changes.endCursor(following.key, at);
        yield `${JSON.stringify({ end, rows, sha256: hash.digest('hex'), cursor })}\n`;
        return;
      }
      const { lines, through } = step.value;
      rows += lines.length;
      if (lines.length > 0) yield told(lines.map(({ text }) => text).join('\n'));
      else yield told(JSON.stringify({ heartbeat: true, cursor: this.changes.endCursor(following.key, through) }));
    }
  }

  /** Pages with lines, and at intervals one without, for a heartbeat; at last why it ended, and where. */
  private async *walk(
    following: Following,
    first: ChangesPage,
  ): AsyncGenerator<ChangesPage, { end: StreamEnd; at: ChangePosition }> {
    const { key, until, follows, signal } = following;
    const stopped = AbortSignal.any([signal, this.stopping.signal]);
    let actor = following.actor;
    let page = first;
    // Before anything was counted: the first look after the first page is at once.
    let seen = -1;
    let [checkedAt, spokeAt] = [this.now(), this.now()];
    for (;;) {
      if (page.lines.length > 0) {
        yield page;
        spokeAt = this.now();
      }
      const at = page.through;
      if (stopped.aborted) return { end: 'stopping', at };
      if (!page.hasMore && !follows) return { end: 'caught_up', at };
      if (this.now() >= until) return { end: 'time_up', at };
      if (!page.hasMore) {
        if (this.now() - spokeAt >= HEARTBEAT_MS) {
          yield { lines: [], through: at, hasMore: false };
          spokeAt = this.now();
        }
        await this.signals.wait(actor.workspaceId, seen, Math.min(ACCESS_MS, Math.max(1, until - this.now())), stopped);
      }
      if (this.now() - checkedAt >= ACCESS_MS) {
        const now = await this.access.of(actor, following.credential);
        if (now === null) return { end: 'not_allowed', at };
        actor = now;
        checkedAt = this.now();
      }
      seen = this.signals.countOf(actor.workspaceId);
      const next = await this.nextPage(actor, key, at);
      if (next === null) return { end: 'not_allowed', at };
      page = next;
    }
  }

  /** Null when who reads may not go on: what was allowed at the first page was refused at a later one. */
  private async nextPage(actor: Actor, key: Buffer, at: ChangePosition): Promise<ChangesPage | null> {
    try {
      return await this.page(actor, key, at);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
