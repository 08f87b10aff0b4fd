/**
 * How long the engine takes, in milliseconds: `npx tsc -p tsconfig.json && node dist/bench/engine.js`. Every case is
 * drawn from a fixed seed; each figure is the median of several runs on fresh worlds.
 */
import { assessClaim, assessDossier } from '../src/domain/assess.js';
import type { Dossier, DossierAttribution } from '../src/domain/dossier.js';
import { SearchBudget } from '../src/domain/independence/search-budget.js';
import { AssessedSide } from '../src/domain/independence/side-assessment.js';
import { readWorld } from '../src/domain/independence/world.js';
import { NEWSROOM_TWO_SOURCE } from '../src/domain/policy/newsroom-two-source.js';
import type { Policy } from '../src/domain/policy/policy.js';

const RUNS = 7;
const OPEN_POLICY: Policy = { ...NEWSROOM_TWO_SOURCE, unassessed: 'independent' };

/** A small generator of numbers in [0, 1), the same on every machine (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One claim with accounts of a source each, that all name two more sources drawn from a pool. */
function randomChains(chains: number, pool: number, seed: number): Dossier {
  const next = numbersFrom(seed);
  const draw = () => `s${Math.floor(next() * pool)}`;
  const attributions = Array.from({ length: chains }, (_, i): DossierAttribution => ({
    key: `a${String(i).padStart(3, '0')}`,
    claim: 'c',
    source: draw(),
    access: 'eyewitness',
    originStatus: 'identified',
    upstream: [{ source: draw() }, { source: draw() }],
  }));
  return dossierOf(['c'], attributions, pool);
}

function manyClaims(claims: number): Dossier {
  const next = numbersFrom(11);
  const keys = Array.from({ length: claims }, (_, i) => `c${i}`);
  const attributions = keys.flatMap((claim) =>
    [0, 1, 2].map((n): DossierAttribution => ({
      key: `${claim}-${n}`,
      claim,
      source: `s${Math.floor(next() * 2000)}`,
      access: n === 0 ? 'eyewitness' : 'hearsay',
      statedAt: `2024-0${n + 1}`,
      ...(n === 2 ? { upstream: [{ attribution: `${claim}-0` }] } : {}),
    })),
  );
  return dossierOf(keys, attributions, 2000);
}

function dossierOf(claims: readonly string[], attributions: DossierAttribution[], pool: number): Dossier {
  return {
    format: 'whence-dossier/1',
    workspace: { slug: 'bench' },
    sources: Array.from({ length: pool }, (_, i) => ({ key: `s${i}`, pseudonym: `S${i}`, kind: 'person' })),
    claims: claims.map((key) => ({ key, kind: 'event', statement: [{ text: key }] })),
    attributions,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function timed(runs: number, work: () => void): number {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function benchClaim(name: string, dossier: Dossier, policy: Policy, runs: number): Record<string, unknown> {
  const ms = timed(runs, () => void assessClaim(readWorld(dossier), 'c', policy));
  const budget = new SearchBudget();
  const { origins } = new AssessedSide(readWorld(dossier), 'c', 'support', policy.unassessed, budget).describe();
  return {
    case: name,
    ms: ms.toFixed(2),
    nodes: budget.nodesUsed,
    exact: origins.exact,
    min: origins.min,
    max: origins.max,
  };
}

const table = [
  benchClaim('64 chains, pool of 64', randomChains(64, 64, 1), OPEN_POLICY, RUNS),
  benchClaim('64 chains, pool of 30', randomChains(64, 30, 2), OPEN_POLICY, RUNS),
  benchClaim('200 chains, pool of 400', randomChains(200, 400, 3), OPEN_POLICY, 3),
  benchClaim('200 chains, pool of 100', randomChains(200, 100, 4), OPEN_POLICY, 3),
  benchClaim('200 chains, unassessed', randomChains(200, 400, 5), NEWSROOM_TWO_SOURCE, 3),
  benchClaim('30 chains, pool of 40', randomChains(30, 40, 6), OPEN_POLICY, 25),
  benchClaim('30 chains, unassessed', randomChains(30, 40, 6), NEWSROOM_TWO_SOURCE, 25),
];
const many = manyClaims(10_000);
const ms = timed(3, () => void assessDossier(many, NEWSROOM_TWO_SOURCE));
console.table([...table, { case: '10,000 claims of 3 accounts', ms: ms.toFixed(0) }]);
