import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { WorkspaceEntity } from '../access/access.entities.js';
import { BooleanColumn, IntColumn, KeyColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { RegionKind } from '../domain/vocabulary.js';

/** A place in the workspace's gazetteer. */
@Entity('regions')
@Unique('regions_number_uq', ['workspaceId', 'number'])
@Unique('regions_key_uq', ['workspaceId', 'key'])
@Index('regions_parent_ix', ['workspaceId', 'parentId'])
@Check('regions_key_ck', `char_length(key) between 1 and 200`)
@Check('regions_kind_ck', `kind in ('country', 'province', 'county', 'city', 'district', 'area')`)
@Check('regions_code_ck', `char_length(code) between 1 and 50`)
@Check('regions_parent_ck', `parent_id <> id`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'regions_workspace_fk' })
@ForeignKey(() => RegionEntity, ['workspaceId', 'parentId'], ['workspaceId', 'id'], { name: 'regions_parent_fk' })
export class RegionEntity {
  @KeyColumn('workspace_id', 'regions_pk') workspaceId!: string;
  @KeyColumn('id', 'regions_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @UuidColumn('parent_id', { nullable: true }) parentId!: string | null;
  @TextColumn('kind') kind!: RegionKind;
  @TextColumn('code', { nullable: true }) code!: string | null;
  @IntColumn('version', { default: '1' }) version!: number;
}

/** One name of a region, in one script; the order is the order they were given in. */
@Entity('region_names')
@Check('region_names_text_ck', `char_length(text) between 1 and 300 and text is nfc normalized`)
@ForeignKey(() => RegionEntity, ['workspaceId', 'regionId'], ['workspaceId', 'id'], { name: 'region_names_region_fk' })
export class RegionNameEntity {
  @KeyColumn('workspace_id', 'region_names_pk') workspaceId!: string;
  @KeyColumn('region_id', 'region_names_pk') regionId!: string;
  @KeyColumn('position', 'region_names_pk', 'integer') position!: number;
  @TextColumn('text') text!: string;
  @TextColumn('lang', { nullable: true }) lang!: string | null;
  @BooleanColumn('is_primary', { default: 'false' }) isPrimary!: boolean;
}

/** A region that was made one with another: its id and number lead there from then on. */
@Entity('region_merges')
@Unique('region_merges_number_uq', ['workspaceId', 'number'])
@Check('region_merges_into_ck', `into_id <> region_id`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'region_merges_workspace_fk' })
export class RegionMergeEntity {
  @KeyColumn('workspace_id', 'region_merges_pk') workspaceId!: string;
  @KeyColumn('region_id', 'region_merges_pk') regionId!: string;
  @IntColumn('number') number!: number;
  @UuidColumn('into_id') intoId!: string;
}

/** The outline of a region: a GeoJSON geometry (RFC 7946), as it came. */
@Entity('region_shapes')
@Check('region_shapes_geojson_ck', `octet_length(geojson) between 1 and 1048576`)
@ForeignKey(() => RegionEntity, ['workspaceId', 'regionId'], ['workspaceId', 'id'], { name: 'region_shapes_region_fk' })
export class RegionShapeEntity {
  @KeyColumn('workspace_id', 'region_shapes_pk') workspaceId!: string;
  @KeyColumn('region_id', 'region_shapes_pk') regionId!: string;
  @TextColumn('geojson') geojson!: string;
}
