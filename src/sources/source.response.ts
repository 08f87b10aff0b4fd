import { differ, newestOfEach } from '../domain/grading/judgements.js';
import type { LetterBlind } from '../domain/grading/letter-blind.js';
import { codeOf } from '../domain/ids.js';
import { RELIABILITY_BASES, RELIABILITY_GRADES, SOURCE_KINDS, SOURCE_STATES } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import { SourceJudgementResponse } from './source-judgements.service.js';
import type { SourceFeatures, SourceGrade, SourceRow } from './sources.repository.js';

export class SourceCoverResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

export class SourceFeaturesResponse {
  @OutText({ nullable: true }) unit!: string | null;
  @OutText({ nullable: true, description: 'Opaque label.' }) household!: string | null;
  @OutText({ nullable: true, description: 'Opaque label.' }) broker!: string | null;
  @OutText({ nullable: true, description: 'Opaque label.' }) handler!: string | null;
  @OutText({ nullable: true }) employer!: string | null;
  @OutText({ nullable: true }) owner!: string | null;
  @OutText({ nullable: true }) place!: string | null;
  @OutText({ nullable: true, description: 'EDTF.' }) exitDate!: string | null;
}

export class SourceGradeResponse {
  @OutEnum(RELIABILITY_GRADES) grade!: string;
  @OutEnum(RELIABILITY_BASES, { nullable: true }) basis!: string | null;
  @OutText({ nullable: true }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that gave it; null when it was imported.' })
  gradedById!: string | null;
  @OutText({ format: 'date' }) gradedOn!: string;
}

export class SourceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText() pseudonym!: string;
  @OutEnum(SOURCE_KINDS) kind!: string;
  @OutList(() => SourceCoverResponse, { description: 'The most specific first.' }) cover!: SourceCoverResponse[];
  @OutObject(() => SourceFeaturesResponse) features!: SourceFeaturesResponse;
  @OutBoolean() featuresComplete!: boolean;
  @OutObject(() => SourceGradeResponse, { nullable: true, description: 'The grade it has now: the newest.' })
  grade!: SourceGradeResponse | null;
  @OutBoolean({ description: 'You are judging an account it stands behind: its letters are withheld from you.' })
  gradeWithheld!: boolean;
  @OutEnum(SOURCE_STATES, { description: 'Withdrawn: all its accounts are set aside, and it gets no new ones.' })
  state!: string;
  @OutText({ format: 'date', description: 'The day it was entered; the moment is not kept.' }) createdOn!: string;
  @OutInt() version!: number;
}

/** A source with every grade it was ever given, the newest first (none of them while withheld), and what editors hold of who it is. */
export class SourceDetailResponse extends SourceResponse {
  @OutList(() => SourceGradeResponse) grades!: SourceGradeResponse[];
  @OutList(() => SourceGradeResponse, { description: 'The newest of each grader, the newest first. Never averaged.' })
  judged!: SourceGradeResponse[];
  @OutBoolean({ nullable: true, description: 'Graders who came to a judgement differ; null while withheld.' })
  isDisputed!: boolean | null;
  @OutObject(() => SourceJudgementResponse) judgement!: SourceJudgementResponse;
}

export class SourceGradePageResponse {
  @OutList(() => SourceGradeResponse, { description: 'The newest first; none while withheld.' })
  items!: SourceGradeResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
  @OutBoolean() gradeWithheld!: boolean;
}

export class SourcePageResponse {
  @OutList(() => SourceResponse) items!: SourceResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a source, field by field; `blind` says which letters they may not be sent now. */
export function presentSource(row: SourceRow, blind: LetterBlind): SourceResponse {
  const { grade, gradeWithheld } = blind.letterOf(row.id, row.grade);
  return {
    id: row.id,
    ref: codeOf('source', row.number),
    key: row.key,
    pseudonym: row.pseudonym,
    kind: row.kind,
    cover: row.cover.map(({ text, lang }) => ({ text, lang })),
    features: presentFeatures(row.features),
    featuresComplete: row.features_complete,
    grade: grade === null ? null : presentGrade(grade),
    gradeWithheld,
    state: row.state,
    createdOn: row.created_on,
    version: row.version,
  };
}

/** The same with the history of its grades and what editors hold of who it is. */
export function presentSourceDetail(
  row: SourceRow,
  grades: readonly SourceGrade[],
  blind: LetterBlind,
  judgement: SourceJudgementResponse,
): SourceDetailResponse {
  const shown = blind.coversSource(row.id) ? [] : grades;
  const judged = newestOfEach([...shown].reverse());
  const letters = judged.map(({ grade }) => grade);
  return Object.assign(presentSource(row, blind), {
    grades: shown.map(presentGrade),
    judged: judged.map(presentGrade),
    isDisputed: blind.coversSource(row.id) ? null : differ(letters, 'F'),
    judgement,
  });
}

function presentFeatures(features: SourceFeatures): SourceFeaturesResponse {
  return {
    unit: features.unit ?? null,
    household: features.household ?? null,
    broker: features.broker ?? null,
    handler: features.handler ?? null,
    employer: features.employer ?? null,
    owner: features.owner ?? null,
    place: features.place ?? null,
    exitDate: features.exitDate ?? null,
  };
}

/** One judgement of reliability, field by field. */
export function presentGrade(grade: SourceGrade): SourceGradeResponse {
  return {
    grade: grade.grade,
    basis: grade.basis,
    reason: grade.reason,
    gradedById: grade.gradedById,
    gradedOn: grade.gradedOn,
  };
}
