import { ROLES } from '../domain/roles.js';
import { DELIVERY_OUTCOMES, SUSPENSIONS } from '../domain/webhooks.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { Sent } from './send-outgoing.js';
import type { WebhookDeliveryEntity, WebhookEntity } from './webhook.entity.js';

export class WebhookResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText() label!: string;
  @OutText() url!: string;
  @OutEnum(ROLES, { description: 'It carries what somebody with this role is told.' }) role!: string;
  @OutEnum(['active', 'suspended']) state!: string;
  @OutEnum(SUSPENSIONS, { nullable: true, description: 'Why it is suspended.' }) suspendedBecause!: string | null;
  @OutText({ format: 'uuid', description: 'Who made it: it carries no more than they may see now.' }) madeBy!: string;
  @OutText({ format: 'date' }) madeOn!: string;
  @OutInt({ description: 'Attempts that failed since something last arrived.' }) attempts!: number;
  @OutText({ format: 'date-time', nullable: true, description: 'Since when nothing arrives.' })
  failingSince!: string | null;
  @OutText({ format: 'date-time', nullable: true, description: 'When it is tried again.' })
  nextAttemptAt!: string | null;
  @OutText({ format: 'date-time', nullable: true, description: 'Until when it is signed with the former secret too.' })
  formerSecretUntil!: string | null;
  @OutInt() version!: number;
}

export class WebhooksResponse {
  @OutList(() => WebhookResponse) items!: WebhookResponse[];
}

export class WebhookSecretResponse extends WebhookResponse {
  @OutText({ description: 'To check signatures with. Shown now and never again.' }) secret!: string;
}

export class PingResponse {
  @OutEnum(DELIVERY_OUTCOMES) outcome!: string;
  @OutInt({ nullable: true, description: 'The status the receiver answered with.' }) status!: number | null;
  @OutInt() durationMs!: number;
}

export class WebhookDeliveryResponse extends PingResponse {
  @OutText({ format: 'uuid', description: 'The same for every attempt at the same lines.' }) deliveryId!: string;
  @OutInt({ description: 'Which attempt at it.' }) attempt!: number;
  @OutEnum(['changes', 'ping']) kind!: string;
  @OutInt({ description: 'Lines in it.' }) rows!: number;
  @OutText({ format: 'date-time' }) at!: string;
}

export class WebhookDeliveriesResponse {
  @OutList(() => WebhookDeliveryResponse) items!: WebhookDeliveryResponse[];
}

export function presentWebhook(webhook: WebhookEntity): WebhookResponse {
  const { id, label, url, role, state, suspendedBecause, madeBy, madeOn, attempts, version } = webhook;
  return {
    id,
    label,
    url,
    role,
    state,
    suspendedBecause,
    madeBy,
    madeOn,
    attempts,
    failingSince: webhook.failingSince?.toISOString() ?? null,
    nextAttemptAt: webhook.nextAttemptAt?.toISOString() ?? null,
    formerSecretUntil: webhook.formerUntil?.toISOString() ?? null,
    version,
  };
}

export function presentSecret(webhook: WebhookEntity, secret: string): WebhookSecretResponse {
  return Object.assign(presentWebhook(webhook), { secret });
}

export function presentPing({ outcome, status, durationMs }: Sent): PingResponse {
  return { outcome, status, durationMs };
}

export function presentDelivery(row: WebhookDeliveryEntity): WebhookDeliveryResponse {
  const { deliveryId, attempt, kind, rows, outcome, status, durationMs, attemptedAt } = row;
  return { deliveryId, attempt, kind, rows, outcome, status, durationMs, at: attemptedAt.toISOString() };
}
