import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * Regions that were made one with another, so that their ids and codes still lead somewhere; and the outlines of regions
 * that came with one.
 */
export class MergeRegions1764000000026 implements MigrationInterface {
  readonly name = 'MergeRegions1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // No foreign key to regions: the one that is gone has no row, and the other may be merged away later.
    await runner.query(`create table region_merges (
      workspace_id uuid not null,
      region_id uuid not null,
      number integer not null,
      into_id uuid not null,
      constraint region_merges_pk primary key (workspace_id, region_id),
      constraint region_merges_number_uq unique (workspace_id, number),
      constraint region_merges_into_ck check (into_id <> region_id)
    )`);
    await runner.query(`create table region_shapes (
      workspace_id uuid not null,
      region_id uuid not null,
      geojson text not null,
      constraint region_shapes_pk primary key (workspace_id, region_id),
      constraint region_shapes_geojson_ck check (octet_length(geojson) between 1 and 1048576)
    )`);
    await distribute(runner, 'region_merges', 'region_shapes');
    await runner.query(`alter table region_merges add constraint region_merges_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table region_shapes add constraint region_shapes_region_fk
      foreign key (workspace_id, region_id) references regions (workspace_id, id)`);
    await wallIn(runner, 'region_merges', 'select, insert');
    await wallIn(runner, 'region_shapes', 'select, insert, delete');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'region_shapes', 'region_merges');
  }
}
