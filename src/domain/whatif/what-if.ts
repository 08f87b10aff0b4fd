/**
 * What would move if something were so: a dossier is assessed as it is and as it would be. Nothing is recorded
 * anywhere, and the answer is the one that recording it would bring.
 */
import { assessDossier, type AssessDossierOptions } from '../assess.js';
import type { Assessment } from '../assessment.js';
import type { Dossier } from '../dossier.js';
import { MOVEMENTS, movementBetween, type Movement, type MovementKind } from '../movement.js';
import type { Policy } from '../policy/policy.js';
import type { WordingLanguage } from '../policy/wording.js';
import { applyHypotheses } from './apply-hypotheses.js';
import type { Hypothesis } from './hypothesis.js';

/** One claim that would move, with both assessments. */
export interface SupposedMovement {
  movement: Movement;
  before: Assessment;
  after: Assessment;
}

export interface WhatIf {
  /** The policy that would judge: another one only if that was supposed. */
  policy: Policy;
  /** How many claims were compared. */
  compared: number;
  /** How many of them would move in which way; `none` counts those that would not. */
  totals: Record<MovementKind, number>;
  /** Every claim that would move, in order of dossier; {@link mostSeriousFirst} puts the worst news first. */
  moved: SupposedMovement[];
}

export interface WhatIfOptions extends AssessDossierOptions {
  /** Of the reasons; English when left out. */
  lang?: WordingLanguage;
}

/**
 * Compares. The suppositions must hold together (`checkTogether`); one about a record the dossier does not hold changes
 * nothing. The dossier is not touched.
 */
export function whatIf(
  dossier: Dossier,
  policy: Policy,
  hypotheses: readonly Hypothesis[],
  options: WhatIfOptions = {},
): WhatIf {
  const supposed = applyHypotheses(dossier, hypotheses);
  const later = policySupposed(hypotheses) ?? policy;
  const limits = { ...options, withQuestions: false };
  const before = assessDossier(dossier, policy, limits);
  const after = new Map(assessDossier(supposed, later, limits).map((each) => [each.claim, each]));
  const totals = noMovements();
  const moved: SupposedMovement[] = [];
  for (const assessment of before) {
    const then = after.get(assessment.claim);
    if (then === undefined) continue;
    const movement = movementBetween({ assessment, policy }, { assessment: then, policy: later }, options.lang);
    totals[movement.kind] += 1;
    if (movement.kind !== 'none') moved.push({ movement, before: assessment, after: then });
  }
  return { policy: later, compared: before.length, totals, moved };
}

/** The policy that is supposed to judge; null when none is. */
export function policySupposed(hypotheses: readonly Hypothesis[]): Policy | null {
  for (const hypothesis of hypotheses) if (hypothesis.suppose === 'policy') return hypothesis.policy;
  return null;
}

export function noMovements(): Record<MovementKind, number> {
  return { stronger: 0, weaker: 0, adverse: 0, cleared: 0, sideways: 0, figures_only: 0, none: 0 };
}

/** What a person should see first: what turns against a claim, what falls, what changes, what rises, then figures. */
const SERIOUSNESS: readonly MovementKind[] = ['adverse', 'weaker', 'sideways', 'cleared', 'stronger', 'figures_only'];

/** Sorts by seriousness; claims that move alike stay as they were. */
export function mostSeriousFirst<T extends { movement: Movement }>(moved: readonly T[]): T[] {
  const place = ({ movement: { kind } }: T) =>
    SERIOUSNESS.includes(kind) ? SERIOUSNESS.indexOf(kind) : MOVEMENTS.length;
  return [...moved].sort((a, b) => place(a) - place(b));
}
