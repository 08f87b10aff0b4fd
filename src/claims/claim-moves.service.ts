import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { staleVersion } from '../domain/refusal.js';
import { claimFields, contentOf, loggedClaim } from './claim-history.js';
import { ClaimsReader } from './claims.reader.js';
import { type ClaimContent, ClaimsRepository } from './claims.repository.js';

/** Claims that name a region which is made one with another. */
@Injectable()
export class ClaimMovesService {
  private readonly claims = new ClaimsRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly reader: ClaimsReader,
  ) {}

  /** Ids of the claims that name a region, `most` at most. */
  namingRegion(tx: Tx, regionId: string, most: number): Promise<string[]> {
    return this.claims.idsIn(tx, regionId, most);
  }

  /**
   * Lets these claims name another region instead, each with a history line of its own. The caller records what was
   * touched, once for all of them.
   */
  async moveTo(tx: Tx, actor: Actor, claimIds: readonly string[], move: RegionMove): Promise<void> {
    for (const claimId of claimIds) {
      const before = await this.reader.find(tx, claimId);
      const old = contentOf(before);
      const content: ClaimContent = { ...old, regions: movedRegions(old.regions, move) };
      if (!(await this.claims.update(tx, claimId, before.version, content))) throw staleVersion();
      const { reason } = move;
      const [fieldsBefore, fieldsAfter] = [claimFields(old), claimFields(content)];
      await this.audit.record(tx, actor, {
        action: 'claim.changed',
        record: { kind: 'claim', id: claimId },
        before: loggedClaim(old),
        after: loggedClaim(content),
        changes: [{ kind: 'claim', id: claimId, action: 'changed', reason, before: fieldsBefore, after: fieldsAfter }],
      });
    }
  }
}

/** What is named from now on instead of what, and why. */
export interface RegionMove {
  readonly fromId: string;
  readonly intoId: string;
  readonly reason: string;
}

/** The places of a claim after the move: one it named in the same role already is not named twice. */
function movedRegions(regions: ClaimContent['regions'], { fromId, intoId }: RegionMove): ClaimContent['regions'] {
  const moved = regions.map(({ regionId, role }) => ({ regionId: regionId === fromId ? intoId : regionId, role }));
  return moved.filter(
    ({ regionId, role }, at) => moved.findIndex((other) => other.regionId === regionId && other.role === role) === at,
  );
}
