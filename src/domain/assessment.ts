/**
 * What a policy computes for one claim, with every reason: the shape `whence assess --json` prints and the product
 * stores and shows. Produced by {@link ./assess.js}; the figures and reasons are those of the independence graphs.
 */

/** Why a chain is not counted beside the counted one it is held against. The first that holds, in this order. */
export const EXCLUSION_REASONS = [
  'same_source',
  'same_person',
  'retells',
  'same_channel',
  'shared_upstream',
  'same_document',
  'same_unit',
  'same_household',
  'in_contact',
  'same_owner',
  'text_reuse',
  'unknown_origin',
  'unassessed',
  'inherited',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Sizes of largest sets of chains that may be counted together: certain, possible, and if the suggested ties hold. */
export interface Origins {
  min: number;
  max: number;
  ifSuggested: number;
  /** False when the search budget ran out: then min is still a valid lower bound and max a valid upper bound. */
  exact: boolean;
}

export interface ExcludedChain {
  attribution: string;
  because: ExclusionReason;
  /** The counted attribution it is held against. */
  of: string;
  /** Keys of the sources, ties' ends or attributions that make the link; sorted. */
  via: string[];
}

/** One side of a claim: the accounts that support it, or those that deny it. */
export interface SideAssessment {
  chains: number;
  origins: Origins;
  firstHand: { min: number; max: number };
  /** Distinct places in which the counted accounts were heard. */
  regions: number;
  /** The canonical witness of `origins.min`, in the order it was chosen. */
  counted: string[];
  /** Every other chain of the side, by attribution. */
  excluded: ExcludedChain[];
  /** Who, if wrong, takes the whole side away: the atoms common to all chains. */
  singlePointsOfFailure: string[];
}

export interface NextQuestion {
  ask: string;
  pair: [string, string];
  raisesMinTo: number;
}

/** Literal a policy compares: what a fact can be. A fact that is missing is `null`. */
export type FactValue = string | number | boolean | null;

export interface Assessment {
  claim: string;
  status: string;
  rank: number;
  strength: number;
  flags: string[];
  support: SideAssessment;
  facts: Record<string, FactValue>;
  matchedRule: string;
  denial: SideAssessment;
  listed: { doubts: string[]; noKnowledge: string[] };
  nextQuestions: NextQuestion[];
  reasons: string[];
  missingForNext: { status: string; needs: string[] } | null;
  factsHash: string;
}

/**
 * Whether ties are suggested that nobody has decided on, and that bear on the count: the policy's flag says so, or a side
 * would count less if they held.
 */
export function hasPendingSuggestions({
  flags,
  support,
  denial,
}: Pick<Assessment, 'flags' | 'support' | 'denial'>): boolean {
  const wouldLower = [support, denial].some(({ origins }) => origins.ifSuggested < origins.min);
  return wouldLower || flags.includes('suggestions_pending');
}
