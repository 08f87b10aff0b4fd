import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AuditActor, AuditLog, type RecordChange } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { Clock } from '../database/clock.js';
import { fieldChanges, type HistoryAction } from '../domain/history/record-fields.js';
import { RecordChangesRepository, type StoredChange } from './record-changes.repository.js';

/**
 * Keeps the history of every record: whatever a service says in its log entry that it changed is appended in the same
 * transaction. A change of content that moved nothing leaves no line.
 */
@Injectable()
export class RecordHistory implements OnModuleInit {
  private readonly changes = new RecordChangesRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.audit.subscribe((tx, actor, _event, changes) => this.append(tx, actor, changes));
  }

  private async append(tx: Tx, actor: AuditActor, changes: readonly RecordChange[]): Promise<void> {
    const now = this.clock.now();
    const stored = changes.flatMap((change) => storedOf(change, actor, now));
    if (stored.length > 0) await this.changes.append(tx, stored);
  }
}

/** Acts that are told even where they moved nothing: judged again, to the same end and for another reason. */
const ACTS: ReadonlySet<HistoryAction> = new Set(['created', 'imported', 'graded', 'marked', 'decided']);

/** Of a source neither the moment of anything is kept, nor who entered it: it would tell whom to watch. */
function storedOf(change: RecordChange, actor: AuditActor, now: Date): StoredChange[] {
  const { kind, id: recordId, action, reason = null, before = null, after = null } = change;
  const isNew = action === 'created' || action === 'imported';
  const fields = fieldChanges(before, after);
  if (fields.length === 0 && !ACTS.has(action)) return [];
  const isSource = kind === 'source';
  const changedBy = isSource && isNew ? null : actor.accountId;
  const changedOn = now.toISOString().slice(0, 10);
  return [{ kind, recordId, action, changedBy, changedOn, changedAt: isSource ? null : now, reason, fields }];
}
