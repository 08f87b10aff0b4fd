import { ApiProperty } from '@nestjs/swagger';
import { type Assessment, EXCLUSION_REASONS, type FactValue, type SideAssessment } from '../domain/assessment.js';
import { SIDES, type SideName } from '../domain/independence/side.js';
import { MOVEMENTS } from '../domain/movement.js';
import { wordsOf } from '../domain/report/words.js';
import { type ConditionTrace, RUNG_OUTCOMES, type Trace, TRACE_KINDS } from '../domain/trace.js';
import type { NextSteps } from '../domain/whatif/next-steps.js';
import { ANSWER_KINDS, STEP_KINDS } from '../domain/whatif/step.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import {
  AssessmentViewResponse,
  EvidenceNameResponse,
  MissingForNextResponse,
  Names,
} from './assessment-view.response.js';
import type { ReasonLanguage } from './hypothesis.requests.js';
import { MovementEndResponse, presentEnd } from './what-if.response.js';

/** A value a policy compares: a text, a number, true or false, a list of these, or null for what is not known. */
function OutLiteral(description: string) {
  const one = [{ type: 'string' as const }, { type: 'number' as const }, { type: 'boolean' as const }];
  return ApiProperty({ nullable: true, description, oneOf: [...one, { type: 'array', items: { oneOf: one } }] });
}

export class TestedFactResponse {
  @OutText({ description: 'As in the facts of the assessment.' }) name!: string;
  @OutLiteral('What was found; null when it is not known.') found!: FactValue;
  @OutText({ description: 'eq, ne, lt, lte, gt, gte or in.' }) op!: string;
  @OutLiteral('What is compared with.') needed!: string | number | boolean | (string | number | boolean)[];
  @OutText() text!: string;
  @OutText({ description: 'What was found, in words.' }) foundText!: string;
}

export class ConditionTraceResponse {
  @OutEnum(TRACE_KINDS) kind!: string;
  @OutBoolean() passed!: boolean;
  @ApiProperty({ type: () => TestedFactResponse, required: false, description: 'Only of a test.' })
  test?: TestedFactResponse;
  @OutList(() => ConditionTraceResponse, { description: 'Of all, any and not.' }) parts!: ConditionTraceResponse[];
}

export class RungTraceResponse {
  @OutText() status!: string;
  @OutText() label!: string;
  @OutText() explain!: string;
  @OutInt() rank!: number;
  @OutInt() strength!: number;
  @OutBoolean() adverse!: boolean;
  @OutBoolean() held!: boolean;
  @OutEnum(RUNG_OUTCOMES, { description: 'The first rung that holds decides; those below it do not count.' })
  outcome!: string;
  @OutObject(() => ConditionTraceResponse) condition!: ConditionTraceResponse;
}

export class FlagTraceResponse {
  @OutText() flag!: string;
  @OutText() label!: string;
  @OutBoolean() raised!: boolean;
  @OutObject(() => ConditionTraceResponse) condition!: ConditionTraceResponse;
}

export class UncountedAccountResponse {
  @OutEnum(SIDES) side!: SideName;
  @OutObject(() => EvidenceNameResponse) account!: EvidenceNameResponse;
  @OutEnum(EXCLUSION_REASONS) because!: string;
  @OutText({ description: 'The reason in words.' }) text!: string;
  @OutObject(() => EvidenceNameResponse, { description: 'The counted account it is held against.' })
  of!: EvidenceNameResponse;
}

/** How the status came about, rule by rule, in the language asked for. */
export class TraceResponse {
  @OutList(() => RungTraceResponse, { description: 'The ladder from the top.' }) rungs!: RungTraceResponse[];
  @OutList(() => FlagTraceResponse) flags!: FlagTraceResponse[];
  @OutTexts() reasons!: string[];
  @OutList(() => UncountedAccountResponse) uncounted!: UncountedAccountResponse[];
  @OutObject(() => MissingForNextResponse, { nullable: true }) missingForNext!: MissingForNextResponse | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    nullable: true,
    description: 'Every way to the next status with what each still lacks, the shortest first.',
  })
  waysToNext!: string[][] | null;
}

export class StepAnswerResponse {
  @OutEnum(ANSWER_KINDS) answer!: string;
  @OutText() text!: string;
  @OutEnum(MOVEMENTS) movement!: string;
  @OutObject(() => MovementEndResponse, { description: 'What the policy would make of the claim then.' })
  to!: MovementEndResponse;
}

export class StepSubjectResponse {
  @OutEnum(['attribution', 'source', 'exhibit']) kind!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutText({ nullable: true }) id!: string | null;
  @OutText({ nullable: true, description: 'Readable code.' }) ref!: string | null;
}

export class NextStepResponse {
  @OutEnum(STEP_KINDS) kind!: string;
  @OutText({ description: 'What to find out.' }) ask!: string;
  @OutList(() => StepSubjectResponse) about!: StepSubjectResponse[];
  @OutList(() => StepAnswerResponse, { description: 'What each answer would do, bad ones too.' })
  answers!: StepAnswerResponse[];
}

export class NextStepsResponse {
  @OutObject(() => MovementEndResponse, { description: 'What the policy makes of the claim now.' })
  from!: MovementEndResponse;
  @OutList(() => NextStepResponse, { description: 'The best first; ten at most.' }) steps!: NextStepResponse[];
  @OutBoolean({ description: 'False when the search stopped early: there may be better ones.' }) isComplete!: boolean;
}

export class ClaimWhyResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutObject(() => AssessmentViewResponse, {
    nullable: true,
    description: 'What the rules say; null while it is being re-checked.',
  })
  assessment!: AssessmentViewResponse | null;
  @ApiProperty({ type: () => TraceResponse, required: false, description: 'For people who may see accounts.' })
  trace?: TraceResponse;
  @ApiProperty({ type: () => NextStepsResponse, required: false, description: 'For people who may see accounts.' })
  next?: NextStepsResponse;
}

export function presentTrace(trace: Trace, result: Assessment, names: Names, lang: ReasonLanguage): TraceResponse {
  const { missingForNext, waysToNext } = trace;
  return {
    rungs: trace.rungs.map(({ status, label, explain, rank, strength, adverse, held, outcome, condition }) => ({
      status,
      label,
      explain,
      rank,
      strength,
      adverse,
      held,
      outcome,
      condition: presentCondition(condition),
    })),
    flags: trace.flags.map(({ flag, label, raised, condition }) => ({
      flag,
      label,
      raised,
      condition: presentCondition(condition),
    })),
    reasons: [...trace.reasons],
    uncounted: SIDES.flatMap((side) => uncountedOn(side, result[side], names, lang)),
    missingForNext: missingForNext && { status: missingForNext.status, needs: [...missingForNext.needs] },
    waysToNext: waysToNext === null ? null : waysToNext.map((way) => [...way]),
  };
}

function presentCondition({ kind, passed, test, parts }: ConditionTrace): ConditionTraceResponse {
  return {
    kind,
    passed,
    ...(test === undefined ? {} : { test: presentTest(test) }),
    parts: parts.map(presentCondition),
  };
}

function presentTest({ name, found, op, needed, text, foundText }: NonNullable<ConditionTrace['test']>) {
  const literal = typeof needed === 'object' ? [...needed] : needed;
  return { name, found, op, needed: literal, text, foundText };
}

function uncountedOn(
  side: SideName,
  { excluded }: SideAssessment,
  names: Names,
  lang: ReasonLanguage,
): UncountedAccountResponse[] {
  const { reasons, oneUnknownOrigin } = wordsOf(lang);
  return excluded.map(({ attribution, because, of, via }) => ({
    side,
    account: names.attribution(attribution),
    because,
    text: because === 'unknown_origin' && via.length === 1 ? oneUnknownOrigin : reasons[because].desk,
    of: names.attribution(of),
  }));
}

export function presentNext({ from, steps, isComplete }: NextSteps, names: Names): NextStepsResponse {
  return {
    from: presentEnd(from),
    steps: steps.map(({ kind, ask, about, answers }) => ({
      kind,
      ask,
      about: about.map(({ list, key }) => {
        const { id, ref } = list === 'exhibit' ? names.exhibit(key) : names[list](key);
        return { kind: list, key, id, ref };
      }),
      answers: answers.map(({ answer, text, movement, to }) => ({ answer, text, movement, to: presentEnd(to) })),
    })),
    isComplete,
  };
}
