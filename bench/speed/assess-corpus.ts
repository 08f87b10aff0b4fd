/**
 * The assessments of a corpus, worked out by the product's own engine in this process from what is in memory, and
 * written with the inputs and the first row of the history that the product keeps beside them. What the server would do
 * for a claim at a time over the database; {@link ./check-corpus.js} holds a sample of both together.
 */
import { assessClaim } from '../../src/domain/assess.js';
import type { Assessment } from '../../src/domain/assessment.js';
import { InputCutter, writeInputs } from '../../src/domain/assessment-inputs.js';
import { sha256Hex } from '../../src/domain/canonical-json.js';
import { figuresOf } from '../../src/corroboration/assessment-history-row.js';
import {
  type Dossier,
  DOSSIER_FORMAT,
  type DossierAttribution,
  type DossierClaim,
  type DossierReference,
  type DossierSource,
} from '../../src/domain/dossier.js';
import { readWorld } from '../../src/domain/independence/world.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { answerHash } from '../../src/domain/replay.js';
import { type CorpusMemory, type MadeLink, NONE } from './corpus-memory.js';
import type { CorpusTables } from './corpus-tables.js';
import { type CorpusShape, claimId } from './corpus-shape.js';

/** Claims assessed from one part of the corpus; as many as the product takes at once. */
const PART = 200;
const POLICY = policyIdentity(NEWSROOM_TWO_SOURCE);
const COUNTED: readonly MadeLink['type'][] = ['contradicts', 'instance_of'];

/** Assesses every claim, and calls `written` whenever enough rows wait to be written. */
export async function assessCorpus(
  memory: CorpusMemory,
  tables: CorpusTables,
  { shape, workspaceId, at }: { shape: CorpusShape; workspaceId: string; at: Date },
  write: () => Promise<void>,
): Promise<void> {
  const keptInputs = new Set<string>();
  const reader = new CorpusReader(memory);
  for (let from = 0; from < memory.claims; from += PART) {
    const claims = Array.from({ length: Math.min(PART, memory.claims - from) }, (_, i) => from + i);
    const dossier = reader.dossierOf(claims);
    const [world, cutter] = [readWorld(dossier), new InputCutter(dossier)];
    for (const claim of claims) {
      const assessment = assessClaim(world, keyOf('c', claim), NEWSROOM_TWO_SOURCE);
      const inputs = writeInputs(cutter.cut(assessment.claim));
      const sha256 = sha256Hex(inputs);
      if (!keptInputs.has(sha256)) tables.add('assessment_inputs', sha256, inputs);
      keptInputs.add(sha256);
      addRows(tables, claimId(shape, claim), assessment, { sha256, workspaceId, at });
    }
    if (from % (PART * 10) === PART * 9) await write();
  }
  await write();
}

function addRows(
  tables: CorpusTables,
  claim: string,
  assessment: Assessment,
  { sha256, workspaceId, at }: { sha256: string; workspaceId: string; at: Date },
): void {
  const { status, rank, strength, flags, support, denial, factsHash } = assessment;
  const { min, max, exact } = support.origins;
  const figures = [support.chains, min, max, exact, denial.origins.min, factsHash] as const;
  const result = JSON.stringify(assessment);
  tables.add('assessments', claim, POLICY, status, rank, strength, flags, ...figures, result, false, at);
  const kept = [JSON.stringify(figuresOf(assessment)), factsHash, answerHash(assessment), sha256] as const;
  const cause = ['dossier.imported', 'workspace', workspaceId] as const;
  tables.add('assessment_history', claim, 1, at, 'assessed', POLICY, status, rank, strength, flags, ...kept, ...cause);
}

/** Key of a record in the product, from its number here (from 0). */
export function keyOf(letter: 'a' | 'c' | 'r' | 's', number: number): string {
  return `${letter}-${number + 1}`;
}

/** Cuts the part of a corpus that decides some claims, in the form the product loads it in. */
export class CorpusReader {
  constructor(private readonly memory: CorpusMemory) {}

  dossierOf(claims: readonly number[]): Dossier {
    const links = new Set(claims.flatMap((claim) => this.linksThatCount(claim)));
    const linked = new Set([...links].flatMap(({ from, to }) => [from, to]));
    const shown = [...new Set([...claims, ...linked])];
    const accounts = this.accountsBehind(claims);
    const sources = this.sourcesOn(accounts);
    const places = shown.flatMap((claim) => this.memory.claim(claim).happened);
    const regions = new Set(places.flatMap((place) => this.memory.regions[place]?.path ?? []));
    return {
      format: DOSSIER_FORMAT,
      workspace: { slug: 'part' },
      regions: [...regions].flatMap((number) => this.region(number)),
      sources: [...sources].flatMap((number) => this.source(number)),
      claims: shown.map((claim) => this.claim(claim)),
      claimLinks: [...links].map(({ from, to, type }) => ({ from: keyOf('c', from), to: keyOf('c', to), type })),
      attributions: [
        ...[...accounts].map((account) => this.account(account)),
        ...[...linked].flatMap((claim) => this.oneWhoSpeaksFor(claim, accounts)),
      ],
      ties: this.tiesAmong(sources),
    };
  }

  /** The accounts of these claims and everything upstream of one, at any distance. */
  private accountsBehind(claims: readonly number[]): ReadonlySet<number> {
    const reached = new Set<number>();
    for (const claim of claims) {
      const { from, to } = this.memory.accountsOf(claim);
      for (let account = from; account < to; account++) reached.add(account);
    }
    // A set is walked on into what is added to it on the way.
    for (const account of reached) for (const above of this.memory.account(account).upstreams) reached.add(above);
    return reached;
  }

  /** Everybody on these chains, and whoever a confirmed tie makes them one person with. */
  private sourcesOn(accounts: ReadonlySet<number>): ReadonlySet<number> {
    const reached = new Set<number>();
    for (const number of accounts) {
      const { source, channel, named } = this.memory.account(number);
      for (const each of [source, channel, named]) if (each !== NONE) reached.add(each);
    }
    for (const source of reached) {
      for (const { kind, state, first, second } of this.memory.tiesOf.get(source) ?? []) {
        if (kind === 'same_person' && state === 'confirmed') reached.add(first === source ? second : first);
      }
    }
    return reached;
  }

  private linksThatCount(claim: number): MadeLink[] {
    return (this.memory.linksOf.get(claim) ?? []).filter(
      ({ type, to }) => COUNTED.includes(type) && (type === 'contradicts' || to === claim),
    );
  }

  /** The account that shows a linked claim to be supported, unless it is there already. */
  private oneWhoSpeaksFor(claim: number, loaded: ReadonlySet<number>): DossierAttribution[] {
    const { from, to } = this.memory.accountsOf(claim);
    for (let number = from; number < to; number++) {
      const { stance, isWithdrawn, source, access } = this.memory.account(number);
      if (isWithdrawn || (stance !== 'asserts' && stance !== 'relays')) continue;
      const account = { key: keyOf('a', number), claim: keyOf('c', claim), source: keyOf('s', source), access };
      return loaded.has(number) ? [] : [account];
    }
    return [];
  }

  private tiesAmong(sources: ReadonlySet<number>): NonNullable<Dossier['ties']> {
    const ties = new Set([...sources].flatMap((source) => this.memory.tiesOf.get(source) ?? []));
    return [...ties]
      .filter(({ state, first, second }) => state !== 'rejected' && sources.has(first) && sources.has(second))
      .map(({ kind, state, first, second }) => ({
        kind,
        state,
        between: [{ source: keyOf('s', first) }, { source: keyOf('s', second) }],
      }));
  }

  private region(number: number): NonNullable<Dossier['regions']> {
    const region = this.memory.regions[number];
    if (region === undefined) return [];
    const { kind, parent } = region;
    return [{ key: keyOf('r', number), kind, ...(parent === null ? {} : { parent: keyOf('r', parent) }) }];
  }

  private source(number: number): DossierSource[] {
    const source = this.memory.sources[number];
    if (source === undefined) return [];
    const { pseudonym, kind, features, featuresComplete, grade } = source;
    const reliability = grade === null ? {} : { reliability: { grade } };
    return [{ key: keyOf('s', number), pseudonym, kind, features, featuresComplete, ...reliability }];
  }

  private claim(number: number): DossierClaim {
    const { kind, editorMark, position, happened } = this.memory.claim(number);
    return {
      key: keyOf('c', number),
      kind,
      statement: [],
      editorMark,
      regions: happened.map((place) => ({ region: keyOf('r', place), role: 'happened' })),
      ...(position === null ? {} : { officialPosition: { position } }),
    };
  }

  private account(number: number): DossierAttribution {
    const account = this.memory.account(number);
    const upstream: DossierReference[] = [
      ...account.upstreams.map((above) => ({ attribution: keyOf('a', above) })),
      ...(account.named === NONE ? [] : [{ source: keyOf('s', account.named) }]),
    ];
    return {
      key: keyOf('a', number),
      claim: keyOf('c', this.memory.claimOf(number)),
      source: keyOf('s', account.source),
      stance: account.stance,
      access: account.access,
      state: account.isWithdrawn ? 'withdrawn' : 'active',
      upstream,
      ...(account.originStatus === null ? {} : { originStatus: account.originStatus }),
      ...(account.channel === NONE ? {} : { channel: keyOf('s', account.channel) }),
      ...(account.statedAt === null ? {} : { statedAt: account.statedAt }),
      ...(account.heardIn === NONE ? {} : { heardIn: keyOf('r', account.heardIn) }),
    };
  }
}
