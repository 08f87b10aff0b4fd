/**
 * Two who judge the same thing differently both stay: what each of them said last counts as theirs. Nothing is averaged;
 * where one value is needed (a policy reads letters) it is the newest.
 */

/** One judgement; who gave it is null when it was imported. */
export interface Judgement {
  readonly gradedById: string | null;
}

/**
 * The newest judgement of each grader, the newest first; all imported ones count as one grader's.
 * @param oldestFirst every judgement ever given, in the order they were given.
 */
export function newestOfEach<One extends Judgement>(oldestFirst: readonly One[]): One[] {
  const seen = new Set<string | null>();
  return [...oldestFirst].reverse().filter(({ gradedById }) => {
    if (seen.has(gradedById)) return false;
    seen.add(gradedById);
    return true;
  });
}

/**
 * Whether those who came to a judgement differ. One who says that it cannot be judged (F, 6) contradicts nobody.
 * @param steps the newest judgement of each grader.
 */
export function differ<Step>(steps: readonly Step[], cannotBeJudged: Step): boolean {
  return new Set(steps.filter((step) => step !== cannotBeJudged)).size > 1;
}
