/**
 * A corpus as a desk's would look after years, made from a seed: three accounts to a claim on average with a tail of up
 * to 300, 15 % in Korean, wordings that were changed, topics, places, and what contradicts what. Nothing in it is
 * anybody's. It has no rulings: the standing of every claim is what the rules say.
 */
import { CLAIM_KINDS, type OfficialPositionWord } from '../../src/domain/vocabulary.js';
import { enteredAt, timedId } from './corpus-ids.js';
import { CorpusMemory, MOST_PLACES } from './corpus-memory.js';
import { madeRegions } from './corpus-regions.js';
import { claimId, type CorpusShape, regionId, SEED } from './corpus-shape.js';
import type { CorpusTables } from './corpus-tables.js';
import { dayOf, Draws } from './draws.js';
import { AccountMaker } from './make-accounts.js';
import { GroundMaker, KOREAN } from './make-ground.js';

/** Claims made between two writes. */
const BATCH = 2500;
/** How many accounts a claim has: up to this share of claims, from and to. */
const ACCOUNTS_PER_CLAIM: readonly (readonly [number, readonly [least: number, most: number]])[] = [
  [0.06, [0, 0]],
  [0.45, [1, 1]],
  [0.66, [2, 2]],
  [0.8, [3, 3]],
  [0.97, [4, 8]],
  [0.999, [9, 32]],
  [1, [50, 299]],
];
const TOPICS = 60;
const POSITIONS: readonly OfficialPositionWord[] = ['none_found', 'silent_after_search', 'denies', 'affirms'];
const LINKS = ['contradicts', 'part_of', 'same_as', 'narrows'] as const;
/** A claim is linked to one of this many before it. */
const LINK_REACH = 5000;
/** Countries and provinces stand first in the gazetteer, and are named by few claims. */
const LARGER_REGIONS = 25;

/** Makes the corpus batch by batch: rows into the tables it is given, and what assessing takes into its memory. */
export class CorpusMaker {
  readonly memory: CorpusMemory;
  private readonly draws = new Draws(SEED);
  private readonly accounts: AccountMaker;
  private readonly topics: readonly string[];

  constructor(
    readonly shape: CorpusShape,
    private readonly tables: CorpusTables,
    private readonly writer: string,
  ) {
    const { text, chance } = this.draws;
    this.memory = new CorpusMemory(madeRegions(text, chance));
    this.topics = Array.from({ length: TOPICS }, () => text.name(2));
    this.accounts = new AccountMaker(shape, this.draws, this.memory, tables, writer);
  }

  /** Everything claims and accounts point at. */
  makeGround(): void {
    new GroundMaker(this.shape, this.draws, this.memory, this.tables).make();
  }

  /** Some more claims with everything of theirs. @returns whether there are more to make. */
  makeBatch(): boolean {
    const end = Math.min(this.shape.claims, this.memory.claims + BATCH);
    while (this.memory.claims < end) this.makeClaim(this.memory.claims);
    return end < this.shape.claims;
  }

  private makeClaim(i: number): void {
    const { draws, tables } = this;
    const [id, at] = [claimId(this.shape, i), enteredAt(i, this.shape.claims)];
    const lang = draws.isOne(KOREAN) ? 'ko' : 'en';
    const kind = draws.pick(CLAIM_KINDS);
    const places = this.drawPlaces();
    const position = draws.isOne(0.05) ? draws.pick(POSITIONS) : null;
    const revision = draws.isOne(0.1) ? 2 : 1;
    const time = this.drawTime(at.getTime());
    const editorMark = draws.isOne(0.01) ? 'discounted' : 'none';
    this.memory.addClaim({ kind, editorMark, position, happened: places });
    tables.add('claims', id, i + 1, `c-${i + 1}`, kind, ...time, editorMark, revision, this.writer, at, at);
    for (let version = 1; version <= revision; version++) this.makeWording(id, version, lang, places[0], at);
    for (const place of places) tables.add('claim_regions', id, regionId(place), 'happened');
    const topics = Array.from({ length: draws.below(4) }, () => this.topics[draws.zipf(TOPICS)] ?? '');
    for (const topic of new Set(topics)) tables.add('claim_topics', id, topic);
    if (position !== null) tables.add('official_positions', id, position);
    if (i > 0 && draws.isOne(0.04)) this.makeLink(i, at);
    const [least, most] = draws.upTo(ACCOUNTS_PER_CLAIM) ?? [0, 0];
    for (let left = least + draws.below(most - least + 1); left > 0; left--) this.accounts.make(i, at, lang);
  }

  private makeWording(claim: string, revision: number, lang: 'en' | 'ko', place: number | undefined, at: Date): void {
    const { draws, tables } = this;
    const named = place !== undefined && draws.isOne(0.3) ? this.nameOf(place, lang) : null;
    const text = draws.text.sentence(lang, 8, 40, named);
    tables.add('claim_wordings', claim, revision, 0, text, lang, this.writer, at);
    if (!draws.isOne(0.05)) return;
    const other = lang === 'en' ? 'ko' : 'en';
    tables.add('claim_wordings', claim, revision, 1, draws.text.sentence(other, 8, 40), other, this.writer, at);
  }

  private makeLink(i: number, at: Date): void {
    const to = i - 1 - this.draws.below(Math.min(i, LINK_REACH));
    const type = this.draws.pick(LINKS);
    this.memory.addLink({ from: i, to, type });
    const [id, from] = [timedId('other', at, i), claimId(this.shape, i)];
    this.tables.add('claim_links', id, from, claimId(this.shape, to), type, at);
  }

  /** Text, first and last day: to the day, the month (exactly or about), the year, a span, or open at its start. */
  private drawTime(entered: number): readonly [text: string, earliest: string | null, latest: string] {
    const { draws } = this;
    const before = Math.floor(draws.chance() * draws.chance() * 400);
    const day = dayOf(entered, -before);
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const ofMonth = [`${month}-01`, dayOf(Date.UTC(Number(year), Number(day.slice(5, 7)), 0))] as const;
    const last = dayOf(entered, 1 + draws.below(90) - before);
    const forms = [
      [0.35, [day, day, day]],
      [0.65, [month, ...ofMonth]],
      [0.75, [`${month}~`, ...ofMonth]],
      [0.85, [year, `${year}-01-01`, `${year}-12-31`]],
      [0.97, [`${day}/${last}`, day, last]],
    ] as const;
    return draws.upTo<readonly [string, string | null, string]>(forms) ?? [`../${day}`, null, day];
  }

  private drawPlaces(): number[] {
    const { draws } = this;
    const { length } = this.memory.regions;
    const count = draws.isOne(0.75) ? 1 : 2 + draws.below(MOST_PLACES - 1);
    const one = () => (draws.isOne(0.85) ? length - 1 - draws.zipf(length - LARGER_REGIONS) : draws.below(length));
    return [...new Set(Array.from({ length: count }, one))];
  }

  private nameOf(region: number, lang: 'en' | 'ko'): string | null {
    const names = this.memory.regions[region]?.names.filter((name) => name.lang === lang) ?? [];
    return names.length === 0 ? null : this.draws.pick(names).text;
  }
}
