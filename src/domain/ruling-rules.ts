/** What a ruling needs before it is in force, and who may give it (corroboration specification §5). */
import type { Policy } from './policy/policy.js';
import { cappedStatus, orderOf } from './standing.js';
import type { ReviewNeed, RulingMode, RulingReview } from './vocabulary.js';

/** A ruling somebody wants to make. */
export interface ProposedRuling {
  readonly policy: Policy;
  /** What the policy computes now, uncapped. */
  readonly computed: string;
  readonly status: string;
  /** Whether the ruler logged the claim, or an account that is counted for it. */
  readonly isRulerInvolved: boolean;
}

/** Whether a ruling accepts what is computed or goes against it. Worked out, never believed. */
export function modeOf(computed: string, status: string): RulingMode {
  return status === computed ? 'accept' : 'override';
}

/**
 * Why a ruling needs a second editor; empty when it needs none. In the order of `REVIEW_NEEDS`:
 * - `raise`: it raises the claim by more than one rung above the computed status, a rung being one distinct strength of
 *   the policy's statuses that are not adverse;
 * - `adverse`: it lifts the claim from an adverse status to any other;
 * - `involved`: the ruler logged the claim or a deciding account, and rules it above what it would count as without a
 *   ruling. So also to accept what is computed above the cap; an editor who is not involved accepts and lowers alone.
 * @throws Error when the policy has no such status.
 */
export function reviewNeeds({ policy, computed, status, isRulerInvolved }: ProposedRuling): ReviewNeed[] {
  const found = placed(policy, computed);
  const ruled = placed(policy, status);
  const needs: ReviewNeed[] = [];
  if (found >= 0 && rungsBetween(policy, found, ruled) > 1) needs.push('raise');
  if (found < 0 && ruled >= 0) needs.push('adverse');
  if (isRulerInvolved && ruled > placed(policy, cappedStatus(policy, computed))) needs.push('involved');
  return needs;
}

/** How a ruling with these needs is reviewed: a desk of one has no second editor, and its record says so. */
export function reviewOf(needs: readonly ReviewNeed[], workspaceKind: 'solo' | 'team'): RulingReview {
  if (needs.length === 0) return 'none';
  return workspaceKind === 'solo' ? 'self' : 'second';
}

/** A ruling somebody wants to approve, and what they logged. */
export interface ProposedApproval {
  readonly needs: readonly ReviewNeed[];
  readonly isOwn: boolean;
  readonly isApproverInvolved: boolean;
  /** Asked again at the time of approval: the ruler may have logged something since. */
  readonly isRulerInvolved: boolean;
}

/**
 * Why somebody may not be the second editor: they made the ruling, or they are as involved as the ruler and somebody is
 * needed who is not. Null when they may.
 */
export function whyNotSecond(approval: ProposedApproval): 'own' | 'involved' | null {
  if (approval.isOwn) return 'own';
  const needsUninvolved = approval.isRulerInvolved || approval.needs.includes('involved');
  return needsUninvolved && approval.isApproverInvolved ? 'involved' : null;
}

/** How many rungs up from one strength to another; 0 when it is not up. */
function rungsBetween(policy: Policy, from: number, to: number): number {
  const strengths = policy.ladder.filter(({ adverse }) => adverse !== true).map(({ strength }) => strength);
  return [...new Set(strengths)].filter((strength) => from < strength && strength <= to).length;
}

function placed(policy: Policy, status: string): number {
  const place = orderOf(policy, status);
  if (place === null) throw new Error('a ruling names a status that the policy does not have');
  return place;
}
