/** What is wrong with a set of suppositions: two that speak of one thing, a pair of one, records that are not there. */
import { compareCodePoints } from '../canonical-json.js';
import type { Dossier, DossierReference } from '../dossier.js';
import { isBetween, isSamePair, keyOfAdded } from './apply-hypotheses.js';
import type { Hypothesis } from './hypothesis.js';

/** Something wrong with one of them: its place in the list, the field, and what should stand there. */
export interface HypothesisProblem {
  index: number;
  /** Empty for the supposition as a whole. */
  field: string;
  /** Left out where there is nothing to quote. */
  given?: string;
  expected: string;
}

/** Whether the suppositions can hold together: then their order means nothing. Asks no dossier. */
export function checkTogether(hypotheses: readonly Hypothesis[]): HypothesisProblem[] {
  const problems: HypothesisProblem[] = [];
  const first = new Map<string, number>();
  hypotheses.forEach((hypothesis, index) => {
    problems.push(...checkAlone(hypothesis).map((problem) => ({ index, ...problem })));
    const about = subjectOf(hypothesis);
    const before = first.get(about);
    if (before === undefined) first.set(about, index);
    else problems.push({ index, field: '', expected: `one supposition about this, and number ${before + 1} is one` });
  });
  return problems;
}

function checkAlone(hypothesis: Hypothesis): Omit<HypothesisProblem, 'index'>[] {
  if (hypothesis.suppose === 'same_person' && hypothesis.sources[0] === hypothesis.sources[1]) {
    return [{ field: 'sources[1]', expected: 'another source than the first' }];
  }
  if (hypothesis.suppose === 'distinction' && hypothesis.between[0] === hypothesis.between[1]) {
    return [{ field: 'between[1]', expected: 'another attribution than the first' }];
  }
  if (hypothesis.suppose === 'claim_link' && hypothesis.from === hypothesis.to) {
    return [{ field: 'to', expected: 'another claim than the first' }];
  }
  if (hypothesis.suppose !== 'tie') return [];
  const [a, b] = hypothesis.between;
  if (nameOf(a) === nameOf(b)) return [{ field: 'between[1]', expected: 'another end than the first' }];
  const account = hypothesis.kind === 'same_person' ? hypothesis.between.findIndex((end) => end.attribution) : -1;
  return account < 0
    ? []
    : [{ field: `between[${account}]`, expected: 'a source, since only sources can be one person' }];
}

/** What a supposition is about: two that are about the same contradict each other, or say it twice. */
function subjectOf(hypothesis: Hypothesis): string {
  const name = (...parts: readonly string[]) => JSON.stringify([hypothesis.suppose, ...parts]);
  switch (hypothesis.suppose) {
    case 'source_is_wrong':
    case 'source_regraded':
      return name(hypothesis.source);
    case 'account_withdrawn':
    case 'origin':
      return name(hypothesis.attribution);
    case 'account_added':
      return name(keyOfAdded(hypothesis));
    case 'same_person':
      return tieName(
        'same_person',
        [...hypothesis.sources].sort(compareCodePoints).map((source) => ({ source })),
      );
    case 'tie':
      return tieName(hypothesis.kind, inTieOrder(hypothesis.kind, hypothesis.between));
    case 'distinction':
      return name(...[...hypothesis.between].sort(compareCodePoints));
    case 'official_position':
      return name(hypothesis.claim);
    case 'exhibit':
      return name(hypothesis.exhibit);
    case 'claim_link':
      return name(hypothesis.from, hypothesis.to, hypothesis.type);
    case 'policy':
      break;
  }
  return name();
}

function tieName(kind: string, ends: readonly DossierReference[]): string {
  return JSON.stringify(['tie', kind, ...ends.map(nameOf)]);
}

function inTieOrder(kind: string, ends: readonly DossierReference[]): DossierReference[] {
  return kind === 'retells' ? [...ends] : [...ends].sort((a, b) => compareCodePoints(nameOf(a), nameOf(b)));
}

function nameOf(end: DossierReference): string {
  return end.source === undefined ? `account ${end.attribution}` : `source ${end.source}`;
}

/**
 * Whether a whole dossier holds what the suppositions speak of. A tie that is rejected must be there, and so must a
 * distinction that is removed: what was never recorded cannot be taken back.
 */
export function checkAgainst(dossier: Dossier, hypotheses: readonly Hypothesis[]): HypothesisProblem[] {
  const keys = {
    source: new Set(dossier.sources?.map(({ key }) => key)),
    attribution: new Set(dossier.attributions?.map(({ key }) => key)),
    claim: new Set(dossier.claims?.map(({ key }) => key)),
    exhibit: new Set(dossier.exhibits?.map(({ key }) => key)),
  };
  return hypotheses.flatMap((hypothesis, index) => [
    ...referencesOf(hypothesis)
      .filter(({ list, key }) => !keys[list].has(key))
      .map(({ field, list, key }) => ({ index, field, given: key, expected: `the key of ${A[list]} of this dossier` })),
    ...(isThere(dossier, hypothesis) ? [] : [{ index, field: 'between', expected: missingRecord(hypothesis) }]),
  ]);
}

const A = { source: 'a source', attribution: 'an attribution', claim: 'a claim', exhibit: 'an exhibit' } as const;

interface Reference {
  field: string;
  list: keyof typeof A;
  key: string;
}

/** Every record a supposition names, with the field that names it. */
export function referencesOf(hypothesis: Hypothesis): Reference[] {
  switch (hypothesis.suppose) {
    case 'source_is_wrong':
    case 'source_regraded':
      return [{ field: 'source', list: 'source', key: hypothesis.source }];
    case 'account_withdrawn':
    case 'origin':
      return [{ field: 'attribution', list: 'attribution', key: hypothesis.attribution }];
    case 'account_added':
      return [
        { field: 'claim', list: 'claim', key: hypothesis.claim },
        ...(hypothesis.source === undefined
          ? []
          : [{ field: 'source', list: 'source' as const, key: hypothesis.source }]),
        ...(hypothesis.upstream ?? []).map((end, i) => endOf(`upstream[${i}]`, end)),
        ...(hypothesis.distinctFrom ?? []).map((key, i) => ({
          field: `distinctFrom[${i}]`,
          list: 'attribution' as const,
          key,
        })),
      ];
    case 'same_person':
      return hypothesis.sources.map((key, i) => ({ field: `sources[${i}]`, list: 'source', key }));
    case 'tie':
      return hypothesis.between.map((end, i) => endOf(`between[${i}]`, end));
    case 'distinction':
      return hypothesis.between.map((key, i) => ({ field: `between[${i}]`, list: 'attribution', key }));
    case 'official_position':
      return [{ field: 'claim', list: 'claim', key: hypothesis.claim }];
    case 'exhibit':
      return [{ field: 'exhibit', list: 'exhibit', key: hypothesis.exhibit }];
    case 'claim_link':
      return (['from', 'to'] as const).map((field) => ({ field, list: 'claim', key: hypothesis[field] }));
    case 'policy':
      break;
  }
  return [];
}

function endOf(field: string, end: DossierReference): Reference {
  return end.source === undefined
    ? { field: `${field}.attribution`, list: 'attribution', key: end.attribution }
    : { field: `${field}.source`, list: 'source', key: end.source };
}

function isThere(dossier: Dossier, hypothesis: Hypothesis): boolean {
  if (hypothesis.suppose === 'tie' && hypothesis.state === 'rejected') {
    const { kind, between } = hypothesis;
    return dossier.ties?.some((tie) => tie.kind === kind && isSamePair(kind, tie.between, between)) === true;
  }
  if (hypothesis.suppose === 'distinction' && hypothesis.change === 'removed') {
    return dossier.distinctions?.some((each) => isBetween(each, hypothesis.between)) === true;
  }
  return true;
}

function missingRecord({ suppose }: Hypothesis): string {
  return suppose === 'tie' ? 'the ends of a tie that is recorded' : 'the ends of a distinction that is recorded';
}
