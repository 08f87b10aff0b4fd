/**
 * Assesses claims: what a policy makes of the accounts recorded, with the reason for every step. Pure: the same
 * dossier and policy give the same answer, whatever the order of the input. Rulings play no part here.
 */
import type { Assessment, NextQuestion } from './assessment.js';
import { compareCodePoints, contentHash } from './canonical-json.js';
import type { Dossier } from './dossier.js';
import { SearchBudget } from './independence/search-budget.js';
import { AssessedSide } from './independence/side-assessment.js';
import type { Chain } from './independence/chain.js';
import { readWorld, type World } from './independence/world.js';
import { ClaimFacts } from './policy/claim-facts.js';
import { matchedRung, raisedFlags, readFacts } from './policy/evaluate.js';
import type { Policy } from './policy/policy.js';
import { missingFor, reasonsFor } from './policy/reasons.js';
import type { Stance } from './vocabulary.js';

export interface AssessOptions {
  /** Age of the claim in days, for policies that read `ageDays`; there is no clock here. */
  ageDays?: number;
  /** Search nodes a claim may use; the default is 200,000. Beyond it figures are bounds and `exact` is false. */
  nodes?: number;
  /** Instead of `nodes`: what several assessments together may use. */
  budget?: SearchBudget;
  /** False leaves the questions out, which are most of the work: for who compares many assessments. */
  withQuestions?: boolean;
}

export interface AssessDossierOptions extends AssessOptions {
  /** Only these claims, by key; all when absent. */
  claims?: readonly string[];
}

/** One assessment per claim, in the order of the dossier. The dossier must be valid: see its rules. */
export function assessDossier(dossier: Dossier, policy: Policy, options: AssessDossierOptions = {}): Assessment[] {
  const world = readWorld(dossier);
  const wanted = options.claims === undefined ? null : new Set(options.claims);
  return (dossier.claims ?? [])
    .filter(({ key }) => wanted === null || wanted.has(key))
    .map(({ key }) => assessClaim(world, key, policy, options));
}

/**
 * Assesses one claim. The world may hold only what the claim can reach (see `readWorld`); a claim it does not hold is
 * assessed as one without accounts.
 */
export function assessClaim(world: World, claim: string, policy: Policy, options: AssessOptions = {}): Assessment {
  const budget = options.budget ?? new SearchBudget(options.nodes);
  const support = new AssessedSide(world, claim, 'support', policy.unassessed, budget);
  const denial = new AssessedSide(world, claim, 'denial', policy.unassessed, budget);
  const reader = new ClaimFacts(world, claim, { support, denial }, options.ageDays);
  const facts = readFacts(policy, (test) => reader.read(test));
  const rung = matchedRung(policy, facts);
  return {
    claim,
    status: rung.id,
    rank: rung.rank,
    strength: rung.strength,
    flags: raisedFlags(policy, facts),
    support: support.describe(),
    facts,
    matchedRule: rung.id,
    denial: denial.describe(),
    listed: { doubts: keysOf(world, claim, 'doubts'), noKnowledge: keysOf(world, claim, 'no_knowledge') },
    nextQuestions: options.withQuestions === false ? [] : questions(world, support),
    reasons: reasonsFor(policy, facts),
    missingForNext: missingFor(policy, facts),
    factsHash: contentHash(facts),
  };
}

function keysOf(world: World, claim: string, stance: Stance): string[] {
  return world
    .accountsOf(claim)
    .filter((account) => account.state === 'active' && account.stance === stance)
    .map(({ key }) => key)
    .sort(compareCodePoints);
}

function questions(world: World, side: AssessedSide): NextQuestion[] {
  const { vertices } = side.graphs.side;
  return side.openPairs().flatMap(({ pair: [a, b], raisesMinTo }) => {
    const [left, right] = [vertices[a], vertices[b]];
    if (left === undefined || right === undefined) return [];
    const pair: [string, string] = [left.account.key, right.account.key];
    return [{ ask: askAbout(world, left, right, raisesMinTo), pair, raisesMinTo }];
  });
}

function askAbout(world: World, left: Chain, right: Chain, raisesMinTo: number): string {
  const gain = `independent origins rise from ${raisesMinTo - 1} to ${raisesMinTo}`;
  const names = [left, right].map(({ account }) => world.identities.nameOf(account.source));
  const same = names[0] === names[1];
  const [a, b] = [left, right].map(({ account }, i) => (same ? `${names[i]} (${account.key})` : `${names[i]}`));
  const [knownA, knownB] = [left, right].map(({ account }) => account.origin === 'identified');
  if (knownA === true && knownB === true) {
    return `Check whether ${a} and ${b} can be kept apart: who they are, whom they know, how each came to know. If they are independent, ${gain}.`;
  }
  if (knownA === true) return `Ask ${b} how they know and who told them. If it does not come from ${a}, ${gain}.`;
  if (knownB === true) return `Ask ${a} how they know and who told them. If it does not come from ${b}, ${gain}.`;
  return `Ask ${a} and ${b} how they know and who told them. If neither had it from the other, nor both from one person, ${gain}.`;
}
