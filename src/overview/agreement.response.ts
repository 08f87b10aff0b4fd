import type { Agreement, DiagonalHabit } from '../domain/grading/agreement.js';
import { GRADING_SCALES } from '../domain/grading/agreement.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';

export class GraderResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ nullable: true, description: 'What colleagues call them; null when no longer a member.' })
  name!: string | null;
}

export class StepAgreementResponse {
  @OutText() step!: string;
  @OutInt({ description: 'Items both judged to which at least one gave this step.' }) items!: number;
  @OutInt({ description: 'Of these, to which both did.' }) exact!: number;
  @OutInt({ description: "Of these, where the other's step is this one or next to it." }) withinOne!: number;
}

export class PairAgreementResponse {
  @OutObject(() => GraderResponse) first!: GraderResponse;
  @OutObject(() => GraderResponse) second!: GraderResponse;
  @OutInt({ description: 'Items both came to a judgement of.' }) items!: number;
  @OutInt() exact!: number;
  @OutInt() withinOne!: number;
  @OutInt({ description: 'Items one of the two said cannot be judged (F, 6).' }) oneCouldNotJudge!: number;
  @OutInt({ description: 'Items both said so of.' }) neitherCouldJudge!: number;
  @OutNumber({
    nullable: true,
    description: 'Quadratic weights. Null below five items, or where both gave everything the same step.',
  })
  weightedKappa!: number | null;
  @OutBoolean({ description: 'Fewer than five items.' }) tooFew!: boolean;
  @OutList(() => StepAgreementResponse) steps!: StepAgreementResponse[];
}

export class StepUseResponse {
  @OutText() step!: string;
  @OutInt() items!: number;
}

export class DiagonalResponse {
  @OutInt({ description: 'Digits given where the source had a letter B to E; A leads to 1, which is never typed.' })
  items!: number;
  @OutInt({ description: 'B2, C3, D4 and E5: the digit repeats the letter.' }) onDiagonal!: number;
  @OutNumber({ nullable: true, description: 'Null below five items.' }) share!: number | null;
}

export class GraderHabitsResponse {
  @OutObject(() => GraderResponse) grader!: GraderResponse;
  @OutList(() => StepUseResponse) distribution!: StepUseResponse[];
  @OutInt({ description: 'F or 6: not a step of the scale, and not its low end.' }) cannotBeJudged!: number;
  @OutObject(() => DiagonalResponse, { nullable: true, description: 'Only who gave digits to accounts with a letter.' })
  diagonal!: DiagonalResponse | null;
}

export class AgreementResponse {
  @OutEnum(GRADING_SCALES) scale!: string;
  @OutList(() => PairAgreementResponse, { description: 'Every two who judged something in common.' })
  pairs!: PairAgreementResponse[];
  @OutList(() => GraderHabitsResponse) graders!: GraderHabitsResponse[];
  @OutText({ description: 'What to bear in mind.' }) note!: string;
}

/** What the share on the diagonal means, for a reader of the figures. */
export const DIAGONAL_NOTE =
  'Graders tend to give the digit that stands beside the letter (A1, B2, C3 and so on): in field studies almost nine in ten did. A high share on this diagonal is a sign that the digit repeats the letter instead of judging what was said. F and 6 say that it cannot be judged; they are counted apart.';

/** The report field by field, with the names colleagues use. */
export function presentAgreement(
  { scale, pairs, graders }: Agreement,
  diagonal: readonly DiagonalHabit[],
  names: ReadonlyMap<string, string>,
): AgreementResponse {
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  return {
    scale,
    pairs: pairs.map((pair) => ({
      first: named(pair.graders[0]),
      second: named(pair.graders[1]),
      items: pair.items,
      exact: pair.exact,
      withinOne: pair.withinOne,
      oneCouldNotJudge: pair.oneCouldNotJudge,
      neitherCouldJudge: pair.neitherCouldJudge,
      weightedKappa: pair.weightedKappa,
      tooFew: pair.tooFew,
      steps: pair.steps.map(({ step, items, exact, withinOne }) => ({ step, items, exact, withinOne })),
    })),
    graders: graders.map(({ grader, distribution, cannotBeJudged }) => {
      const habit = diagonal.find((one) => one.grader === grader);
      return {
        grader: named(grader),
        distribution: distribution.map(({ step, items }) => ({ step, items })),
        cannotBeJudged,
        diagonal: habit === undefined ? null : { items: habit.items, onDiagonal: habit.onDiagonal, share: habit.share },
      };
    }),
    note: DIAGONAL_NOTE,
  };
}
