import { setTimeout as delay } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { WorkspacesService } from '../access/workspaces.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { JobRunner } from '../database/jobs/job-runner.js';
import { enqueueIn } from '../database/jobs/timed-jobs.js';
import { INSTALLATION_ID, UnitOfWork } from '../database/unit-of-work.js';
import { FEED_OPTIONS, type FeedOptions } from './feed-options.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Changes that follow each other closely are sent together. */
const GATHER_MS = 1000;
/** What no job speaks of (it was lost, a day is over, a process was killed) is found by looking this often. */
const SWEEP_MS = 60_000;
const AT_ONCE = 4;
const KEEP_DAYS = 30;

/**
 * Sees to it that every webhook is delivered: each log entry queues a job for each webhook of its workspace, and at
 * intervals all of them are looked at. A runner of its own, so that a slow receiver holds up no other work.
 */
@Injectable()
export class DeliveryRunner implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly webhooks = new WebhooksRepository();
  private readonly stopping = new AbortController();
  private runner: JobRunner | null = null;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: WorkspacesService,
    private readonly audit: AuditLog,
    private readonly deliveries: WebhookDeliveries,
    @Inject(FEED_OPTIONS) private readonly options: FeedOptions,
  ) {}

  onModuleInit(): void {
    if (this.options.webhooks === undefined) return;
    this.audit.subscribe(async (tx) => {
      if (tx.workspaceId === INSTALLATION_ID) return;
      for (const id of await this.webhooks.activeIds(tx)) {
        await enqueueIn(tx, 'deliver_webhook', id, GATHER_MS, { keepTime: true });
      }
    });
  }

  onApplicationBootstrap(): void {
    const { owner, webhooks } = this.options;
    if (owner === undefined || webhooks === undefined) return;
    this.runner = new JobRunner({
      owner,
      concurrency: AT_ONCE,
      tasks: {
        deliver_webhook: async ({ workspaceId, recordId }, signal) => {
          if (recordId !== null) await this.deliveries.deliver(workspaceId, recordId, signal);
        },
      },
      onProblem: (event, error) => this.warn(event, error),
    });
    this.runner.start();
    this.sweeping = this.keepSweeping();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop();
    await this.sweeping;
  }

  /** Queues a look at every active webhook, and forgets attempts of long ago. */
  async sweep(): Promise<void> {
    for (const { workspaceId } of await this.workspaces.list()) {
      if (this.stopping.signal.aborted) return;
      await this.unitOfWork.run({ workspaceId }, async (tx) => {
        for (const id of await this.webhooks.activeIds(tx)) {
          await enqueueIn(tx, 'deliver_webhook', id, 0, { keepTime: true });
        }
        await this.webhooks.forgetDeliveries(tx, KEEP_DAYS);
      });
    }
  }

  private async keepSweeping(): Promise<void> {
    const { signal } = this.stopping;
    const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    while (!signal.aborted) {
      try {
        await this.sweep();
      } catch (error) {
        this.warn('webhooks_not_swept', error);
      }
      await Promise.race([delay(SWEEP_MS, undefined, { ref: false }), aborted]);
    }
  }

  private warn(event: string, error: unknown): void {
    this.options.log?.warn({ event, error: error instanceof Error ? error.name : 'unknown' });
  }
}
