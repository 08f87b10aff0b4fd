import { canonicalJson, type JsonValue } from '../domain/canonical-json.js';
import type { Dossier } from '../domain/dossier.js';
import { type FieldError, Refusal } from '../domain/refusal.js';

/** No more differences than this are named one by one. */
const MAX_LISTED = 100;

/** The lists whose items have keys, and those whose items are what they say. */
export const KEYED_LISTS = ['regions', 'sources', 'documents', 'claims', 'attributions', 'exhibits'] as const;
export const KEYLESS_LISTS = ['claimLinks', 'ties', 'distinctions', 'rulings'] as const;
export type KeyedList = (typeof KEYED_LISTS)[number];
export type KeylessList = (typeof KEYLESS_LISTS)[number];

type Items<List extends keyof Dossier> = NonNullable<Dossier[List]>;

/** What an import would do: items to add, keyed items whose content differs, and how many are there already. */
export interface ImportDiff {
  readonly added: { readonly [List in KeyedList | KeylessList]: Items<List> };
  readonly changed: { readonly [List in KeyedList]: Items<List> };
  readonly unchanged: number;
  /** One error per differing field, for an import that may not change anything. */
  readonly conflicts: readonly FieldError[];
}

/**
 * Compares a dossier with what a workspace holds; both in canonical form. Keyed items are the same record when their
 * keys are the same; keyless ones when their content is.
 */
export function diffDossiers(
  incoming: Dossier,
  current: Dossier,
  positionOf: (list: KeyedList, key: string) => number,
): ImportDiff {
  const conflicts: FieldError[] = [];
  let unchanged = 0;

  function keyed<Item extends { key: string }>(
    list: KeyedList,
    items: readonly Item[] = [],
    currentItems: readonly Item[] = [],
  ): { added: Item[]; changed: Item[] } {
    const stored = new Map(currentItems.map((item) => [item.key, item]));
    const added: Item[] = [];
    const changed: Item[] = [];
    for (const item of items) {
      const before = stored.get(item.key);
      const fields = before === undefined ? [] : differingFields(before, item);
      if (before === undefined) added.push(item);
      else if (fields.length === 0) unchanged += 1;
      else changed.push(item);
      for (const field of fields) conflicts.push(conflictAt(`${list}[${positionOf(list, item.key)}].${field}`));
    }
    return { added, changed };
  }

  function keyless<Item extends object>(items: readonly Item[] = [], currentItems: readonly Item[] = []): Item[] {
    const stored = new Set(currentItems.map((item) => textOf(item)));
    const added = items.filter((item) => !stored.has(textOf(item)));
    unchanged += items.length - added.length;
    return added;
  }

  const regions = keyed('regions', incoming.regions, current.regions);
  const sources = keyed('sources', incoming.sources, current.sources);
  const documents = keyed('documents', incoming.documents, current.documents);
  const claims = keyed('claims', incoming.claims, current.claims);
  const attributions = keyed('attributions', incoming.attributions, current.attributions);
  const exhibits = keyed('exhibits', incoming.exhibits, current.exhibits);
  return {
    added: {
      regions: regions.added,
      sources: sources.added,
      documents: documents.added,
      claims: claims.added,
      attributions: attributions.added,
      exhibits: exhibits.added,
      claimLinks: keyless(incoming.claimLinks, current.claimLinks),
      ties: keyless(incoming.ties, current.ties),
      distinctions: keyless(incoming.distinctions, current.distinctions),
      rulings: keyless(incoming.rulings, current.rulings),
    },
    changed: {
      regions: regions.changed,
      sources: sources.changed,
      documents: documents.changed,
      claims: claims.changed,
      attributions: attributions.changed,
      exhibits: exhibits.changed,
    },
    unchanged,
    conflicts,
  };
}

function differingFields(before: object, after: object): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => textOf(Reflect.get(before, name)) !== textOf(Reflect.get(after, name)));
}

/** Canonical text of a value out of a dossier; absent is a text of its own. */
function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(parsedJson(value));
}

/** A value out of a dossier is JSON already; going through its text makes the compiler see it. */
function parsedJson(value: unknown): JsonValue {
  const parsed: JsonValue = JSON.parse(JSON.stringify(value));
  return parsed;
}

function conflictAt(path: string): FieldError {
  return { path, expected: 'what is stored under this key; --update changes it' };
}

/** What an import that may not change anything answers to a difference. */
export function differs(conflicts: readonly FieldError[]): Refusal {
  const fields = conflicts.slice(0, MAX_LISTED);
  const detail = `${conflicts.length} fields differ from what is stored under the same keys. Nothing was imported.`;
  return new Refusal('conflict', 'IMPORT_DIFFERS', detail, fields);
}
