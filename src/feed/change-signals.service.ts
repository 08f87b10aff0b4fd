import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { newClient } from '../database/connection.js';
import { FEED_OPTIONS, type FeedOptions } from './feed-options.js';

/** How long a change may go unnoticed where nobody listens, and where somebody does but a message was lost. */
const POLL_MS = 1000;
const LISTENING_POLL_MS = 15_000;
const RECONNECT_MS = 2000;
const END_MS = 2000;
const CHANNEL = 'whence_changes';

/**
 * Tells those who wait that a workspace has changed, whichever process changed it: with each log entry `audit_append`
 * sends a notice that names the workspace and nothing else, heard once its transaction has committed.
 */
@Injectable()
export class ChangeSignals implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly counts = new Map<string, number>();
  private readonly waiting = new Map<string, Set<() => void>>();
  private readonly stopping = new AbortController();
  private client: pg.Client | null = null;
  private isListening = false;
  private listening: Promise<void> = Promise.resolve();

  constructor(@Inject(FEED_OPTIONS) private readonly options: FeedOptions) {}

  onApplicationBootstrap(): void {
    if (this.options.owner !== undefined) this.listening = this.keepListening();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    // A database that does not answer must not keep the process from ending.
    const ended = Promise.all([this.client?.end(), this.listening]);
    await Promise.race([ended, delay(END_MS, undefined, { ref: false })]);
  }

  /** To be asked before looking, and given to {@link wait} afterwards: what comes in between is not missed. */
  countOf(workspaceId: string): number {
    return this.counts.get(workspaceId) ?? 0;
  }

  /** Returns when the workspace has changed since `seen`, when it is time to look anyway, or when told to stop. */
  async wait(workspaceId: string, seen: number, mostMs: number, signal: AbortSignal): Promise<void> {
    if (this.countOf(workspaceId) !== seen || signal.aborted) return;
    const ms = Math.min(mostMs, this.isListening ? LISTENING_POLL_MS : POLL_MS);
    await new Promise<void>((resolve) => {
      const waiters = this.waiting.get(workspaceId) ?? new Set();
      this.waiting.set(workspaceId, waiters);
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        waiters.delete(done);
        if (waiters.size === 0 && this.waiting.get(workspaceId) === waiters) this.waiting.delete(workspaceId);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      waiters.add(done);
    });
  }

  private wake(workspaceId: string): void {
    this.counts.set(workspaceId, this.countOf(workspaceId) + 1);
    this.waiting.get(workspaceId)?.forEach((done) => done());
  }

  /** Everybody looks again: whatever was told while nobody listened is lost. */
  private wakeAll(): void {
    for (const workspaceId of new Set([...this.counts.keys(), ...this.waiting.keys()])) this.wake(workspaceId);
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.listen();
      } catch (error) {
        if (!signal.aborted)
          this.options.log?.warn({ event: 'listening_interrupted', error: error instanceof Error ? error.name : '?' });
      }
      this.isListening = false;
      if (!signal.aborted) await Promise.race([delay(RECONNECT_MS, undefined, { ref: false }), aborted(signal)]);
    }
  }

  /** Listens until the connection ends. */
  private async listen(): Promise<void> {
    const { owner } = this.options;
    if (owner === undefined) return;
    const client = newClient(owner, { applicationName: 'whence changes', keepsAlive: true });
    this.client = client;
    const ended = new Promise<void>((resolve, reject) => {
      client.once('end', resolve);
      // For as long as it lives: an error nobody hears would end the process.
      client.on('error', reject);
    });
    // Whoever connects below is told of the same failure.
    ended.catch(() => undefined);
    client.on('notification', ({ payload }) => this.wake(payload ?? ''));
    await client.connect();
    if (this.stopping.signal.aborted) return client.end();
    await client.query(`listen ${CHANNEL}`);
    this.isListening = true;
    this.wakeAll();
    await ended;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
