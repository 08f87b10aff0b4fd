import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import type { RegionKind } from '../domain/vocabulary.js';
import { RegionEntity, RegionMergeEntity, RegionNameEntity, RegionShapeEntity } from './region.entity.js';

export interface RegionName {
  readonly text: string;
  readonly lang: string | null;
  readonly isPrimary: boolean;
}

/** A region with its names, as rows give it. */
export interface RegionRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly parent_id: string | null;
  readonly kind: RegionKind;
  readonly code: string | null;
  readonly version: number;
  readonly names: { text: string; lang: string | null; isPrimary: boolean }[];
}

export interface RegionContent {
  readonly parentId: string | null;
  readonly kind: RegionKind;
  readonly code: string | null;
  readonly names: readonly RegionName[];
}

const SELECT = `
  select r.id, r.number, r.key, r.parent_id, r.kind, r.code, r.version,
    coalesce((select jsonb_agg(jsonb_build_object('text', n.text, 'lang', n.lang, 'isPrimary', n.is_primary) order by n.position)
      from region_names n where n.workspace_id = $1 and n.region_id = r.id), '[]'::jsonb) as names
  from regions r where r.workspace_id = $1`;

/** Rows of regions and their names. */
export class RegionsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<RegionRow | null> {
    const condition = ref.id === null ? 'r.number = $2' : 'r.id = $2';
    const rows = await tx.query<RegionRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** The id of a region that is there; null also for one that was merged away. */
  async idOf(tx: Tx, ref: RecordRef): Promise<string | null> {
    const condition = ref.id === null ? 'r.number = $2' : 'r.id = $2';
    const rows = await tx.query<{ id: string }>(
      keepPlan(`select r.id from regions r where r.workspace_id = $1 and ${condition}`),
      [tx.workspaceId, ref.id ?? ref.number],
    );
    return rows[0]?.id ?? null;
  }

  /** The region that one which was merged away leads to now; null for one that never was, or whose end was removed. */
  async findMerged(tx: Tx, ref: RecordRef): Promise<RegionRow | null> {
    const condition = ref.id === null ? 'm.number = $2' : 'm.region_id = $2';
    const rows = await tx.query<RegionRow>(
      `with recursive led(id) as (
         select m.into_id from region_merges m where m.workspace_id = $1 and ${condition}
         union
         select m.into_id from led l join region_merges m on m.workspace_id = $1 and m.region_id = l.id)
       ${SELECT} and r.id = any(array(select l.id from led l))`,
      [tx.workspaceId, ref.id ?? ref.number],
    );
    return rows[0] ?? null;
  }

  /** Ids of what lies directly in a region. */
  async childrenOf(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select r.id from regions r where r.workspace_id = $1 and r.parent_id = $2 order by r.number`,
      [tx.workspaceId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Writes down where a region that is about to go leads from now on. */
  async keepMerge(tx: Tx, { id, number }: RegionRow, intoId: string): Promise<void> {
    await tx.manager.insert(RegionMergeEntity, { workspaceId: tx.workspaceId, regionId: id, number, intoId });
  }

  /** The outline of a region as GeoJSON text; null where none is kept. */
  async shapeOf(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ geojson: string }>(
      `select s.geojson from region_shapes s where s.workspace_id = $1 and s.region_id = $2`,
      [tx.workspaceId, id],
    );
    return rows[0]?.geojson ?? null;
  }

  async keepShape(tx: Tx, regionId: string, geojson: string): Promise<void> {
    await tx.manager.insert(RegionShapeEntity, { workspaceId: tx.workspaceId, regionId, geojson });
  }

  /** Regions after this number, by number; `name` finds any spelling that contains it, in any script. */
  list(
    tx: Tx,
    filter: { name: string | null; parentId: string | null; after: number; limit: number },
  ): Promise<RegionRow[]> {
    return tx.query<RegionRow>(
      `${SELECT} and r.number > $2
         and ($3::uuid is null or r.parent_id = $3)
         and ($4::text is null or exists (select 1 from region_names n where n.workspace_id = $1 and n.region_id = r.id
           and position(lower($4) in lower(n.text)) > 0))
       order by r.number limit $5`,
      [tx.workspaceId, filter.after, filter.parentId, filter.name, filter.limit],
    );
  }

  /** Every region, by number. */
  all(tx: Tx): Promise<RegionRow[]> {
    return tx.query<RegionRow>(`${SELECT} order by r.number`, [tx.workspaceId]);
  }

  /** Ids of a region and everything inside it. */
  async subtree(tx: Tx, regionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with recursive inside as (
         select id from regions where workspace_id = $1 and id = $2
         union
         select r.id from regions r join inside i on r.parent_id = i.id where r.workspace_id = $1)
       select id from inside`,
      [tx.workspaceId, regionId],
    );
    return rows.map((row) => row.id);
  }

  async insert(tx: Tx, content: RegionContent): Promise<string> {
    const id = newId();
    await tx.manager.insert(RegionEntity, {
      workspaceId: tx.workspaceId,
      id,
      ...(await this.nextCode(tx)),
      parentId: content.parentId,
      kind: content.kind,
      code: content.code,
    });
    await this.insertNames(tx, id, content.names);
    return id;
  }

  /** @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: RegionContent): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update regions set parent_id = $4, kind = $5, code = $6, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, content.parentId, content.kind, content.code],
    );
    if (rows.length === 0) return false;
    await tx.manager.delete(RegionNameEntity, { workspaceId: tx.workspaceId, regionId: id });
    await this.insertNames(tx, id, content.names);
    return true;
  }

  /** How many records name this region; those above it are asked of their tables, which cannot be imported here. */
  async usesOf(tx: Tx, id: string): Promise<number> {
    const rows = await tx.query<{ uses: number }>(
      `select (select count(*) from regions r where r.workspace_id = $1 and r.parent_id = $2)::integer
         + (select count(*) from claim_regions c where c.workspace_id = $1 and c.region_id = $2)::integer
         + (select count(*) from attributions a where a.workspace_id = $1 and a.heard_in_id = $2)::integer as uses`,
      [tx.workspaceId, id],
    );
    return rows[0]?.uses ?? 0;
  }

  /** Takes a region away with its names and its outline. @returns false when the version has moved on. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    await tx.manager.delete(RegionNameEntity, { workspaceId: tx.workspaceId, regionId: id });
    await tx.manager.delete(RegionShapeEntity, { workspaceId: tx.workspaceId, regionId: id });
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from regions where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from gone`,
      [tx.workspaceId, id, version],
    );
    return rows.length > 0;
  }

  /** Holds every region until the transaction ends, so that moves take turns: two at once could make a circle. */
  async holdAll(tx: Tx): Promise<void> {
    await tx.query('select id from regions where workspace_id = $1 order by id for no key update', [tx.workspaceId]);
  }

  /** The next number whose key no imported region has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'region');
      const key = keyFromCode('region', number);
      const taken = await tx.query('select 1 from regions where workspace_id = $1 and key = $2', [tx.workspaceId, key]);
      if (taken.length === 0) return { number, key };
    }
  }

  private async insertNames(tx: Tx, regionId: string, names: readonly RegionName[]): Promise<void> {
    if (names.length === 0) return;
    const rows = names.map((name, position) => ({ workspaceId: tx.workspaceId, regionId, position, ...name }));
    await tx.manager.insert(RegionNameEntity, rows);
  }
}
