import { KnownRegions } from '../domain/gazetteer/existing-region.js';
import type { GazetteerEntry } from '../domain/gazetteer/gazetteer-entry.js';
import { codeOf } from '../domain/ids.js';
import type { RegionsReader } from '../regions/regions.reader.js';
import type { ShownPlace } from './gazetteer.response.js';

export type RegionHere = Awaited<ReturnType<RegionsReader['all']>>[number];

/** The regions of a workspace, looked at as places: which shipped place is there as which region. */
export class PlacesHere {
  readonly known: KnownRegions<RegionHere>;
  private readonly byId: Map<string, RegionHere>;

  constructor(regions: readonly RegionHere[]) {
    this.byId = new Map(regions.map((region) => [region.id, region]));
    this.known = new KnownRegions(regions);
  }

  get regions(): RegionHere[] {
    return [...this.byId.values()];
  }

  /** After a region was made. */
  add(region: RegionHere): void {
    this.byId.set(region.id, region);
    this.known.add(region);
  }

  /** The region the last of a line of shipped places is there as, the country first. */
  of(line: readonly GazetteerEntry[]): RegionHere | undefined {
    let found: RegionHere | undefined;
    for (const [at, entry] of line.entries()) {
      // What lies in a place that is not there can still be there by its code, put elsewhere by hand.
      const parentId = at === 0 ? null : (found?.id ?? '');
      found = this.known.find({ ...entry, parentId });
    }
    return found;
  }

  shown(region: RegionHere): ShownPlace {
    return {
      regionId: region.id,
      ref: codeOf('region', region.number),
      code: region.code,
      kind: region.kind,
      names: region.names.map(({ text, lang, isPrimary }) => ({ text, lang, primary: isPrimary })),
      within: this.above(region).map(({ names, code, key }) => names[0]?.text ?? code ?? key),
      note: null,
    };
  }

  private above(region: RegionHere): RegionHere[] {
    const above: RegionHere[] = [];
    for (let id = region.parent_id; id !== null;) {
      const parent = this.byId.get(id);
      if (parent === undefined || above.includes(parent)) break;
      above.push(parent);
      id = parent.parent_id;
    }
    return above;
  }
}

/** A shipped place that is not in the workspace. */
export function shownEntry(line: readonly GazetteerEntry[]): ShownPlace | null {
  const entry = line.at(-1);
  if (entry === undefined) return null;
  const { code, kind, names, note } = entry;
  const within = line.slice(0, -1).reverse();
  return {
    regionId: null,
    ref: null,
    code,
    kind,
    names,
    within: within.map((one) => one.names[0]?.text ?? one.code),
    note,
  };
}
