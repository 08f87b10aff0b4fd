import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.service.js';
import { CorroborationReader } from '../../corroboration/corroboration.reader.js';
import { type AssessedBatch, CorroborationService } from '../../corroboration/corroboration.service.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Assessment } from '../../domain/assessment.js';
import { type Policy, policyIdentity } from '../../domain/policy/policy.js';
import { type ReviewFacts, reviewReasons, type WeighedStatus } from '../../domain/review-reasons.js';
import { type Attention, expiredOn, type Standing } from '../../domain/standing.js';
import { type Prospects, prospectsOf } from './review-prospects.js';
import { type ClaimReasons, type ReviewStateRow, ReviewReasonsRepository } from './review-reasons.repository.js';

/** Everything known of one claim that was just assessed. */
interface Known {
  readonly policy: Policy;
  readonly assessment: Assessment;
  readonly standing: Standing;
  readonly prospects: Prospects;
  readonly state: ReviewStateRow;
}

/**
 * Keeps the queue in step with what it is about: whenever claims are re-assessed, ruled on or looked at, their reasons
 * are worked out anew in the same transaction. A claim that waits to be re-checked keeps the reasons it had, and is
 * shown as being re-checked.
 */
@Injectable()
export class ReviewKeeper implements OnModuleInit {
  private readonly reasons = new ReviewReasonsRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly corroboration: CorroborationService,
    private readonly reader: CorroborationReader,
  ) {}

  onModuleInit(): void {
    this.corroboration.onAssessed((tx, batch) => this.refresh(tx, batch));
    this.audit.subscribe(async (tx, _actor, { action, record }) => {
      if (action === 'source.graded') {
        await this.reasons.markRegraded(tx, this.reader.movedBy({ sourceIds: [record.id] }));
      }
    });
  }

  private async refresh(tx: Tx, batch: AssessedBatch): Promise<void> {
    const claimIds = [...batch.claims.keys()];
    const states = await this.reasons.states(tx, claimIds);
    const prospects = prospectsOf(batch);
    const claims = states.flatMap((state): ClaimReasons[] => {
      const claimId = state.claim_id;
      const assessed = batch.claims.get(claimId);
      const found = prospects.get(claimId);
      if (assessed === undefined || found === undefined) return [];
      const { assessment, standing } = assessed;
      const known = { policy: batch.policy, assessment, standing, prospects: found, state };
      return [{ claimId, reasons: reviewReasons(factsOf(known)), before: state.reasons }];
    });
    await this.reasons.replace(tx, claims);
  }
}

function factsOf({ policy, assessment, standing, prospects, state }: Known): ReviewFacts {
  const { ruling, attention } = standing;
  const weighed = ruling === undefined ? null : weigh(policy, ruling.status);
  const { afterBestQuestion, ifSuggestionsHold } = prospects;
  const look = state.look;
  return {
    computed: weigh(policy, assessment.status),
    ruling: ruling === undefined || weighed === null ? null : { ...weighed, expiresOn: ruling.expiresOn },
    moved: movedUnder(attention),
    wasRuled: state.was_ruled,
    expiredOn: expiredOn(standing),
    isReworded: attention.includes('reworded'),
    awaitsSecond: attention.includes('awaiting_second'),
    ifSuggestionsHold: weigh(policy, ifSuggestionsHold.status),
    afterBestQuestion: afterBestQuestion === null ? null : weigh(policy, afterBestQuestion.status),
    isRegraded: state.is_regraded,
    isLookedAt: look !== null && look.policy === policyIdentity(policy) && look.factsHash === assessment.factsHash,
  };
}

/** How the facts moved since the ruling in force: what its standing says of it. */
function movedUnder(attention: readonly Attention[]): ReviewFacts['moved'] {
  if (attention.includes('worse')) return 'worse';
  return attention.includes('reconfirm') || attention.includes('better') ? 'otherwise' : 'no';
}

/** A status another policy gave may not be on this one's ladder: it weighs nothing then. */
function weigh(policy: Policy, status: string): WeighedStatus {
  const rung = policy.ladder.find(({ id }) => id === status);
  return { status, strength: rung?.strength ?? 0, isAdverse: rung?.adverse === true };
}
