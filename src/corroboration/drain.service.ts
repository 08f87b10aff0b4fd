import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import type { ConnectionSettings } from '../database/connection.js';
import { DatabaseUnavailable } from '../database/database-error.js';
import { JobHandlers } from '../database/jobs/job-handlers.js';
import { JobRunner } from '../database/jobs/job-runner.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { Log } from '../http/log.js';
import { CorroborationService } from './corroboration.service.js';

/** Whether this process takes jobs, and where it says what went wrong. */
export interface DrainOptions {
  /** The owner's way in; without it nothing is taken. */
  readonly owner?: ConnectionSettings;
  readonly log?: Log;
}
export const DRAIN_OPTIONS = Symbol('how stale assessments are drained');

const CATCH_UP_RETRY_MS = 5000;

/**
 * Re-assesses what was marked stale: when a job says so, and once at start, so that nothing waits for ever because a
 * job was lost. All work is done as the web process's login, in the workspace it is for; the queue's own connection
 * only takes and finishes jobs.
 */
@Injectable()
export class DrainService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private runner: JobRunner | null = null;
  private starting: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: WorkspacesService,
    private readonly corroboration: CorroborationService,
    private readonly handlers: JobHandlers,
    @Inject(DRAIN_OPTIONS) private readonly options: DrainOptions,
  ) {}

  onApplicationBootstrap(): void {
    const { owner } = this.options;
    if (owner === undefined) return;
    this.runner = new JobRunner({
      owner,
      tasks: {
        drain_stale: async ({ workspaceId }, signal) => {
          await this.drain(workspaceId, signal);
        },
        advise: this.handlers.of('advise'),
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

  /**
   * Re-assesses every stale claim of a workspace, in batches that commit one by one: whatever interrupts it, what is
   * not done is still marked, and is done next time.
   * @returns how many claims were re-assessed.
   */
  async drain(workspaceId: string, signal?: AbortSignal): Promise<number> {
    const actor = await this.workspaces.systemActorOf(workspaceId);
    return this.inBatches(actor, (tx) => this.corroboration.refreshStale(tx), signal);
  }

  /**
   * Drains every workspace, after marking what was computed under rules that have changed since; then completes the
   * history of what was assessed before inputs were kept.
   */
  async drainAll(signal?: AbortSignal): Promise<void> {
    for (const { workspaceId } of await this.workspaces.list()) {
      if (signal?.aborted === true) return;
      const actor = await this.workspaces.systemActorOf(workspaceId);
      await this.unitOfWork.run(actor, (tx) => this.corroboration.markOutdated(tx));
      await this.drain(workspaceId, signal);
      await this.inBatches(actor, (tx) => this.corroboration.completeHistory(tx), signal);
    }
  }

  /** Runs a step, each time in a unit of work of its own, until it finds nothing to do. */
  private async inBatches(
    actor: Actor,
    step: (tx: Tx) => Promise<number>,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let done = 0;
    for (;;) {
      if (signal?.aborted === true) return done;
      const taken = await this.unitOfWork.run(actor, step);
      if (taken === 0) return done;
      done += taken;
    }
  }

  /**
   * Never fails: the server is of use while something is stale, and says of each such claim that it is. A database that
   * went away in between is waited for, however long.
   */
  private async catchUp(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        return await this.drainAll(signal);
      } catch (error) {
        this.warn('stale_not_drained', error);
        if (!(error instanceof DatabaseUnavailable)) return;
      }
      await Promise.allSettled([pause(CATCH_UP_RETRY_MS, undefined, { signal, ref: false })]);
    }
  }

  private warn(event: string, error: unknown): void {
    this.options.log?.warn({ event, error: error instanceof Error ? error.name : 'unknown' });
  }
}
