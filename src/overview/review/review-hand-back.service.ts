import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Endings } from '../../access/endings.service.js';
import { type AuditActor, AuditLog } from '../../audit/audit-log.service.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { WorkspacePermission } from '../../domain/roles.js';
import { ReviewWorkRepository } from './review-work.repository.js';

/** Gives claims of the queue back to everybody when who took them leaves, or may no longer review. */
@Injectable()
export class ReviewHandBack implements OnModuleInit {
  private readonly work = new ReviewWorkRepository();

  constructor(
    private readonly endings: Endings,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.endings.registerWork((tx, by, accountId, left) => this.handBack(tx, by, accountId, left));
  }

  private async handBack(
    tx: Tx,
    by: AuditActor,
    accountId: string,
    left: ReadonlySet<WorkspacePermission>,
  ): Promise<void> {
    if (left.has('review.read')) return;
    for (const claimId of await this.work.claimsTaken(tx, accountId)) {
      const held = await this.work.heldBy(tx, claimId);
      // A colleague may have taken it over at this moment.
      if (held?.accountId !== accountId) continue;
      await this.work.assign(tx, claimId, {
        sequence: held.sequence + 1,
        assignedTo: null,
        assignedBy: by.accountId,
      });
      await this.audit.record(tx, by, {
        action: 'review.handed_back',
        record: { kind: 'claim', id: claimId },
        before: { to: accountId },
        after: { to: null },
      });
    }
  }
}
