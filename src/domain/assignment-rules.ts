/** Who may give a claim to whom. */

/** One change of who has a claim. Accounts by id; null stands for nobody. */
export interface AssignmentChange {
  readonly by: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether who asks reviews claims here. */
  readonly isReviewer: boolean;
}

/**
 * Whoever reviews claims gives any claim to anybody. Others take what nobody has, and hand on or give back what is
 * theirs: a claim is not taken from a colleague, nor laid on one, by somebody who does not answer for the queue.
 */
export function mayAssign({ by, from, to, isReviewer }: AssignmentChange): boolean {
  if (isReviewer) return true;
  const isOwn = from !== null && from === by;
  const isTaken = from === null && to !== null && to === by;
  return isOwn || isTaken;
}
