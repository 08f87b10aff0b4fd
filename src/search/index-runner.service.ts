import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseUnavailable } from '../database/database-error.js';
import { JobRunner } from '../database/jobs/job-runner.js';
import { SEARCH_OPTIONS, type SearchOptions } from './search-options.js';
import { SearchIndexService } from './search-index.service.js';

const CATCH_UP_RETRY_MS = 5000;

/**
 * Indexes what waits: when a job says so, and all of it at start, so that nothing waits for ever because a job was lost.
 * A runner of its own: the index of a large import holds up no other work. The queue's connection only takes jobs.
 */
@Injectable()
export class IndexRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private runner: JobRunner | null = null;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly index: SearchIndexService,
    @Inject(SEARCH_OPTIONS) private readonly options: SearchOptions,
  ) {}

  onApplicationBootstrap(): void {
    const { owner } = this.options;
    if (owner === undefined) return;
    this.runner = new JobRunner({
      owner,
      tasks: {
        index_texts: async ({ workspaceId }, signal) => {
          await this.index.catchUp(workspaceId, signal);
        },
      },
      onProblem: (event, error) => this.warn(event, error),
    });
    this.runner.start();
    this.starting = this.catchUp(this.stopping.signal);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    await this.starting;
  }

  /** Never fails: what waits is searched all the same, more slowly. A database that went away is waited for. */
  private async catchUp(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        return await this.index.catchUpAll(signal);
      } catch (error) {
        this.warn('texts_not_indexed', error);
        if (!(error instanceof DatabaseUnavailable)) return;
      }
      await Promise.allSettled([pause(CATCH_UP_RETRY_MS, undefined, { signal, ref: false })]);
    }
  }

  private warn(event: string, error: unknown): void {
    this.options.log?.warn({ event, error: error instanceof Error ? error.name : 'unknown' });
  }
}
