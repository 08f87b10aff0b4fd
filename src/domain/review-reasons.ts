/**
 * Why a claim needs an editor, in the order an hour is best spent: first what may already be wrong in print, last what
 * is merely new. Pure: the caller says what is known of the claim, here it is decided what that calls for.
 */

/** In order of priority: a claim stands in the queue where its first reason puts it. */
export const REVIEW_REASONS = [
  'adverse_change',
  'second_awaited',
  'suggestion_would_lower',
  'one_question_away',
  'reconfirm',
  'regraded_source',
  'expired_ruling',
  'new',
] as const;
export type ReviewReasonName = (typeof REVIEW_REASONS)[number];

/** A status as far as weighing it goes. Adverse ones are below every other. */
export interface WeighedStatus {
  readonly status: string;
  /** 0 to 5. */
  readonly strength: number;
  readonly isAdverse: boolean;
}

/** What an editor's day depends on, of one claim whose assessment is current. */
export interface ReviewFacts {
  /** What the policy computes. */
  readonly computed: WeighedStatus;
  /** The ruling in force; null when there is none. */
  readonly ruling: (WeighedStatus & { readonly expiresOn: string | null }) | null;
  /** How the facts moved under that ruling: not at all, for the worse, or otherwise. */
  readonly moved: 'no' | 'worse' | 'otherwise';
  /** Whether anybody ever ruled on it, in force or not. */
  readonly wasRuled: boolean;
  /** Last day of a ruling that would be in force but for its end, `YYYY-MM-DD`. */
  readonly expiredOn: string | null;
  /** The newest ruling no longer holds, because the claim was worded anew. */
  readonly isReworded: boolean;
  /** A ruling waits for a second editor. */
  readonly awaitsSecond: boolean;
  /** What the claim would be computed as if every suggested tie were confirmed. */
  readonly ifSuggestionsHold: WeighedStatus;
  /** What it would be computed as after the answer that raises it most; null when there is no question to ask. */
  readonly afterBestQuestion: WeighedStatus | null;
  /** A source of it was regraded since an editor last ruled on it or looked at it. */
  readonly isRegraded: boolean;
  /** An editor looked at exactly these facts and left it as it is. */
  readonly isLookedAt: boolean;
}

export interface ReviewReason {
  readonly reason: ReviewReasonName;
  /** Steps of strength at stake, 0 to 6: what decides between claims with the same reason. */
  readonly stake: number;
  /** The first day it counts, when that is still to come; and the last, when it ends by itself. `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly until: string | null;
  /** The status it leads to, where it leads to one. */
  readonly to: string | null;
}

/**
 * The reasons why a claim needs an editor, most pressing first; none when it needs nobody. Who looked at a claim and
 * left it is not asked again until its facts move, except where a ruling no longer fits the facts or somebody waits.
 */
export function reviewReasons(facts: ReviewFacts): ReviewReason[] {
  const reasons = [
    ...adverseChange(facts),
    ...(facts.awaitsSecond ? [because('second_awaited')] : []),
    ...(facts.isLookedAt ? [] : prospects(facts)),
    ...reconfirmation(facts),
    ...(facts.isRegraded ? [because('regraded_source')] : []),
    ...expiry(facts),
    ...(facts.wasRuled || facts.isLookedAt ? [] : [because('new')]),
  ];
  return reasons.sort((a, b) => priorityOf(a.reason) - priorityOf(b.reason));
}

/** 0 for the most pressing. */
export function priorityOf(reason: ReviewReasonName): number {
  return REVIEW_REASONS.indexOf(reason);
}

/** Under a ruling: the facts got worse since. Without one: what is computed counts against the claim. */
function adverseChange({ computed, ruling, moved, isLookedAt }: ReviewFacts): ReviewReason[] {
  if (ruling === null) {
    return computed.isAdverse && !isLookedAt ? [because('adverse_change', { to: computed.status })] : [];
  }
  if (moved !== 'worse') return [];
  const stake = Math.max(0, heightOf(ruling) - heightOf(computed));
  return [because('adverse_change', { stake, until: ruling.expiresOn, to: computed.status })];
}

/** The facts or the policy moved under a ruling, or the claim was worded anew and the ruling went with the old wording. */
function reconfirmation({ ruling, moved, isReworded, isLookedAt }: ReviewFacts): ReviewReason[] {
  if (ruling !== null) return moved === 'otherwise' ? [because('reconfirm', { until: ruling.expiresOn })] : [];
  return isReworded && !isLookedAt ? [because('reconfirm')] : [];
}

function prospects({ computed, ifSuggestionsHold, afterBestQuestion }: ReviewFacts): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  const fall = heightOf(computed) - heightOf(ifSuggestionsHold);
  if (fall > 0) reasons.push(because('suggestion_would_lower', { stake: fall, to: ifSuggestionsHold.status }));
  if (afterBestQuestion === null || computed.isAdverse) return reasons;
  const rise = heightOf(afterBestQuestion) - heightOf(computed);
  if (rise > 0) reasons.push(because('one_question_away', { stake: rise, to: afterBestQuestion.status }));
  return reasons;
}

/** Known beforehand: the day after the last day of the ruling in force. */
function expiry({ ruling, expiredOn, isLookedAt }: ReviewFacts): ReviewReason[] {
  if (ruling === null) return expiredOn === null || isLookedAt ? [] : [because('expired_ruling')];
  return ruling.expiresOn === null ? [] : [because('expired_ruling', { from: dayAfter(ruling.expiresOn) })];
}

/** Adverse below unsupported, so that a fall into it weighs more than one to the bottom of the ladder. */
function heightOf({ strength, isAdverse }: WeighedStatus): number {
  return isAdverse ? 0 : strength + 1;
}

function because(reason: ReviewReasonName, more: Partial<Omit<ReviewReason, 'reason'>> = {}): ReviewReason {
  return { reason, stake: 0, from: null, until: null, to: null, ...more };
}

/** The day may come with a moment, in an imported ruling. */
function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
