import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttributionMovesService } from '../attributions/attribution-moves.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimMovesService } from '../claims/claim-moves.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { Refusal, staleVersion } from '../domain/refusal.js';
import { RegionMergingService } from '../regions/region-merging.service.js';
import { RegionsReader } from '../regions/regions.reader.js';
import type { MergeRegionRequest } from './region-merge.request.js';
import type { MergedRegionResponse } from './region-merge.response.js';

/** Claims and accounts that are moved in one transaction; each gets a line of history and of the log. */
const MOST_MOVED = 2_000;

/** Makes two regions of a workspace one. */
@Injectable()
export class RegionMergesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: RegionsReader,
    private readonly merging: RegionMergingService,
    private readonly claims: ClaimMovesService,
    private readonly accounts: AttributionMovesService,
  ) {}

  /**
   * Everything that names `region` names `into` from then on; its id and code lead there, its history stays. There is no
   * way back: what was said of the one and what of the other is told only by the histories.
   * @param version of the region that goes.
   * @throws Refusal `conflict` REGION_MERGE_INSIDE; REGION_MERGE_TOO_LARGE when more than 2,000 claims or accounts name it.
   */
  async merge(
    actor: Actor,
    region: string,
    version: number,
    request: MergeRegionRequest,
  ): Promise<MergedRegionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      // Whoever writes takes turns here: nobody may name the region while it goes.
      await this.audit.takeTurn(tx);
      const from = await this.reader.findItself(tx, region);
      if (from.version !== version) throw staleVersion();
      const into = await this.reader.named(tx, 'into', request.into);
      const merge = { from, into, reason: request.reason };
      await this.merging.refuseImpossible(tx, merge);
      const claimIds = await this.claims.namingRegion(tx, from.id, MOST_MOVED + 1);
      const attributionIds = await this.accounts.heardIn(tx, from.id, MOST_MOVED + 1);
      if (claimIds.length + attributionIds.length > MOST_MOVED) throw tooManyMoved();
      await this.claims.moveTo(tx, actor, claimIds, { fromId: from.id, intoId: into.id, reason: request.reason });
      const heard = await this.accounts.moveTo(tx, actor, attributionIds, into.id, request.reason);
      await this.merging.moveParts(tx, actor, merge);
      await this.merging.finish(tx, actor, merge, { claimIds: [...new Set([...claimIds, ...heard])], attributionIds });
      const { id, number, version: merged } = await this.reader.find(tx, into.id);
      return { id, ref: codeOf('region', number), version: merged };
    });
  }
}

/** Without the figure: it would say how many accounts were heard there. */
function tooManyMoved(): Refusal {
  const detail = `More than ${MOST_MOVED} claims and accounts name this region. Let part of them name the other one first.`;
  return new Refusal('conflict', 'REGION_MERGE_TOO_LARGE', detail);
}
