import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { RegionsReader } from '../regions/regions.reader.js';
import type { AskedByRegionResponse, AskedInRegionResponse } from './asked.response.js';
import { personsAmong } from './read-asked.js';
import { requireEvidence } from './require-evidence.js';

interface HeardRow {
  readonly id: string;
  readonly number: number;
  readonly source_id: string;
  readonly has_not: boolean;
}

/**
 * Who gave an account heard in one of the regions directly inside $2 (null: inside none), or anywhere inside it. A row for
 * each region and source; a region nobody was asked in has none.
 */
const HEARD = `with recursive inside(id, top_id, top_number) as (
    select r.id, r.id, r.number from regions r
    where r.workspace_id = $1 and (r.parent_id = $2::uuid or ($2::uuid is null and r.parent_id is null))
    union all
    select r.id, i.top_id, i.top_number from inside i join regions r on r.workspace_id = $1 and r.parent_id = i.id)
  select i.top_id as id, i.top_number as number, t.source_id,
    bool_or(t.stance = 'no_knowledge') as has_not
  from inside i join attributions t on t.workspace_id = $1 and t.heard_in_id = i.id and t.state = 'active'
  group by i.top_id, i.top_number, t.source_id order by i.top_number, t.source_id`;

/** Where there is anybody to ask: "no cases reported" is news of a place only when somebody there was asked. */
@Injectable()
export class AskedByRegionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly regions: RegionsReader,
  ) {}

  /**
   * How many persons gave accounts in each region directly inside one (or inside none), whatever the claim. Regions in
   * which nobody did are left out.
   * @throws Refusal `forbidden` for who may not see accounts and sources: a small number could point at one person.
   */
  read(actor: Actor, region: string | undefined): Promise<AskedByRegionResponse> {
    requireEvidence(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const inside = region === undefined ? null : await this.regions.idOf(tx, 'region', region);
      return { items: await countPersons(tx, inside) };
    });
  }
}

async function countPersons(tx: Tx, inside: string | null): Promise<AskedInRegionResponse[]> {
  const rows = await tx.query<HeardRow>(HEARD, [tx.workspaceId, inside]);
  const personOf = await personsAmong(tx, [...new Set(rows.map(({ source_id }) => source_id))]);
  const byRegion = new Map<string, { number: number; asked: Set<string>; notHeard: Set<string> }>();
  for (const { id, number, source_id, has_not } of rows) {
    const group = byRegion.get(id) ?? { number, asked: new Set<string>(), notHeard: new Set<string>() };
    byRegion.set(id, group);
    group.asked.add(personOf(source_id));
    if (has_not) group.notHeard.add(personOf(source_id));
  }
  return [...byRegion].map(([id, { number, asked, notHeard }]) => ({
    id,
    ref: codeOf('region', number),
    asked: asked.size,
    hadNotHeard: notHeard.size,
  }));
}
