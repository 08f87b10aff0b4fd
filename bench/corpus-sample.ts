/** Some claims of a corpus worked out again the slow way: as dossiers, by the whole engine and by the oracle of the tests. */
import { assessDossier } from '../src/domain/assess.js';
import type { SideAssessment } from '../src/domain/assessment.js';
import type { Dossier, DossierAttribution, DossierReference } from '../src/domain/dossier.js';
import { TRAITS, type CorpusColumns, type Pairs } from '../src/domain/independence/corpus-columns.js';
import type { CorpusCounts } from '../src/domain/independence/count-corpus.js';
import { NEWSROOM_TWO_SOURCE } from '../src/domain/policy/newsroom-two-source.js';
import type { Access } from '../src/domain/vocabulary.js';
import { oracleAssess } from '../test/support/oracle/oracle-assess.js';

/** The oracle tries every subset of the chains, so only claims this small are given to it. */
const MOST_FOR_ORACLE = 10;
const POLICY = { ...NEWSROOM_TWO_SOURCE, unassessed: 'independent' as const };

export interface SampleResult {
  engine: number;
  oracle: number;
  /** Claims of which anything differed. */
  different: number[];
}

export function checkSample(columns: CorpusColumns, counts: CorpusCounts, sample: readonly number[]): SampleResult {
  const read = new CorpusReader(columns);
  const result: SampleResult = { engine: 0, oracle: 0, different: [] };
  for (const claim of sample) {
    const dossier = read.dossierOf(claim);
    const key = `c${String(claim)}`;
    const [assessed] = assessDossier(dossier, POLICY, { claims: [key] });
    if (assessed === undefined) throw new Error(`no assessment of ${key}`);
    const { support, denial } = assessed;
    const found = [counts.support, counts.denial].flatMap(({ min, max }) => [min[claim], max[claim]]).join();
    result.engine++;
    let isSame = found === figuresOf(support, denial);
    if (support.chains <= MOST_FOR_ORACLE && denial.chains <= MOST_FOR_ORACLE) {
      const oracle = oracleAssess(dossier, key, { unassessed: 'independent' });
      result.oracle++;
      isSame &&= found === figuresOf(oracle.support, oracle.denial);
    }
    if (!isSame) result.different.push(claim);
  }
  return result;
}

function figuresOf(...sides: readonly Pick<SideAssessment, 'origins'>[]): string {
  return sides.flatMap(({ origins }) => [origins.min, origins.max]).join();
}

class CorpusReader {
  private readonly accountsOf = new Map<number, number[]>();
  private readonly retold: Map<number, number[]>;
  private readonly named: Map<number, number[]>;
  private readonly channels: Map<number, number[]>;

  constructor(private readonly columns: CorpusColumns) {
    columns.claim.forEach((claim, account) => append(this.accountsOf, claim, account));
    this.retold = byFirst(columns.retold);
    this.named = byFirst(columns.named);
    this.channels = byFirst(columns.channels);
  }

  /** The claim with its accounts and everything upstream of them. */
  dossierOf(claim: number): Dossier {
    const reached = new Set(this.accountsOf.get(claim));
    for (const account of reached) for (const above of this.retold.get(account) ?? []) reached.add(above);
    const attributions = [...reached].map((account) => this.attributionOf(account));
    const claims = new Set([`c${String(claim)}`, ...attributions.map((each) => each.claim)]);
    return {
      format: 'whence-dossier/1',
      workspace: { slug: 'sample' },
      sources: [...new Set(attributions.flatMap(sourcesOf))].map((key) => ({ key, pseudonym: key, kind: 'person' })),
      claims: [...claims].map((key) => ({ key, kind: 'event', statement: [{ text: key }] })),
      attributions,
    };
  }

  private attributionOf(account: number): DossierAttribution {
    const traits = this.columns.traits[account] ?? 0;
    const upstream: DossierReference[] = [
      ...(this.retold.get(account) ?? []).map((above) => ({ attribution: `a${String(above)}` })),
      ...(this.named.get(account) ?? []).map((source) => ({ source: `s${String(source)}` })),
    ];
    const channel = this.channels.get(account)?.[0];
    return {
      key: `a${String(account)}`,
      claim: `c${String(this.columns.claim[account] ?? 0)}`,
      source: `s${String(this.columns.source[account] ?? 0)}`,
      stance: (traits & TRAITS.supports) !== 0 ? 'asserts' : (traits & TRAITS.denies) !== 0 ? 'denies' : 'doubts',
      access: accessOf(traits),
      ...((traits & TRAITS.givenIdentified) === 0 ? {} : { originStatus: 'identified' }),
      ...(upstream.length === 0 ? {} : { upstream }),
      ...(channel === undefined ? {} : { channel: `s${String(channel)}` }),
    };
  }
}

function sourcesOf({ source, channel, upstream = [] }: DossierAttribution): string[] {
  const named = upstream.flatMap((step) => (step.source === undefined ? [] : [step.source]));
  return [source, ...named, ...(channel === undefined ? [] : [channel])];
}

function accessOf(traits: number): Access {
  if ((traits & TRAITS.wasThere) !== 0) return 'eyewitness';
  return (traits & TRAITS.speaksForItself) !== 0 ? 'official_statement' : 'hearsay';
}

function byFirst({ of, to }: Pairs): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  of.forEach((account, i) => append(lists, account, to[i] ?? 0));
  return lists;
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
