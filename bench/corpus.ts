/**
 * A million claims counted at once: `npm run bench:corpus [-- CLAIMS]`. The corpus is made and counted in a process of
 * its own, so that its memory is its own; afterwards a sample of claims is worked out again the slow way.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countCorpus, type CorpusCounts } from '../src/domain/independence/count-corpus.js';
import type { CorpusColumns } from '../src/domain/independence/corpus-columns.js';
import { madeCorpus } from './corpus-made.js';
import { checkSample, type SampleResult } from './corpus-sample.js';
import { atMost, numbersFrom, printFigures, told } from './figures.js';

const MILLION = 1_000_000;
const SEED = 20241111;
const SAMPLE = 2000;
const BARS = { seconds: 4, megabytes: 320 };

interface Measured extends SampleResult {
  claims: number;
  accounts: number;
  toldOn: number;
  /** Claims with more than 32 accounts that speak for or against it. */
  large: number;
  seconds: number;
  megabytes: number;
  inexact: number;
  origins: number;
}

function measure(claims: number): Measured {
  const columns = madeCorpus(claims, Math.max(50, Math.floor(claims / 20)), SEED);
  const start = performance.now();
  const counts = countCorpus(columns);
  const seconds = (performance.now() - start) / 1000;
  // The peak so far; what the sample needs on top is no part of it.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    claims,
    accounts: columns.claim.length,
    toldOn: new Set(columns.retold.of).size,
    large: largeClaims(columns).length,
    seconds,
    megabytes,
    inexact: counts.inexact.length,
    origins: counts.support.min.reduce((sum, min) => sum + min, 0),
    ...sampled(columns, counts),
  };
}

/** Claims at random, and the largest ones, which take the other road through the code. */
function sampled(columns: CorpusColumns, counts: CorpusCounts): SampleResult {
  const next = numbersFrom(SEED + 1);
  const random = Array.from({ length: SAMPLE }, () => Math.floor(next() * columns.claims));
  return checkSample(columns, counts, [...random, ...largeClaims(columns).slice(0, 100)]);
}

function largeClaims({ claim, claims }: CorpusColumns): number[] {
  const sizes = new Int32Array(claims);
  for (const at of claim) sizes[at] = (sizes[at] ?? 0) + 1;
  return [...sizes.keys()].filter((at) => (sizes[at] ?? 0) > 40);
}

function main(): void {
  const [first = '', second = ''] = process.argv.slice(2);
  if (first === '--measure') {
    console.log(JSON.stringify(measure(Number(second))));
    return;
  }
  const claims = first === '' ? MILLION : Number(first);
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', String(claims)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`the counting process ended with ${String(child.status)}`);
  const measured: Measured = JSON.parse(child.stdout);
  printFigures('The whole corpus', [
    told('claims', String(measured.claims)),
    told('accounts', String(measured.accounts)),
    told('… told on from another account', `${((100 * measured.toldOn) / measured.accounts).toFixed(1)} %`),
    told('claims with more than 40 accounts', String(measured.large)),
    told('certain origins, all claims together', String(measured.origins)),
    atMost('counting both sides of every claim', measured.seconds, BARS.seconds, 2, ' s'),
    atMost('peak memory of the process, corpus and all', measured.megabytes, BARS.megabytes, 0, ' MB'),
    atMost('claims that are not exact', measured.inexact, 0, 0),
    told('sample worked out by the whole engine', `${String(measured.engine)} claims`),
    told('sample worked out by trying every subset', `${String(measured.oracle)} claims`),
    atMost('claims of the sample that differ', measured.different.length, 0, 0),
  ]);
}

main();
