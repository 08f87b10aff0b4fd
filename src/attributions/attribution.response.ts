import { codeOf } from '../domain/ids.js';
import { ACCESSES, ATTRIBUTION_STATES, FORMS, ORIGIN_STATUSES, STANCES, TERMS } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';
import type { AttributionRow } from './attribution-row.js';
import { LinkEndResponse, presentEnd } from './link-end.js';

export class TranslationResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
  @OutText({ nullable: true, description: 'Who translated it.' }) by!: string | null;
}

export class AttributionWordingResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
  @OutObject(() => TranslationResponse, { nullable: true }) translation!: TranslationResponse | null;
}

export class HedgeResponse {
  @OutText() word!: string;
  @OutNumber({ nullable: true }) low!: number | null;
  @OutNumber({ nullable: true }) high!: number | null;
}

export class TermsResponse {
  @OutEnum(TERMS, { nullable: true }) attribution!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) notBefore!: string | null;
}

export class PassageResponse {
  @OutText({ format: 'uuid' }) documentId!: string;
  @OutText() exact!: string;
  @OutText({ nullable: true }) prefix!: string | null;
  @OutText({ nullable: true }) suffix!: string | null;
  @OutInt({ nullable: true, description: 'In code points; null when the document has no text.' })
  start!: number | null;
  @OutInt({ nullable: true, description: 'The offset after the last code point.' }) end!: number | null;
}

export class AttributionGradeResponse {
  @OutInt({ description: '2 to 6; 2 is best.' }) credibility!: number;
  @OutText({ nullable: true }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that gave it.' }) gradedById!: string | null;
  @OutText({ format: 'date-time' }) gradedAt!: string;
}

export class AttributionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText({ format: 'uuid' }) sourceId!: string;
  @OutEnum(STANCES) stance!: string;
  @OutEnum(ACCESSES) access!: string;
  @OutList(() => LinkEndResponse) upstream!: LinkEndResponse[];
  @OutEnum(ORIGIN_STATUSES, { nullable: true }) originStatus!: string | null;
  @OutText({ format: 'uuid', nullable: true }) channelId!: string | null;
  @OutEnum(FORMS, { nullable: true }) form!: string | null;
  @OutObject(() => AttributionWordingResponse, { nullable: true }) wording!: AttributionWordingResponse | null;
  @OutObject(() => HedgeResponse, { nullable: true }) hedge!: HedgeResponse | null;
  @OutText({ nullable: true, description: 'EDTF.' }) statedAt!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) learnedAt!: string | null;
  @OutText({ format: 'uuid', nullable: true }) heardInId!: string | null;
  @OutObject(() => TermsResponse, { nullable: true }) terms!: TermsResponse | null;
  @OutList(() => PassageResponse) passages!: PassageResponse[];
  @OutInt({ nullable: true, description: 'The newest grade.' }) credibility!: number | null;
  @OutList(() => AttributionGradeResponse, { description: 'Every grade, oldest first.' })
  grades!: AttributionGradeResponse[];
  @OutEnum(ATTRIBUTION_STATES) state!: string;
  @OutText({ format: 'uuid', nullable: true }) supersededById!: string | null;
  @OutText({ nullable: true }) withdrawnReason!: string | null;
  @OutInt() version!: number;
}

export class AttributionPageResponse {
  @OutList(() => AttributionResponse) items!: AttributionResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of an attribution, field by field. */
export function presentAttribution(row: AttributionRow): AttributionResponse {
  return {
    id: row.id,
    ref: codeOf('attribution', row.number),
    key: row.key,
    claimId: row.claim_id,
    sourceId: row.source_id,
    stance: row.stance,
    access: row.access,
    upstream: row.upstream.map(presentEnd),
    originStatus: row.origin_status,
    channelId: row.channel_id,
    form: row.form,
    wording: presentWording(row),
    hedge: row.hedge_word === null ? null : { word: row.hedge_word, low: row.hedge_low, high: row.hedge_high },
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    heardInId: row.heard_in_id,
    terms: presentTerms(row),
    passages: row.passages.map(({ documentId, exact, prefix, suffix, start, end }) => ({
      documentId,
      exact,
      prefix,
      suffix,
      start,
      end,
    })),
    credibility: row.grades.at(-1)?.credibility ?? null,
    grades: row.grades.map(({ credibility, reason, gradedById, gradedAt }) => ({
      credibility,
      reason,
      gradedById,
      gradedAt,
    })),
    state: row.state,
    supersededById: row.superseded_by_id,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}

function presentWording(row: AttributionRow): AttributionWordingResponse | null {
  if (row.wording_text === null) return null;
  const translation =
    row.translation_text === null
      ? null
      : { text: row.translation_text, lang: row.translation_lang, by: row.translation_by };
  return { text: row.wording_text, lang: row.wording_lang, translation };
}

function presentTerms(row: AttributionRow): TermsResponse | null {
  if (row.terms_attribution === null && row.not_before_text === null) return null;
  return { attribution: row.terms_attribution, notBefore: row.not_before_text };
}
