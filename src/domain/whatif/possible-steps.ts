/**
 * What could be found out about a claim at all, in an order that does not depend on the dossier's: pairs nobody has
 * told apart, suggested ties, unknown origins, unverified exhibits, ungraded sources, a new witness, the authorities.
 * Which of them is worth anything is left to trying them.
 */
import { canonicalJson, compareCodePoints } from '../canonical-json.js';
import type { Dossier, DossierReference } from '../dossier.js';
import type { Chain } from '../independence/chain.js';
import { SearchBudget } from '../independence/search-budget.js';
import { AssessedSide } from '../independence/side-assessment.js';
import { readWorld, type World } from '../independence/world.js';
import type { Policy } from '../policy/policy.js';
import type { Hypothesis } from './hypothesis.js';
import type { PossibleStep } from './step.js';

/** Of each kind; what is beyond is not tried. */
const PAIRS_AT_MOST = 16;
const OTHERS_AT_MOST = 8;

export function possibleSteps(part: Dossier, claim: string, policy: Policy): PossibleStep[] {
  const world = readWorld(part);
  // The pairs that raise the count are looked for within a budget of their own, as they are in every assessment.
  const side = new AssessedSide(world, claim, 'support', policy.unassessed, new SearchBudget());
  const chains = side.graphs.side.vertices.slice(0, side.chains);
  return [
    ...pairsToTellApart(world, side),
    ...tiesToDecide(part, world),
    ...originsToFind(world, chains),
    ...exhibitsToVerify(part, claim),
    ...sourcesToJudge(part, world, chains),
    newWitness(claim, chains),
    ...officialSearch(part, claim),
  ];
}

/** First the pairs that raise the certain count, then others: under a filter those may be what is missing. */
function pairsToTellApart(world: World, side: AssessedSide): PossibleStep[] {
  const { h, direct, side: own } = side.graphs;
  const order = own.vertices
    .slice(0, side.chains)
    .map((chain, v) => ({ chain, v }))
    .sort((a, b) => compareCodePoints(a.chain.account.key, b.chain.account.key));
  const byVertex = new Map(order.map(({ chain, v }) => [v, chain]));
  const raising = side.openPairs().map(({ pair }) => pair);
  const isRaising = new Set(raising.map(([a, b]) => `${a} ${b}`));
  const others = order.flatMap(({ v: a }, i) =>
    order
      .slice(i + 1)
      .filter(({ v: b }) => direct.joins(a, b) && !h.joins(a, b) && !isRaising.has(`${a} ${b}`))
      .map(({ v: b }): [number, number] => [a, b]),
  );
  return [...raising, ...others].slice(0, PAIRS_AT_MOST).flatMap(([a, b]) => {
    const [left, right] = [byVertex.get(a), byVertex.get(b)];
    return left === undefined || right === undefined ? [] : [pairStep(world, left, right)];
  });
}

function pairStep(world: World, left: Chain, right: Chain): PossibleStep {
  const [a, b] = [left.account, right.account];
  return {
    kind: 'tell_apart',
    about: [a, b].map(({ key }) => ({ list: 'attribution', key })),
    names: [a, b].map((account) => nameOfAccount(world, account)),
    answers: [
      { answer: 'independent', hypotheses: [{ suppose: 'distinction', between: [a.key, b.key], change: 'made' }] },
      { answer: 'one_person', hypotheses: [{ suppose: 'same_person', sources: [a.source, b.source] }] },
    ],
  };
}

function tiesToDecide(part: Dossier, world: World): PossibleStep[] {
  const suggested = (part.ties ?? []).filter(({ state }) => state === 'suggested');
  const named = suggested.map((tie) => ({ tie, text: canonicalJson([tie.kind, ...tie.between.map(endText)]) }));
  named.sort((x, y) => compareCodePoints(x.text, y.text));
  return named.slice(0, OTHERS_AT_MOST).map(({ tie: { between, kind } }) => ({
    kind: 'decide_tie',
    about: between.map(aboutEnd),
    names: between.map((end) => (end.source === undefined ? end.attribution : world.identities.nameOf(end.source))),
    answers: [
      { answer: 'tie_rejected', hypotheses: [{ suppose: 'tie', between, kind, state: 'rejected' }] },
      { answer: 'tie_confirmed', hypotheses: [{ suppose: 'tie', between, kind, state: 'confirmed' }] },
    ],
  }));
}

function originsToFind(world: World, chains: readonly Chain[]): PossibleStep[] {
  const open = chains
    .map(({ account }) => account)
    .filter(({ origin, inEmptyCircle }) => origin !== 'identified' && !inEmptyCircle)
    .sort((a, b) => compareCodePoints(a.key, b.key));
  return open.slice(0, OTHERS_AT_MOST).map((account) => ({
    kind: 'find_origin',
    about: [{ list: 'attribution', key: account.key }],
    names: [nameOfAccount(world, account)],
    answers: [
      {
        answer: 'origin_identified',
        hypotheses: [{ suppose: 'origin', attribution: account.key, originStatus: 'identified' }],
      },
    ],
  }));
}

function exhibitsToVerify(part: Dossier, claim: string): PossibleStep[] {
  const open = (part.exhibits ?? []).filter(
    (exhibit) =>
      exhibit.claim === claim &&
      !(exhibit.verifications ?? []).some(({ result }) => result === 'passed' || result === 'failed'),
  );
  return sortedKeys(open.map(({ key }) => key))
    .slice(0, OTHERS_AT_MOST)
    .map((exhibit) => ({
      kind: 'verify_exhibit',
      about: [{ list: 'exhibit', key: exhibit }],
      names: [exhibit],
      answers: [
        { answer: 'exhibit_passed', hypotheses: [{ suppose: 'exhibit', exhibit, result: 'passed' }] },
        { answer: 'exhibit_failed', hypotheses: [{ suppose: 'exhibit', exhibit, result: 'failed' }] },
      ],
    }));
}

function sourcesToJudge(part: Dossier, world: World, chains: readonly Chain[]): PossibleStep[] {
  const graded = new Set((part.sources ?? []).filter((each) => each.reliability).map(({ key }) => key));
  const open = sortedKeys(chains.map(({ account }) => account.source)).filter((key) => !graded.has(key));
  return open.slice(0, OTHERS_AT_MOST).map((source) => ({
    kind: 'judge_source',
    about: [{ list: 'source', key: source }],
    names: [world.identities.nameOf(source)],
    answers: [
      { answer: 'reliable', hypotheses: [{ suppose: 'source_regraded', source, grade: 'B' }] },
      { answer: 'unreliable', hypotheses: [{ suppose: 'source_regraded', source, grade: 'E' }] },
    ],
  }));
}

function newWitness(claim: string, chains: readonly Chain[]): PossibleStep {
  const witness = { suppose: 'account_added', claim, access: 'eyewitness' } as const;
  const distinctFrom = sortedKeys(chains.map(({ account }) => account.key));
  return {
    kind: 'first_hand',
    about: [],
    names: [],
    answers: [
      { answer: 'witness_independent', hypotheses: [{ ...witness, distinctFrom }] },
      { answer: 'witness_unassessed', hypotheses: [witness] },
      { answer: 'witness_denies', hypotheses: [{ ...witness, stance: 'denies' }] },
    ],
  };
}

function officialSearch(part: Dossier, claim: string): PossibleStep[] {
  const position = part.claims?.find(({ key }) => key === claim)?.officialPosition?.position ?? 'unknown';
  if (position !== 'unknown') return [];
  const taken = (['none_found', 'affirms', 'denies'] as const).map((word) => {
    const hypotheses: Hypothesis[] = [{ suppose: 'official_position', claim, position: word }];
    return { answer: word, hypotheses };
  });
  return [{ kind: 'search_official', about: [], names: [], answers: taken }];
}

function nameOfAccount(world: World, { source, key }: { source: string; key: string }): string {
  return `${world.identities.nameOf(source)} (${key})`;
}

function aboutEnd(end: DossierReference): PossibleStep['about'][number] {
  return end.source === undefined ? { list: 'attribution', key: end.attribution } : { list: 'source', key: end.source };
}

function endText(end: DossierReference): string {
  return end.source === undefined ? `account ${end.attribution}` : `source ${end.source}`;
}

/** In code-point order, each once. */
function sortedKeys(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort(compareCodePoints);
}
