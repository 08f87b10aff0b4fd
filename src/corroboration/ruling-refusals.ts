import { ConstraintViolation } from '../database/database-error.js';
import { type FieldError, invalidField, Refusal, shorten } from '../domain/refusal.js';
import { modeOf } from '../domain/ruling-rules.js';
import type { RulingState } from '../domain/standing.js';
import type { RulingMode } from '../domain/vocabulary.js';

/** What somebody saw when they decided, and what is there now. */
export interface Seen {
  readonly revision?: { readonly given: number; readonly now: number };
  readonly factsHash: { readonly given: string; readonly now: string };
}

/** A decision is made on what was seen: refuses it, naming what moved, when that is no longer there. */
export function refuseMoved({ revision, factsHash }: Seen): void {
  const moved: FieldError[] = [];
  if (revision !== undefined && revision.given !== revision.now) {
    const expected = `${revision.now}, the claim's present wording`;
    moved.push({ path: 'revision', given: String(revision.given), expected });
  }
  if (factsHash.given !== factsHash.now) {
    const expected = `${factsHash.now}, the facts as they are now`;
    moved.push({ path: 'factsHash', given: shorten(factsHash.given), expected });
  }
  if (moved.length > 0) throw claimMoved(moved);
}

/** The mode is worked out and only checked here: a decision against the rules never passes for one with them. */
export function refuseWrongMode(computed: string, status: string, given: RulingMode): void {
  const mode = modeOf(computed, status);
  if (mode === given) return;
  const what = mode === 'accept' ? 'the status is the computed one' : `what is computed is ${computed}`;
  throw invalidField('mode', `${mode}, because ${what}`, given);
}

/** A ruling says what facts it was made on; while they are being worked out there is nothing to rule on. */
export function beingRechecked(): Refusal {
  const detail = 'The claim is being re-checked. Look at the result first, then decide.';
  return new Refusal('conflict', 'BEING_RECHECKED', detail);
}

export function alreadyRevoked(): Refusal {
  return new Refusal('conflict', 'ALREADY_REVOKED', 'This ruling has been revoked already.');
}

const NOT_AWAITING: Readonly<Record<Exclude<RulingState, 'awaiting_second'>, string>> = {
  in_force: 'This ruling is in force already.',
  expired: 'The last day of this ruling is past.',
  revoked: 'This ruling was revoked.',
  reworded: 'The claim was reworded after this ruling was made. Rule on the present wording.',
  replaced: 'A later ruling on this claim is in force.',
};

/** There is nothing to approve. */
export function notAwaiting(state: Exclude<RulingState, 'awaiting_second'>): Refusal {
  const code = state === 'reworded' ? 'CLAIM_MOVED' : 'NOT_AWAITING';
  return new Refusal('conflict', code, NOT_AWAITING[state]);
}

const NOT_SECOND = {
  own: ['OWN_RULING', 'You made this ruling. Another editor has to approve it.'],
  involved: [
    'INVOLVED',
    'You logged this claim or an account it rests on, and so did the editor who ruled. ' +
      'Somebody who logged neither has to approve it.',
  ],
} as const;

/** Somebody cannot be the second editor. */
export function notSecond(why: keyof typeof NOT_SECOND): Refusal {
  const [code, detail] = NOT_SECOND[why];
  return new Refusal('forbidden', code, detail);
}

/** Rulings are people's: the product itself makes and approves none. */
export function notAPerson(): Refusal {
  return new Refusal('forbidden', 'NOT_A_PERSON', 'Only a member of the workspace can rule or approve a ruling.');
}

/**
 * The refusal for a rule of the database that was broken: services check the same first and refuse with a better sentence,
 * so this is met only when something moved at the same moment. Anything else is given back unchanged.
 */
export function refusalOfRule(error: unknown): unknown {
  if (!(error instanceof ConstraintViolation) || error.kind !== 'rule') return error;
  switch (error.constraint) {
    case 'ruling_being_rechecked':
      return beingRechecked();
    case 'ruling_own':
      return notSecond('own');
    case 'ruling_involved':
      return notSecond('involved');
    case 'ruling_not_awaiting':
      return new Refusal('conflict', 'NOT_AWAITING', 'Somebody approved or revoked this ruling at the same moment.');
    default:
      return claimMoved([]);
  }
}

/** A second editor approves what the first one saw, and nothing else. */
export function movedSinceRuled(): Refusal {
  const detail =
    'The facts or the policy moved after this ruling was made. It cannot be approved: rule on the claim anew.';
  return new Refusal('conflict', 'CLAIM_MOVED', detail);
}

function claimMoved(fields: readonly FieldError[]): Refusal {
  const detail = 'The claim is not what you saw when you decided. Load it again, look at it, and decide anew.';
  return new Refusal('conflict', 'CLAIM_MOVED', detail, fields);
}
