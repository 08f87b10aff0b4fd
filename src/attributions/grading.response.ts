import { codeOf } from '../domain/ids.js';
import { ACCESSES, FORMS, ORIGIN_STATUSES, SOURCE_KINDS, STANCES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import {
  AttributionResponse,
  AttributionWordingResponse,
  HedgeResponse,
  PassageResponse,
  presentHedge,
  presentPassage,
  presentWording,
} from './attribution.response.js';
import type { AttributionRow } from './attribution-row.js';
import { LetterResponse } from './credibility.response.js';
import type { OpenGrading, UngradedSourceRow } from './gradings.repository.js';
import { LinkEndResponse, presentEnd } from './link-end.js';

/** A source without its letter. */
export class UngradedSourceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutText() pseudonym!: string;
  @OutEnum(SOURCE_KINDS) kind!: string;
}

/** An account with what its credibility is judged by, and nothing of anybody's grade. */
export class AccountToJudgeResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as A-31.' }) ref!: string;
  @OutText({ format: 'uuid' }) sourceId!: string;
  @OutEnum(STANCES) stance!: string;
  @OutEnum(ACCESSES) access!: string;
  @OutEnum(ORIGIN_STATUSES, { nullable: true }) originStatus!: string | null;
  @OutList(() => LinkEndResponse) upstream!: LinkEndResponse[];
  @OutText({ format: 'uuid', nullable: true }) channelId!: string | null;
  @OutEnum(FORMS, { nullable: true }) form!: string | null;
  @OutObject(() => AttributionWordingResponse, { nullable: true }) wording!: AttributionWordingResponse | null;
  @OutObject(() => HedgeResponse, { nullable: true }) hedge!: HedgeResponse | null;
  @OutText({ nullable: true, description: 'EDTF.' }) statedAt!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) learnedAt!: string | null;
  @OutList(() => PassageResponse) passages!: PassageResponse[];
}

export class JudgedClaimTextResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

export class JudgedClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutList(() => JudgedClaimTextResponse) statement!: JudgedClaimTextResponse[];
}

/** What is needed to judge an account by what it says: no letter, no earlier digit, no status. */
export class GradingResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ format: 'date-time' }) openedAt!: string;
  @OutText({ format: 'date-time', description: 'Until then the letters are withheld from you, or until the digit.' })
  expiresAt!: string;
  @OutObject(() => JudgedClaimResponse) claim!: JudgedClaimResponse;
  @OutObject(() => AccountToJudgeResponse) account!: AccountToJudgeResponse;
  @OutList(() => AccountToJudgeResponse, { description: 'Accounts it came through, at any distance.' })
  upstream!: AccountToJudgeResponse[];
  @OutList(() => AccountToJudgeResponse, { description: 'Other active accounts of the claim, by number.' })
  others!: AccountToJudgeResponse[];
  @OutInt({ description: 'How many more there are than are given here.' }) othersLeftOut!: number;
  @OutList(() => UngradedSourceResponse, { description: 'Every source named above.' })
  sources!: UngradedSourceResponse[];
}

/** An account that was just graded: only now the letter stands beside the digit. */
export class GradedAttributionResponse extends AttributionResponse {
  @OutObject(() => LetterResponse, { description: 'Of the source of the account.' }) letter!: LetterResponse;
}

/** What a grading is shown with. */
export interface GradingView {
  readonly grading: OpenGrading;
  readonly claim: {
    readonly id: string;
    readonly number: number;
    readonly statement: readonly { readonly text: string; readonly lang: string | null }[];
  };
  readonly account: AttributionRow;
  readonly upstream: readonly AttributionRow[];
  readonly others: readonly AttributionRow[];
  readonly othersLeftOut: number;
  readonly sources: readonly UngradedSourceRow[];
}

/** The task of whoever judges, field by field. */
export function presentGrading(view: GradingView): GradingResponse {
  const { grading, claim } = view;
  return {
    id: grading.id,
    openedAt: grading.opened_at.toISOString(),
    expiresAt: grading.expires_at.toISOString(),
    claim: {
      id: claim.id,
      ref: codeOf('claim', claim.number),
      statement: claim.statement.map(({ text, lang }) => ({ text, lang })),
    },
    account: presentToJudge(view.account),
    upstream: view.upstream.map(presentToJudge),
    others: view.others.map(presentToJudge),
    othersLeftOut: view.othersLeftOut,
    sources: view.sources.map(({ id, number, pseudonym, kind }) => ({
      id,
      ref: codeOf('source', number),
      pseudonym,
      kind,
    })),
  };
}

function presentToJudge(row: AttributionRow): AccountToJudgeResponse {
  return {
    id: row.id,
    ref: codeOf('attribution', row.number),
    sourceId: row.source_id,
    stance: row.stance,
    access: row.access,
    originStatus: row.origin_status,
    upstream: row.upstream.map(presentEnd),
    channelId: row.channel_id,
    form: row.form,
    wording: presentWording(row),
    hedge: presentHedge(row),
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    passages: row.passages.map(presentPassage),
  };
}
