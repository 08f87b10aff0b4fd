import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { excerptOf, type Marks, wordsLike } from '../domain/search/highlight.js';
import { countedIn } from '../domain/search/text-query.js';
import { type ClaimFacts, claimFactsOf, regionCounts } from './claim-facts.js';
import { labelsOf, type RecordLabel } from './labels.js';
import type { Match, Matches, PreparedSearch } from './search.finder.js';
import { SearchRepository } from './search.repository.js';
import type {
  FoundClaimResponse,
  SearchFacetsResponse,
  SearchHitResponse,
  SearchSuggestionResponse,
} from './search.response.js';
import { loadStretches, type SearchedRecord } from './source-texts.js';

const LONGEST_LABEL = 300;
const MOST_REGIONS = 20;
const RECHECKED = 'being_rechecked';

/** Who is shown hits, of which search. */
export interface Shown {
  readonly actor: Actor;
  readonly today: string;
  readonly prepared: PreparedSearch;
}

/** Hits as they are sent, field by field. A record that went away since it was indexed is left out. */
export async function presentHits(
  tx: Tx,
  { actor, today, prepared }: Shown,
  matches: readonly Match[],
): Promise<SearchHitResponse[]> {
  const texts = await loadStretches(tx, matches);
  const marks = await marksOf(tx, prepared, texts);
  const names = await namesOf(tx, actor, today, matches);
  return matches.flatMap((match, at): SearchHitResponse[] => {
    const text = texts[at] ?? null;
    const named = names.of(match);
    if (text === null || named === null) return [];
    const { segments, isCutBefore, isCutAfter } = excerptOf(text, marks);
    return [
      {
        record: match.kind,
        id: match.id,
        ref: named.ref,
        label: named.label,
        field: match.field,
        isFormer: match.isFormer,
        revision: match.field === 'statement' ? match.revision : null,
        lang: match.lang,
        segments: segments.map((segment) => ({ text: segment.text, isMatch: segment.isMatch })),
        isCutBefore: isCutBefore || match.startOffset > 0,
        isCutAfter,
        claim: names.claim(match.claimId),
      },
    ];
  });
}

/** Records to go to, by name. */
export async function presentSuggestions(
  tx: Tx,
  actor: Actor,
  today: string,
  records: readonly (SearchedRecord & { readonly claimId?: string | null })[],
): Promise<SearchSuggestionResponse[]> {
  const withClaims = records.map((record) => ({
    ...record,
    claimId: record.claimId ?? (record.kind === 'claim' ? record.id : null),
  }));
  const names = await namesOf(tx, actor, today, withClaims);
  return withClaims.flatMap((record): SearchSuggestionResponse[] => {
    const named = names.of(record);
    if (named === null) return [];
    const label = record.kind === 'attribution' ? (names.claim(record.claimId)?.label ?? null) : named.label;
    return [{ record: record.kind, id: record.id, ref: named.ref, label }];
  });
}

/** How many of the claims found have each status and region. */
export async function facetsOf(
  tx: Tx,
  today: string,
  records: readonly Match[],
  capped: Matches['capped'],
): Promise<SearchFacetsResponse> {
  const claims = records.filter(({ kind }) => kind === 'claim');
  const isCapped = claims.some(({ section }) => capped.has(section));
  const ids = claims.map(({ id }) => id);
  const counts = new Map<string, number>();
  for (const { status } of (await claimFactsOf(tx, today, ids)).values()) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const statuses = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const regions = await regionCounts(tx, ids, MOST_REGIONS);
  return {
    statuses: statuses.map(([status, count]) => ({ status, count, isCapped })),
    regions: regions.map(({ id, number, label, count }) => ({
      id,
      ref: codeOf('region', number),
      label,
      count,
      isCapped,
    })),
  };
}

type Named = SearchedRecord & { readonly claimId: string | null };

/** What the records of a page, and the claims they belong to, are called. */
async function namesOf(tx: Tx, actor: Actor, today: string, records: readonly Named[]) {
  const readsClaims = actor.permissions.has('claims.read');
  const claimIds = [...new Set(records.flatMap(({ claimId }) => claimId ?? []))];
  const claims = readsClaims ? await claimFactsOf(tx, today, claimIds) : new Map<string, ClaimFacts>();
  const labels = await labelsOf(tx, records);
  return {
    of: ({ kind, id }: Named): { ref: string; label: string | null } | null => {
      const named: ClaimFacts | RecordLabel | undefined =
        kind === 'claim' ? claims.get(id) : labels.get(`${kind} ${id}`);
      if (named === undefined) return null;
      return { ref: codeOf(kind, named.number), label: named.label === null ? null : shortened(named.label) };
    },
    claim: (claimId: string | null): FoundClaimResponse | null => {
      const facts = claimId === null ? undefined : claims.get(claimId);
      if (facts === undefined) return null;
      const { id, number, status, label } = facts;
      return {
        id,
        ref: codeOf('claim', number),
        label: shortened(label),
        status: status === RECHECKED ? null : status,
      };
    },
  };
}

async function marksOf(tx: Tx, { terms, stemmed }: PreparedSearch, texts: readonly (string | null)[]): Promise<Marks> {
  const spellings = terms.flatMap((term) => term.spellings);
  const counted = spellings.flatMap((spelling) => countedIn(spelling, stemmed));
  const stems = new Set(counted.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])));
  const candidates = new Set(texts.flatMap((text) => (text === null ? [] : wordsLike(text, stems))));
  const words = await new SearchRepository().wordsOf(tx, [...candidates], [...stems]);
  return { isWord: (word) => words.has(word), runs: [...new Set(spellings.flatMap(({ runs }) => runs))] };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_LABEL ? text : `${characters.slice(0, LONGEST_LABEL - 1).join('')}…`;
}
