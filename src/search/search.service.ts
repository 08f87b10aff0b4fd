import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { ResolvedClaimFilter } from '../content/claim-filter.js';
import { ClaimFilterReader } from '../content/claim-filter.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { singleWord, withWords, wordsMeant } from '../domain/search/alike.js';
import type { SearchMode } from '../domain/search/mode.js';
import { readQuery, type Term } from '../domain/search/query.js';
import { compareScored } from '../domain/search/score.js';
import { withoutParticle } from '../domain/search/variants.js';
import { kindsFoundBy, type SearchedKind } from '../domain/search/sections.js';
import { CODE_LETTERS } from '../domain/ids.js';
import { accountsOf, claimFactsOf } from './claim-facts.js';
import { facetsOf, presentHits, presentSuggestions } from './present-hits.js';
import { recordNumbered } from './labels.js';
import { cursorOf, decodePlace, type SearchPlace, upToOf } from './search-cursor.js';
import {
  bestOfEach,
  type Match,
  type Matches,
  MOST_FOUND,
  type PreparedSearch,
  SearchFinder,
} from './search.finder.js';
import { DEFAULT_HITS, type SearchRequest, type SearchSuggestionsRequest } from './search.requests.js';
import type { OtherWordsResponse, SearchResponse, SearchSuggestionsResponse } from './search.response.js';

/** With a filter of claims more is gathered, for much of it is not wanted. */
const MOST_FILTERED = 3000;
const MOST_ANY = 300;
const MOST_SUGGESTED = 8;
const MOST_FOR_SUGGESTIONS = 50;
/** Other words taken for one that was typed, and how many texts are looked into for each. */
const MOST_MEANT = 3;
const MOST_LOOKED_INTO = 50;

/** What a search came to, before it is shown. */
interface Outcome {
  readonly mode: SearchMode;
  readonly prepared: PreparedSearch;
  readonly matches: Matches;
  readonly alike: readonly OtherWordsResponse[];
}

/**
 * Finds records by their words. Everything that comes of it, hits, counts, facets and other spellings alike, is made of
 * texts the reader may see.
 */
@Injectable()
export class SearchService {
  private readonly finder = new SearchFinder();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly filters: ClaimFilterReader,
  ) {}

  /**
   * One page of what was found, the best first.
   * @throws Refusal as {@link readQuery} and {@link ClaimFilterReader.resolve}, and for an `after` this server did not make.
   */
  async search(actor: Actor, request: SearchRequest): Promise<SearchResponse> {
    const query = readQuery(request.q);
    const place = decodePlace(request.after);
    const limit = request.limit ?? DEFAULT_HITS;
    return this.unitOfWork.read(actor, async (tx) => {
      const filter = await this.filterOf(tx, actor, request);
      const kinds = filter === null ? (request.records ?? null) : ofClaims(request.records);
      const prepared = await this.finder.prepare(tx, { permissions: actor.permissions, kinds }, query);
      const outcome = await this.outcome(tx, prepared, filter, place);
      const { records, capped } = outcome.matches;
      const after = place === null ? records : records.filter((match) => compareScored(match, place) > 0);
      const shown = after.slice(0, limit);
      const last = shown.at(-1);
      const goesOn = after.length > limit && last !== undefined && outcome.mode !== 'any';
      return {
        hits: await presentHits(tx, { actor, today: this.clock.today(), prepared: outcome.prepared }, shown),
        next: goesOn ? cursorOf(outcome.mode, last, place?.upTo ?? upToOf(records)) : null,
        mode: outcome.mode,
        total: { count: records.length, isCapped: capped.size > 0 },
        records: recordFacets(records, capped),
        facets: request.facets === true ? await facetsOf(tx, this.clock.today(), records, capped) : null,
        alike: [...outcome.alike],
        isCatchingUp: prepared.isCatchingUp,
      };
    });
  }

  /** What somebody may be looking for while they type: the record whose code it is, and the best few found. */
  async suggestions(actor: Actor, { q }: SearchSuggestionsRequest): Promise<SearchSuggestionsResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const coded = await this.codedRecord(tx, actor, q);
      const found = coded === null ? await this.suggested(tx, actor, q) : [];
      const items = await presentSuggestions(tx, actor, this.clock.today(), [...(coded ?? []), ...found]);
      return { items };
    });
  }

  /** The search for all terms; where nothing is found, for words like them; where nothing is found again, for any of them. */
  private async outcome(
    tx: Tx,
    prepared: PreparedSearch,
    filter: ResolvedClaimFilter | null,
    place: SearchPlace | null,
  ): Promise<Outcome> {
    const run = async (search: PreparedSearch) =>
      this.filtered(tx, filter, await this.runAll(tx, search, filter, place));
    if (place?.mode !== 'alike') {
      const matches = await run(prepared);
      if (matches.records.length > 0 || place !== null) return { mode: 'all', prepared, matches, alike: [] };
    }
    const meant = await this.meantInstead(tx, prepared);
    if (meant.alike.length > 0) {
      const matches = await run(meant.prepared);
      const isFound = matches.records.length > 0 || place !== null;
      if (isFound) return { mode: 'alike', matches, ...meant };
    }
    const isMore = prepared.terms.length > 1 && prepared.terms.every(({ isPhrase }) => !isPhrase);
    if (!isMore) return { mode: 'all', prepared, matches: { records: [], capped: new Map() }, alike: [] };
    const matches = await this.filtered(tx, filter, await this.finder.runAny(tx, prepared, MOST_ANY));
    return { mode: matches.records.length > 0 ? 'any' : 'all', prepared, matches, alike: [] };
  }

  private runAll(
    tx: Tx,
    prepared: PreparedSearch,
    filter: ResolvedClaimFilter | null,
    place: SearchPlace | null,
  ): Promise<Matches> {
    return this.finder.run(tx, prepared, place?.upTo ?? new Map(), filter === null ? MOST_FOUND : MOST_FILTERED);
  }

  /** The search with words that are much like those typed; only such that something the reader may see has. */
  private async meantInstead(
    tx: Tx,
    prepared: PreparedSearch,
  ): Promise<{ prepared: PreparedSearch; alike: OtherWordsResponse[] }> {
    const [terms, alike]: [Term[], OtherWordsResponse[]] = [[], []];
    for (const term of prepared.terms) {
      const typed = singleWord(term);
      const meant = typed === null ? [] : wordsMeant(typed, await this.finder.alike(tx, prepared, typed));
      const taken: string[] = [];
      for (const word of meant) {
        const isTyped = typed !== null && word === withoutParticle(typed);
        if (taken.length < MOST_MEANT && (await this.stands(tx, prepared, term, word, isTyped))) taken.push(word);
      }
      terms.push(taken.length === 0 ? term : withWords(term, taken));
      if (taken.length > 0) alike.push({ given: term.text, taken });
    }
    if (alike.length === 0) return { prepared, alike };
    return { prepared: await this.finder.withTerms(tx, prepared, terms), alike };
  }

  /**
   * Whether a word stands, by itself, in a text the reader may see. The words known are no answer, since they stay known
   * when the last text that had them is worded anew; nor is a text with another word of the same stem. What was typed but
   * for its particle is no word of the index, and is only to be found.
   */
  private async stands(tx: Tx, prepared: PreparedSearch, term: Term, word: string, isTyped: boolean): Promise<boolean> {
    const alone = { ...term, spellings: withWords(term, [word]).spellings.slice(-1) };
    const search = await this.finder.withTerms(tx, { ...prepared, excluded: [] }, [alone]);
    if (isTyped) return (await this.finder.run(tx, search, new Map(), 1)).records.length > 0;
    return (await this.finder.runForWord(tx, search, (each) => each === word, MOST_LOOKED_INTO)).length > 0;
  }

  /** Null when nothing but words is asked for. */
  private async filterOf(tx: Tx, actor: Actor, request: SearchRequest): Promise<ResolvedClaimFilter | null> {
    const { status, kind, region, source, topic, from, to, undated } = request;
    const wanted = { status, kind, region, source, topic, from, to };
    if (Object.values(wanted).every((value) => value === undefined)) return null;
    return this.filters.resolve(tx, actor, { ...wanted, undated });
  }

  /** What is left of it under a filter of claims. */
  private async filtered(tx: Tx, filter: ResolvedClaimFilter | null, matches: Matches): Promise<Matches> {
    if (filter === null) return matches;
    const claimIds = [...new Set(matches.records.flatMap(({ claimId }) => claimId ?? []))];
    const claims = await claimFactsOf(tx, this.clock.today(), claimIds, filter);
    const accountIds = matches.records.filter(({ kind }) => kind === 'attribution').map(({ id }) => id);
    const own = filter.sourceId === null ? null : await accountsOf(tx, filter.sourceId, accountIds);
    const records = matches.records.filter(
      ({ kind, id, claimId }) =>
        claimId !== null && claims.has(claimId) && (own === null || kind !== 'attribution' || own.has(id)),
    );
    return { ...matches, records };
  }

  /** The record whose code was typed; null when it is no code, none when there is no such record or not for the reader. */
  private async codedRecord(tx: Tx, actor: Actor, q: string): Promise<{ kind: SearchedKind; id: string }[] | null> {
    const [, letter = '', digits = ''] = /^\s*([a-z])-([1-9]\d{0,8})\s*$/iu.exec(q.normalize('NFKC')) ?? [];
    const kind = kindsFoundBy(actor.permissions).find((each) => CODE_LETTERS[each] === letter.toUpperCase());
    if (digits === '') return null;
    const id = kind === undefined ? null : await recordNumbered(tx, kind, Number(digits));
    return kind === undefined || id === null ? [] : [{ kind, id }];
  }

  private async suggested(tx: Tx, actor: Actor, q: string): Promise<readonly Match[]> {
    if (!/[\p{L}\p{N}]/u.test(q)) return [];
    const query = readQuery(q);
    const prepared = await this.finder.prepare(tx, { permissions: actor.permissions, kinds: null }, query);
    const last = prepared.terms.at(-1);
    const typed = last === undefined || /\s$/u.test(q) ? null : singleWord(last);
    const { records } = await this.finder.run(tx, prepared, new Map(), MOST_FOR_SUGGESTIONS);
    if (last === undefined || typed === null || typed.length <= 1) return records.slice(0, MOST_SUGGESTED);
    const words = await this.finder.beginningWith(tx, prepared, typed);
    if (words.length === 0) return records.slice(0, MOST_SUGGESTED);
    const begun = { ...last, spellings: withWords(last, words).spellings.slice(last.spellings.length) };
    const search = await this.finder.withTerms(tx, prepared, [...prepared.terms.slice(0, -1), begun]);
    const isBegun = (word: string) => word.startsWith(typed);
    const more = await this.finder.runForWord(tx, search, isBegun, MOST_FOR_SUGGESTIONS);
    return bestOfEach([...records, ...more]).slice(0, MOST_SUGGESTED);
  }
}

/** A filter of claims finds claims and accounts of claims. */
function ofClaims(records: readonly SearchedKind[] | undefined): SearchedKind[] {
  return (records ?? ['claim', 'attribution']).filter((kind) => kind === 'claim' || kind === 'attribution');
}

function recordFacets(records: readonly Match[], capped: Matches['capped']): SearchResponse['records'] {
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const own = records.filter((match) => match.kind === kind);
    return { record: kind, count: own.length, isCapped: own.some(({ section }) => capped.has(section)) };
  });
}
