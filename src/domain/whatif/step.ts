/** The kinds of steps and answers, and a step before anybody tried what its answers would do. */
import type { Hypothesis } from './hypothesis.js';

/** In the order in which steps of equal gain are listed: what a conversation settles before what takes a search. */
export const STEP_KINDS = [
  'tell_apart',
  'decide_tie',
  'find_origin',
  'verify_exhibit',
  'judge_source',
  'first_hand',
  'search_official',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const ANSWER_KINDS = [
  'independent',
  'one_person',
  'tie_rejected',
  'tie_confirmed',
  'origin_identified',
  'witness_independent',
  'witness_unassessed',
  'witness_denies',
  'exhibit_passed',
  'exhibit_failed',
  'none_found',
  'affirms',
  'denies',
  'reliable',
  'unreliable',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A step before it is tried: what it is about, by keys, and what is supposed for each answer. */
export interface PossibleStep {
  kind: StepKind;
  about: { list: 'attribution' | 'source' | 'exhibit'; key: string }[];
  /** What the question calls those. */
  names: string[];
  answers: { answer: AnswerKind; hypotheses: Hypothesis[] }[];
}
