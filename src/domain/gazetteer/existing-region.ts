import { foldName } from '../names/fold-name.js';
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

/** The regions of a workspace by what they are recognised by. */
export class KnownRegions<T extends KnownRegion> {
  private readonly byCode = new Map<string, T>();
  /** By where they lie, their kind, and the key of a name. */
  private readonly byName = new Map<string, T[]>();

  constructor(regions: Iterable<T>) {
    for (const region of regions) this.add(region);
  }

  add(region: T): void {
    const { code, parent_id: parentId, kind, names } = region;
    if (code !== null && !this.byCode.has(code)) this.byCode.set(code, region);
    for (const { text } of names) {
      const key = placeKey(parentId, kind, text);
      const others = this.byName.get(key);
      if (others === undefined) this.byName.set(key, [region]);
      else if (!others.includes(region)) others.push(region);
    }
  }

  get codes(): ReadonlySet<string> {
    return new Set(this.byCode.keys());
  }

  byCodeOf(code: string): T | undefined {
    return this.byCode.get(code);
  }

  /**
   * The region a place is there as: the one with its code, whatever it is called; else the first in the same region, of
   * the same kind, that shares a name in some spelling. A region with another code is another place.
   */
  find({ code, parentId, kind, names }: WantedPlace): T | undefined {
    const coded = code === null ? undefined : this.byCode.get(code);
    if (coded !== undefined) return coded;
    for (const { text } of names) {
      const found = this.byName
        .get(placeKey(parentId, kind, text))
        ?.find(
          (region) => (region.code === null || code === null) && region.names.some((name) => isSame(name.text, text)),
        );
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function placeKey(parentId: string | null, kind: RegionKind, name: string): string {
  return `${parentId ?? ''} ${kind} ${foldName(name)}`;
}

function isSame(a: string, b: string): boolean {
  const match = sameName(a, b);
  return match === 'same' || match === 'same_sound';
}
