import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import { RegionsRepository, type RegionRow } from './regions.repository.js';

/** What other modules may ask about regions, inside their own unit of work. */
@Injectable()
export class RegionsReader {
  private readonly regions = new RegionsRepository();

  /** The region an address names; one that was merged away leads to where it went. @throws Refusal `absent`. */
  async find(tx: Tx, region: string): Promise<RegionRow> {
    const row = await this.follow(tx, region);
    if (row === null) throw notFound();
    return row;
  }

  /**
   * The region an address names, for who changes it: what was merged away is absent, so that nobody changes a region they
   * have never seen. @throws Refusal `absent`.
   */
  async findItself(tx: Tx, region: string): Promise<RegionRow> {
    const ref = parseRecordRef('region', region);
    const row = ref === null ? null : await this.regions.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The id of a region named in a request, by the same rule. @throws Refusal naming the field when there is none. */
  async idOf(tx: Tx, path: string, region: string): Promise<string> {
    const ref = parseRecordRef('region', region);
    const id = ref === null ? null : await this.regions.idOf(tx, ref);
    return id ?? (await this.named(tx, path, region)).id;
  }

  /** The region named in a request. @throws Refusal naming the field when there is none. */
  async named(tx: Tx, path: string, region: string): Promise<RegionRow> {
    const row = await this.follow(tx, region);
    if (row === null) throw invalidField(path, 'a region of this workspace', region);
    return row;
  }

  /** Every region of the workspace, by number. */
  all(tx: Tx): Promise<RegionRow[]> {
    return this.regions.all(tx);
  }

  /** Ids of a region and of everything inside it. */
  subtree(tx: Tx, regionId: string): Promise<string[]> {
    return this.regions.subtree(tx, regionId);
  }

  private async follow(tx: Tx, region: string): Promise<RegionRow | null> {
    const ref = parseRecordRef('region', region);
    if (ref === null) return null;
    return (await this.regions.find(tx, ref)) ?? this.regions.findMerged(tx, ref);
  }
}
