/**
 * The closed lists of words the product speaks: one tuple each, shared by the validators, the database CHECKs, the
 * JSON Schema of the dossier and the screens. Order matters where a comment says so.
 */

export const CLAIM_KINDS = [
  'event',
  'pattern',
  'policy',
  'state',
  'motive',
  'quantity',
  'statement',
  'forecast',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const SOURCE_KINDS = ['person', 'group', 'outlet', 'institution', 'document', 'sensor', 'unknown'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const REGION_KINDS = ['country', 'province', 'county', 'city', 'district', 'area'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const REGION_ROLES = ['happened', 'concerns'] as const;
export type RegionRole = (typeof REGION_ROLES)[number];

export const DOCUMENT_KINDS = ['article', 'transcript', 'message', 'image', 'recording', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const STANCES = ['asserts', 'relays', 'denies', 'doubts', 'no_knowledge'] as const;
export type Stance = (typeof STANCES)[number];

/** How the source knows. As the dossier lists them; the rank used when choosing whom to count is {@link ACCESS_RANK}. */
export const ACCESSES = [
  'participant',
  'eyewitness',
  'document_holder',
  'official_statement',
  'hearsay',
  'common_talk',
  'analysis',
  'unknown',
] as const;
export type Access = (typeof ACCESSES)[number];

/** Nearest to the fact first: the order in which accounts are considered for the counted set. */
export const ACCESS_RANK: readonly Access[] = [
  'participant',
  'eyewitness',
  'document_holder',
  'official_statement',
  'analysis',
  'hearsay',
  'common_talk',
  'unknown',
];

/** Accesses that are first-hand: the source was there, or holds the paper. */
export const FIRST_HAND_ACCESSES: readonly Access[] = ['participant', 'eyewitness', 'document_holder'];

/** From least to most known is unknown, described, identified; listed as the dossier lists them. */
export const ORIGIN_STATUSES = ['identified', 'described', 'unknown'] as const;
export type OriginStatus = (typeof ORIGIN_STATUSES)[number];

export const FORMS = ['verbatim', 'translated', 'paraphrase', 'summary', 'inference'] as const;
export type Form = (typeof FORMS)[number];

/** Whether a source's accounts count, or an editor has set all of them aside. */
export const SOURCE_STATES = ['active', 'withdrawn'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export const ATTRIBUTION_STATES = ['active', 'withdrawn', 'superseded'] as const;
export type AttributionState = (typeof ATTRIBUTION_STATES)[number];

/** How a source may be described in print: the terms an account was given on. */
export const TERMS = ['named', 'described', 'background', 'off_record'] as const;
export type Terms = (typeof TERMS)[number];

/** The order is the order in which confirmed ties are named as the reason a chain is not counted. */
export const TIE_KINDS = [
  'same_person',
  'retells',
  'same_document',
  'same_channel',
  'same_unit',
  'same_household',
  'in_contact',
  'same_owner',
  'text_reuse',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const TIE_STATES = ['suggested', 'confirmed', 'rejected'] as const;
export type TieState = (typeof TIE_STATES)[number];

export const DISTINCTION_BASES = ['editor', 'profile'] as const;
export type DistinctionBasis = (typeof DISTINCTION_BASES)[number];

export const CLAIM_LINK_TYPES = ['instance_of', 'contradicts', 'narrows', 'same_as', 'part_of', 'supersedes'] as const;
export type ClaimLinkType = (typeof CLAIM_LINK_TYPES)[number];

export const OFFICIAL_POSITIONS = [
  'unknown',
  'none_found',
  'silent_after_search',
  'affirms',
  'admits',
  'denies',
] as const;
export type OfficialPositionWord = (typeof OFFICIAL_POSITIONS)[number];

export const REQUEST_ANSWERS = ['none', 'declined', 'denied', 'confirmed', 'other'] as const;
export type RequestAnswer = (typeof REQUEST_ANSWERS)[number];

export const EDITOR_MARKS = ['none', 'retracted', 'disproved', 'discounted', 'likely_or_confirmed'] as const;
export type EditorMark = (typeof EDITOR_MARKS)[number];

export const EXHIBIT_KINDS = ['imagery', 'document', 'recording', 'sensor'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];

export const BEARINGS = ['supports', 'contradicts'] as const;
export type Bearing = (typeof BEARINGS)[number];

export const VERIFICATION_STEPS = [
  'geolocation',
  'chronolocation',
  'source_check',
  'metadata',
  'reverse_search',
  'other',
] as const;
export type VerificationStep = (typeof VERIFICATION_STEPS)[number];

export const VERIFICATION_RESULTS = ['passed', 'failed', 'inconclusive'] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

/** Source reliability, best first. F means it cannot be judged; it is never read as a number. */
export const RELIABILITY_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type ReliabilityGrade = (typeof RELIABILITY_GRADES)[number];

export const RELIABILITY_BASES = ['editor', 'track_record'] as const;
export type ReliabilityBasis = (typeof RELIABILITY_BASES)[number];

/** How a credibility digit came to be given: without sight of the source's letter, or brought in with a dossier. */
export const CREDIBILITY_BASES = ['blind', 'imported'] as const;
export type CredibilityBasis = (typeof CREDIBILITY_BASES)[number];

export const RULING_MODES = ['accept', 'override'] as const;
export type RulingMode = (typeof RULING_MODES)[number];

/**
 * Who else stands behind a ruling: nobody needed to; a second editor, without whom it is not in force; only the ruler, in a
 * desk of one; or nobody here knows, because it came in a dossier.
 */
export const RULING_REVIEWS = ['none', 'second', 'self', 'imported'] as const;
export type RulingReview = (typeof RULING_REVIEWS)[number];

/** Why a ruling needs a second editor. */
export const REVIEW_NEEDS = ['raise', 'adverse', 'involved'] as const;
export type ReviewNeed = (typeof REVIEW_NEEDS)[number];

/** The features of a source that are compared; `place` and `exitDate` alone do not make a profile. */
export const FEATURE_NAMES = [
  'unit',
  'household',
  'broker',
  'handler',
  'employer',
  'owner',
  'place',
  'exitDate',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Features whose value is an opaque label (`HH-2`): what it stands for is known only to a sealed identity. */
export const OPAQUE_FEATURES: readonly FeatureName[] = ['household', 'broker', 'handler'];
export const OPAQUE_LABEL = /^[A-Z]{1,3}-[0-9]{1,4}$/;
