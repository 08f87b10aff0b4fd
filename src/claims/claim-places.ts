import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { invalidField } from '../domain/refusal.js';
import { RegionsReader } from '../regions/regions.reader.js';
import type { ClaimRegionRequest } from './claim.requests.js';
import type { ClaimRegion } from './claims.repository.js';

/** The places of a claim, as a request names them. */
@Injectable()
export class ClaimPlaces {
  constructor(private readonly regions: RegionsReader) {}

  /** @throws Refusal naming the item that names no region, or the same one in the same role again. */
  async resolve(tx: Tx, requests: readonly ClaimRegionRequest[], field = 'regions'): Promise<ClaimRegion[]> {
    const places: ClaimRegion[] = [];
    for (const [i, { region, role }] of requests.entries()) {
      const regionId = await this.regions.idOf(tx, `${field}[${i}].region`, region);
      if (places.some((other) => other.regionId === regionId && other.role === role)) {
        throw invalidField(`${field}[${i}]`, 'each region once in each role', `${region} ${role}`);
      }
      places.push({ regionId, role });
    }
    return places;
  }
}
