import { ApiProperty } from '@nestjs/swagger';
import { MOVEMENTS } from '../domain/movement.js';
import { REPLAYS } from '../domain/replay.js';
import { CLAIM_KINDS, EDITOR_MARKS, OFFICIAL_POSITIONS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import { AssessmentReasonsResponse, SideFiguresResponse, StandingResponse } from './assessment.response.js';

/** What has no history: of a past moment it cannot be told. */
export const NOT_KEPT = [
  'time',
  'places',
  'topics',
  'quantities',
  'official_searches',
  'official_requests',
  'exhibit_notes',
] as const;

const WHEN = 'By the clock of the desk: a moment for people who may see accounts, a day (UTC) for others.';

export class StatementThenResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

export class WordingThenResponse {
  @OutInt({ description: 'Which revision counted then.' }) revision!: number;
  @ApiProperty({
    type: () => StatementThenResponse,
    isArray: true,
    required: false,
    description: 'A wording given up since is left out for whoever may not see accounts.',
  })
  statement?: StatementThenResponse[];
}

export class FiguresThenResponse {
  @OutText() status!: string;
  @OutInt() rank!: number;
  @OutInt() strength!: number;
  @OutTexts() flags!: string[];
  @OutObject(() => SideFiguresResponse) support!: SideFiguresResponse;
  @OutObject(() => SideFiguresResponse) denial!: SideFiguresResponse;
  @OutText({ description: 'The policy it was computed under: id@version#sha256.' }) policy!: string;
  @OutText({ description: 'Hash of the facts it was computed from.' }) factsHash!: string;
}

/** A claim as the desk knew it at a past moment. */
export class AsKnownOnResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ description: 'The day (its end is meant) or the moment asked about.' }) at!: string;
  @OutObject(() => WordingThenResponse, { nullable: true }) wording!: WordingThenResponse | null;
  @OutBoolean({ description: 'False when the history of its assessments begins later: then nothing of one is told.' })
  isKept!: boolean;
  @OutBoolean({ description: 'True when it was being re-checked then: no figures are given.' }) isStale!: boolean;
  @OutText({ nullable: true, description: `From when on this was so. ${WHEN}` }) knownFrom!: string | null;
  @OutObject(() => StandingResponse, { nullable: true, description: 'What it counted as then.' })
  standing!: StandingResponse | null;
  @ApiProperty({ type: () => FiguresThenResponse, required: false, description: 'What the policy computed then.' })
  figures?: FiguresThenResponse;
  @OutEnum(REPLAYS, {
    nullable: true,
    description: 'Whether working it out again from what was kept gives the same answer, or why that cannot be done.',
  })
  replay!: string | null;
  @OutEnum(CLAIM_KINDS, { nullable: true, description: 'Null where it cannot be told.' }) kind!: string | null;
  @OutEnum(EDITOR_MARKS, { nullable: true, description: 'Null where it cannot be told.' }) editorMark!: string | null;
  @OutEnum(OFFICIAL_POSITIONS, { nullable: true, description: 'Null where it cannot be told.' })
  officialPosition!: string | null;
  @OutTexts({ values: NOT_KEPT, description: 'Parts of a claim that have no history.' }) notKept!: string[];
  @ApiProperty({
    type: () => AssessmentReasonsResponse,
    required: false,
    description:
      'Who was counted and why, worked out again; questions call sources what the desk calls them today. Left out for whoever may not read sources, and where the answer is not the same.',
  })
  because?: AssessmentReasonsResponse;
}

export class KnownEndResponse {
  @OutText() status!: string;
  @OutInt() strength!: number;
  @OutBoolean() adverse!: boolean;
  @OutInt({ description: 'Independent origins there were for certain.' }) min!: number;
  @OutInt({ description: 'Independent origins there were at most.' }) max!: number;
}

export class MovedResponse {
  @OutEnum(MOVEMENTS) kind!: string;
  @OutObject(() => KnownEndResponse) from!: KnownEndResponse;
  @OutObject(() => KnownEndResponse) to!: KnownEndResponse;
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    required: false,
    description: 'Names of the facts that differ; for people who may see accounts.',
  })
  facts?: string[];
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    required: false,
    description: 'Why the status is another; for people who may see accounts.',
  })
  why?: string[];
}

export class CauseResponse {
  @OutText({ description: 'The event, as the log names it.' }) action!: string;
  @OutText({ description: 'The kind of record it was about.' }) kind!: string;
  @OutText({ format: 'uuid', nullable: true, description: 'The record; never which source or tie.' }) id!:
    string | null;
}

export class HistoryEntryResponse {
  @OutText({ description: `From when on this was so. ${WHEN}` }) knownFrom!: string;
  @OutBoolean({ description: 'True when it was being re-checked: no figures are given.' }) isStale!: boolean;
  @ApiProperty({ type: () => FiguresThenResponse, required: false }) figures?: FiguresThenResponse;
  @OutEnum(REPLAYS, { nullable: true }) replay!: string | null;
  @OutObject(() => MovedResponse, {
    nullable: true,
    description: 'What moved since the entry before; null for the first, and where it cannot be worked out.',
  })
  moved!: MovedResponse | null;
  @ApiProperty({ type: () => CauseResponse, required: false, description: 'For people who may see accounts.' })
  cause?: CauseResponse;
}

export class HistoryPageResponse {
  @OutList(() => HistoryEntryResponse, { description: 'The newest first.' }) items!: HistoryEntryResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}
