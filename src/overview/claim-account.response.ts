import { differ, newestOfEach } from '../domain/grading/judgements.js';
import type { LetterBlind } from '../domain/grading/letter-blind.js';
import { codeOf } from '../domain/ids.js';
import {
  ACCESSES,
  ATTRIBUTION_STATES,
  CREDIBILITY_BASES,
  FORMS,
  ORIGIN_STATUSES,
  RELIABILITY_GRADES,
  SOURCE_KINDS,
  STANCES,
  TERMS,
} from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';
import {
  NamedRegionResponse,
  presentRegionName,
  presentText,
  StatementTextResponse,
} from './claim-summary.response.js';
import type { ClaimAccountRow, NamedSourceRow, QuotedPassageRow, UpstreamRow } from './read-claim-accounts.js';

export class NamedSourceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutText() key!: string;
  @OutText() pseudonym!: string;
  @OutEnum(SOURCE_KINDS) kind!: string;
  @OutObject(() => StatementTextResponse, { nullable: true, description: 'Its most specific description.' })
  cover!: StatementTextResponse | null;
  @OutEnum(RELIABILITY_GRADES, { nullable: true }) grade!: string | null;
  @OutBoolean({ description: 'You are judging an account it stands behind: its letter is withheld from you.' })
  gradeWithheld!: boolean;
}

export class NamedAttributionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
  @OutText() key!: string;
  @OutObject(() => NamedSourceResponse) source!: NamedSourceResponse;
}

/** One step an account came through: one of the two is null. */
export class UpstreamStepResponse {
  @OutObject(() => NamedAttributionResponse, { nullable: true }) attribution!: NamedAttributionResponse | null;
  @OutObject(() => NamedSourceResponse, { nullable: true }) source!: NamedSourceResponse | null;
}

export class AccountTranslationResponse extends StatementTextResponse {
  @OutText({ nullable: true }) by!: string | null;
}

export class AccountWordingResponse extends StatementTextResponse {
  @OutObject(() => AccountTranslationResponse, { nullable: true }) translation!: AccountTranslationResponse | null;
}

export class AccountHedgeResponse {
  @OutText() word!: string;
  @OutNumber({ nullable: true }) low!: number | null;
  @OutNumber({ nullable: true }) high!: number | null;
}

export class NamedDocumentResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as D-3.' }) ref!: string;
  @OutText({ nullable: true }) title!: string | null;
}

export class QuotedPassageResponse {
  @OutObject(() => NamedDocumentResponse) document!: NamedDocumentResponse;
  @OutText() exact!: string;
  @OutInt({ nullable: true }) start!: number | null;
  @OutInt({ nullable: true }) end!: number | null;
}

export class SupersededByResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText() ref!: string;
}

/** What a grader said last of an account. */
export class AccountJudgementResponse {
  @OutInt({ description: '2 to 6; 2 is best, 6 says that it cannot be judged.' }) credibility!: number;
  @OutEnum(CREDIBILITY_BASES, { nullable: true }) basis!: string | null;
  @OutText({ nullable: true }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true }) gradedById!: string | null;
  @OutText({ nullable: true, description: 'What colleagues call them; null when it was imported.' })
  gradedBy!: string | null;
  @OutText({ format: 'date' }) gradedOn!: string;
}

/** How credible an account is: what is computed, and what each grader said last. Never averaged. */
export class AccountCredibilityResponse {
  @OutInt({ nullable: true, description: '1 when accounts independent of this one confirm it; never typed.' })
  computed!: number | null;
  @OutList(() => AccountJudgementResponse, { description: 'The newest of each grader, the newest first.' })
  judged!: AccountJudgementResponse[];
  @OutBoolean({ description: 'Graders who came to a judgement differ.' }) isDisputed!: boolean;
}

/** One account of the claim, with everything around it by name. */
export class ClaimAccountResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
  @OutText() key!: string;
  @OutObject(() => NamedSourceResponse) source!: NamedSourceResponse;
  @OutEnum(STANCES) stance!: string;
  @OutEnum(ACCESSES) access!: string;
  @OutEnum(ORIGIN_STATUSES, { nullable: true }) originStatus!: string | null;
  @OutList(() => UpstreamStepResponse) upstream!: UpstreamStepResponse[];
  @OutObject(() => NamedSourceResponse, { nullable: true }) channel!: NamedSourceResponse | null;
  @OutEnum(FORMS, { nullable: true }) form!: string | null;
  @OutObject(() => AccountWordingResponse, { nullable: true }) wording!: AccountWordingResponse | null;
  @OutObject(() => AccountHedgeResponse, { nullable: true }) hedge!: AccountHedgeResponse | null;
  @OutText({ nullable: true, description: 'EDTF.' }) statedAt!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) learnedAt!: string | null;
  @OutObject(() => NamedRegionResponse, { nullable: true }) heardIn!: NamedRegionResponse | null;
  @OutEnum(TERMS, { nullable: true }) terms!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) notBefore!: string | null;
  @OutList(() => QuotedPassageResponse) passages!: QuotedPassageResponse[];
  @OutObject(() => AccountCredibilityResponse, { nullable: true, description: 'Null while you are judging it.' })
  credibility!: AccountCredibilityResponse | null;
  @OutEnum(ATTRIBUTION_STATES) state!: string;
  @OutObject(() => SupersededByResponse, { nullable: true }) supersededBy!: SupersededByResponse | null;
  @OutText({ nullable: true }) withdrawnReason!: string | null;
  @OutInt() version!: number;
}

/**
 * What people who may see sources see of an account; `blind` says which grades they may not be sent now, `confirmed`
 * which accounts others confirm.
 */
export function presentAccount(
  row: ClaimAccountRow,
  blind: LetterBlind,
  confirmed: ReadonlySet<string>,
): ClaimAccountResponse {
  const presentSource = (source: NamedSourceRow) => presentNamedSource(source, blind);
  return {
    id: row.id,
    ref: codeOf('attribution', row.number),
    key: row.key,
    source: presentSource(row.source),
    stance: row.stance,
    access: row.access,
    originStatus: row.origin_status,
    upstream: row.upstream.map((step) => presentStep(step, presentSource)),
    channel: row.channel === null ? null : presentSource(row.channel),
    form: row.form,
    wording: wordingOf(row),
    hedge: row.hedge_word === null ? null : { word: row.hedge_word, low: row.hedge_low, high: row.hedge_high },
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    heardIn: row.heard_in === null ? null : presentRegionName(row.heard_in),
    terms: row.terms_attribution,
    notBefore: row.not_before_text,
    passages: row.passages.map(presentPassage),
    credibility: blind.coversAccount(row.id) ? null : credibilityOf(row, confirmed.has(row.id)),
    state: row.state,
    supersededBy: supersededBy(row),
    withdrawnReason: row.withdrawn_reason,
    version: row.version,
  };
}

function presentNamedSource(row: NamedSourceRow, blind: LetterBlind): NamedSourceResponse {
  const { id, number, key, pseudonym, kind } = row;
  const { grade, gradeWithheld } = blind.letterOf(id, row.grade);
  const cover = row.cover && presentText(row.cover);
  return { id, ref: codeOf('source', number), key, pseudonym, kind, cover, grade, gradeWithheld };
}

function credibilityOf({ digits }: ClaimAccountRow, isConfirmed: boolean): AccountCredibilityResponse {
  const judged = newestOfEach(digits).map((digit) => {
    const { credibility, basis, reason, gradedById, gradedBy, gradedOn } = digit;
    return { credibility, basis, reason, gradedById, gradedBy, gradedOn };
  });
  const steps = judged.map(({ credibility }) => credibility);
  return { computed: isConfirmed ? 1 : null, judged, isDisputed: differ(steps, 6) };
}

function presentStep(
  { attribution, source }: UpstreamRow,
  presentSource: (row: NamedSourceRow) => NamedSourceResponse,
): UpstreamStepResponse {
  return {
    attribution: attribution && {
      id: attribution.id,
      ref: codeOf('attribution', attribution.number),
      key: attribution.key,
      source: presentSource(attribution.source),
    },
    source: source && presentSource(source),
  };
}

function presentPassage({ documentId, documentNumber, documentTitle, exact, start, end }: QuotedPassageRow) {
  const document = { id: documentId, ref: codeOf('document', documentNumber), title: documentTitle };
  return { document, exact, start, end };
}

function wordingOf(row: ClaimAccountRow): AccountWordingResponse | null {
  if (row.wording_text === null) return null;
  const { translation_text: text, translation_lang: lang, translation_by: by } = row;
  const translation = text === null ? null : { text, lang, by };
  return { text: row.wording_text, lang: row.wording_lang, translation };
}

function supersededBy(row: ClaimAccountRow): SupersededByResponse | null {
  const { superseded_by_id: id, superseded_by_number: number } = row;
  return id === null || number === null ? null : { id, ref: codeOf('attribution', number) };
}
