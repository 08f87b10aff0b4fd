import type {
  Access,
  AttributionState,
  CredibilityBasis,
  Form,
  OriginStatus,
  Stance,
  Terms,
} from '../domain/vocabulary.js';
import type { LinkEnd } from './link-end.js';

/** A quoted span with the place it was found at; null offsets when the document has no text. */
export interface Passage {
  readonly documentId: string;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface AttributionGrade {
  readonly credibility: number;
  /** Null for what was given before anybody recorded how it was judged. */
  readonly basis: CredibilityBasis | null;
  readonly reason: string | null;
  readonly gradedById: string | null;
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly gradedAt: string;
}

/** What people write of an attribution, by column. Earliest and latest are days, `YYYY-MM-DD`. */
export interface AttributionColumns {
  stance: Stance;
  access: Access;
  origin_status: OriginStatus | null;
  channel_id: string | null;
  form: Form | null;
  wording_text: string | null;
  wording_lang: string | null;
  translation_text: string | null;
  translation_lang: string | null;
  translation_by: string | null;
  hedge_word: string | null;
  hedge_low: number | null;
  hedge_high: number | null;
  stated_text: string | null;
  stated_earliest: string | null;
  stated_latest: string | null;
  learned_text: string | null;
  learned_earliest: string | null;
  learned_latest: string | null;
  heard_in_id: string | null;
  terms_attribution: Terms | null;
  not_before_text: string | null;
  not_before_earliest: string | null;
  not_before_latest: string | null;
}

type Days =
  | 'stated_earliest'
  | 'stated_latest'
  | 'learned_earliest'
  | 'learned_latest'
  | 'not_before_earliest'
  | 'not_before_latest';

/** An attribution with its upstream, passages and grades (oldest first), as rows give it. */
export interface AttributionRow extends Readonly<Omit<AttributionColumns, Days>> {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly claim_id: string;
  readonly source_id: string;
  readonly state: AttributionState;
  readonly superseded_by_id: string | null;
  readonly withdrawn_reason: string | null;
  readonly version: number;
  readonly upstream: LinkEnd[];
  readonly passages: Passage[];
  readonly grades: AttributionGrade[];
}

/** What a write sets: columns left out stay (or take their default), lists left out stay (or are empty). */
export interface AttributionContent {
  readonly columns: Partial<AttributionColumns>;
  readonly upstream: readonly LinkEnd[] | null;
  readonly passages: readonly Passage[] | null;
}
