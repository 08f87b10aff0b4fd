import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { MAX_PAGE, type Page } from '../http/paging.js';
import { RegionsService } from '../regions/regions.service.js';
import { SourcesService } from '../sources/sources.service.js';
import type { Choice } from './fields.js';
import { placeName } from './labels.js';
import type { View } from './view.js';

/** What the selects of a workspace's pages offer. */
export interface Choices {
  readonly regions: readonly Choice[];
  /** Null for people who may not see sources. */
  readonly sources: readonly Choice[] | null;
}

/** A select longer than this helps nobody; what is beyond it is reached through the API. */
const MOST_CHOICES = 2000;

/** Reads the regions and sources that forms and filters offer. */
@Injectable()
export class WorkspaceChoices {
  constructor(
    private readonly regions: RegionsService,
    private readonly sources: SourcesService,
  ) {}

  async read(view: View, actor: Actor): Promise<Choices> {
    const regions = await allOf((after) => this.regions.list(actor, pageFrom(after)));
    return {
      regions: regions
        .map(({ ref, names }) => ({ value: ref, label: `${placeName(view, primaryFirst(names))} (${ref})` }))
        .sort((a, b) => a.label.localeCompare(b.label, view.lang)),
      sources: actor.permissions.has('sources.read') ? await this.sourceChoices(actor) : null,
    };
  }

  private async sourceChoices(actor: Actor): Promise<Choice[]> {
    const sources = await allOf((after) => this.sources.list(actor, pageFrom(after)));
    return sources.map(({ ref, pseudonym }) => ({ value: ref, label: `${ref} · ${pseudonym}` }));
  }
}

function pageFrom(after: string | null) {
  return { limit: MAX_PAGE, ...(after === null ? {} : { after }) };
}

function primaryFirst<Name extends { readonly primary: boolean }>(names: readonly Name[]): Name[] {
  return [...names].sort((a, b) => Number(b.primary) - Number(a.primary));
}

async function allOf<Item>(list: (after: string | null) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const found: Page<Item> = await list(after);
    items.push(...found.items);
    after = found.next;
  } while (after !== null && items.length < MOST_CHOICES);
  return items;
}
