import type { RegionKind } from './vocabulary.js';

/** A place as far as its province is concerned. */
export interface PlaceInside {
  readonly key: string;
  readonly kind: RegionKind;
  readonly parent?: string | undefined;
}

/** The key of the province a region is or lies in, else of its country; null for a place in neither. */
export function provinceOf(regions: ReadonlyMap<string, PlaceInside>, region: string): string | null {
  const above: PlaceInside[] = [];
  const seen = new Set<string>();
  for (let key: string | undefined = region; key !== undefined && !seen.has(key);) {
    seen.add(key);
    const found = regions.get(key);
    if (found !== undefined) above.push(found);
    key = found?.parent;
  }
  const place = above.find(({ kind }) => kind === 'province') ?? above.find(({ kind }) => kind === 'country');
  return place?.key ?? null;
}
