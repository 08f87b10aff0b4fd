import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LastingAccess } from '../access/lasting-access.service.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock, newId, newOpaqueId } from '../database/clock.js';
import { enqueueIn } from '../database/jobs/timed-jobs.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type ChangePosition, type ChangeRights, hookRightsOf, isAfter } from '../domain/changes.js';
import { Refusal } from '../domain/refusal.js';
import { isGivenUp, type Suspension } from '../domain/webhooks.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { ChangesService } from './changes.service.js';
import { FEED_OPTIONS, type FeedOptions, type WebhookOptions } from './feed-options.js';
import { sendOutgoing, type Sent } from './send-outgoing.js';
import { openSecret, signatureOf } from './webhook-secrets.js';
import { type WebhookRow, WebhooksRepository } from './webhooks.repository.js';

/** Lines of one delivery. */
const MOST_LINES = 100;
/** A process that lost its lease, or found another at it, looks again after this long. */
const BUSY_MS = 5000;
const BILLION = 1_000_000_000;

/** What is sent now: the same lines and the same id at every attempt. */
interface Delivery {
  readonly webhook: WebhookRow;
  readonly leaseId: string;
  readonly deliveryId: string;
  readonly lines: readonly string[];
  readonly through: ChangePosition;
  readonly secrets: readonly string[];
}

/** `again`: go on at once. `done`: nothing to send now. */
type Step = Delivery | 'again' | 'done';

/**
 * Sends the changes of a workspace to a webhook, in order and one attempt at a time, whichever process makes it. What is
 * sent is noted before, and that it arrived after: who is killed in between leaves it to be sent again under the same
 * id. No transaction is open while something is sent.
 */
@Injectable()
export class WebhookDeliveries {
  private readonly webhooks = new WebhooksRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: WorkspacesService,
    private readonly access: LastingAccess,
    private readonly audit: AuditLog,
    private readonly changes: ChangesService,
    private readonly freezes: FreezesReader,
    private readonly clock: Clock,
    @Inject(FEED_OPTIONS) private readonly options: FeedOptions,
  ) {}

  /** Delivers what there is, until there is nothing more, an attempt fails, or the process stops. */
  async deliver(workspaceId: string, webhookId: string, signal?: AbortSignal): Promise<void> {
    const { webhooks: settings } = this.options;
    if (settings === undefined) return;
    const actor = await this.workspaces.systemActorOf(workspaceId);
    const key = await this.changes.cursorKey(actor);
    for (;;) {
      if (signal?.aborted === true) return;
      const step = await this.prepare(actor, webhookId, key, settings);
      if (step === 'done') return;
      if (step === 'again') continue;
      const sent = await this.send(step, settings);
      if (!(await this.finish(actor, step, sent))) return;
    }
  }

  /**
   * Sends one line that says it is a ping, and notes how it went. Null when a delivery is under way.
   * @throws Refusal `conflict` SECRET_UNREADABLE; `frozen` while anything of the workspace is.
   */
  async ping(actor: Actor, webhookId: string, settings: WebhookOptions): Promise<Sent | null> {
    const leaseId = newOpaqueId();
    const webhook = await this.unitOfWork.run(actor, async (tx) => {
      // A ping says nothing, but that the desk is at work is something, too.
      await this.freezes.assertMayLeave(tx, actor, 'everything');
      return this.webhooks.leaseForPing(tx, webhookId, leaseId);
    });
    if (webhook === null) return null;
    try {
      const secrets = secretsOf(webhook, settings.sealingKey);
      if (secrets === null) throw secretUnreadable();
      const lines = [JSON.stringify({ ping: true })];
      const delivery = { webhook, leaseId, deliveryId: newOpaqueId(), lines, through: toldBy(webhook), secrets };
      const sent = await this.send(delivery, settings);
      await this.unitOfWork.run(actor, (tx) => this.log(tx, delivery, sent, 'ping', 1));
      return sent;
    } finally {
      await this.unitOfWork.run(actor, (tx) => this.webhooks.release(tx, webhookId, leaseId));
    }
  }

  /** Takes the webhook and decides what is to be sent, in one transaction. */
  private async prepare(actor: Actor, webhookId: string, key: Buffer, settings: WebhookOptions): Promise<Step> {
    const known = await this.unitOfWork.read(actor, (tx) => this.webhooks.find(tx, webhookId));
    if (known === null) return 'done';
    const maker = await this.access.memberNow(actor.slug, known.madeBy);
    const leaseId = newOpaqueId();
    return this.unitOfWork.run(actor, async (tx) => {
      // What is frozen waits where it is. The thaw is an entry of the log, and queues a job for every webhook.
      if (!(await this.freezes.mayLeave(tx, actor, 'everything'))) return 'done';
      const webhook = await this.webhooks.lease(tx, webhookId, leaseId);
      if (webhook === null) return this.lookAgain(tx, webhookId);
      if (maker === null) return this.suspend(tx, actor, webhookId, 'maker_left');
      const secrets = secretsOf(webhook, settings.sealingKey);
      if (secrets === null) return this.suspend(tx, actor, webhookId, 'secret_unreadable');
      const rights = hookRightsOf(webhook.role, maker.permissions);
      return this.nextDelivery(tx, key, { webhook, leaseId, secrets, rights });
    });
  }

  private async nextDelivery(
    tx: Tx,
    key: Buffer,
    { webhook, leaseId, secrets, rights }: Pick<Delivery, 'webhook' | 'leaseId' | 'secrets'> & { rights: ChangeRights },
  ): Promise<Step> {
    const [told, pending] = [toldBy(webhook), pendingOf(webhook)];
    const bound = { most: MOST_LINES, ...(pending === null ? {} : { through: pending.through }) };
    const page = await this.changes.page(tx, key, told, rights, bound);
    const lines = page.lines.map(({ text }) => text);
    const through = pending === null ? page.through : earlierOf(page.through, pending.through);
    if (lines.length > 0) {
      const deliveryId = pending?.deliveryId ?? newOpaqueId();
      await this.webhooks.setPending(tx, webhook.id, deliveryId, through);
      return { webhook, leaseId, deliveryId, lines, through, secrets };
    }
    // Nothing of that is for this webhook, or not any more.
    await this.webhooks.setTold(tx, webhook.id, leaseId, through);
    await this.webhooks.release(tx, webhook.id, leaseId);
    return page.hasMore || pending !== null ? 'again' : 'done';
  }

  /** Somebody else is at it, or it is not time yet: a job sees to it that it is not forgotten. */
  private async lookAgain(tx: Tx, webhookId: string): Promise<'done'> {
    const webhook = await this.webhooks.find(tx, webhookId);
    if (webhook?.state !== 'active') return 'done';
    const due = webhook.nextAttemptAt === null ? 0 : webhook.nextAttemptAt.getTime() - this.clock.now().getTime();
    await enqueueIn(tx, 'deliver_webhook', webhookId, Math.max(BUSY_MS, due), { keepTime: true });
    return 'done';
  }

  private send({ webhook, deliveryId, lines, secrets }: Delivery, settings: WebhookOptions): Promise<Sent> {
    const body = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const headers = {
      'content-type': 'application/x-ndjson',
      'user-agent': 'Whence-Webhook/1',
      'whence-delivery': deliveryId,
      'whence-signature': signatureOf(secrets, seconds, body),
    };
    return sendOutgoing({ url: webhook.url, headers, body }, { rules: settings.rules });
  }

  /** Notes what became of an attempt. @returns whether to go on at once. */
  private finish(actor: Actor, delivery: Delivery, sent: Sent): Promise<boolean> {
    const { webhook, leaseId, through } = delivery;
    return this.unitOfWork.run(actor, async (tx) => {
      const attempt = webhook.attempts + 1;
      await this.log(tx, delivery, sent, 'changes', attempt);
      if (sent.outcome === 'delivered') {
        await this.webhooks.setTold(tx, webhook.id, leaseId, through);
        await this.webhooks.release(tx, webhook.id, leaseId);
        return true;
      }
      const failed = await this.webhooks.setFailed(tx, webhook.id, leaseId, attempt, randomInt(BILLION) / BILLION);
      // Somebody changed it meanwhile: what they wanted is done by the job they queued.
      if (failed === null) return false;
      const now = this.clock.now();
      if (isGivenUp(failed.failingSince, now)) {
        await this.suspend(tx, actor, webhook.id, 'failures');
        return false;
      }
      const wait = Math.max(0, failed.nextAttemptAt.getTime() - now.getTime());
      await enqueueIn(tx, 'deliver_webhook', webhook.id, wait, { keepTime: false });
      return false;
    });
  }

  private async suspend(tx: Tx, actor: Actor, webhookId: string, because: Suspension): Promise<'done'> {
    if (await this.webhooks.suspend(tx, webhookId, because)) {
      await this.audit.record(tx, actor, {
        action: 'webhook.suspended',
        record: { kind: 'webhook', id: webhookId },
        after: { because },
      });
    }
    return 'done';
  }

  private async log(
    tx: Tx,
    { webhook, deliveryId, lines }: Delivery,
    { outcome, status, durationMs }: Sent,
    kind: 'changes' | 'ping',
    attempt: number,
  ): Promise<void> {
    const what = { deliveryId, attempt, kind, rows: lines.length, outcome, status, durationMs };
    await this.webhooks.log(tx, { id: newId(), webhookId: webhook.id, ...what });
  }
}

function toldBy({ toldSequence, toldPlace }: WebhookRow): ChangePosition {
  return { sequence: Number(toldSequence), place: toldPlace };
}

function earlierOf(a: ChangePosition, b: ChangePosition): ChangePosition {
  return isAfter(a, b) ? b : a;
}

function pendingOf({ pendingId, pendingSequence, pendingPlace }: WebhookRow) {
  if (pendingId === null || pendingSequence === null || pendingPlace === null) return null;
  return { deliveryId: pendingId, through: { sequence: Number(pendingSequence), place: pendingPlace } };
}

/** The secrets to sign with now, the newest first; null when the newest cannot be opened with this key. */
function secretsOf(webhook: WebhookRow, key: Buffer): string[] | null {
  const current = webhook.secret === null ? null : openSecret(key, webhook, webhook.secret);
  if (current === null) return null;
  const { formerSecret, isFormerValid } = webhook;
  const former = formerSecret === null || !isFormerValid ? null : openSecret(key, webhook, formerSecret);
  return former === null ? [current] : [current, former];
}

function secretUnreadable(): Refusal {
  const detail = 'Its secret was stored under another key than this installation has. Make a new secret first.';
  return new Refusal('conflict', 'SECRET_UNREADABLE', detail);
}
