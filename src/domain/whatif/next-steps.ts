/**
 * What to do next about a claim, the best first. Each step is a question with the answers it may bring, good and bad;
 * what an answer would do is found by supposing it and assessing again, under whatever policy judges. Nothing here
 * knows what a status is worth but its strength.
 */
import { assessClaim } from '../assess.js';
import type { Assessment } from '../assessment.js';
import type { Dossier } from '../dossier.js';
import { SearchBudget } from '../independence/search-budget.js';
import { readWorld } from '../independence/world.js';
import { movementBetween, type MovementEnd, type MovementKind } from '../movement.js';
import type { Policy } from '../policy/policy.js';
import type { WordingLanguage } from '../policy/wording.js';
import { applyHypotheses } from './apply-hypotheses.js';
import { claimPart } from './claim-part.js';
import { stepWords } from './next-step-words.js';
import { possibleSteps } from './possible-steps.js';
import { STEP_KINDS, type AnswerKind, type PossibleStep, type StepKind } from './step.js';

/** What one answer would do. */
export interface StepAnswer {
  answer: AnswerKind;
  text: string;
  movement: MovementKind;
  to: MovementEnd;
}

export interface NextStep {
  kind: StepKind;
  ask: string;
  about: PossibleStep['about'];
  answers: StepAnswer[];
}

export interface NextSteps {
  from: MovementEnd;
  /** The ten best. */
  steps: NextStep[];
  /** False when the search stopped before everything was tried: then there may be better ones. */
  isComplete: boolean;
}

export interface NextStepsOptions {
  lang?: WordingLanguage;
  /** As when the claim was assessed. */
  ageDays?: number;
  /** Search nodes for everything tried together; 200,000 when left out. */
  nodes?: number;
}

export const STEPS_AT_MOST = 10;
/** Assessments made to find them; each reads the claim's part of the dossier anew. */
const TRIES_AT_MOST = 90;

/**
 * The steps worth taking: those one of whose answers raises the status, clears an adverse one or raises the certain
 * count of a claim that has no adverse one, and every suggested tie whose decision moves anything. Ranked by what the best answer does to the status, then
 * to the certain count. The same whatever the order of the dossier.
 */
export function nextSteps(dossier: Dossier, claim: string, policy: Policy, options: NextStepsOptions = {}): NextSteps {
  const trial = new Trial(claimPart(dossier, claim), claim, policy, options);
  const from = trial.endOf(trial.base);
  const found: RankedStep[] = [];
  for (const [place, possible] of possibleSteps(trial.part, claim, policy).entries()) {
    const answers = trial.answersOf(possible);
    if (answers === null) break;
    const gain = gainOf(from, answers);
    const closesTie = possible.kind === 'decide_tie' && answers.some(({ movement }) => movement !== 'none');
    if (gain.status > 0 || (gain.min > 0 && !from.adverse) || closesTie)
      found.push({ step: described(possible, answers, options.lang), gain, place });
  }
  return { from, steps: ranked(found).slice(0, STEPS_AT_MOST), isComplete: trial.isComplete };
}

interface Gain {
  /** Rungs of strength; an adverse status counts as one below the weakest. */
  status: number;
  min: number;
}

interface RankedStep {
  step: NextStep;
  gain: Gain;
  place: number;
}

function ranked(steps: readonly RankedStep[]): NextStep[] {
  const inOrder = [...steps].sort(
    (a, b) =>
      b.gain.status - a.gain.status ||
      b.gain.min - a.gain.min ||
      STEP_KINDS.indexOf(a.step.kind) - STEP_KINDS.indexOf(b.step.kind) ||
      a.place - b.place,
  );
  return inOrder.map(({ step }) => step);
}

function gainOf(from: MovementEnd, answers: readonly StepAnswer[]): Gain {
  const value = ({ adverse, strength }: MovementEnd) => (adverse ? -1 : strength);
  const gains = answers.map(({ to }): Gain => ({
    status: value(to) - value(from),
    min: to.origins.min - from.origins.min,
  }));
  return gains.reduce((best, gain) => {
    const isBetter = gain.status > best.status || (gain.status === best.status && gain.min > best.min);
    return isBetter ? gain : best;
  });
}

function described(
  { kind, about, names }: PossibleStep,
  answers: StepAnswer[],
  lang: WordingLanguage = 'en',
): NextStep {
  const [a = '', b = ''] = names;
  return { kind, ask: stepWords(lang).ask[kind](a, b), about, answers };
}

/** Assesses one claim again and again, within one budget. */
class Trial {
  readonly base: Assessment;
  private readonly budget: SearchBudget;
  private tries = 0;
  isComplete: boolean;

  constructor(
    readonly part: Dossier,
    private readonly claim: string,
    private readonly policy: Policy,
    private readonly options: NextStepsOptions,
  ) {
    this.budget = new SearchBudget(options.nodes);
    this.base = this.assess(part);
    this.isComplete = isExact(this.base);
  }

  endOf(assessment: Assessment): MovementEnd {
    return this.movementTo(assessment).to;
  }

  /** What each answer would do; null when no more can be tried, because bounds say nothing of a gain. */
  answersOf({ answers }: PossibleStep): StepAnswer[] | null {
    const tried: StepAnswer[] = [];
    for (const { answer, hypotheses } of answers) {
      if (!this.isComplete) return null;
      const after = this.tries < TRIES_AT_MOST ? this.assess(applyHypotheses(this.part, hypotheses)) : null;
      if (after === null || !isExact(after)) {
        this.isComplete = false;
        return null;
      }
      this.tries += 1;
      const { kind, to } = this.movementTo(after);
      tried.push({ answer, text: stepWords(this.options.lang ?? 'en').answers[answer], movement: kind, to });
    }
    return tried;
  }

  private assess(part: Dossier): Assessment {
    const { ageDays } = this.options;
    const limits = { budget: this.budget, withQuestions: false, ...(ageDays === undefined ? {} : { ageDays }) };
    return assessClaim(readWorld(part), this.claim, this.policy, limits);
  }

  private movementTo(after: Assessment) {
    const { policy } = this;
    return movementBetween({ assessment: this.base, policy }, { assessment: after, policy });
  }
}

function isExact({ support, denial }: Assessment): boolean {
  return support.origins.exact && denial.origins.exact;
}
