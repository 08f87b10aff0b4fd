import type { Tx } from '../database/unit-of-work.js';
import { type Fragments, fragmentsOf } from '../domain/search/fragments.js';
import type { SearchAudience } from '../domain/search/sections.js';
import { TOKENS_VERSION } from '../domain/search/tokens.js';

/** Words a part of a word may belong to; with more of them it says too little to be asked for. */
const MOST_WORDS = 2000;
/** Waiting claims that are told apart from more. */
const MOST_WAITING = 100_000;

/** What a statement must have to hold a text, as the index is asked for it; what it finds has to be looked into. */
export interface StatementParts {
  /** A `tsquery`; empty when no indexed statement has it. */
  readonly query: string;
  /** How many statements it is likely to find, those that wait to be indexed with them; rather too many. */
  readonly found: number;
  /** How many statements there are. */
  readonly of: number;
}

/** So many claims can be told to a statement by their ids. */
const MOST_TOLD = 50_000;
/** Looking into the statement of the next claim of a walk costs so many times what one the index finds does. */
const STEP = 4;

/** Whether a statement that reads every claim there is had better be told which may be meant. */
export function areToldApart(parts: StatementParts | null): parts is StatementParts {
  return parts !== null && parts.found <= MOST_TOLD;
}

/**
 * Whether all that the index finds is gathered sooner than a walk along claims, in the order of a list, meets `wanted` that
 * hold the text.
 */
export function isSoonerGathered(parts: StatementParts | null, wanted: number): parts is StatementParts {
  return parts !== null && parts.found * parts.found <= STEP * wanted * parts.of;
}

interface PartRow {
  /** Which of the patterns, from 1. */
  readonly at: number;
  readonly query: string;
}

interface CountRow {
  readonly kind: string;
  readonly text: string;
  readonly texts: number;
}

/** What a part comes to: any of `terms`, which are counted as they stand in `keys`. */
interface Part {
  readonly terms: readonly string[];
  readonly keys: readonly string[];
}

const STATE = `select s.tokens_version = $2 as "isIndexed", (select count(*)::integer from (
    select 1 from search_pending p where p.workspace_id = $1 and p.record_kind = 'claim' limit $3) w) as waiting
  from search_states s where s.workspace_id = $1`;

const COUNTS = `select t.kind, t.lexeme as text, sum(t.texts)::integer as texts from search_terms t
  where t.workspace_id = $1 and t.audience = 'claims' and ((t.kind = 'word' and t.lexeme = any($2))
    or (t.kind = 'gram' and t.lexeme = any($3)) or (t.kind = 'text' and t.lexeme = ''))
  group by t.kind, t.lexeme
  union all
  select 'start', x.text, sum(t.texts)::integer from unnest($4::text[]) x (text)
  join search_terms t on t.workspace_id = $1 and t.audience = 'claims' and t.kind = 'gram' and t.term >= x.text
    and t.term < x.text || chr(1114109)
  group by x.text`;

/**
 * How to find the claims whose statement may hold a text as it stands, whatever the case; null when the index cannot tell:
 * it is not made yet, or nothing of the text is kept in it. Every indexed statement that holds the text has all of it, but
 * for the end of a word of more than 60 letters. True for what one transaction sees, which must see the same throughout
 * (`UnitOfWork.read`): a claim is found by the index or waits for it, never neither.
 * @param inFormerWordings whether statements a claim no longer has are meant as well.
 */
export async function statementPartsOf(
  tx: Tx,
  text: string,
  inFormerWordings: boolean,
): Promise<StatementParts | null> {
  const fragments = fragmentsOf(text);
  if (Object.values(fragments).every((each) => each.length === 0)) return null;
  const [state] = await tx.query<{ isIndexed: boolean; waiting: number }>(STATE, [
    tx.workspaceId,
    TOKENS_VERSION,
    MOST_WAITING,
  ]);
  if (state?.isIndexed !== true) return null;
  const audiences: readonly SearchAudience[] = inFormerWordings ? ['claims', 'evidence'] : ['claims'];
  const parts = [...(await wordParts(tx, audiences, fragments)), ...syllableParts(fragments)];
  if (parts.length === 0) return null;
  const counts = await countsOf(tx, parts);
  const found = Math.min(...parts.map(({ keys }) => keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)));
  const query = parts.every(({ terms }) => terms.length > 0)
    ? parts.map(({ terms }) => `(${terms.join(' | ')})`).join(' & ')
    : '';
  return { query, found: found + state.waiting, of: (counts.get('text ') ?? 0) + state.waiting };
}

/** Of each part of a word, the words it may belong to; a part of a word that is in no vector is not asked for. */
async function wordParts(tx: Tx, audiences: readonly SearchAudience[], { words }: Fragments): Promise<Part[]> {
  if (words.length === 0) return [];
  const rows = await tx.query<PartRow>(`select at, query from search_words_like($1, $2::text[], $3::text[], $4)`, [
    tx.workspaceId,
    audiences,
    words.map(({ text, isWhole }) => (isWhole ? text : `%${text}%`)),
    MOST_WORDS,
  ]);
  return words.flatMap((_word, i): Part[] => {
    const own = rows.filter(({ at }) => at === i + 1).map(({ query }) => query);
    if (own.length > MOST_WORDS || own.includes('')) return [];
    const terms = [...new Set(own)];
    const stems = terms.flatMap((term) => [...term.matchAll(/'((?:[^']|'')*)'/gu)].map(([, stem = '']) => stem));
    return [{ terms, keys: stems.map((stem) => `word ${stem.replaceAll(`''`, `'`)}`) }];
  });
}

function syllableParts({ grams, starts }: Fragments): Part[] {
  return [
    ...grams.map((gram) => ({ terms: [`'${gram}'`], keys: [`gram ${gram}`] })),
    ...starts.map((start) => ({ terms: [`'${start}':*`], keys: [`start ${start}`] })),
  ];
}

/** In how many texts of claims each of these stands, never too few; under `text ` how many texts there are. */
async function countsOf(tx: Tx, parts: readonly Part[]): Promise<ReadonlyMap<string, number>> {
  const keys = parts.flatMap((part) => part.keys);
  const of = (kind: string) => keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  const rows = await tx.query<CountRow>(COUNTS, [tx.workspaceId, of('word '), of('gram '), of('start ')]);
  return new Map(rows.map(({ kind, text, texts }) => [`${kind} ${text}`, texts]));
}
