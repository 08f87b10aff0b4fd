import { codeOf } from '../domain/ids.js';
import { ACCESSES, ATTRIBUTION_STATES, FORMS, ORIGIN_STATUSES, STANCES, TERMS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';
import type { AttributionRow, Passage } from './attribution-row.js';
import {
  AttributionGradeResponse,
  CredibilityResponse,
  presentCredibility,
  presentGrade,
} from './credibility.response.js';
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
  @OutObject(() => CredibilityResponse, { nullable: true, description: 'Null while you are judging it.' })
  credibility!: CredibilityResponse | null;
  @OutList(() => AttributionGradeResponse, { description: 'Every grade, oldest first; none while you are judging it.' })
  grades!: AttributionGradeResponse[];
  @OutBoolean({ description: 'You are judging this account: its digits are withheld from you.' })
  gradeWithheld!: boolean;
  @OutEnum(ATTRIBUTION_STATES) state!: string;
  @OutText({ format: 'uuid', nullable: true }) supersededById!: string | null;
  @OutText({ nullable: true }) withdrawnReason!: string | null;
  @OutInt() version!: number;
}

export class AttributionPageResponse {
  @OutList(() => AttributionResponse) items!: AttributionResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What stands beside a row for one reader: its computed digit, and whether its digits are withheld from them. */
export interface ShownDigits {
  readonly isConfirmed: boolean;
  readonly gradeWithheld: boolean;
}

/** What a reader sees of an attribution, field by field. */
export function presentAttribution(
  row: AttributionRow,
  { isConfirmed, gradeWithheld }: ShownDigits,
): AttributionResponse {
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
    hedge: presentHedge(row),
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    heardInId: row.heard_in_id,
    terms: presentTerms(row),
    passages: row.passages.map(presentPassage),
    credibility: gradeWithheld ? null : presentCredibility(row.grades, isConfirmed),
    grades: gradeWithheld ? [] : row.grades.map(presentGrade),
    gradeWithheld,
    state: row.state,
    supersededById: row.superseded_by_id,
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}

export function presentHedge(row: AttributionRow): HedgeResponse | null {
  return row.hedge_word === null ? null : { word: row.hedge_word, low: row.hedge_low, high: row.hedge_high };
}

export function presentPassage({ documentId, exact, prefix, suffix, start, end }: Passage): PassageResponse {
  return { documentId, exact, prefix, suffix, start, end };
}

export function presentWording(row: AttributionRow): AttributionWordingResponse | null {
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
