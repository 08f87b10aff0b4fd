import { ApiProperty } from '@nestjs/swagger';
import type { StandingTerms } from '../../content/claim-standing.js';
import { REVIEW_REASONS } from '../../domain/review-reasons.js';
import { OutEnum, OutInt, OutList, OutObject, OutText } from '../../http/responses.js';
import { ClaimSummaryResponse, presentSummary } from '../claim-summary.response.js';
import type { AssignedRow, AssignmentRow } from './assignments.repository.js';
import type { QueueCountRow, QueueRow, QueueTotals } from './review-queue.repository.js';

export class ReviewReasonResponse {
  @OutEnum(REVIEW_REASONS) reason!: string;
  @OutInt({ description: 'Steps of strength at stake, 0 to 6.' }) stake!: number;
  @OutText({ nullable: true, description: 'The status it leads to, where it leads to one.' }) to!: string | null;
  @OutText({ format: 'date', description: 'The day it arose.' }) on!: string;
  @ApiProperty({
    type: 'string',
    required: false,
    description: 'The question that would raise the claim; for people who may see accounts.',
  })
  ask?: string;
}

export class AssignmentResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
  @OutText({ nullable: true, description: 'As colleagues call them here; null for who has left.' }) name!:
    string | null;
  @OutText({ format: 'date' }) on!: string;
}

export class QueuedClaimResponse {
  @OutObject(() => ClaimSummaryResponse) claim!: ClaimSummaryResponse;
  @OutList(() => ReviewReasonResponse, { description: 'The most pressing first.' }) reasons!: ReviewReasonResponse[];
  @OutObject(() => AssignmentResponse, { nullable: true }) assigned!: AssignmentResponse | null;
}

export class QueuePageResponse {
  @OutList(() => QueuedClaimResponse, { description: 'What an hour is best spent on first.' })
  items!: QueuedClaimResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class AssignedClaimResponse {
  @OutObject(() => ClaimSummaryResponse) claim!: ClaimSummaryResponse;
  @OutObject(() => AssignmentResponse) assigned!: AssignmentResponse;
}

export class AssignedPageResponse {
  @OutList(() => AssignedClaimResponse, { description: 'The newest claims first.' }) items!: AssignedClaimResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class ReasonCountResponse {
  @OutEnum(REVIEW_REASONS) reason!: string;
  @OutInt() claims!: number;
}

export class QueueCountsResponse {
  @OutInt({ description: 'Claims that need an editor.' }) claims!: number;
  @OutInt({ description: 'Of these, the ones you took.' }) mine!: number;
  @OutInt({ description: 'Of these, the ones nobody took.' }) nobodys!: number;
  @OutList(() => ReasonCountResponse, {
    description: 'Every reason, the most pressing first. A claim can have several.',
  })
  reasons!: ReasonCountResponse[];
}

/** One claim of the queue. `withEvidence` for whoever may see accounts: questions name sources. */
export function presentQueued(terms: StandingTerms, row: QueueRow, withEvidence: boolean): QueuedClaimResponse {
  return {
    claim: presentSummary(terms, row),
    reasons: row.reasons.map(({ reason, stake, to, on }) => ({
      reason,
      stake,
      to,
      on,
      ...(withEvidence && reason === 'one_question_away' && row.ask !== null ? { ask: row.ask } : {}),
    })),
    assigned:
      row.assigned_to === null || row.assigned_on === null
        ? null
        : { accountId: row.assigned_to, name: row.assigned_name, on: row.assigned_on },
  };
}

export function presentAssigned(terms: StandingTerms, row: AssignedRow): AssignedClaimResponse {
  return {
    claim: presentSummary(terms, row),
    assigned: presentAssignment(row),
  };
}

export function presentAssignment(row: AssignmentRow): AssignmentResponse {
  return { accountId: row.assigned_to, name: row.assigned_name, on: row.assigned_on };
}

export function presentCounts(rows: readonly QueueCountRow[], totals: QueueTotals): QueueCountsResponse {
  const counts = new Map(rows.map(({ reason, claims }) => [reason, claims]));
  return {
    claims: totals.claims,
    mine: totals.mine,
    nobodys: totals.nobodys,
    reasons: REVIEW_REASONS.map((reason) => ({ reason, claims: counts.get(reason) ?? 0 })),
  };
}
