import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import {
  BigIntColumn,
  BytesColumn,
  DayColumn,
  IntColumn,
  KeyColumn,
  MomentColumn,
  TextColumn,
  TODAY,
  UuidColumn,
} from '../database/columns.js';
import type { Role } from '../domain/roles.js';
import type { DeliveryOutcome, Suspension, WebhookState } from '../domain/webhooks.js';

/** Where changes are sent to, and how far it has got. `told_…` is what arrived, `pending_…` what is on its way. */
@Entity('webhooks')
@Index('webhooks_made_by_ix', ['madeBy'])
@Check('webhooks_label_ck', `char_length(label) between 1 and 100`)
@Check('webhooks_url_ck', `char_length(url) between 1 and 2000`)
@Check('webhooks_role_ck', `role in ('researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin')`)
@Check('webhooks_state_ck', `state in ('active', 'suspended', 'removed')`)
@Check('webhooks_suspended_ck', `(state = 'suspended') = (suspended_because is not null)`)
@Check('webhooks_because_ck', `suspended_because in ('by_hand', 'failures', 'maker_left', 'secret_unreadable')`)
@Check('webhooks_secret_ck', `(state = 'removed') = (secret is null)`)
@Check('webhooks_former_ck', `(former_secret is null) = (former_until is null)`)
@Check('webhooks_pending_ck', `num_nonnulls(pending_id, pending_sequence, pending_place) in (0, 3)`)
@Check('webhooks_lease_ck', `(lease_id is null) = (leased_until is null)`)
@ForeignKey(() => AccountEntity, ['madeBy'], ['accountId'], { name: 'webhooks_made_by_fk' })
export class WebhookEntity {
  @KeyColumn('workspace_id', 'webhooks_pk') workspaceId!: string;
  @KeyColumn('id', 'webhooks_pk') id!: string;
  @TextColumn('label') label!: string;
  @TextColumn('url') url!: string;
  @TextColumn('role') role!: Role;
  @TextColumn('state', { default: `'active'` }) state!: WebhookState;
  @TextColumn('suspended_because', { nullable: true }) suspendedBecause!: Suspension | null;
  /** Sealed under the key of the installation; gone when the webhook is removed. */
  @BytesColumn('secret', { nullable: true }) secret!: Buffer | null;
  @BytesColumn('former_secret', { nullable: true }) formerSecret!: Buffer | null;
  @MomentColumn('former_until', { nullable: true }) formerUntil!: Date | null;
  @UuidColumn('made_by') madeBy!: string;
  @DayColumn('made_on', { default: TODAY }) madeOn!: string;
  @IntColumn('version', { default: '1' }) version!: number;
  @BigIntColumn('told_sequence') toldSequence!: string;
  @IntColumn('told_place') toldPlace!: number;
  @UuidColumn('pending_id', { nullable: true }) pendingId!: string | null;
  @BigIntColumn('pending_sequence', { nullable: true }) pendingSequence!: string | null;
  @IntColumn('pending_place', { nullable: true }) pendingPlace!: number | null;
  /** Failed attempts since something last arrived. */
  @IntColumn('attempts', { default: '0' }) attempts!: number;
  @MomentColumn('failing_since', { nullable: true }) failingSince!: Date | null;
  @MomentColumn('next_attempt_at', { nullable: true }) nextAttemptAt!: Date | null;
  /** Whoever delivers holds the lease: one attempt at a time, whichever process makes it. */
  @UuidColumn('lease_id', { nullable: true }) leaseId!: string | null;
  @MomentColumn('leased_until', { nullable: true }) leasedUntil!: Date | null;
}

/** One attempt. Nothing of what was answered but the status. */
@Entity('webhook_deliveries')
@Index('webhook_deliveries_webhook_ix', ['workspaceId', 'webhookId', 'attemptedAt'])
@Check('webhook_deliveries_kind_ck', `kind in ('changes', 'ping')`)
@Check(
  'webhook_deliveries_outcome_ck',
  `outcome in ('delivered', 'refused', 'redirected', 'timed_out', 'unreachable', 'address_refused', 'too_large')`,
)
@ForeignKey(() => WebhookEntity, ['workspaceId', 'webhookId'], ['workspaceId', 'id'], {
  name: 'webhook_deliveries_webhook_fk',
})
export class WebhookDeliveryEntity {
  @KeyColumn('workspace_id', 'webhook_deliveries_pk') workspaceId!: string;
  @KeyColumn('id', 'webhook_deliveries_pk') id!: string;
  @UuidColumn('webhook_id') webhookId!: string;
  /** The same for every attempt at the same lines. */
  @UuidColumn('delivery_id') deliveryId!: string;
  @IntColumn('attempt') attempt!: number;
  @TextColumn('kind') kind!: 'changes' | 'ping';
  @IntColumn('rows') rows!: number;
  @TextColumn('outcome') outcome!: DeliveryOutcome;
  @IntColumn('status', { nullable: true }) status!: number | null;
  @IntColumn('duration_ms') durationMs!: number;
  @MomentColumn('attempted_at') attemptedAt!: Date;
}
