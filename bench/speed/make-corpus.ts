/**
 * A corpus as a desk's would look after years, made from a seed: three accounts to a claim on average with a tail of up
 * to 300, sources of which few are behind a great deal, one account in seven told on from another, 15 % in Korean,
 * wordings that were changed, documents, topics and places. Nothing in it is anybody's.
 */
import { createHash } from 'node:crypto';
import { readEdtf } from '../../src/domain/edtf-time.js';
import { ACCESSES, CLAIM_KINDS, RELIABILITY_GRADES } from '../../src/domain/vocabulary.js';
import type {
  Access,
  ClaimKind,
  OfficialPositionWord,
  OriginStatus,
  SourceKind,
  Stance,
  TieKind,
} from '../../src/domain/vocabulary.js';
import { numbersFrom } from '../figures.js';
import { enteredAt, opaqueId, timedId } from './corpus-ids.js';
import { CorpusMemory, type MadeAccount, MOST_PLACES, NONE } from './corpus-memory.js';
import { madeRegions } from './corpus-regions.js';
import type { CorpusTables } from './corpus-tables.js';
import { type Chance, CorpusText, zipf } from './corpus-text.js';

export const SIZES = { S: 10_000, M: 100_000, L: 1_000_000 } as const;
export type Size = keyof typeof SIZES;
export const SEED = 20241111;
/** A source for every so many claims, a document for every so many. */
const PER_SOURCE = 20;
const PER_DOCUMENT = 10;
/** Claims made between two writes. */
export const BATCH = 2500;

/** How many accounts a claim has: up to this share of claims, between these two numbers. */
const ACCOUNTS_PER_CLAIM = [
  { upTo: 0.06, least: 0, most: 0 },
  { upTo: 0.45, least: 1, most: 1 },
  { upTo: 0.66, least: 2, most: 2 },
  { upTo: 0.8, least: 3, most: 3 },
  { upTo: 0.97, least: 4, most: 8 },
  { upTo: 0.999, least: 9, most: 32 },
  { upTo: 1, least: 50, most: 299 },
] as const;
const TOLD_ON = 0.15;
const COMBINED = 0.12;
const FROM_ELSEWHERE = 0.3;
/** A telling from elsewhere comes from one of this many accounts before it. */
const REACH = 20_000;
const KOREAN = 0.15;
const TOPICS = 60;
const POSITIONS: readonly OfficialPositionWord[] = ['none_found', 'silent_after_search', 'denies', 'affirms'];
const TIE_KINDS: readonly TieKind[] = ['same_unit', 'same_household', 'in_contact', 'same_person'];
const COVERS = ['resident reached by telephone', 'trader who crosses the border', 'former soldier', 'relative of one'];

/** How the claims of a corpus are numbered and named: what whoever asks for them needs to know. */
export interface CorpusShape {
  readonly claims: number;
  readonly sources: number;
  readonly documents: number;
}

export function shapeOf(claims: number): CorpusShape {
  return {
    claims,
    sources: Math.max(50, Math.floor(claims / PER_SOURCE)),
    documents: Math.max(1, Math.floor(claims / PER_DOCUMENT)),
  };
}

/** Makes the corpus batch by batch: rows into the tables it is given, and what assessing takes into its memory. */
export class CorpusMaker {
  readonly memory: CorpusMemory;
  readonly text: CorpusText;
  private readonly chance: Chance;
  private readonly topics: readonly string[];

  constructor(
    readonly shape: CorpusShape,
    private readonly tables: CorpusTables,
    private readonly writer: string,
  ) {
    this.chance = numbersFrom(SEED);
    this.text = new CorpusText(this.chance);
    this.memory = new CorpusMemory(madeRegions(this.text, this.chance));
    this.topics = Array.from({ length: TOPICS }, () => this.text.name(2));
  }

  /** Everything claims and accounts point at. */
  makeGround(): void {
    this.memory.regions.forEach(({ kind, parent, names }, i) => {
      this.tables.add('regions', regionId(i), i + 1, `r-${i + 1}`, parent === null ? null : regionId(parent), kind);
      names.forEach((name, n) => this.tables.add('region_names', regionId(i), n, name.text, name.lang, name.isPrimary));
    });
    for (let i = 0; i < this.shape.sources; i++) this.makeSource(i);
    for (let i = 0; i < this.shape.sources / 25; i++) this.makeTie(i);
    for (let i = 0; i < this.shape.documents; i++) this.makeDocument(i);
  }

  /** Up to {@link BATCH} more claims with everything of theirs. @returns whether there are more to make. */
  makeBatch(): boolean {
    const end = Math.min(this.shape.claims, this.memory.claims + BATCH);
    while (this.memory.claims < end) this.makeClaim(this.memory.claims);
    return end < this.shape.claims;
  }

  private makeSource(i: number): void {
    const id = sourceId(i);
    const grade = this.chance() < 0.7 ? this.pick(RELIABILITY_GRADES) : null;
    const features = {
      ...(this.chance() < 0.2 ? { unit: `unit ${this.below(400)}` } : {}),
      ...(this.chance() < 0.15 ? { household: `H-${1 + this.below(900)}` } : {}),
      ...(this.chance() < 0.2 ? { place: this.text.name(2) } : {}),
    };
    const kind: SourceKind = this.chance() < 0.85 ? 'person' : this.pick(['outlet', 'institution', 'group'] as const);
    const source = { id, kind, pseudonym: `Voice ${i + 1}`, grade, features, featuresComplete: this.chance() < 0.5 };
    this.memory.sources.push(source);
    this.tables.add('sources', id, i + 1, `s-${i + 1}`, source.pseudonym, kind, source.featuresComplete);
    this.tables.add('source_covers', id, 0, `${this.pick(COVERS)}, ${this.text.name(2)}`, 'en');
    this.tables.add('source_covers', id, 1, this.pick(COVERS), 'en');
    for (const [name, value] of Object.entries(features)) this.tables.add('source_features', id, name, value);
    if (grade !== null) this.tables.add('source_grades', id, 1, grade, 'editor');
  }

  private makeTie(i: number): void {
    const first = zipf(this.chance, this.shape.sources);
    const second = this.below(this.shape.sources);
    if (first === second) return;
    const tie = {
      kind: this.pick(TIE_KINDS),
      state: this.pick(['suggested', 'confirmed', 'confirmed', 'rejected'] as const),
      first,
      second,
    };
    const id = timedId('other', enteredAt(0, 1), i);
    const number = this.memory.ties.length + 1;
    this.memory.addTie(tie);
    this.tables.add('ties', id, number, tie.kind, tie.state, sourceId(first), sourceId(second), 'from a seed');
    this.tables.add('tie_decisions', id, 1, tie.state, 'from a seed');
  }

  private makeDocument(i: number): void {
    const lang = this.chance() < KOREAN ? 'ko' : 'en';
    const at = enteredAt(i, this.shape.documents);
    const day = dayOf(at.getTime());
    const text = Array.from({ length: 3 + this.below(4) }, () => this.text.sentence(lang, 12, 40)).join('\n');
    const hash = `\\x${createHash('sha256').update(text).digest('hex')}`;
    const kind = this.pick(['article', 'transcript', 'message'] as const);
    const [id, title] = [documentId(this.shape, i), this.text.sentence(lang, 3, 8)];
    this.tables.add('documents', id, i + 1, `d-${i + 1}`, title, kind, lang, day, day, day, text, hash, at);
  }

  private makeClaim(i: number): void {
    const at = enteredAt(i, this.shape.claims);
    const id = claimId(this.shape, i);
    const lang = this.chance() < KOREAN ? 'ko' : 'en';
    const kind: ClaimKind = this.pick(CLAIM_KINDS);
    const places = this.placesOfClaim();
    const position = this.chance() < 0.05 ? this.pick(POSITIONS) : null;
    const revision = this.chance() < 0.1 ? 2 : 1;
    const time = this.timeBefore(at.getTime());
    const mark = this.chance() < 0.01 ? 'discounted' : 'none';
    this.memory.addClaim({ kind, editorMark: mark, position, happened: places });
    this.tables.add('claims', id, i + 1, `c-${i + 1}`, kind, ...time, mark, revision, this.writer, at, at);
    for (let version = 1; version <= revision; version++) this.makeWording(id, version, lang, places[0], at);
    for (const place of places) this.tables.add('claim_regions', id, regionId(place), 'happened');
    const topics = new Set(Array.from({ length: this.below(4) }, () => this.topics[zipf(this.chance, TOPICS)] ?? ''));
    for (const topic of topics) this.tables.add('claim_topics', id, topic);
    if (position !== null) this.tables.add('official_positions', id, position);
    if (i > 0 && this.chance() < 0.04) this.makeLink(i, at);
    for (let left = this.accountsOfOne(); left > 0; left--) this.makeAccount(i, at, lang);
  }

  private makeWording(claim: string, revision: number, lang: 'en' | 'ko', place: number | undefined, at: Date): void {
    const named = place !== undefined && this.chance() < 0.3 ? this.nameOf(place, lang) : null;
    const text = this.text.sentence(lang, 8, 40, named);
    this.tables.add('claim_wordings', claim, revision, 0, text, lang, this.writer, at);
    if (this.chance() > 0.05) return;
    const other = lang === 'en' ? 'ko' : 'en';
    this.tables.add('claim_wordings', claim, revision, 1, this.text.sentence(other, 8, 40), other, this.writer, at);
  }

  private makeLink(i: number, at: Date): void {
    const to = i - 1 - this.below(Math.min(i, 5000));
    const type = this.pick(['contradicts', 'part_of', 'same_as', 'narrows'] as const);
    this.memory.addLink({ from: i, to, type });
    const [id, from] = [timedId('other', at, i), claimId(this.shape, i)];
    this.tables.add('claim_links', id, from, claimId(this.shape, to), type, at);
  }

  private makeAccount(claim: number, claimAt: Date, lang: 'en' | 'ko'): void {
    const number = this.memory.accounts;
    const account = this.drawAccount(claim, claimAt);
    this.memory.addAccount(account);
    const id = accountId(this.shape, claim, number);
    const isKorean = lang === 'ko' || this.chance() < 0.1;
    const wording = this.chance() < 0.6 ? this.text.sentence(isKorean ? 'ko' : 'en', 10, 38) : null;
    const translation = wording !== null && isKorean && this.chance() < 0.7 ? this.text.sentence('en', 10, 38) : null;
    const day = account.statedAt === null ? null : readEdtf(account.statedAt);
    this.tables.add(
      'attributions',
      ...[id, number + 1, `a-${number + 1}`, claimId(this.shape, claim), sourceId(account.source), account.stance],
      ...[account.access, account.originStatus, account.channel === NONE ? null : sourceId(account.channel)],
      ...[wording === null ? 'summary' : 'verbatim', wording, wording === null ? null : isKorean ? 'ko' : 'en'],
      ...[translation, translation === null ? null : 'en', account.statedAt, day?.earliest ?? null],
      ...[day?.latest ?? null, account.heardIn === NONE ? null : regionId(account.heardIn)],
      ...[account.isWithdrawn ? 'withdrawn' : 'active', account.isWithdrawn ? 'from a seed' : null],
      ...[this.writer, claimAt],
    );
    const through = account.upstreams.map((upstream) => this.accountIdOf(upstream));
    through.forEach((upstream, n) => this.tables.add('attribution_upstreams', id, n, upstream, null));
    if (account.named !== NONE)
      this.tables.add('attribution_upstreams', id, through.length, null, sourceId(account.named));
    if (this.chance() < 0.1) this.tables.add('attribution_grades', id, 1, 2 + this.below(5), claimAt, 'imported');
    if (this.chance() < 0.2) {
      const passage = [
        timedId('other', claimAt, number),
        id,
        0,
        documentId(this.shape, this.below(this.shape.documents)),
      ];
      this.tables.add('passages', ...passage, this.text.sentence(isKorean ? 'ko' : 'en', 5, 15));
    }
  }

  private drawAccount(claim: number, claimAt: Date): MadeAccount {
    const number = this.memory.accounts;
    const { from: first } = this.memory.accountsOf(claim);
    const upstreams: number[] = [];
    if (number > 0 && this.chance() < TOLD_ON) {
      const elsewhere = () => number - 1 - this.below(Math.min(number, REACH));
      const isElsewhere = number === first || this.chance() < FROM_ELSEWHERE;
      upstreams.push(isElsewhere ? elsewhere() : first + this.below(number - first));
      if (this.chance() < COMBINED) upstreams.push(elsewhere());
    }
    const stated = claimAt.getTime() + this.below(20) * 86_400_000;
    return {
      source: zipf(this.chance, this.shape.sources),
      stance: this.stance(),
      access: this.access(),
      originStatus: this.originStatus(),
      isWithdrawn: this.chance() < 0.02,
      statedAt: this.chance() < 0.8 ? dayOf(stated).slice(0, this.chance() < 0.6 ? 10 : 7) : null,
      heardIn: this.chance() < 0.3 ? zipf(this.chance, this.memory.regions.length) : NONE,
      channel: this.chance() < 0.02 ? zipf(this.chance, this.shape.sources) : NONE,
      upstreams: [...new Set(upstreams)],
      named: upstreams.length === 0 && this.chance() < 0.03 ? zipf(this.chance, this.shape.sources) : NONE,
    };
  }

  /** Text, first and last day: to the day, the month (exactly or about), the year, a span, or open at its start. */
  private timeBefore(entered: number): [string, string | null, string] {
    const happened = entered - Math.floor(this.chance() * this.chance() * 400) * 86_400_000;
    const day = dayOf(happened);
    const [month, form] = [day.slice(0, 7), this.chance()];
    const ofMonth: [string, string] = [
      `${month}-01`,
      dayOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)),
    ];
    if (form < 0.35) return [day, day, day];
    if (form < 0.65) return [month, ...ofMonth];
    if (form < 0.75) return [`${month}~`, ...ofMonth];
    if (form < 0.85) return [day.slice(0, 4), `${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
    if (form >= 0.97) return [`../${day}`, null, day];
    const last = dayOf(happened + (1 + this.below(90)) * 86_400_000);
    return [`${day}/${last}`, day, last];
  }

  private placesOfClaim(): number[] {
    const count = this.chance() < 0.75 ? 1 : 2 + this.below(MOST_PLACES - 1);
    const { regions } = this.memory;
    // Mostly counties, which stand last; a few claims name a province or a country.
    const one = () =>
      this.chance() < 0.85 ? regions.length - 1 - zipf(this.chance, regions.length - 25) : this.below(regions.length);
    return [...new Set(Array.from({ length: count }, one))];
  }

  private nameOf(region: number, lang: 'en' | 'ko'): string | null {
    const names = this.memory.regions[region]?.names.filter((name) => name.lang === lang) ?? [];
    return names.length === 0 ? null : this.pick(names).text;
  }

  private accountsOfOne(): number {
    const chance = this.chance();
    const step = ACCOUNTS_PER_CLAIM.find(({ upTo }) => chance < upTo);
    return step === undefined ? 0 : step.least + this.below(step.most - step.least + 1);
  }

  private stance(): Stance {
    const chance = this.chance();
    return chance < 0.7 ? 'asserts' : chance < 0.82 ? 'relays' : chance < 0.9 ? 'denies' : 'doubts';
  }

  private access(): Access {
    const chance = this.chance();
    return chance < 0.18
      ? 'eyewitness'
      : chance < 0.26
        ? 'participant'
        : chance < 0.7
          ? 'hearsay'
          : this.pick(ACCESSES);
  }

  private originStatus(): OriginStatus | null {
    const chance = this.chance();
    return chance < 0.35 ? 'identified' : chance < 0.5 ? 'described' : chance < 0.6 ? 'unknown' : null;
  }

  private accountIdOf(account: number): string {
    return accountId(this.shape, this.memory.claimOf(account), account);
  }

  private pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  private below(end: number): number {
    return Math.floor(this.chance() * end);
  }
}

export function claimId({ claims }: CorpusShape, claim: number): string {
  return timedId('claim', enteredAt(claim, claims), claim);
}

export function accountId({ claims }: CorpusShape, claim: number, account: number): string {
  return timedId('account', enteredAt(claim, claims), account);
}

export function sourceId(source: number): string {
  return opaqueId(1, source);
}

export function regionId(region: number): string {
  return opaqueId(2, region);
}

function documentId({ documents }: CorpusShape, document: number): string {
  return timedId('other', enteredAt(document, documents), document);
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
