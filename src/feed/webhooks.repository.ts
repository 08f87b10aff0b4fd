import type { Tx } from '../database/unit-of-work.js';
import type { ChangePosition } from '../domain/changes.js';
import { type Suspension, waitAfter } from '../domain/webhooks.js';
import { WebhookDeliveryEntity, WebhookEntity } from './webhook.entity.js';

/** Longer than an attempt can take: whoever is killed during one leaves the webhook to others after this. */
const LEASE_SECONDS = 60;

/** A webhook as it is read back with what the database's clock says of it. */
export type WebhookRow = WebhookEntity & { readonly isFormerValid: boolean };

const FORMER_VALID = 'coalesce(h.former_until > now(), false)';

/** Webhooks, and how far each has got. */
export class WebhooksRepository {
  insert(
    tx: Tx,
    webhook: Pick<WebhookEntity, 'id' | 'label' | 'url' | 'role' | 'secret' | 'madeBy' | 'toldSequence' | 'toldPlace'>,
  ): Promise<unknown> {
    return tx.manager.insert(WebhookEntity, { workspaceId: tx.workspaceId, ...webhook });
  }

  /** Those that were not removed, in the order they were made. */
  async list(tx: Tx): Promise<WebhookEntity[]> {
    const rows = await tx.manager.find(WebhookEntity, {
      where: { workspaceId: tx.workspaceId },
      order: { id: 'ASC' },
    });
    return rows.filter(({ state }) => state !== 'removed');
  }

  async find(tx: Tx, id: string): Promise<WebhookEntity | null> {
    const row = await tx.manager.findOneBy(WebhookEntity, { workspaceId: tx.workspaceId, id });
    return row === null || row.state === 'removed' ? null : row;
  }

  async activeIds(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from webhooks where workspace_id = $1 and state = 'active' order by id`,
      [tx.workspaceId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Changes a webhook of this version; what it was trying is tried anew at once.
   * @returns false when it has moved on.
   */
  async change(
    tx: Tx,
    id: string,
    version: number,
    change: { label: string; state: 'active' | 'suspended'; because: Suspension | null },
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update webhooks set label = $4, state = $5, suspended_because = $6, version = version + 1, attempts = 0,
           failing_since = null, next_attempt_at = null
         where workspace_id = $1 and id = $2 and version = $3 and state <> 'removed' returning id)
       select id from changed`,
      [tx.workspaceId, id, version, change.label, change.state, change.because],
    );
    return rows.length > 0;
  }

  /** Takes a webhook away for good: its secrets go, its deliveries stay. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with removed as (
         update webhooks set state = 'removed', suspended_because = null, secret = null, former_secret = null,
           former_until = null, pending_id = null, pending_sequence = null, pending_place = null, lease_id = null,
           leased_until = null, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 and state <> 'removed' returning id)
       select id from removed`,
      [tx.workspaceId, id, version],
    );
    return rows.length > 0;
  }

  /** A new secret; the one before is signed with too, for so many hours. */
  async rotate(tx: Tx, id: string, version: number, secret: Buffer, hours: number): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with rotated as (
         update webhooks set former_secret = secret, former_until = now() + make_interval(hours => $5), secret = $4,
           version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 and state <> 'removed' returning id)
       select id from rotated`,
      [tx.workspaceId, id, version, secret, hours],
    );
    return rows.length > 0;
  }

  /** Begins again after a position; an attempt under way counts for nothing. */
  async moveTo(tx: Tx, id: string, position: ChangePosition): Promise<void> {
    await tx.query(
      `update webhooks set told_sequence = $3, told_place = $4, pending_id = null, pending_sequence = null,
         pending_place = null, lease_id = null, leased_until = null, attempts = 0, failing_since = null,
         next_attempt_at = null
       where workspace_id = $1 and id = $2`,
      [tx.workspaceId, id, position.sequence, position.place],
    );
  }

  /**
   * Takes the lease of a webhook: nobody else makes an attempt until it is given back, or over. Null when somebody has
   * it, it is not active, or it is not time yet.
   */
  async lease(tx: Tx, id: string, leaseId: string): Promise<WebhookRow | null> {
    return this.taken(tx, `state = 'active' and (next_attempt_at is null or next_attempt_at <= now())`, [id, leaseId]);
  }

  /** The same for a ping, which is sent whatever state the webhook is in. */
  async leaseForPing(tx: Tx, id: string, leaseId: string): Promise<WebhookRow | null> {
    return this.taken(tx, `state <> 'removed'`, [id, leaseId]);
  }

  private async taken(tx: Tx, condition: string, [id, leaseId]: [string, string]): Promise<WebhookRow | null> {
    const rows = await tx.query<{ id: string; is_former_valid: boolean }>(
      `with taken as (
         update webhooks h set lease_id = $3, leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
         where h.workspace_id = $1 and h.id = $2 and (h.leased_until is null or h.leased_until <= now())
           and ${condition}
         returning h.id, ${FORMER_VALID} as is_former_valid)
       select id, is_former_valid from taken`,
      [tx.workspaceId, id, leaseId],
    );
    const [taken] = rows;
    const row = taken === undefined ? null : await this.find(tx, id);
    return row === null ? null : Object.assign(row, { isFormerValid: taken?.is_former_valid ?? false });
  }

  async release(tx: Tx, id: string, leaseId: string): Promise<void> {
    await tx.query(
      `update webhooks set lease_id = null, leased_until = null where workspace_id = $1 and id = $2 and lease_id = $3`,
      [tx.workspaceId, id, leaseId],
    );
  }

  /** Notes what is being sent, so that after whatever happens the same is sent again under the same id. */
  async setPending(tx: Tx, id: string, deliveryId: string, through: ChangePosition): Promise<void> {
    await tx.query(
      `update webhooks set pending_id = $3, pending_sequence = $4, pending_place = $5
       where workspace_id = $1 and id = $2`,
      [tx.workspaceId, id, deliveryId, through.sequence, through.place],
    );
  }

  /** Everything up to here has arrived, or is nothing for this webhook. The lease is kept. */
  async setTold(tx: Tx, id: string, leaseId: string, through: ChangePosition): Promise<void> {
    await tx.query(
      `update webhooks set told_sequence = $4, told_place = $5, pending_id = null, pending_sequence = null,
         pending_place = null, attempts = 0, failing_since = null, next_attempt_at = null
       where workspace_id = $1 and id = $2 and lease_id = $3`,
      [tx.workspaceId, id, leaseId, through.sequence, through.place],
    );
  }

  /**
   * Notes that an attempt failed, and gives the lease back.
   * @returns when it is tried again and since when it fails; null when the lease was lost.
   */
  async setFailed(
    tx: Tx,
    id: string,
    leaseId: string,
    attempts: number,
    chance: number,
  ): Promise<{ nextAttemptAt: Date; failingSince: Date } | null> {
    const rows = await tx.query<{ next_attempt_at: Date; failing_since: Date }>(
      `with failed as (
         update webhooks set attempts = $4, failing_since = coalesce(failing_since, now()),
           next_attempt_at = now() + make_interval(secs => $5::double precision / 1000), lease_id = null,
           leased_until = null
         where workspace_id = $1 and id = $2 and lease_id = $3 returning next_attempt_at, failing_since)
       select next_attempt_at, failing_since from failed`,
      [tx.workspaceId, id, leaseId, attempts, waitAfter(attempts, chance)],
    );
    const [row] = rows;
    return row === undefined ? null : { nextAttemptAt: row.next_attempt_at, failingSince: row.failing_since };
  }

  /** @returns false when it was not active any more. */
  async suspend(tx: Tx, id: string, because: Suspension): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with suspended as (
         update webhooks set state = 'suspended', suspended_because = $3, version = version + 1, lease_id = null,
           leased_until = null
         where workspace_id = $1 and id = $2 and state = 'active' returning id)
       select id from suspended`,
      [tx.workspaceId, id, because],
    );
    return rows.length > 0;
  }

  async log(tx: Tx, delivery: Omit<WebhookDeliveryEntity, 'workspaceId' | 'attemptedAt'>): Promise<void> {
    await tx.manager.insert(WebhookDeliveryEntity, {
      workspaceId: tx.workspaceId,
      ...delivery,
      attemptedAt: () => 'now()',
    });
  }

  /** The newest attempts first. */
  deliveries(tx: Tx, webhookId: string, limit: number): Promise<WebhookDeliveryEntity[]> {
    return tx.manager.find(WebhookDeliveryEntity, {
      where: { workspaceId: tx.workspaceId, webhookId },
      order: { attemptedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  async forgetDeliveries(tx: Tx, days: number): Promise<void> {
    await tx.query(
      'delete from webhook_deliveries where workspace_id = $1 and attempted_at < now() - make_interval(days => $2)',
      [tx.workspaceId, days],
    );
  }
}
