/**
 * What a claim counts as: the ruling in force, else what the policy computes, capped. The two are never mixed silently,
 * a ruling holds only for the wording it was made on, and what moved behind it since is said. An assessment that is
 * waiting to be re-checked is never given out as current.
 */
import { type Policy, policyIdentity } from './policy/policy.js';
import type { RulingMode, RulingReview } from './vocabulary.js';

export const STANDING_BASES = ['ruling', 'assessment', 'being_rechecked'] as const;
export type StandingBasis = (typeof STANDING_BASES)[number];

/**
 * Why an editor should look at a standing:
 * - `being_rechecked`: the assessment is not current, so nothing was compared;
 * - `worse`: the rules now find less than when the ruling was made, or something adverse;
 * - `reconfirm`: the facts or the policy moved since the ruling, and that is not plainly better or worse;
 * - `better`: the rules now find more than when it was made; a suggestion, nothing else;
 * - `suggestions_pending`: ties are suggested that nobody has decided on;
 * - `awaiting_second`: a newer ruling waits for a second editor;
 * - `reworded`, `expired`: the newest ruling no longer holds, because the wording is another or its last day is past.
 */
export const ATTENTIONS = [
  'being_rechecked',
  'worse',
  'reconfirm',
  'better',
  'suggestions_pending',
  'awaiting_second',
  'reworded',
  'expired',
] as const;
export type Attention = (typeof ATTENTIONS)[number];

export const RULING_STATES = ['in_force', 'awaiting_second', 'expired', 'revoked', 'reworded', 'replaced'] as const;
export type RulingState = (typeof RULING_STATES)[number];

/** A ruling, as far as deciding whether it is in force, and what moved since, goes. */
export interface RulingFacts {
  readonly id: string;
  readonly status: string;
  readonly mode: RulingMode;
  /** `id@version#sha256` of the policy it was made under. */
  readonly policy: string;
  /** The facts it was made on. */
  readonly factsHash: string;
  /** The wording it was made on. */
  readonly claimRevision: number;
  /** What was computed when it was made; null where that is not on record (an imported ruling against the rules). */
  readonly computedStatus: string | null;
  readonly review: RulingReview;
  readonly isApproved: boolean;
  readonly isRevoked: boolean;
  /** Last day it holds, `YYYY-MM-DD`; null when it has no end. */
  readonly expiresOn: string | null;
}

/** The stored assessment, as far as a standing reads it. */
export interface ComputedFacts {
  readonly status: string;
  readonly factsHash: string;
  readonly hasPendingSuggestions: boolean;
}

export interface StandingInput<Ruling extends RulingFacts> {
  readonly policy: Policy;
  /** Null when there is none that is current. */
  readonly assessment: ComputedFacts | null;
  /** The claim's present wording. */
  readonly revision: number;
  /** Every ruling on the claim, oldest first. Revoked ones may be left out. */
  readonly rulings: readonly Ruling[];
  /** `YYYY-MM-DD`; there is no clock here. */
  readonly today: string;
}

/** The newest ruling, where it no longer holds. */
export interface LapsedRuling<Ruling extends RulingFacts = RulingFacts> {
  readonly ruling: Ruling;
  readonly why: 'reworded' | 'expired';
}

export interface Standing<Ruling extends RulingFacts = RulingFacts> {
  /** Null exactly when the basis is `being_rechecked`: then there is nothing to say yet. */
  readonly status: string | null;
  /** `assessment` also where a ruling is in force and the policy lets the facts overrule it. */
  readonly basis: StandingBasis;
  /** What the policy computes, uncapped; null while it is being re-checked. Shown beside a ruling that differs. */
  readonly computed: string | null;
  /** The ruling in force. */
  readonly ruling?: Ruling;
  readonly lapsed?: LapsedRuling<Ruling>;
  /** In the order of {@link ATTENTIONS}. */
  readonly attention: readonly Attention[];
  /** Not to be given to anybody outside the desk until an editor has looked. */
  readonly held: boolean;
}

/**
 * What a claim counts as today (corroboration specification §5). Pure: the same policy, facts, wording, rulings and day
 * always give the same answer, so that a past one can be replayed.
 */
export function standingOf<Ruling extends RulingFacts>(input: StandingInput<Ruling>): Standing<Ruling> {
  const { policy, assessment } = input;
  const ruling = rulingInForce(input);
  const lapsed = lapsedRuling(input, ruling);
  const movement = ruling === null || assessment === null ? [] : movedSince(policy, ruling, assessment);
  const isWaiting = awaitingAfter(input, ruling) !== null;
  const isPending = policy.pendingSuggestions !== 'ignore' && assessment?.hasPendingSuggestions === true;
  const raised: Readonly<Record<Attention, boolean>> = {
    being_rechecked: assessment === null,
    worse: movement.includes('worse'),
    reconfirm: movement.includes('reconfirm'),
    better: movement.includes('better'),
    suggestions_pending: isPending,
    awaiting_second: isWaiting,
    reworded: lapsed?.why === 'reworded',
    expired: lapsed?.why === 'expired',
  };
  return {
    ...countedAs(policy, ruling, assessment, raised.worse),
    computed: assessment?.status ?? null,
    ...(ruling === null ? {} : { ruling }),
    ...(lapsed === null ? {} : { lapsed }),
    attention: ATTENTIONS.filter((word) => raised[word]),
    held:
      (ruling !== null && assessment === null) ||
      (raised.worse && policy.onAdverseChange === 'hold') ||
      (policy.pendingSuggestions === 'block' && (assessment === null || isPending)),
  };
}

function countedAs(
  policy: Policy,
  ruling: RulingFacts | null,
  assessment: ComputedFacts | null,
  isWorse: boolean,
): Pick<Standing, 'status' | 'basis'> {
  if (ruling === null) {
    if (assessment === null) return { status: null, basis: 'being_rechecked' };
    return { status: cappedStatus(policy, assessment.status), basis: 'assessment' };
  }
  if (isWorse && assessment !== null && policy.onAdverseChange === 'downgrade') {
    const ruled = orderOf(policy, ruling.status);
    const found = orderOf(policy, assessment.status);
    const isOverruled = ruled === null || found === null || found < ruled;
    if (isOverruled) return { status: assessment.status, basis: 'assessment' };
  }
  return { status: ruling.status, basis: 'ruling' };
}

/**
 * What the facts did since a ruling in force was made. The hashes decide whether they moved at all; the statuses computed
 * then and now, by strength and with adverse ones lowest, in which direction. Under another version of the policy a ruling
 * is to be confirmed again in any case.
 */
function movedSince(policy: Policy, ruling: RulingFacts, now: ComputedFacts): Attention[] {
  const isOtherPolicy = ruling.policy !== policyIdentity(policy);
  if (!isOtherPolicy && ruling.factsHash === now.factsHash) return [];
  const before = ruling.computedStatus ?? (ruling.mode === 'accept' ? ruling.status : null);
  const was = before === null ? null : orderOf(policy, before);
  const is = orderOf(policy, now.status);
  if (was === null || is === null || was === is) return ['reconfirm'];
  if (is < was) return ['worse'];
  return isOtherPolicy ? ['reconfirm', 'better'] : ['better'];
}

/** Where a ruling stands among all that were made on its claim. */
export function rulingState<Ruling extends RulingFacts>(
  context: Pick<StandingInput<Ruling>, 'rulings' | 'revision' | 'today'>,
  ruling: Ruling,
): RulingState {
  if (ruling.isRevoked) return 'revoked';
  const why = whyLapsed(ruling, context);
  if (why !== null) return why;
  const inForce = rulingInForce(context);
  if (inForce?.id === ruling.id) return 'in_force';
  const isLater = inForce === null || placeOf(context.rulings, ruling) > placeOf(context.rulings, inForce);
  return isLater ? 'awaiting_second' : 'replaced';
}

/** The last day of the newest ruling, where that is past and nothing newer is in force. */
export function expiredOn({ lapsed }: Pick<Standing, 'lapsed'>): string | null {
  return lapsed?.why === 'expired' ? lapsed.ruling.expiresOn : null;
}

type Rulings<Ruling extends RulingFacts> = Pick<StandingInput<Ruling>, 'rulings' | 'revision' | 'today'>;

/** The newest ruling that is reviewed where it must be, and neither revoked, past its last day nor on another wording. */
export function rulingInForce<Ruling extends RulingFacts>(context: Rulings<Ruling>): Ruling | null {
  return (
    context.rulings.findLast((one) => isReviewed(one) && !one.isRevoked && whyLapsed(one, context) === null) ?? null
  );
}

/** The newest ruling that was in force, if it is no longer. */
function lapsedRuling<Ruling extends RulingFacts>(
  context: Rulings<Ruling>,
  inForce: Ruling | null,
): LapsedRuling<Ruling> | null {
  const ruling = context.rulings.findLast((one) => isReviewed(one) && !one.isRevoked);
  if (ruling === undefined || ruling.id === inForce?.id) return null;
  const why = whyLapsed(ruling, context);
  return why === null ? null : { ruling, why };
}

/** A ruling that waits for its second editor; one made before the ruling in force has been replaced by it. */
function awaitingAfter<Ruling extends RulingFacts>(context: Rulings<Ruling>, inForce: Ruling | null): Ruling | null {
  const { rulings } = context;
  const from = inForce === null ? 0 : placeOf(rulings, inForce) + 1;
  const isOpen = (one: Ruling) => !isReviewed(one) && !one.isRevoked && whyLapsed(one, context) === null;
  return rulings.slice(from).find(isOpen) ?? null;
}

function placeOf(rulings: readonly RulingFacts[], { id }: RulingFacts): number {
  return rulings.findIndex((one) => one.id === id);
}

function isReviewed({ review, isApproved }: RulingFacts): boolean {
  return review !== 'second' || isApproved;
}

function whyLapsed(
  { claimRevision, expiresOn }: RulingFacts,
  { revision, today }: { revision: number; today: string },
): LapsedRuling['why'] | null {
  if (claimRevision !== revision) return 'reworded';
  return expiresOn !== null && today > expiresOn ? 'expired' : null;
}

/**
 * Where a status stands for "better" and "worse": its strength, and -1 if it is adverse, which is below everything.
 * Never its rank. Null when the policy has no such status.
 */
export function orderOf(policy: Policy, status: string): number | null {
  const rung = policy.ladder.find(({ id }) => id === status);
  if (rung === undefined) return null;
  return rung.adverse === true ? -1 : rung.strength;
}

/**
 * The strongest status a claim can have without an editor is the policy's cap. Compared by strength, never by rank; an
 * adverse status is never capped, because bad news needs nobody's leave.
 */
export function cappedStatus(policy: Policy, status: string): string {
  const rung = policy.ladder.find(({ id }) => id === status);
  const cap = policy.ladder.find(({ id }) => id === policy.autoCap);
  if (rung === undefined || cap === undefined || rung.adverse === true) return status;
  return rung.strength > cap.strength ? cap.id : status;
}
