import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { newId } from '../database/clock.js';
import { enqueueIn } from '../database/jobs/timed-jobs.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { mayHandOn } from '../domain/changes.js';
import { invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { isRole, type Role } from '../domain/roles.js';
import { ChangesService } from './changes.service.js';
import { FEED_OPTIONS, type FeedOptions, type WebhookOptions } from './feed-options.js';
import { urlProblem } from './outgoing-rules.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import type { WebhookEntity } from './webhook.entity.js';
import { newWebhookSecret, sealSecret } from './webhook-secrets.js';
import { WebhooksRepository } from './webhooks.repository.js';
import type { NewWebhookRequest, WebhookChangeRequest } from './webhooks.requests.js';
import {
  type PingResponse,
  presentDelivery,
  presentPing,
  presentSecret,
  presentWebhook,
  type WebhookDeliveryResponse,
  type WebhookResponse,
  type WebhookSecretResponse,
} from './webhooks.response.js';

const MOST_OF_WORKSPACE = 10;
const SHOWN_DELIVERIES = 100;
/** So long both secrets are signed with, after a new one was made. */
const FORMER_HOURS = 24;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Making webhooks and looking after them. */
@Injectable()
export class WebhooksService {
  private readonly webhooks = new WebhooksRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly changes: ChangesService,
    private readonly deliveries: WebhookDeliveries,
    @Inject(FEED_OPTIONS) private readonly options: FeedOptions,
  ) {}

  list(actor: Actor): Promise<WebhookResponse[]> {
    return this.unitOfWork.read(actor, async (tx) => (await this.webhooks.list(tx)).map(presentWebhook));
  }

  get(actor: Actor, webhook: string): Promise<WebhookResponse> {
    return this.unitOfWork.read(actor, async (tx) => presentWebhook(await this.find(tx, webhook)));
  }

  /**
   * Makes a webhook that is told what comes from now on. Its secret is in this answer and in no other.
   * @throws Refusal `conflict` WEBHOOKS_OFF, TOO_MANY_WEBHOOKS; `invalid` naming `url` or `role`.
   */
  create(actor: Actor, { label, url, role }: NewWebhookRequest): Promise<WebhookSecretResponse> {
    const { rules, sealingKey } = this.settings();
    const problem = urlProblem(rules, url);
    // Not repeated: an address of a receiver can hold a secret of the receiver.
    if (problem !== null) throw invalidField('url', problem);
    const carried = roleToHandOn(role, actor);
    const madeBy = makerOf(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      if ((await this.webhooks.list(tx)).length >= MOST_OF_WORKSPACE) throw tooMany();
      const [id, secret, end] = [newId(), newWebhookSecret(), await this.changes.end(tx)];
      const sealed = sealSecret(sealingKey, { workspaceId: tx.workspaceId, id }, secret);
      const from = { toldSequence: String(end.sequence), toldPlace: end.place };
      await this.webhooks.insert(tx, { id, label, url, role: carried, secret: sealed, madeBy, ...from });
      await this.record(tx, actor, 'webhook.created', id, { role: carried });
      return presentSecret(await this.find(tx, id), secret);
    });
  }

  /** Renames, stops or resumes a webhook. Resumed, it goes on where it stopped. */
  change(actor: Actor, webhook: string, version: number, request: WebhookChangeRequest): Promise<WebhookResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.find(tx, webhook);
      const state = request.state ?? (before.state === 'active' ? 'active' : 'suspended');
      const because = state === 'active' ? null : (before.suspendedBecause ?? 'by_hand');
      const change = { label: request.label ?? before.label, state, because };
      if (!(await this.webhooks.change(tx, before.id, version, change))) throw staleVersion();
      await this.record(tx, actor, 'webhook.changed', before.id, { state });
      if (state === 'active') await enqueueIn(tx, 'deliver_webhook', before.id, 0, { keepTime: false });
      return presentWebhook(await this.find(tx, before.id));
    });
  }

  remove(actor: Actor, webhook: string, version: number): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.find(tx, webhook);
      if (!(await this.webhooks.remove(tx, id, version))) throw staleVersion();
      await this.record(tx, actor, 'webhook.removed', id);
    });
  }

  /** A new secret. For a day deliveries are signed with both, so that no receiver has to change in the same second. */
  rotate(actor: Actor, webhook: string, version: number): Promise<WebhookSecretResponse> {
    const { sealingKey } = this.settings();
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.find(tx, webhook);
      const secret = newWebhookSecret();
      const sealed = sealSecret(sealingKey, { workspaceId: tx.workspaceId, id }, secret);
      if (!(await this.webhooks.rotate(tx, id, version, sealed, FORMER_HOURS))) throw staleVersion();
      await this.record(tx, actor, 'webhook.secret_rotated', id);
      return presentSecret(await this.find(tx, id), secret);
    });
  }

  /** Sends a ping now. @throws Refusal `conflict` DELIVERING while something else is being sent. */
  async ping(actor: Actor, webhook: string): Promise<PingResponse> {
    const { id } = await this.unitOfWork.read(actor, (tx) => this.find(tx, webhook));
    const sent = await this.deliveries.ping(actor, id, this.settings());
    if (sent === null)
      throw new Refusal('conflict', 'DELIVERING', 'Something is being sent just now. Try again in a minute.');
    return presentPing(sent);
  }

  /** Sends again what came after a line. @throws Refusal naming `after`. */
  async replay(actor: Actor, webhook: string, after: string | undefined): Promise<void> {
    // In a transaction of its own: the one that is to happen once begins below.
    const key = await this.changes.cursorKey({ workspaceId: actor.workspaceId });
    await this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.find(tx, webhook);
      const position = await this.changes.positionOf(tx, key, after, 'after');
      await this.webhooks.moveTo(tx, id, position);
      await this.record(tx, actor, 'webhook.replayed', id);
      await enqueueIn(tx, 'deliver_webhook', id, 0, { keepTime: false });
    });
  }

  listDeliveries(actor: Actor, webhook: string): Promise<WebhookDeliveryResponse[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.find(tx, webhook);
      return (await this.webhooks.deliveries(tx, id, SHOWN_DELIVERIES)).map(presentDelivery);
    });
  }

  private async find(tx: Tx, webhook: string): Promise<WebhookEntity> {
    const row = UUID.test(webhook) ? await this.webhooks.find(tx, webhook.toLowerCase()) : null;
    if (row === null) throw notFound();
    return row;
  }

  private record(tx: Tx, actor: Actor, action: string, id: string, after?: { role: Role } | { state: string }) {
    const record = { kind: 'webhook', id };
    return this.audit.record(tx, actor, after === undefined ? { action, record } : { action, record, after });
  }

  private settings(): WebhookOptions {
    if (this.options.webhooks !== undefined) return this.options.webhooks;
    throw new Refusal(
      'conflict',
      'WEBHOOKS_OFF',
      'This installation sends nothing out. Whoever runs it can set WHENCE_WEBHOOKS.',
    );
  }
}

/** @throws Refusal naming `role` when it is told something the maker is not. */
function roleToHandOn(role: string, actor: Actor): Role {
  if (isRole(role) && mayHandOn(role, actor.permissions)) return role;
  throw invalidField('role', 'a role that is told no more of changes than you are', role);
}

/** A webhook stands and falls with a person: the product itself makes none. */
function makerOf({ accountId }: Actor): string {
  if (accountId === null) throw notFound();
  return accountId;
}

function tooMany(): Refusal {
  const detail = `There are ${MOST_OF_WORKSPACE} webhooks already. Remove one first.`;
  return new Refusal('conflict', 'TOO_MANY_WEBHOOKS', detail);
}
