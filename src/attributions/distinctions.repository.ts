import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import type { RecordRef } from '../domain/ids.js';
import type { DistinctionBasis } from '../domain/vocabulary.js';
import { DistinctionEntity } from './distinction.entity.js';

/** A distinction, as rows give it. */
export interface DistinctionRow {
  readonly id: string;
  readonly number: number;
  readonly first_id: string;
  readonly second_id: string;
  readonly basis: DistinctionBasis;
  readonly reason: string | null;
  readonly state: 'active' | 'withdrawn';
  readonly withdrawn_reason: string | null;
  readonly version: number;
}

export interface DistinctionContent {
  readonly firstId: string;
  readonly secondId: string;
  readonly basis: DistinctionBasis;
  readonly reason: string;
  readonly createdBy: string | null;
}

const SELECT = `
  select d.id, d.number, d.first_id, d.second_id, d.basis, d.reason, d.state, d.withdrawn_reason, d.version
  from distinctions d where d.workspace_id = $1`;

/** Rows of distinctions. */
export class DistinctionsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<DistinctionRow | null> {
    const condition = ref.id === null ? 'd.number = $2' : 'd.id = $2';
    const rows = await tx.query<DistinctionRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** Distinctions after this number, by number; the attribution is looked for at both ends. */
  list(tx: Tx, filter: { attributionId: string | null; after: number; limit: number }): Promise<DistinctionRow[]> {
    return tx.query<DistinctionRow>(
      `${SELECT} and d.number > $2 and ($3::uuid is null or $3 in (d.first_id, d.second_id)) order by d.number limit $4`,
      [tx.workspaceId, filter.after, filter.attributionId, filter.limit],
    );
  }

  /**
   * Takes the next number. The counter's row stays held until the transaction ends, so whoever has a number is alone
   * in looking whether the pair is distinguished already.
   */
  takeNumber(tx: Tx): Promise<number> {
    return nextNumbers(tx, 'distinction');
  }

  /** The number of an active distinction of this pair on this basis, whichever comes first. */
  async findActive(tx: Tx, pair: Omit<DistinctionContent, 'reason' | 'createdBy'>): Promise<number | null> {
    const rows = await tx.query<{ number: number }>(
      `select d.number from distinctions d where d.workspace_id = $1 and d.state = 'active' and d.basis = $4
         and ((d.first_id = $2 and d.second_id = $3) or (d.first_id = $3 and d.second_id = $2))
       order by d.number limit 1`,
      [tx.workspaceId, pair.firstId, pair.secondId, pair.basis],
    );
    return rows[0]?.number ?? null;
  }

  async insert(tx: Tx, number: number, content: DistinctionContent): Promise<string> {
    const id = newId();
    await tx.manager.insert(DistinctionEntity, { workspaceId: tx.workspaceId, id, number, ...content });
    return id;
  }

  /** @returns false when the version has moved on. */
  async withdraw(tx: Tx, id: string, version: number, reason: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update distinctions set state = 'withdrawn', withdrawn_reason = $4, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, reason],
    );
    return rows.length > 0;
  }
}
