import { canonicalJson, type JsonValue } from '../domain/canonical-json.js';
import type { Dossier } from '../domain/dossier.js';
import type { FieldError } from '../domain/refusal.js';

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

  function keyed<List extends KeyedList>(list: List): { added: Items<List>; changed: Items<List> } {
    const stored = new Map(itemsOf(current, list).map((item) => [item.key, item]));
    const added = [];
    const changed = [];
    for (const item of itemsOf(incoming, list)) {
      const before = stored.get(item.key);
      if (before === undefined) {
        added.push(item);
        continue;
      }
      const fields = differingFields(before, item);
      if (fields.length === 0) unchanged += 1;
      else changed.push(item);
      for (const field of fields) conflicts.push(conflictAt(`${list}[${positionOf(list, item.key)}].${field}`));
    }
    return { added: added as Items<List>, changed: changed as Items<List> };
  }

  function keyless<List extends KeylessList>(list: List): Items<List> {
    const stored = new Set(itemsOf(current, list).map((item) => textOf(item)));
    const added = itemsOf(incoming, list).filter((item) => !stored.has(textOf(item)));
    unchanged += itemsOf(incoming, list).length - added.length;
    return added as Items<List>;
  }

  const regions = keyed('regions');
  const sources = keyed('sources');
  const documents = keyed('documents');
  const claims = keyed('claims');
  const attributions = keyed('attributions');
  const exhibits = keyed('exhibits');
  return {
    added: {
      regions: regions.added,
      sources: sources.added,
      documents: documents.added,
      claims: claims.added,
      attributions: attributions.added,
      exhibits: exhibits.added,
      claimLinks: keyless('claimLinks'),
      ties: keyless('ties'),
      distinctions: keyless('distinctions'),
      rulings: keyless('rulings'),
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

function itemsOf<List extends KeyedList | KeylessList>(dossier: Dossier, list: List): Items<List> {
  return (dossier[list] ?? []) as Items<List>;
}

function differingFields(before: object, after: object): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => textOf(Reflect.get(before, name)) !== textOf(Reflect.get(after, name)));
}

/** Canonical text of a value out of a dossier; absent is a text of its own. */
function textOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue);
}

function conflictAt(path: string): FieldError {
  return { path, expected: 'what is stored under this key; --update changes it' };
}
