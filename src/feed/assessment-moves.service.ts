import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { type AssessedBatch, CorroborationService } from '../corroboration/corroboration.service.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';
import { AssessmentMovesRepository, type AssessmentState, looksTheSame } from './assessment-moves.repository.js';

/**
 * Records in the log that assessments moved, in the transaction that moved them: the log is what the change stream is
 * read from. The entry names no cause and no person, since an assessment is worked out by the product.
 */
@Injectable()
export class AssessmentMovesService implements OnModuleInit {
  private readonly moves = new AssessmentMovesRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly corroboration: CorroborationService,
  ) {}

  onModuleInit(): void {
    this.corroboration.onAssessed((tx, batch) => this.recordMoves(tx, batch));
  }

  private async recordMoves(tx: Tx, { claims }: AssessedBatch): Promise<void> {
    const last = await this.moves.lastOf(tx, [...claims.keys()]);
    const moved = [...claims].flatMap(([claimId, { assessment }]) => {
      const [before, after] = [last.get(claimId), stateFrom(assessment)];
      return before !== undefined && looksTheSame(before, after) ? [] : [[claimId, after] as const];
    });
    if (moved.length === 0) return;
    const sequence = await this.audit.recordEntry(
      tx,
      { accountId: null },
      {
        action: 'assessment.moved',
        record: { kind: 'workspace', id: tx.workspaceId },
        after: { claims: moved.length },
      },
    );
    await this.moves.insert(tx, sequence, moved);
  }
}

function stateFrom({ status, flags, support, denial }: Assessment): AssessmentState {
  const { min, max } = support.origins;
  return { status, flags, originsMin: min, originsMax: max, denialMin: denial.origins.min };
}
