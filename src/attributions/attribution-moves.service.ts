import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { staleVersion } from '../domain/refusal.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsRepository } from './attributions.repository.js';

/** Accounts that were heard in a region which is made one with another. */
@Injectable()
export class AttributionMovesService {
  private readonly attributions = new AttributionsRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly reader: AttributionsReader,
  ) {}

  /** Ids of the accounts heard in a region, `most` at most; withdrawn and superseded ones too. */
  heardIn(tx: Tx, regionId: string, most: number): Promise<string[]> {
    return this.attributions.idsHeardIn(tx, regionId, most);
  }

  /**
   * Lets these accounts have been heard in another region, each with a history line of its own. The caller records what
   * was touched, once for all of them.
   * @returns the ids of their claims.
   */
  async moveTo(tx: Tx, actor: Actor, ids: readonly string[], intoId: string, reason: string): Promise<string[]> {
    const claimIds = new Set<string>();
    for (const id of ids) {
      const before = await this.reader.find(tx, id);
      const content = { columns: { heard_in_id: intoId }, upstream: null, passages: null };
      if (!(await this.attributions.update(tx, id, before.version, content))) throw staleVersion();
      claimIds.add(before.claim_id);
      const [heardBefore, heardAfter] = [{ heardInId: before.heard_in_id }, { heardInId: intoId }];
      await this.audit.record(tx, actor, {
        action: 'attribution.changed',
        record: { kind: 'attribution', id },
        after: { fields: ['heardIn'] },
        changes: [{ kind: 'attribution', id, action: 'changed', reason, before: heardBefore, after: heardAfter }],
      });
    }
    return [...claimIds];
  }
}
