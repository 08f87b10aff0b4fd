import { dayOf } from '../domain/known-moment.js';
import { ApiProperty } from '@nestjs/swagger';
import { type Assessment, EXCLUSION_REASONS, type SideAssessment } from '../domain/assessment.js';
import { ATTENTIONS, expiredOn, STANDING_BASES } from '../domain/standing.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutMap, OutObject, OutText, OutTexts } from '../http/responses.js';
import type { ClaimStanding, StoredAssessment } from './corroboration.reader.js';

export class StandingResponse {
  @OutText({ nullable: true, description: 'What the claim counts as; null while it is being re-checked.' })
  status!: string | null;
  @OutEnum(STANDING_BASES, { description: 'What it goes by.' }) basis!: string;
  @OutText({ nullable: true, description: 'What the policy computes, uncapped; null while it is being re-checked.' })
  computed!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The ruling in force.' }) rulingId!: string | null;
  @OutTexts({ values: ATTENTIONS, description: 'Why an editor should look at it.' }) attention!: string[];
  @OutBoolean({ description: 'Not to be given to anybody outside the desk until an editor has looked.' })
  held!: boolean;
  @OutText({ nullable: true, description: 'The last day of the newest ruling, where that is past.' })
  expiredOn!: string | null;
}

export class OriginsResponse {
  @OutInt({ description: 'Independent origins there are for certain.' }) min!: number;
  @OutInt({ description: 'Independent origins there are at most.' }) max!: number;
  @OutInt({ description: 'How many are certain if the suggested ties hold.' }) ifSuggested!: number;
  @OutBoolean({ description: 'False when the figures are bounds, because there was too much to search.' })
  exact!: boolean;
}

export class FirstHandResponse {
  @OutInt() min!: number;
  @OutInt() max!: number;
}

export class ExcludedChainResponse {
  @OutText({ description: 'Key of the attribution that is not counted.' }) attribution!: string;
  @OutEnum(EXCLUSION_REASONS) because!: string;
  @OutText({ description: 'Key of the counted attribution it is held against.' }) of!: string;
  @OutTexts({ description: 'Keys of what makes the link.' }) via!: string[];
}

export class SideFiguresResponse {
  @OutInt({ description: 'Accounts on this side.' }) chains!: number;
  @OutObject(() => OriginsResponse) origins!: OriginsResponse;
  @OutObject(() => FirstHandResponse) firstHand!: FirstHandResponse;
  @OutInt({ description: 'Distinct places in which the counted accounts were heard.' }) regions!: number;
}

export class SideReasonsResponse {
  @OutTexts({ description: 'Keys of the counted attributions.' }) counted!: string[];
  @OutList(() => ExcludedChainResponse) excluded!: ExcludedChainResponse[];
  @OutTexts({ description: 'Keys of the sources every account depends on.' }) singlePointsOfFailure!: string[];
}

export class ListedAccountsResponse {
  @OutTexts() doubts!: string[];
  @OutTexts() noKnowledge!: string[];
}

export class NextQuestionResponse {
  @OutText() ask!: string;
  @OutTexts({ description: 'Keys of the two attributions.' }) pair!: string[];
  @OutInt() raisesMinTo!: number;
}

export class MissingResponse {
  @OutText({ description: 'The next status.' }) status!: string;
  @OutTexts() needs!: string[];
}

export class AssessmentReasonsResponse {
  @OutObject(() => SideReasonsResponse) support!: SideReasonsResponse;
  @OutObject(() => SideReasonsResponse) denial!: SideReasonsResponse;
  @OutObject(() => ListedAccountsResponse) listed!: ListedAccountsResponse;
  @OutList(() => NextQuestionResponse) nextQuestions!: NextQuestionResponse[];
  @OutTexts({ description: 'One text for each rule that decided.' }) reasons!: string[];
  @OutObject(() => MissingResponse, { nullable: true }) missingForNext!: MissingResponse | null;
  @OutMap({ description: 'Every fact the policy read, by name.' }) facts!: Record<string, unknown>;
  @OutText() factsHash!: string;
  @OutText({ description: 'The rung of the policy that held first.' }) matchedRule!: string;
}

export class AssessmentFiguresResponse {
  @OutText() status!: string;
  @OutInt() rank!: number;
  @OutInt() strength!: number;
  @OutTexts() flags!: string[];
  @OutObject(() => SideFiguresResponse) support!: SideFiguresResponse;
  @OutObject(() => SideFiguresResponse) denial!: SideFiguresResponse;
  @OutText({ description: 'The policy it was computed under: id@version#sha256.' }) policy!: string;
  @OutText({ description: 'A moment; for who may not see accounts a day, because moments tell when accounts came.' })
  assessedAt!: string;
}

export class ClaimAssessmentResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutBoolean({ description: 'True while it is being re-checked: then no figures are given.' }) isStale!: boolean;
  @OutObject(() => StandingResponse) standing!: StandingResponse;
  @OutBoolean({
    description: 'The policy reads letters that are withheld from you now: figures and reasons wait for your digit.',
  })
  assessmentWithheld!: boolean;
  @ApiProperty({
    type: () => AssessmentFiguresResponse,
    required: false,
    description: 'What the policy computes; left out while it is being re-checked.',
  })
  figures?: AssessmentFiguresResponse;
  @ApiProperty({
    type: () => AssessmentReasonsResponse,
    required: false,
    description: 'Who is counted and why, in keys and pseudonyms; left out for whoever may not read sources.',
  })
  because?: AssessmentReasonsResponse;
}

/**
 * What a reader sees of an assessment; `withSources` for whoever may read sources, because its reasons name them;
 * `withheld` while they judge an account and the policy reads letters, because its figures would tell them.
 */
export function presentAssessment(
  claimId: string,
  { assessment, standing }: ClaimStanding,
  { withSources, withheld }: { withSources: boolean; withheld: boolean },
): ClaimAssessmentResponse {
  const { status, basis, computed, ruling, attention, held } = standing;
  const head = {
    claimId,
    isStale: assessment === null || assessment.isStale,
    standing: {
      status,
      basis,
      computed,
      rulingId: ruling?.id ?? null,
      attention: [...attention],
      held,
      expiredOn: expiredOn(standing),
    },
    assessmentWithheld: withheld,
  };
  if (assessment === null || assessment.isStale || withheld) return head;
  const figures = presentFigures(assessment, withSources);
  return withSources ? { ...head, figures, because: presentReasons(assessment.result) } : { ...head, figures };
}

function presentFigures(
  { result, policy, assessedAt }: StoredAssessment,
  withSources: boolean,
): AssessmentFiguresResponse {
  return {
    status: result.status,
    rank: result.rank,
    strength: result.strength,
    flags: result.flags,
    support: presentSide(result.support),
    denial: presentSide(result.denial),
    policy,
    assessedAt: withSources ? assessedAt.toISOString() : dayOf(assessedAt),
  };
}

type SideFigures = Pick<SideAssessment, 'chains' | 'origins' | 'firstHand' | 'regions'>;

/** The figures of one side, without who is counted. */
export function presentSide({ chains, origins, firstHand, regions }: SideFigures): SideFiguresResponse {
  const { min, max, ifSuggested, exact } = origins;
  return {
    chains,
    origins: { min, max, ifSuggested, exact },
    firstHand: { min: firstHand.min, max: firstHand.max },
    regions,
  };
}

/** Why, and whom the figures are made of: for people who may read sources. */
export function presentReasons(result: Assessment): AssessmentReasonsResponse {
  const { listed, missingForNext } = result;
  return {
    support: presentCounting(result.support),
    denial: presentCounting(result.denial),
    listed: { doubts: listed.doubts, noKnowledge: listed.noKnowledge },
    nextQuestions: result.nextQuestions.map(({ ask, pair, raisesMinTo }) => ({ ask, pair, raisesMinTo })),
    reasons: result.reasons,
    missingForNext: missingForNext === null ? null : { status: missingForNext.status, needs: missingForNext.needs },
    facts: result.facts,
    factsHash: result.factsHash,
    matchedRule: result.matchedRule,
  };
}

function presentCounting({ counted, excluded, singlePointsOfFailure }: SideAssessment): SideReasonsResponse {
  return {
    counted,
    excluded: excluded.map(({ attribution, because, of, via }) => ({ attribution, because, of, via })),
    singlePointsOfFailure,
  };
}
