/**
 * Which of the hard situations a dossier shows, by name: so that a test can say the random dossiers do meet them, and a
 * generator that quietly stopped making circles is noticed.
 */
import { EXCLUSION_REASONS } from '../../src/domain/assessment.js';
import type { Dossier } from '../../src/domain/dossier.js';
import type { OracleAssessment, OracleSide } from './oracle/oracle-assess.js';
import { readDossier, type Reading } from './oracle/reading.js';

const STATUSES = [
  'unsupported',
  'rumour',
  'single_source',
  'consistent_reports',
  'corroborated',
  'confirmed',
  'contested',
  'refuted',
  'retracted',
];

/** Every situation there is a name for. */
export const SITUATIONS: readonly string[] = [
  ...EXCLUSION_REASONS.map((reason) => `excluded: ${reason}`),
  ...STATUSES.map((status) => `status ${status}`),
  'min below max',
  'suggestions would lower min',
  'min of two or more',
  'min of three or more',
  'two first-hand origins',
  'six chains or more',
  'one point of failure',
  'circular',
  'similar cases in two regions',
  'contradicted by a supported claim',
  'on a circle nobody was in',
  'on a grounded circle',
  'rests on a circle',
  'described origin',
  'three names of one person',
  'through a source alone',
  'points at itself',
  'points at what it replaced',
  'through a superseded account',
  'through another claim',
  'through a denying or doubting account',
  'through a withdrawn account',
  'known above an unknown',
];

/** Situations of one claim's assessment and of the dossier it is in. */
export function situationsOf(dossier: Dossier, assessment: OracleAssessment): Set<string> {
  const reading = readDossier(dossier);
  const seen = new Set<string>([`status ${assessment.status}`]);
  for (const side of [assessment.support, assessment.denial]) {
    for (const name of sideSituations(side)) seen.add(name);
    for (const key of chainsOf(side))
      for (const name of chainSituations(reading, assessment.claim, key)) seen.add(name);
  }
  if (assessment.circular.support || assessment.circular.denial) seen.add('circular');
  if (assessment.facts.similarRegions >= 2) seen.add('similar cases in two regions');
  if (assessment.facts.contradictions >= 1) seen.add('contradicted by a supported claim');
  return seen;
}

function chainsOf(side: OracleSide): string[] {
  return [...side.counted, ...side.excluded.map((each) => each.attribution)];
}

function sideSituations(side: OracleSide): string[] {
  const { min, max, ifSuggested } = side.origins;
  const names = side.excluded.map((each) => `excluded: ${each.because}`);
  if (min < max) names.push('min below max');
  if (ifSuggested < min) names.push('suggestions would lower min');
  if (min >= 2) names.push('min of two or more');
  if (min >= 3) names.push('min of three or more');
  if (side.firstHand.min >= 2) names.push('two first-hand origins');
  if (side.chains >= 6) names.push('six chains or more');
  if (side.chains >= 2 && side.singlePointsOfFailure.length > 0) names.push('one point of failure');
  return names;
}

function chainSituations(reading: Reading, claim: string, key: string): string[] {
  const names: string[] = [];
  const circle = reading.circleOf(key);
  if (circle !== undefined) names.push(reading.isCircular(key) ? 'on a circle nobody was in' : 'on a grounded circle');
  if (circle === undefined && reading.isCircular(key)) names.push('rests on a circle');
  if (reading.origin(key) === 'described') names.push('described origin');
  const { originStatus, upstream } = reading.attribution(key);
  if (reading.aliases(reading.person(reading.attribution(key).source)).length > 2)
    names.push('three names of one person');
  for (const step of upstream ?? []) {
    if (step.attribution === undefined) names.push('through a source alone');
    else if (step.attribution === key) names.push('points at itself');
    else if (reading.attribution(step.attribution).supersededBy === key) names.push('points at what it replaced');
    else if (reading.attribution(step.attribution).state === 'superseded') names.push('through a superseded account');
  }
  for (const other of reading.upstreamOf(key)) {
    const { claim: otherClaim, stance, state } = reading.attribution(other);
    if (otherClaim !== claim) names.push('through another claim');
    else if (stance === 'denies' || stance === 'doubts') names.push('through a denying or doubting account');
    if (state === 'withdrawn') names.push('through a withdrawn account');
    if (originStatus === 'identified' && reading.origin(other) === 'unknown') names.push('known above an unknown');
  }
  return names;
}
