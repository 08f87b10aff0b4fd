import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type JsonValue } from '../domain/canonical-json.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { HistoryAction, HistoryKind, RecordFields } from '../domain/history/record-fields.js';

/** Who acts: an account, or the product itself. */
export interface AuditActor {
  readonly accountId: string | null;
}

/**
 * What happened to one record. `before` and `after` never hold what a source could be worked out from: of sources and
 * wordings the names of changed fields are logged, not their values.
 */
export interface AuditEvent {
  /** `claim.created`: noun and past participle. */
  readonly action: string;
  readonly record: { readonly kind: string; readonly id: string };
  readonly reason?: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** What the change can have moved, for subscribers; not part of the log. */
  readonly touched?: Touched;
}

/** An event with what of which records moved, for their histories. The log never sees it: it holds values of sources. */
export interface ChangeEvent extends AuditEvent {
  readonly changes?: readonly RecordChange[];
}

/** One record that was made, changed or taken away: its fields on both sides, and the reason given. */
export interface RecordChange {
  readonly kind: HistoryKind;
  readonly id: string;
  readonly action: HistoryAction;
  readonly reason?: string | null;
  /** Null or left out where there was nothing before, or is nothing after. Fields that stay may be left out of both. */
  readonly before?: RecordFields | null;
  readonly after?: RecordFields | null;
}

/** Records whose dependence on others, or others' dependence on them, an event changed. */
export interface Touched {
  readonly claimIds?: readonly string[];
  readonly attributionIds?: readonly string[];
  readonly sourceIds?: readonly string[];
}

/** Called inside the transaction of the event, after it is logged and before it commits. */
export type AuditSubscriber = (
  tx: Tx,
  actor: AuditActor,
  event: AuditEvent,
  changes: readonly RecordChange[],
) => Promise<void>;

/**
 * The append-only log of a workspace (and, in the access scope, of the installation). The one way a write is made
 * known: higher modules subscribe, and act in the same transaction or not at all.
 */
@Injectable()
export class AuditLog {
  private readonly subscribers: AuditSubscriber[] = [];

  subscribe(subscriber: AuditSubscriber): void {
    this.subscribers.push(subscriber);
  }

  async record(tx: Tx, actor: AuditActor, event: ChangeEvent): Promise<void> {
    await this.recordEntry(tx, actor, event);
  }

  /** The same for a caller who stores more beside the entry. @returns its sequence. */
  async recordEntry(tx: Tx, actor: AuditActor, { changes = [], ...event }: ChangeEvent): Promise<number> {
    const sequence = await appendEntry(tx, actor, event);
    for (const subscriber of this.subscribers) await subscriber(tx, actor, event, changes);
    return sequence;
  }

  /**
   * Waits for whoever is writing to the log of this workspace, and makes others wait until this transaction ends. For
   * work that records what it did only at its end: who takes rows first and the log afterwards would deadlock with
   * everybody who does it the other way round.
   */
  async takeTurn(tx: Tx): Promise<void> {
    await tx.query('select audit_take_turn($1)', [tx.workspaceId]);
  }
}

/**
 * Appends leaf and body through the one database function. The leaf commits to the actor by a hash whose nonce stands
 * in the erasable body, so that an erased body leaves no way back to a person.
 */
async function appendEntry(tx: Tx, actor: AuditActor, event: AuditEvent): Promise<number> {
  const nonce = randomBytes(16).toString('hex');
  const commitment = createHash('sha256')
    .update(`${nonce}:${actor.accountId ?? 'system'}`)
    .digest();
  const body = canonicalJson({
    actor: actor.accountId,
    nonce,
    record: { kind: event.record.kind, id: event.record.id },
    reason: event.reason,
    before: event.before,
    after: event.after,
  });
  const rows = await tx.query<{ sequence: string }>(keepPlan('select audit_append($1, $2, $3, $4, $5) as sequence'), [
    tx.workspaceId,
    event.action,
    commitment,
    randomBytes(16),
    body,
  ]);
  return Number(rows[0]?.sequence);
}
