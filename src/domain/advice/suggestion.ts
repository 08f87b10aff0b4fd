/**
 * What advice gives: ties for an editor to look at, each with the evidence that led to it. A suggestion decides
 * nothing; the certain number of origins never moves by one.
 */
import type { DossierReference } from '../dossier.js';
import type { FeatureName, TieKind } from '../vocabulary.js';

export const ADVICE_RULES = [
  'text_reuse',
  'same_phrase',
  'shared_details',
  'shared_feature',
  'exit_window',
  'shared_channel',
] as const;
export type AdviceRule = (typeof ADVICE_RULES)[number];

/** The text that was compared: an attribution's own wording, or a document it was taken from. */
export type ComparedText = { readonly attribution: string } | { readonly document: string };

/** A stretch of a text, in code points of its NFC form, end exclusive. The words themselves are not kept here. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface SharedPassage {
  readonly first: Stretch;
  readonly second: Stretch;
}

/** What both text rules find. `first` and `second` follow the ends of the tie. */
interface TextsCompared {
  readonly first: ComparedText;
  readonly second: ComparedText;
  /** SHA-256 of each text: offsets hold for these words only. */
  readonly digests: readonly [first: string, second: string];
  /** Which of them was there first for certain; null where their days do not tell. */
  readonly earlier: 'first' | 'second' | null;
  /** The longest stretches both have, longest first. */
  readonly passages: readonly SharedPassage[];
}

export interface TextReuseEvidence extends TextsCompared {
  readonly rule: 'text_reuse';
  /** The part of the shorter text's shingles that stand in the other, 0.5 to 1. */
  readonly score: number;
  readonly isStrong: boolean;
}

export interface SamePhraseEvidence extends TextsCompared {
  readonly rule: 'same_phrase';
  readonly score: null;
  /** Days between the two, at most. */
  readonly daysApart: number;
}

export const DETAIL_KINDS = ['quantity', 'time', 'place'] as const;
export type DetailKind = (typeof DETAIL_KINDS)[number];

export interface SharedDetail {
  readonly claim: string;
  readonly kind: DetailKind;
  readonly value: string;
  /** Told by these two alone, where others tell it otherwise. */
  readonly isRare: boolean;
}

export interface SharedDetailsEvidence {
  readonly rule: 'shared_details';
  /** Probability that one depends on the other, by the formula of Dong and others (2009). */
  readonly score: number;
  readonly details: readonly SharedDetail[];
  /** Details of the same sort on which they differ. */
  readonly differing: number;
}

export interface SharedFeatureEvidence {
  readonly rule: 'shared_feature';
  readonly score: null;
  /** Its name only: the value is a label, or says who somebody is. */
  readonly feature: FeatureName;
}

export interface ExitWindowEvidence {
  readonly rule: 'exit_window';
  readonly score: null;
  readonly feature: 'exitDate';
}

export interface SharedChannelEvidence {
  readonly rule: 'shared_channel';
  readonly score: null;
  /** Key of the source both were reached through. */
  readonly channel: string;
}

export type AdviceEvidence =
  | TextReuseEvidence
  | SamePhraseEvidence
  | SharedDetailsEvidence
  | SharedFeatureEvidence
  | ExitWindowEvidence
  | SharedChannelEvidence;

/** A tie advice would have an editor look at. */
export interface Suggestion {
  readonly kind: TieKind;
  /** Whoever came later stands first where that is certain, else by key. */
  readonly between: readonly [DossierReference, DossierReference];
  /** The strongest score of its evidence; null when no rule that found it has one. */
  readonly score: number | null;
  readonly evidence: readonly AdviceEvidence[];
}

/** One rule's finding, before findings on the same pair are put together. */
export interface Finding {
  readonly kind: TieKind;
  readonly between: readonly [DossierReference, DossierReference];
  readonly evidence: AdviceEvidence;
}

/** Why a tie is suggested, in words and without figures or anything either of them said. */
export function reasonOf(evidence: readonly AdviceEvidence[]): string {
  return evidence.map(sentenceOf).join(' ');
}

function sentenceOf(evidence: AdviceEvidence): string {
  if (evidence.rule === 'shared_feature') return `They have the same ${FEATURE_WORDS[evidence.feature]}.`;
  if (evidence.rule === 'text_reuse' && evidence.isStrong) return STRONG_REUSE;
  return SENTENCES[evidence.rule];
}

const STRONG_REUSE = 'Nearly the whole of the shorter text stands word for word in the other.';
const SENTENCES: Readonly<Record<Exclude<AdviceRule, 'shared_feature'>, string>> = {
  text_reuse: 'Half or more of the shorter text stands word for word in the other.',
  same_phrase: 'Both use the same long phrase within days of each other.',
  shared_details: 'They tell the same details, among them some that others tell otherwise.',
  exit_window: 'They left within a month of each other.',
  shared_channel: 'Both were reached through the same channel.',
};

const FEATURE_WORDS: Readonly<Record<FeatureName, string>> = {
  unit: 'unit',
  household: 'household',
  broker: 'broker',
  handler: 'handler',
  employer: 'employer',
  owner: 'owner',
  place: 'place',
  exitDate: 'exit date',
};
