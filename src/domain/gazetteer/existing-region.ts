import { sameName } from '../names/same-name.js';
import type { RegionKind } from '../vocabulary.js';

/** A place that may be there already. */
export interface WantedPlace {
  readonly code: string | null;
  /** Id of the region it lies in; null for none. */
  readonly parentId: string | null;
  readonly kind: RegionKind;
  readonly names: readonly { readonly text: string }[];
}

/** A region as far as it can be recognised. */
export interface KnownRegion {
  readonly id: string;
  readonly code: string | null;
  readonly parent_id: string | null;
  readonly kind: RegionKind;
  readonly names: readonly { readonly text: string }[];
}

/**
 * The region a place is there as: the one with its code, whatever it is called; else the first in the same region, of the
 * same kind, that shares a name in some spelling. A region with another code is another place.
 */
export function existingRegion<T extends KnownRegion>(wanted: WantedPlace, regions: readonly T[]): T | undefined {
  const { code, parentId, kind, names } = wanted;
  const byCode = code === null ? undefined : regions.find((region) => region.code === code);
  return (
    byCode ??
    regions.find(
      (region) =>
        region.parent_id === parentId &&
        region.kind === kind &&
        (region.code === null || code === null) &&
        region.names.some(({ text }) => names.some((name) => isSame(text, name.text))),
    )
  );
}

function isSame(a: string, b: string): boolean {
  const match = sameName(a, b);
  return match === 'same' || match === 'same_sound';
}
