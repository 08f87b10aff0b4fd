import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import {
  findPlaces,
  type FoundPlace,
  type KeyCache,
  PLACE_MATCHES,
  type PlaceMatch,
} from '../domain/gazetteer/find-places.js';
import type { GazetteerEntry } from '../domain/gazetteer/gazetteer-entry.js';
import { invalidField } from '../domain/refusal.js';
import { RegionsReader } from '../regions/regions.reader.js';
import { RegionsService } from '../regions/regions.service.js';
import type { AddPlacesRequest, SuggestPlacesRequest } from './gazetteer.requests.js';
import {
  type AddedPlacesResponse,
  presentPlace,
  type ShownPlace,
  type SuggestedPlaceResponse,
  type SuggestedPlacesResponse,
} from './gazetteer.response.js';
import { PlacesHere, shownEntry } from './places-here.js';
import { ShippedGazetteer } from './shipped-gazetteer.js';

const DEFAULT_SUGGESTIONS = 20;
/** Keys of names that are kept between questions, since people ask at every letter they type. */
const MOST_KEYS = 50_000;

/** Places to choose from while a name is typed, and adding the shipped ones to a workspace. */
@Injectable()
export class GazetteerService {
  private readonly keys: KeyCache = new Map();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: RegionsReader,
    private readonly regions: RegionsService,
    private readonly shipped: ShippedGazetteer,
  ) {}

  /**
   * Regions of the workspace and shipped places whose name may be the one typed: the best match first, and among equals
   * what is in the workspace before what would have to be added.
   */
  async suggest(
    actor: Actor,
    { q, limit = DEFAULT_SUGGESTIONS }: SuggestPlacesRequest,
  ): Promise<SuggestedPlacesResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const here = new PlacesHere(await this.reader.all(tx));
      if (this.keys.size > MOST_KEYS) this.keys.clear();
      const ours = findPlaces(here.regions, q, limit, this.keys).map((found) =>
        suggestion(found, here.shown(found.place)),
      );
      const others = findPlaces([...this.shipped.places.values()], q, limit, this.shipped.keys).flatMap((found) => {
        const line = this.shipped.line(found.place.code);
        const shown = here.of(line) === undefined ? shownEntry(line) : null;
        return shown === null ? [] : [suggestion(found, shown)];
      });
      const items = [...ours, ...others].sort((a, b) => rankOf(a.match) - rankOf(b.match)).slice(0, limit);
      return { items: items.map(({ shown, match, matched }) => present(shown, match, matched)) };
    });
  }

  /** The shipped places in one country or province, or the DPRK and every country, as they stand in the workspace. */
  async list(actor: Actor, within: string | null): Promise<ShownPlace[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const here = new PlacesHere(await this.reader.all(tx));
      const places = [...this.shipped.places.values()].filter(({ parent }) => parent === within);
      return places.flatMap(({ code, note }) => {
        const line = this.shipped.line(code);
        const region = here.of(line);
        return region === undefined ? (shownEntry(line) ?? []) : { ...here.shown(region), code, note };
      });
    });
  }

  /** These codes and those of everything shipped that lies in them. A code that is not shipped stays, for `add` to refuse. */
  withAllInside(codes: readonly string[]): string[] {
    const wanted = new Set(codes);
    // Every place stands behind the one it lies in, so one walk is enough.
    for (const { code, parent } of this.shipped.places.values()) {
      if (parent !== null && wanted.has(parent)) wanted.add(code);
    }
    return [...wanted];
  }

  /**
   * Adds shipped places with everything they lie in. What is there already, by its code or by a name in the same region,
   * stays as it is: asking again adds nothing.
   * @throws Refusal naming the item whose code is not shipped; nothing is added then.
   */
  async add(actor: Actor, { codes }: AddPlacesRequest): Promise<AddedPlacesResponse> {
    const lines = codes.map((code, at) => {
      const line = this.shipped.line(code);
      if (line.length === 0) throw invalidField(`codes[${at}]`, 'the code of a shipped place, such as KP-03', code);
      return line;
    });
    return this.unitOfWork.run(actor, async (tx) => {
      // Two people who pick the same place at once would otherwise both find it missing.
      await this.audit.takeTurn(tx);
      const added: string[] = [];
      const present = new Set<string>();
      const here = new PlacesHere(await this.reader.all(tx));
      for (const line of lines) {
        for (const part of upTo(line)) {
          const region = here.of(part);
          if (region !== undefined) {
            if (!added.includes(region.id)) present.add(region.id);
            continue;
          }
          const id = await this.addEntry(tx, actor, part, here);
          here.add(await this.reader.find(tx, id));
          added.push(id);
        }
      }
      const show = (ids: Iterable<string>) => {
        const wanted = new Set(ids);
        return here.regions.filter(({ id }) => wanted.has(id)).map((region) => presentPlace(here.shown(region)));
      };
      return { added: show(added), present: show(present) };
    });
  }

  private async addEntry(tx: Tx, actor: Actor, line: readonly GazetteerEntry[], here: PlacesHere): Promise<string> {
    const entry = line.at(-1);
    if (entry === undefined) throw new Error('an empty line of places');
    return this.regions.add(tx, actor, {
      kind: entry.kind,
      parentId: here.of(line.slice(0, -1))?.id ?? null,
      code: entry.code,
      names: entry.names.map(({ text, lang, primary }) => ({ text, lang, isPrimary: primary })),
    });
  }
}

interface Suggestion {
  readonly shown: ShownPlace;
  readonly match: PlaceMatch;
  readonly matched: string;
}

function suggestion({ match, name }: FoundPlace<unknown>, shown: ShownPlace): Suggestion {
  return { shown, match, matched: name };
}

function present(shown: ShownPlace, match: PlaceMatch, matched: string): SuggestedPlaceResponse {
  return Object.assign(presentPlace(shown), { match, matched });
}

function rankOf(match: PlaceMatch): number {
  return PLACE_MATCHES.indexOf(match);
}

/** The country, the country and the province, and so on: each place with everything it lies in. */
function upTo(line: readonly GazetteerEntry[]): (readonly GazetteerEntry[])[] {
  return line.map((_entry, at) => line.slice(0, at + 1));
}
