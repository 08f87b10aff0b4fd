/**
 * How far graders agree, per pair and per step of a scale, and how each of them uses it. What cannot be judged (F, 6) is
 * no step: it is counted apart and never read as the low end. Below five items a figure says more about chance than about
 * two people, so none is given.
 */

/** Fewer items than this give no weighted kappa and no share. */
export const FEWEST_ITEMS = 5;

export const GRADING_SCALES = ['reliability', 'credibility'] as const;
export type GradingScale = (typeof GRADING_SCALES)[number];

/** The steps of each scale that are typed, best first, and the one that says it cannot be judged. */
export const SCALE_STEPS: Readonly<Record<GradingScale, { steps: readonly string[]; cannotBeJudged: string }>> = {
  reliability: { steps: ['A', 'B', 'C', 'D', 'E'], cannotBeJudged: 'F' },
  credibility: { steps: ['2', '3', '4', '5'], cannotBeJudged: '6' },
};

/** The newest judgement one grader gave of one item: a source, or an account. */
export interface ItemJudgement {
  readonly item: string;
  readonly grader: string;
  readonly step: string;
}

/** A digit with the letter its source had on the day it was given. */
export interface PairedGrades {
  readonly grader: string;
  readonly letter: string;
  readonly digit: string;
}

export interface StepAgreement {
  step: string;
  /** Items both judged to which at least one of the two gave this step. */
  items: number;
  /** Of these, to which both did. */
  exact: number;
  /** Of these, where the other one's step is this one or the next. */
  withinOne: number;
}

export interface PairAgreement {
  graders: [string, string];
  /** Items both came to a judgement of. */
  items: number;
  exact: number;
  withinOne: number;
  /** Items one of the two said cannot be judged, and items both said so of. */
  oneCouldNotJudge: number;
  neitherCouldJudge: number;
  /** Quadratic weights; null below five items, and where both gave everything the same step. */
  weightedKappa: number | null;
  tooFew: boolean;
  steps: StepAgreement[];
}

export interface GraderHabits {
  grader: string;
  /** Items by step, steps nobody used included. */
  distribution: { step: string; items: number }[];
  cannotBeJudged: number;
}

export interface DiagonalHabit {
  grader: string;
  /** Digits given where a letter B to E stood: A leads to 1, which nobody can type. */
  items: number;
  /** B2, C3, D4 and E5. */
  onDiagonal: number;
  /** Null below five items. */
  share: number | null;
}

export interface Agreement {
  scale: GradingScale;
  pairs: PairAgreement[];
  graders: GraderHabits[];
}

/**
 * Agreement of every two graders who judged something in common, and the habits of each; both in the order of the ids.
 * @param judgements one per grader and item: the newest.
 */
export function agreementOf(scale: GradingScale, judgements: readonly ItemJudgement[]): Agreement {
  const byGrader = new Map<string, Map<string, string>>();
  for (const { grader, item, step } of judgements) {
    const own = byGrader.get(grader) ?? new Map<string, string>();
    own.set(item, step);
    byGrader.set(grader, own);
  }
  const sorted = [...byGrader].sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = sorted.flatMap(([a, first], i) =>
    sorted.slice(i + 1).flatMap(([b, second]) => pairOf(scale, [a, b], inCommon(first, second))),
  );
  return { scale, pairs, graders: sorted.map(([grader, own]) => habitsOf(scale, grader, [...own.values()])) };
}

/**
 * How often each grader's digit only repeats the letter: graders are known to stay on the diagonal (A1, B2, C3 …), whether
 * or not they see the letter while they judge. Pairs with A, F or 6 are left out.
 */
export function diagonalOf(pairs: readonly PairedGrades[]): DiagonalHabit[] {
  const letters = SCALE_STEPS.reliability.steps.slice(1);
  const digits = SCALE_STEPS.credibility.steps;
  const found = new Map<string, { items: number; onDiagonal: number }>();
  for (const { grader, letter, digit } of pairs) {
    const [row, column] = [letters.indexOf(letter), digits.indexOf(digit)];
    if (row < 0 || column < 0) continue;
    const own = found.get(grader) ?? { items: 0, onDiagonal: 0 };
    found.set(grader, { items: own.items + 1, onDiagonal: own.onDiagonal + Number(row === column) });
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([grader, { items, onDiagonal }]) => {
      return { grader, items, onDiagonal, share: items < FEWEST_ITEMS ? null : onDiagonal / items };
    });
}

type Common = readonly (readonly [string, string])[];

function inCommon(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): Common {
  return [...first].flatMap(([item, step]) => {
    const other = second.get(item);
    return other === undefined ? [] : [[step, other] as const];
  });
}

function pairOf(scale: GradingScale, graders: [string, string], common: Common): PairAgreement[] {
  if (common.length === 0) return [];
  const { steps, cannotBeJudged } = SCALE_STEPS[scale];
  const judged = common.flatMap(([a, b]) => {
    const [row, column] = [steps.indexOf(a), steps.indexOf(b)];
    return row < 0 || column < 0 ? [] : [[row, column] as const];
  });
  const tooFew = judged.length < FEWEST_ITEMS;
  const neitherCouldJudge = common.filter(([a, b]) => a === cannotBeJudged && b === cannotBeJudged).length;
  const near = judged.filter(([a, b]) => Math.abs(a - b) <= 1).length;
  return [
    {
      graders,
      items: judged.length,
      exact: judged.filter(([a, b]) => a === b).length,
      withinOne: near,
      oneCouldNotJudge: common.length - judged.length - neitherCouldJudge,
      neitherCouldJudge,
      weightedKappa: tooFew ? null : weightedKappa(judged, steps.length),
      tooFew,
      steps: steps.map((step, i) => {
        const items = judged.filter((pair) => pair.includes(i));
        const exact = items.filter(([a, b]) => a === b).length;
        return { step, items: items.length, exact, withinOne: items.filter(([a, b]) => Math.abs(a - b) <= 1).length };
      }),
    },
  ];
}

/**
 * Cohen's kappa with quadratic weights: 1 minus the disagreement found over the disagreement two graders with these habits
 * would come to by chance, both as mean squared distances in steps (the common factor (k-1)^2 falls out). Null where
 * chance leaves nothing to disagree about.
 */
function weightedKappa(judged: readonly (readonly [number, number])[], steps: number): number | null {
  const squared = (a: number, b: number) => (a - b) ** 2;
  const found = judged.reduce((sum, [a, b]) => sum + squared(a, b), 0);
  const first = countsOf(
    judged.map(([a]) => a),
    steps,
  );
  const second = countsOf(
    judged.map(([, b]) => b),
    steps,
  );
  const byChance = first.reduce((sum, m, a) => sum + second.reduce((row, n, b) => row + m * n * squared(a, b), 0), 0);
  return byChance === 0 ? null : 1 - (found * judged.length) / byChance;
}

function countsOf(places: readonly number[], steps: number): number[] {
  const counts = Array.from({ length: steps }, () => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

function habitsOf(scale: GradingScale, grader: string, given: readonly string[]): GraderHabits {
  const { steps, cannotBeJudged } = SCALE_STEPS[scale];
  const count = (step: string) => given.filter((one) => one === step).length;
  const distribution = steps.map((step) => ({ step, items: count(step) }));
  return { grader, distribution, cannotBeJudged: count(cannotBeJudged) };
}
