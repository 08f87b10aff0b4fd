/**
 * The oracle: what the pages say an assessment is, computed in the slowest and plainest way we could think of. It shares
 * types with the engine and nothing else. Used only to check the engine on small random dossiers.
 */
import type { ExcludedChain } from '../../../src/domain/assessment.js';
import type { Dossier } from '../../../src/domain/dossier.js';
import { ACCESS_RANK } from '../../../src/domain/vocabulary.js';
import { firstLargest, largest } from './counting.js';
import { claimOf, readFacts, type OracleFacts, type SupportOf } from './facts.js';
import { firstDayRank } from './first-day.js';
import { drawGraphs, type Graph, type Side, type SideGraphs, type Unassessed } from './links.js';
import { whyExcluded } from './reasons.js';
import { byCodePoint, FIRST_HAND, isActive, readDossier, sorted, type Reading } from './reading.js';

export interface OracleSide {
  chains: number;
  origins: { min: number; max: number; ifSuggested: number; exact: true };
  firstHand: { min: number; max: number };
  regions: number;
  counted: string[];
  excluded: ExcludedChain[];
  singlePointsOfFailure: string[];
}

export interface OracleAssessment {
  claim: string;
  status: string;
  rank: number;
  strength: number;
  support: OracleSide;
  denial: OracleSide;
  circular: { support: boolean; denial: boolean };
  /** Origins over the chains on which every source is graded A, B or C. */
  reliable: { support: Bounds; denial: Bounds };
  listed: { doubts: string[]; noKnowledge: string[] };
  facts: OracleFacts;
}

export interface Bounds {
  min: number;
  max: number;
  ifSuggested: number;
}

export interface OracleOptions {
  unassessed?: Unassessed;
}

/** Judges one claim. Meant for about a dozen chains a side. */
export function oracleAssess(dossier: Dossier, claimKey: string, options: OracleOptions = {}): OracleAssessment {
  const unassessed = options.unassessed ?? 'dependent';
  const reading = readDossier(dossier);
  const claim = claimOf(dossier, claimKey);
  const sideOf = (side: Side) => assessSide(reading, drawGraphs(reading, claimKey, side, unassessed));
  const supportOf = (key: string): SupportOf => {
    const graphs = drawGraphs(reading, key, 'support', unassessed);
    return { min: sizeOf(graphs, graphs.chains, 'L'), max: sizeOf(graphs, graphs.chains, 'H') };
  };
  const support = sideOf('support');
  const denial = sideOf('denial');
  const facts = readFacts(dossier, claim, supportOf);
  const accounts = (dossier.attributions ?? []).filter((each) => each.claim === claimKey && isActive(each));
  const hasNamedAccess = accounts.some(
    (each) =>
      ['asserts', 'relays'].includes(each.stance ?? 'asserts') &&
      (FIRST_HAND.has(each.access) || each.access === 'official_statement'),
  );
  return {
    claim: claimKey,
    ...judge(support.side, denial.side, facts, hasNamedAccess),
    support: support.side,
    denial: denial.side,
    circular: { support: support.circular, denial: denial.circular },
    reliable: { support: support.reliable, denial: denial.reliable },
    listed: {
      doubts: sorted(accounts.filter((each) => each.stance === 'doubts').map((each) => each.key)),
      noKnowledge: sorted(accounts.filter((each) => each.stance === 'no_knowledge').map((each) => each.key)),
    },
    facts,
  };
}

function sizeOf(graphs: SideGraphs, chains: readonly string[], graph: Graph): number {
  return largest(chains, (a, b) => graphs.edge(graph, a, b));
}

function boundsOf(graphs: SideGraphs, chains: readonly string[]): Bounds {
  return {
    min: sizeOf(graphs, chains, 'L'),
    max: sizeOf(graphs, chains, 'H'),
    ifSuggested: sizeOf(graphs, chains, 'S'),
  };
}

interface ReadSide {
  side: OracleSide;
  circular: boolean;
  reliable: Bounds;
}

function assessSide(reading: Reading, graphs: SideGraphs): ReadSide {
  const { chains } = graphs;
  const firstHand = boundsOf(
    graphs,
    chains.filter((key) => FIRST_HAND.has(reading.attribution(key).access)),
  );
  const ordered = inWitnessOrder(reading, chains);
  const counted = firstLargest(ordered, (a, b) => graphs.edge('L', a, b));
  const places = counted.map((key) => reading.attribution(key).heardIn).filter((place) => place !== undefined);
  return {
    side: {
      chains: chains.length,
      origins: { ...boundsOf(graphs, chains), exact: true },
      firstHand: { min: firstHand.min, max: firstHand.max },
      regions: new Set(places).size,
      counted,
      excluded: sorted(chains.filter((key) => !counted.includes(key))).map((key) =>
        exclude(reading, graphs, key, counted),
      ),
      singlePointsOfFailure: commonAtoms(reading, chains),
    },
    circular: chains.some(reading.isCircular),
    reliable: boundsOf(
      graphs,
      chains.filter((key) => isReliable(reading, key)),
    ),
  };
}

/** The worst grade on the chain decides, and a source without one is as good as F. */
function isReliable(reading: Reading, chain: string): boolean {
  const grades = [...reading.atoms(chain)].flatMap(reading.aliases).map((source) => source.reliability?.grade ?? 'F');
  return grades.every((grade) => ['A', 'B', 'C'].includes(grade));
}

function exclude(reading: Reading, graphs: SideGraphs, key: string, counted: string[]): ExcludedChain {
  const of = counted.find((other) => graphs.edge('L', key, other));
  if (of === undefined) throw new Error(`${key} could have been counted too: the witness is not a largest set`);
  return { attribution: key, of, ...whyExcluded(reading, graphs, key, of) };
}

function commonAtoms(reading: Reading, chains: string[]): string[] {
  const [first, ...others] = chains;
  if (first === undefined) return [];
  return sorted([...reading.atoms(first)].filter((atom) => others.every((other) => reading.atoms(other).has(atom))));
}

/** Nearest to the fact first, then the earliest, then by key. */
function inWitnessOrder(reading: Reading, chains: string[]): string[] {
  return [...chains].sort((a, b) => {
    const [left, right] = [reading.attribution(a), reading.attribution(b)];
    const access = ACCESS_RANK.indexOf(left.access) - ACCESS_RANK.indexOf(right.access);
    if (access !== 0) return access;
    const [leftDay, rightDay] = [firstDayRank(left.statedAt), firstDayRank(right.statedAt)];
    if (leftDay !== rightDay) return leftDay < rightDay ? -1 : 1;
    return byCodePoint(a, b);
  });
}

interface Judgement {
  status: string;
  rank: number;
  strength: number;
}

/** The ladder of newsroom-two-source 1.0.0, rung by rung. */
function judge(support: OracleSide, denial: OracleSide, facts: OracleFacts, hasNamedAccess: boolean): Judgement {
  const is = (status: string, rank: number, strength: number): Judgement => ({ status, rank, strength });
  if (facts.editorMark === 'retracted') return is('retracted', 70, 0);
  if (facts.editorMark === 'disproved') return is('refuted', 60, 0);
  // Chains with first-hand access are what `firstHand` counts, so it stands for the filter the policy writes out.
  if (denial.firstHand.min >= 2 && support.origins.min === 0) return is('refuted', 60, 0);

  const hasSubstance = support.origins.min >= 1 || facts.similarRegions >= 2 || facts.implicatedAdmission;
  const isAnswered = denial.firstHand.min >= 1 || facts.contradictions >= 1;
  if (hasSubstance && isAnswered) return is('contested', 55, 0);

  if (facts.implicatedAdmission) return is('confirmed', 50, 5);
  if (facts.officialPosition === 'affirms') {
    if (support.firstHand.min >= 1) return is('confirmed', 50, 5);
    if (facts.claimKind === 'policy' || facts.claimKind === 'statement') return is('confirmed', 50, 5);
  }
  if (facts.exhibitsVerified >= 1 && support.origins.min >= 2) return is('confirmed', 50, 5);

  if (support.origins.min >= 2 && support.firstHand.min >= 1) return is('corroborated', 40, 4);
  if (support.origins.min >= 2) return is('consistent_reports', 30, 3);
  if (facts.claimKind === 'pattern' && facts.similarRegions >= 2) return is('consistent_reports', 30, 3);
  // A graph with any vertex has a set of size one, so one chain with such access is enough.
  if (hasNamedAccess) return is('single_source', 20, 2);
  if (support.origins.max >= 1) return is('rumour', 10, 1);
  return is('unsupported', 0, 0);
}
