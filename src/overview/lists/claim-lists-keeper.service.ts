import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog, type AuditEvent } from '../../audit/audit-log.service.js';
import { CorroborationService } from '../../corroboration/corroboration.service.js';
import { Clock } from '../../database/clock.js';
import { type Tx, UnitOfWork, type WorkspaceScope } from '../../database/unit-of-work.js';
import { ClaimListsRepository } from './claim-lists.repository.js';

/** Others may end rows between two looks, but not as often as this. */
const ATTEMPTS = 3;

/**
 * Keeps what lists walk in step with the records, in the transaction that moves them (docs/decisions/0029): whenever
 * claims are re-assessed or marked to be (everything that changes a claim, its accounts or its rulings does one of the
 * two), when regions change their place, and when a day has passed that a ruling ended by.
 *
 * Writers of a workspace take turns at its log before they get here, so no two work on the same rows, and each sees all
 * that is committed. What is done here is not logged: nothing but derived rows changes.
 */
@Injectable()
export class ClaimListsKeeper implements OnModuleInit {
  private readonly lists = new ClaimListsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly corroboration: CorroborationService,
  ) {}

  onModuleInit(): void {
    this.corroboration.onAssessed((tx, { claims }) => this.lists.refresh(tx, this.clock.today(), [...claims.keys()]));
    this.corroboration.onMarked((tx, affected) => this.lists.refreshAffected(tx, this.clock.today(), affected));
    this.audit.subscribe(async (tx, _actor, event) => {
      if (movesRegion(event)) await this.regionMoved(tx, event.record.id);
    });
  }

  /**
   * After a region was put elsewhere, took another one in, or was merged away: in the same transaction, when all of it is
   * written and an event is recorded. Asking for more regions than moved costs time and nothing else.
   */
  async regionMoved(tx: Tx, regionId: string): Promise<void> {
    await this.lists.refreshRegion(tx, this.clock.today(), regionId);
  }

  /**
   * Reads from lists that are true today. Where a day has passed that some ruling ended by, which nobody writes down, the
   * rows it ended are brought in step first.
   */
  async read<T extends object>(scope: WorkspaceScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.readUnlessOverdue(scope, async (tx, today) =>
      (await this.lists.isOverdue(tx, today)) ? null : work(tx),
    );
  }

  /**
   * The same for work that finds out by itself, with what it reads first, whether a row has ended by today: it gives null
   * if so, and is done again when the rows are in step.
   */
  async readUnlessOverdue<T extends object>(
    scope: WorkspaceScope,
    work: (tx: Tx, today: string) => Promise<T | null>,
  ): Promise<T> {
    const today = this.clock.today();
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const asked = await this.unitOfWork.read(scope, (tx) => work(tx, today));
      if (asked !== null) return asked;
      await this.unitOfWork.run({ workspaceId: scope.workspaceId }, async (tx) => {
        await this.audit.takeTurn(tx);
        await this.lists.refreshOverdue(tx, today);
      });
    }
    throw new Error('rows of the lists have ended and are not brought in step');
  }
}

/** Whether claims can lie in other regions than before. A new region holds none, and one that is removed held none. */
function movesRegion({ action, record, before, after }: AuditEvent): boolean {
  if (record.kind !== 'region' || action === 'region.created' || action === 'region.removed') return false;
  return action !== 'region.changed' || parentIn(before) !== parentIn(after);
}

function parentIn(values: AuditEvent['before']): unknown {
  return typeof values === 'object' && values !== null ? Reflect.get(values, 'parentId') : undefined;
}
