import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import type { RecordRef } from '../domain/ids.js';
import type { RulingMode } from '../domain/vocabulary.js';
import { RulingEntity } from './ruling.entity.js';

/** A ruling with its revocation, as rows give it. */
export interface RulingRow {
  readonly id: string;
  readonly number: number;
  readonly claim_id: string;
  readonly status: string;
  readonly reason: string;
  readonly mode: RulingMode;
  readonly policy: string;
  readonly facts_hash: string;
  readonly ruled_by: string;
  readonly ruled_on: string;
  readonly expires_on: string | null;
  readonly revoked: { readonly by: string; readonly on: string; readonly reason: string } | null;
}

export interface NewRuling {
  readonly claimId: string;
  readonly status: string;
  readonly reason: string;
  readonly mode: RulingMode;
  readonly policy: string;
  readonly factsHash: string;
  readonly ruledBy: string;
  readonly ruledOn: string;
  readonly expiresOn: string | null;
  readonly accountId: string | null;
}

const SELECT = `
  select r.id, r.number, r.claim_id, r.status, r.reason, r.mode, r.policy, r.facts_hash, r.ruled_by, r.ruled_on, r.expires_on,
    case when v.ruling_id is null then null
      else jsonb_build_object('by', v.revoked_by, 'on', v.revoked_on, 'reason', v.reason) end as revoked
  from rulings r
  left join ruling_revocations v on v.workspace_id = $1 and v.ruling_id = r.id
  where r.workspace_id = $1`;

/** Rulings and their revocations: only ever added. */
export class RulingsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<RulingRow | null> {
    const condition = ref.id === null ? 'r.number = $2' : 'r.id = $2';
    const rows = await tx.query<RulingRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** Rulings on one claim after this number, by number. */
  list(tx: Tx, claimId: string, after: number, limit: number): Promise<RulingRow[]> {
    return tx.query<RulingRow>(`${SELECT} and r.claim_id = $2 and r.number > $3 order by r.number limit $4`, [
      tx.workspaceId,
      claimId,
      after,
      limit,
    ]);
  }

  /** All rulings on these claims, oldest first: by day, and within a day as they were entered. */
  ofClaims(tx: Tx, claimIds: readonly string[]): Promise<RulingRow[]> {
    return tx.query<RulingRow>(`${SELECT} and r.claim_id = any($2::uuid[]) order by r.ruled_on collate "C", r.number`, [
      tx.workspaceId,
      claimIds,
    ]);
  }

  async insert(tx: Tx, ruling: NewRuling): Promise<string> {
    const id = newId();
    const number = await nextNumbers(tx, 'ruling');
    await tx.manager.insert(RulingEntity, { workspaceId: tx.workspaceId, id, number, ...ruling });
    return id;
  }

  /** @returns false when it is revoked already. */
  async revoke(
    tx: Tx,
    rulingId: string,
    revocation: { by: string; on: string; reason: string; accountId: string | null },
  ): Promise<boolean> {
    const rows = await tx.query<{ ruling_id: string }>(
      `insert into ruling_revocations (workspace_id, ruling_id, revoked_by, revoked_on, reason, account_id)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, ruling_id) do nothing returning ruling_id`,
      [tx.workspaceId, rulingId, revocation.by, revocation.on, revocation.reason, revocation.accountId],
    );
    return rows.length > 0;
  }
}
