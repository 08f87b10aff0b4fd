import type { Tx } from '../database/unit-of-work.js';
import type { WorkspacePermission } from '../domain/roles.js';
import { type KnownName, nameKeyOf, nameWindows, withPlaces } from '../domain/search/places.js';
import { walkDepth } from '../domain/search/plan.js';
import type { SearchQuery, Term } from '../domain/search/query.js';
import { compareScored, type Scored, scoreOf } from '../domain/search/score.js';
import {
  kindsFoundBy,
  SEARCH_SECTIONS,
  type SearchAudience,
  type SearchedKind,
  type SearchField,
  type SearchSection,
  sectionsFor,
} from '../domain/search/sections.js';
import { countedIn, type StemmedWords, wholeQuery } from '../domain/search/text-query.js';
import { termsOf } from '../domain/search/tokens.js';
import { withInitials } from '../domain/search/variants.js';
import { type Stretch, stretchesOf } from './index-writer.js';
import { PendingRepository } from './pending.repository.js';
import { type AskedSection, SearchRepository } from './search.repository.js';
import { loadStretches, loadTexts, type TextPlace } from './source-texts.js';
import { TermCounts } from './term-counts.js';

/** Stretches of each section that are gathered and ranked; more are counted as "500+". */
export const MOST_FOUND = 500;
/** Waiting records that are searched as they stand, and how much of each of their texts. */
const MOST_WAITING = 200;
const LONGEST_WAITING = 100_000;

/** A text that matches, of a record the reader may find. */
export interface Match extends Scored, TextPlace {
  readonly kind: SearchedKind;
  readonly field: SearchField;
  readonly claimId: string | null;
  readonly lang: string | null;
  /** A statement the claim no longer has. */
  readonly isFormer: boolean;
}

/** Who searches what. */
export interface SearchScope {
  readonly permissions: ReadonlySet<WorkspacePermission>;
  /** Null for every kind the reader may find. */
  readonly kinds: readonly SearchedKind[] | null;
}

/** Everything a search is run with, worked out once. */
export interface PreparedSearch {
  readonly sections: readonly SearchSection[];
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  readonly stemmed: StemmedWords;
  readonly waiting: readonly Stretch[];
  /** More waits than is searched: something may not be found yet. */
  readonly isCatchingUp: boolean;
}

export interface Matches {
  /** One for each record, the best first. */
  readonly records: readonly Match[];
  /** Sections that have more than were gathered, with how far down their numbers it went. */
  readonly capped: ReadonlyMap<number, number>;
}

/** Finds texts within one transaction. It sees the sections of the scope it is given, and nothing else of anything. */
export class SearchFinder {
  private readonly search = new SearchRepository();
  private readonly pending = new PendingRepository();

  /** What is needed to run a query: names of places in other spellings, stems, and what waits to be indexed. */
  async prepare(tx: Tx, scope: SearchScope, query: SearchQuery): Promise<PreparedSearch> {
    const sections = sectionsFor(scope.permissions, scope.kinds);
    const kinds = kindsFoundBy(scope.permissions).filter((kind) => scope.kinds?.includes(kind) ?? true);
    const waitingRecords = await this.pending.waiting(tx, kinds, MOST_WAITING + 1);
    const isCatchingUp = waitingRecords.length > MOST_WAITING || (await this.pending.tokensVersion(tx)) === null;
    const texts =
      waitingRecords.length === 0 ? [] : await loadTexts(tx, waitingRecords.slice(0, MOST_WAITING), LONGEST_WAITING);
    const readable = texts.filter((text) => sections.some((section) => isIn(section, text)));
    const names = scope.permissions.has('regions.read') ? await this.namesIn(tx, query.terms) : [];
    const waitingNames = readable.flatMap(({ field, text: name, id }) => (field === 'name' ? [{ id, name }] : []));
    const known = [...names, ...waitingNamesUnder(waitingNames)];
    const terms = withPlaces(query.terms.map(withInitials), known);
    const stemmed = await this.search.stem(tx, wordsIn([...terms, ...query.excluded]));
    const waiting = stretchesOf(readable);
    return { sections, terms, excluded: query.excluded, stemmed, waiting, isCatchingUp };
  }

  /** The same search with more ways of writing its terms. */
  async withTerms(tx: Tx, prepared: PreparedSearch, terms: readonly Term[]): Promise<PreparedSearch> {
    const stemmed = await this.search.stem(tx, wordsIn([...terms, ...prepared.excluded]));
    return { ...prepared, terms, stemmed };
  }

  /**
   * Runs a search for all of its terms.
   * @param upTo by section, the number of the newest record that is looked at; without one there is no limit.
   */
  async run(tx: Tx, prepared: PreparedSearch, upTo: ReadonlyMap<number, number>, most = MOST_FOUND): Promise<Matches> {
    const query = wholeQuery(prepared.terms, prepared.excluded, prepared.stemmed);
    if (query === null) return { records: [], capped: new Map() };
    const counts = await this.counts(tx, prepared);
    const asked = prepared.sections.flatMap((section): AskedSection[] => {
      const texts = counts.textsOf(section.audience);
      const shares = counts.sharesOf(section.audience, prepared.terms);
      // Counts are never too low: where a term has none, there is nothing to find.
      if (texts === 0 || shares.some(({ count }) => count === 0)) return [];
      const place = SEARCH_SECTIONS.indexOf(section);
      return [{ ...section, scan: walkDepth(shares, texts, most), upTo: upTo.get(place) ?? null }];
    });
    const rows = asked.length === 0 ? [] : await this.search.find(tx, asked, query, most);
    const matches = rows.flatMap((row): Match[] => {
      const given = asked[row.section - 1];
      const section = SEARCH_SECTIONS.find(({ audience, kind }) => audience === given?.audience && kind === given.kind);
      if (section === undefined) return [];
      const isFormer = section.kind === 'claim' && section.audience === 'evidence';
      return [
        {
          kind: section.kind,
          id: row.record_id,
          field: row.field,
          revision: row.revision,
          position: row.position,
          startOffset: row.start_offset,
          claimId: row.claim_id,
          lang: row.lang,
          isFormer,
          section: SEARCH_SECTIONS.indexOf(section),
          number: row.number,
          score: scoreOf(row.field, isFormer, row.rank),
        },
      ];
    });
    const capped = new Map<number, number>();
    for (const section of prepared.sections) {
      const place = SEARCH_SECTIONS.indexOf(section);
      const own = matches.filter((match) => match.section === place);
      if (own.length >= most) capped.set(place, Math.min(...own.map(({ number }) => number)));
    }
    matches.push(...(await this.waitingMatches(tx, prepared, query, upTo)));
    return { records: bestOfEach(matches), capped };
  }

  /**
   * Any of the terms, the rarer ones counting for more: for when nothing has all of them. Which are the rarer is told by
   * what is found now, never by the counts kept: those remember what was given up.
   */
  async runAny(tx: Tx, prepared: PreparedSearch, most: number): Promise<Matches> {
    const counts = await this.counts(tx, prepared);
    const total = audiencesOf(prepared).reduce((sum, audience) => sum + counts.textsOf(audience), 0) + 1;
    const found: { weight: number; records: readonly Match[] }[] = [];
    for (const term of prepared.terms) {
      const { records } = await this.run(tx, { ...prepared, terms: [term] }, new Map(), most);
      const weight = Math.max(1, Math.round(Math.log2(total / (records.length + 1))));
      if (records.length > 0) found.push({ weight, records });
    }
    const byRecord = new Map<string, Match>();
    for (const { weight, records } of found.sort((a, b) => b.weight - a.weight).slice(0, MOST_ANY)) {
      for (const match of records) {
        const before = byRecord.get(keyOf(match));
        const score = weight * WEIGHT + match.score + (before?.score ?? 0);
        byRecord.set(keyOf(match), { ...(before ?? match), score });
      }
    }
    return { records: [...byRecord.values()].sort(compareScored), capped: new Map() };
  }

  /** What a search finds whose text has a word of this kind itself, and not only another of the same stem. */
  async runForWord(
    tx: Tx,
    prepared: PreparedSearch,
    isMeant: (word: string) => boolean,
    most: number,
  ): Promise<readonly Match[]> {
    const { records } = await this.run(tx, prepared, new Map(), most);
    const texts = records.length === 0 ? [] : await loadStretches(tx, records);
    return records.filter((_match, at) => [...termsOf(texts[at] ?? '').words].some(isMeant));
  }

  /** Words that may be written much like this one: those the index knows, and all of what waits to be indexed. */
  async alike(tx: Tx, prepared: PreparedSearch, word: string): Promise<string[]> {
    const known = await this.search.alike(tx, audiencesOf(prepared), word, MOST_LIKE);
    return [...new Set([...known, ...wordsWaiting(prepared)])];
  }

  /** Words that begin like this, the most frequent of the index first. */
  async beginningWith(tx: Tx, prepared: PreparedSearch, start: string): Promise<string[]> {
    const known = await this.search.beginningWith(tx, audiencesOf(prepared), start, MOST_ALIKE);
    const waiting = wordsWaiting(prepared).filter((word) => word.startsWith(start));
    return [...new Set([...known, ...waiting])].slice(0, MOST_ALIKE);
  }

  private async namesIn(tx: Tx, terms: readonly Term[]): Promise<KnownName[]> {
    const keys = [...new Set(nameWindows(terms).map(({ key }) => key))];
    return keys.length === 0 ? [] : this.search.namesUnder(tx, keys);
  }

  private async waitingMatches(
    tx: Tx,
    { waiting }: PreparedSearch,
    query: string,
    upTo: ReadonlyMap<number, number>,
  ): Promise<Match[]> {
    if (waiting.length === 0) return [];
    const rows = await this.search.matching(tx, waiting, query);
    return rows.flatMap(({ at, rank }): Match[] => {
      const stretch = waiting[at];
      if (stretch === undefined) return [];
      const { source, startOffset } = stretch;
      const section = SEARCH_SECTIONS.findIndex((one) => isIn(one, source));
      if (source.number > (upTo.get(section) ?? Infinity)) return [];
      const { kind, id, field, revision, position, claimId, lang, number } = source;
      const isFormer = kind === 'claim' && source.audience === 'evidence';
      const score = scoreOf(field, isFormer, rank);
      return [{ kind, id, field, revision, position, startOffset, claimId, lang, isFormer, section, number, score }];
    });
  }

  private async counts(tx: Tx, prepared: PreparedSearch): Promise<TermCounts> {
    const { terms, stemmed } = prepared;
    const counted = terms.flatMap(({ spellings }) => spellings.flatMap((spelling) => countedIn(spelling, stemmed)));
    const rows = await this.search.counts(tx, audiencesOf(prepared), counted);
    return new TermCounts(rows, stemmed);
  }
}

const MOST_ANY = 4;
const MOST_ALIKE = 8;
/** More than are taken: some of them may stand nowhere any more. */
const MOST_LIKE = 24;
/** A term more outweighs everything a single one can score. */
const WEIGHT = 1_000_000;

function isIn({ audience, kind }: SearchSection, text: { audience: SearchAudience; kind: SearchedKind }): boolean {
  return audience === text.audience && kind === text.kind;
}

function audiencesOf({ sections }: PreparedSearch): SearchAudience[] {
  return [...new Set(sections.map(({ audience }) => audience))];
}

function wordsIn(terms: readonly Term[]): string[] {
  return terms.flatMap(({ spellings }) => spellings.map(({ words }) => words));
}

function wordsWaiting({ waiting }: PreparedSearch): string[] {
  return waiting.flatMap(({ text }) => [...termsOf(text).words]);
}

/** Every name of each waiting region, under the key of each of them. */
function waitingNamesUnder(names: readonly { id: string; name: string }[]): KnownName[] {
  return names.flatMap(({ id, name }) => {
    const key = nameKeyOf(name);
    if (key === null) return [];
    return names.filter((other) => other.id === id).map((other) => ({ key, name: other.name }));
  });
}

/** One match for each record, its best; the best first. */
export function bestOfEach(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  for (const match of matches.toSorted(compareScored)) {
    if (!best.has(keyOf(match))) best.set(keyOf(match), match);
  }
  return [...best.values()];
}

function keyOf({ kind, id }: Match): string {
  return `${kind} ${id}`;
}
