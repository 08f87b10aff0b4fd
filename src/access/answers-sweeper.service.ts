import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Log } from '../http/log.js';
import { KeptAnswers } from './kept-answers.service.js';
import { WorkspacesService } from './workspaces.service.js';

const EVERY_MS = 3_600_000;

/** Takes away what a workspace kept for so many days and no longer. */
export type Sweep = (workspaceId: string) => Promise<void>;

/**
 * Takes away, every hour, what was kept for a day for whoever asks again, and what modules above keep for so many days:
 * otherwise it would stay where nobody uses that part any more. In every process: the second finds nothing
 * to do. Without a log (commands) nothing is swept.
 */
@Injectable()
export class AnswersSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> = Promise.resolve();
  private readonly others: Sweep[] = [];

  constructor(
    private readonly answers: KeptAnswers,
    private readonly workspaces: WorkspacesService,
    private readonly log: Log | null,
  ) {}

  register(sweep: Sweep): void {
    this.others.push(sweep);
  }

  onApplicationBootstrap(): void {
    if (this.log === null) return;
    this.timer = setInterval(() => {
      this.sweeping = this.sweepAll();
    }, EVERY_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.sweeping;
  }

  /** Never fails: what is not swept now is an hour later, and is too old to be given all the same. */
  async sweepAll(): Promise<void> {
    try {
      for (const { workspaceId } of await this.workspaces.list()) {
        await this.answers.sweep(workspaceId);
        for (const sweep of this.others) await sweep(workspaceId);
      }
    } catch (error) {
      this.log?.warn({ event: 'answers_not_swept', error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
