/**
 * Working a kept assessment out again: the same inputs under the same policy version give the same answer. What the
 * answer is, is told by its hash: every figure, name and fact of the assessment, and none of its prose, which may be
 * worded better in a later release.
 */
import { assessClaim } from './assess.js';
import type { Assessment, SideAssessment } from './assessment.js';
import { contentHash, sha256Hex } from './canonical-json.js';
import { type Dossier, DOSSIER_FORMAT } from './dossier.js';
import { readWorld } from './independence/world.js';
import type { Policy } from './policy/policy.js';

/**
 * same: the answer that was kept. differs: another one. policy_missing: the rules it was made under are not here.
 * inputs_missing: it is older than the keeping of inputs. inputs_erased: a person was erased from them. inputs_changed:
 * they are not those its hash names.
 */
export const REPLAYS = [
  'same',
  'differs',
  'policy_missing',
  'inputs_missing',
  'inputs_erased',
  'inputs_changed',
] as const;
export type Replay = (typeof REPLAYS)[number];

/** What was kept of one assessment, as far as working it out again goes. */
export interface KeptAssessment {
  /** Key of the claim. */
  readonly claim: string;
  /** Null when the inputs were not kept then. */
  readonly answerHash: string | null;
  readonly inputsSha256: string | null;
  /** The text the hash is of; null when it was not kept, or erased. */
  readonly inputs: string | null;
}

/** The answer is given only where it is the one that was kept; the inputs wherever they are those the hash names. */
export type Replayed =
  | { readonly replay: 'same'; readonly assessment: Assessment; readonly inputs: Dossier }
  | { readonly replay: Exclude<Replay, 'same'>; readonly assessment: null; readonly inputs: Dossier | null };

/** SHA-256 of an assessment without its prose (reasons, questions, needs in words): two with one hash say the same. */
export function answerHash(assessment: Assessment): string {
  const { claim, status, rank, strength, flags, facts, matchedRule, listed, missingForNext, factsHash } = assessment;
  return contentHash({
    claim,
    status,
    rank,
    strength,
    flags,
    support: sideOf(assessment.support),
    denial: sideOf(assessment.denial),
    facts,
    matchedRule,
    listed: { doubts: listed.doubts, noKnowledge: listed.noKnowledge },
    nextQuestions: assessment.nextQuestions.map(({ pair, raisesMinTo }) => ({ pair, raisesMinTo })),
    missingForNext: missingForNext?.status ?? null,
    factsHash,
  });
}

/**
 * Works a kept assessment out again.
 * @param policy the rules it was made under; null when they are not here.
 * @param nameOf what a source is called in questions to ask, by key; its key where nothing is given.
 */
export function replay(
  kept: KeptAssessment,
  policy: Policy | null,
  nameOf: (key: string) => string | undefined = () => undefined,
): Replayed {
  if (kept.inputsSha256 === null || kept.answerHash === null) return failed('inputs_missing');
  if (kept.inputs === null) return failed('inputs_erased');
  const inputs = readInputs(kept.inputs, kept.inputsSha256);
  if (inputs === null) return failed('inputs_changed');
  if (policy === null) return failed('policy_missing', inputs);
  const sources = inputs.sources?.map((source) => ({ ...source, pseudonym: nameOf(source.key) ?? source.pseudonym }));
  const world = readWorld(sources === undefined ? inputs : { ...inputs, sources });
  const assessment = assessClaim(world, kept.claim, policy);
  return answerHash(assessment) === kept.answerHash
    ? { replay: 'same', assessment, inputs }
    : failed('differs', inputs);
}

function failed(why: Exclude<Replay, 'same'>, inputs: Dossier | null = null): Replayed {
  return { replay: why, assessment: null, inputs };
}

/** Inputs as they were written; null when the text is not the one the hash names. */
function readInputs(text: string, sha256: string): Dossier | null {
  if (sha256Hex(text) !== sha256) return null;
  const value: unknown = JSON.parse(text);
  return isInputs(value) ? value : null;
}

/** Its hash says that the text is the one this product wrote, so the format is all there is to ask. */
function isInputs(value: unknown): value is Dossier {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === DOSSIER_FORMAT;
}

function sideOf({ chains, origins, firstHand, regions, counted, excluded, singlePointsOfFailure }: SideAssessment) {
  const { min, max, ifSuggested, exact } = origins;
  return {
    chains,
    origins: { min, max, ifSuggested, exact },
    firstHand: { min: firstHand.min, max: firstHand.max },
    regions,
    counted,
    excluded: excluded.map(({ attribution, because, of, via }) => ({ attribution, because, of, via })),
    singlePointsOfFailure,
  };
}
