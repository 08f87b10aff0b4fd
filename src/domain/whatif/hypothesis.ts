/**
 * What may be supposed of a dossier without anybody recording it: a closed list. Records are named by their keys in the
 * dossier. Several suppositions hold together; the order in which they are given means nothing, so two that say
 * different things of one record are refused (see {@link ./check-hypotheses.js}).
 */
import type { DossierReference } from '../dossier.js';
import type { Policy } from '../policy/policy.js';
import type {
  Access,
  ClaimLinkType,
  OfficialPositionWord,
  OriginStatus,
  ReliabilityGrade,
  Stance,
  TieKind,
  TieState,
} from '../vocabulary.js';

/** Bound of one question: nobody can follow what more than this would change together. */
export const HYPOTHESES_AT_MOST = 20;

/** A source is wrong, under every name it has: nothing that comes from it carries anything. */
export interface SourceIsWrong {
  suppose: 'source_is_wrong';
  source: string;
}

export interface AccountWithdrawn {
  suppose: 'account_withdrawn';
  attribution: string;
}

/** A new account. Without a source it is somebody new of whom nothing is known. */
export interface AccountAdded {
  suppose: 'account_added';
  claim: string;
  source?: string;
  access: Access;
  /** Default `asserts`. */
  stance?: Stance;
  upstream?: DossierReference[];
  originStatus?: OriginStatus;
  /** The new account is recorded as independent of these. */
  distinctFrom?: string[];
}

export interface SamePerson {
  suppose: 'same_person';
  sources: [string, string];
}

/** A tie has this state; it is added when nothing of its kind joins the two ends yet. */
export interface TieHeld {
  suppose: 'tie';
  between: [DossierReference, DossierReference];
  kind: TieKind;
  state: TieState;
}

export interface DistinctionMade {
  suppose: 'distinction';
  between: [string, string];
  /** `made`: somebody found out that they are independent; `removed`: that was a mistake. */
  change: 'made' | 'removed';
}

export interface SourceRegraded {
  suppose: 'source_regraded';
  source: string;
  grade: ReliabilityGrade;
}

export interface OriginFound {
  suppose: 'origin';
  attribution: string;
  originStatus: OriginStatus;
}

export interface PositionTaken {
  suppose: 'official_position';
  claim: string;
  position: OfficialPositionWord;
}

/** An exhibit is verified and nothing fails any more, or a step of it fails. */
export interface ExhibitChecked {
  suppose: 'exhibit';
  exhibit: string;
  result: 'passed' | 'failed';
}

export interface ClaimLinked {
  suppose: 'claim_link';
  from: string;
  to: string;
  type: ClaimLinkType;
}

/** Another policy judges. It changes no dossier: {@link ./what-if.js} assesses by it afterwards. */
export interface PolicyTaken {
  suppose: 'policy';
  policy: Policy;
}

export type Hypothesis =
  | SourceIsWrong
  | AccountWithdrawn
  | AccountAdded
  | SamePerson
  | TieHeld
  | DistinctionMade
  | SourceRegraded
  | OriginFound
  | PositionTaken
  | ExhibitChecked
  | ClaimLinked
  | PolicyTaken;

/** In the order in which they are carried out: who is who before what an account carries, a wrong source last. */
export const SUPPOSITIONS = [
  'account_added',
  'same_person',
  'tie',
  'distinction',
  'source_regraded',
  'origin',
  'official_position',
  'exhibit',
  'claim_link',
  'policy',
  'account_withdrawn',
  'source_is_wrong',
] as const satisfies readonly Hypothesis['suppose'][];
export type Supposition = Hypothesis['suppose'];
