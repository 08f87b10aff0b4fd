import { newId, newOpaqueId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Dossier } from '../domain/dossier.js';
import { KEYED_LISTS, type KeyedList } from './import-diff.js';

/** Which record a key of the dossier means in this workspace: those that are there, and those about to be made. */
export class ImportIds {
  private readonly ids = new Map<string, string>();

  /** Loads the ids of all keyed records, and makes ids for those to be added. */
  static async prepare(
    tx: Tx,
    added: { readonly [List in KeyedList]: readonly { key: string }[] },
  ): Promise<ImportIds> {
    const ids = new ImportIds();
    for (const list of KEYED_LISTS) {
      const stored = await tx.query<{ key: string; id: string }>(
        `select key, id from ${list} where workspace_id = $1`,
        [tx.workspaceId],
      );
      for (const { key, id } of stored) ids.ids.set(nameOf(list, key), id);
      for (const { key } of added[list]) ids.ids.set(nameOf(list, key), list === 'sources' ? newOpaqueId() : newId());
    }
    return ids;
  }

  /** The id of a key that the rules of the dossier have already resolved. */
  of(list: KeyedList, key: string): string {
    const id = this.ids.get(nameOf(list, key));
    if (id === undefined) throw new Error(`a key of ${list} was not resolved`);
    return id;
  }

  orNull(list: KeyedList, key: string | undefined): string | null {
    return key === undefined ? null : this.of(list, key);
  }
}

/** Items so ordered that each comes after the one it points at (a parent, a successor); there are no circles. */
export function afterTheirTarget<Item extends { key: string }>(
  items: readonly Item[],
  targetOf: (item: Item) => string | undefined,
): Item[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const ordered: Item[] = [];
  const placed = new Set<string>();
  for (const item of items) {
    const line: Item[] = [];
    let current: Item | undefined = item;
    while (current !== undefined && !placed.has(current.key)) {
      placed.add(current.key);
      line.push(current);
      const target: string | undefined = targetOf(current);
      current = target === undefined ? undefined : byKey.get(target);
    }
    ordered.push(...line.reverse());
  }
  return ordered;
}

/** How many of each list a dossier has, for the log and the command line. */
export function countItems(lists: Partial<Record<keyof Dossier, readonly unknown[]>>): Record<string, number> {
  const counts = Object.entries(lists).map(([list, items]) => [list, items.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function nameOf(list: KeyedList, key: string): string {
  return `${list} ${key}`;
}
