import type { AuditEvent } from '../audit/audit-log.service.js';
import type { ColumnValue } from '../database/insert-rows.js';
import type { Assessment, SideAssessment } from '../domain/assessment.js';

/** The figures of one side, without who is counted. */
export type KeptSide = Pick<SideAssessment, 'chains' | 'origins' | 'firstHand' | 'regions'>;
export interface KeptFigures {
  readonly support: KeptSide;
  readonly denial: KeptSide;
}

/** What brought an assessment about, in the words of the log; never its content. */
export interface Cause {
  readonly action: string;
  readonly kind: string;
  readonly id: string | null;
}

/** An assessment to be kept, with the text of what it was computed from. */
export interface NewKept {
  readonly assessment: Assessment;
  readonly inputs: string;
}

/** Everything a row of the history says of an assessment; all null while the claim is being re-checked. */
export type HistoryRow = {
  readonly sequence: number;
  readonly known_from: Date;
  readonly cause_action: string;
  readonly cause_kind: string;
  readonly cause_id: string | null;
} & (AssessedPart | RecheckedPart);

interface AssessedPart {
  readonly state: 'assessed';
  readonly policy: string;
  readonly status: string;
  readonly rank: number;
  readonly strength: number;
  readonly flags: string[];
  readonly figures: KeptFigures;
  readonly facts_hash: string;
  readonly answer_hash: string | null;
  readonly inputs_sha256: string | null;
}
interface RecheckedPart {
  readonly state: 'being_rechecked';
  readonly policy: null;
  readonly status: null;
  readonly strength: null;
  readonly inputs_sha256: null;
}

export type AssessedRow = Extract<HistoryRow, { state: 'assessed' }>;

/** The last row of a claim whose assessment was just stored; all null but the claim when it has none. */
export interface LastRow {
  readonly claim_id: string;
  readonly sequence: number | null;
  readonly known_from: Date | null;
  readonly state: 'assessed' | 'being_rechecked' | null;
  readonly policy: string | null;
  readonly answer_hash: string | null;
  readonly inputs_sha256: string | null;
  readonly cause_action: string | null;
  readonly cause_kind: string | null;
  readonly cause_id: string | null;
}

/**
 * What is kept of an event as a cause. Which source or tie it was about is left out: of those the product keeps days
 * and no moments, and the log has the day.
 */
export function causeOf({ action, record }: Pick<AuditEvent, 'action' | 'record'>): Cause {
  const isUntold = record.kind === 'source' || record.kind === 'tie';
  return { action, kind: record.kind, id: isUntold ? null : record.id };
}

/** The figures kept of an assessment. */
export function figuresOf({ support, denial }: Assessment): KeptFigures {
  return { support: sideOf(support), denial: sideOf(denial) };
}

function sideOf({ chains, origins, firstHand, regions }: SideAssessment): KeptSide {
  const { min, max, ifSuggested, exact } = origins;
  return {
    chains,
    origins: { min, max, ifSuggested, exact },
    firstHand: { min: firstHand.min, max: firstHand.max },
    regions,
  };
}

/** Every column but the workspace, in the order of {@link rowOf}. */
export const INSERTED = [
  ['claim_id', 'uuid'],
  ['sequence', 'integer'],
  ['known_from', 'timestamptz'],
  ['state', 'text'],
  ['policy', 'text'],
  ['status', 'text'],
  ['rank', 'integer'],
  ['strength', 'integer'],
  ['flags', 'text[]'],
  ['figures', 'jsonb'],
  ['facts_hash', 'text'],
  ['answer_hash', 'text'],
  ['inputs_sha256', 'text'],
  ['cause_action', 'text'],
  ['cause_kind', 'text'],
  ['cause_id', 'uuid'],
] as const;

/** A row that follows the last one. */
export function rowOf(
  last: LastRow,
  policy: string,
  assessment: Assessment,
  hashes: { answer: string; inputs: string },
  cause: Cause,
): ColumnValue[] {
  const { status, rank, strength, flags, factsHash } = assessment;
  const figures = JSON.stringify(figuresOf(assessment));
  const head = [
    last.claim_id,
    (last.sequence ?? 0) + 1,
    last.known_from,
    'assessed',
    policy,
    status,
    rank,
    strength,
    flags,
  ];
  return [...head, figures, factsHash, hashes.answer, hashes.inputs, cause.action, cause.kind, cause.id];
}

/** What was marked is re-checked because of what marked it; what was kept without its inputs, to complete it. */
export function causeOfMarking(workspaceId: string, { state, cause_action, cause_kind, cause_id }: LastRow): Cause {
  if (state === 'being_rechecked' && cause_action !== null && cause_kind !== null) {
    return { action: cause_action, kind: cause_kind, id: cause_id };
  }
  return { action: 'assessment.kept', kind: 'workspace', id: workspaceId };
}
