import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { RecordRef } from '../domain/ids.js';
import type { Policy } from '../domain/policy/policy.js';
import type { RulingFacts } from '../domain/standing.js';
import type { ReviewNeed, RulingMode, RulingReview } from '../domain/vocabulary.js';

/** A ruling with its approval and its revocation, as rows give it. */
export interface RulingRow {
  readonly id: string;
  readonly number: number;
  readonly claim_id: string;
  readonly status: string;
  readonly reason: string;
  readonly mode: RulingMode;
  readonly policy: string;
  readonly facts_hash: string;
  readonly claim_revision: number;
  readonly computed_status: string | null;
  readonly review: RulingReview;
  readonly needs: readonly ReviewNeed[];
  readonly ruled_by: string;
  readonly ruled_on: string;
  readonly expires_on: string | null;
  readonly account_id: string | null;
  readonly approved: { readonly by: string; readonly on: string; readonly reason: string | null } | null;
  readonly revoked: { readonly by: string; readonly on: string; readonly reason: string } | null;
}

export interface NewRuling {
  readonly id: string;
  readonly number: number;
  readonly claimId: string;
  readonly status: string;
  readonly reason: string;
  readonly mode: RulingMode;
  readonly policy: string;
  readonly factsHash: string;
  /** The wording it is made on. */
  readonly revision: number;
  readonly needs: readonly ReviewNeed[];
  readonly ruledBy: string;
  readonly ruledOn: string;
  readonly expiresOn: string | null;
  readonly accountId: string;
}

export interface NewApproval {
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly reason: string | null;
  readonly factsHash: string;
  readonly accountId: string;
}

const SELECT = `
  select r.id, r.number, r.claim_id, r.status, r.reason, r.mode, r.policy, r.facts_hash, r.claim_revision,
    r.computed_status, r.review, r.needs, r.ruled_by, r.ruled_on, r.expires_on, r.account_id,
    case when p.ruling_id is null then null
      else jsonb_build_object('by', p.approved_by, 'on', p.approved_on, 'reason', p.reason) end as approved,
    case when v.ruling_id is null then null
      else jsonb_build_object('by', v.revoked_by, 'on', v.revoked_on, 'reason', v.reason) end as revoked
  from rulings r
  left join ruling_approvals p on p.workspace_id = $1 and p.ruling_id = r.id
  left join ruling_revocations v on v.workspace_id = $1 and v.ruling_id = r.id
  where r.workspace_id = $1`;

/** Those on the claim's present wording that neither ended nor were followed by one in force. `$2` is today. */
const AWAITING = `and r.review = 'second' and p.ruling_id is null and v.ruling_id is null
  and (r.expires_on is null or $2::text <= r.expires_on collate "C")
  and exists (select 1 from claims c where c.workspace_id = $1 and c.id = r.claim_id and c.revision = r.claim_revision)
  and not exists (select 1 from rulings later
    where later.workspace_id = $1 and later.claim_id = r.claim_id and later.claim_revision = r.claim_revision
      and (later.ruled_on collate "C", later.number) > (r.ruled_on collate "C", r.number)
      and (later.expires_on is null or $2::text <= later.expires_on collate "C")
      and (later.review <> 'second' or exists (select 1 from ruling_approvals q
        where q.workspace_id = $1 and q.ruling_id = later.id))
      and not exists (select 1 from ruling_revocations w where w.workspace_id = $1 and w.ruling_id = later.id))`;

/** Rulings, their approvals and their revocations: only ever added, the first two by functions of the database alone. */
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

  /** Rulings that wait for a second editor, after this number, by number. */
  listAwaiting(tx: Tx, today: string, after: number, limit: number): Promise<RulingRow[]> {
    return tx.query<RulingRow>(`${SELECT} ${AWAITING} and r.number > $3 order by r.number limit $4`, [
      tx.workspaceId,
      today,
      after,
      limit,
    ]);
  }

  /** All rulings on these claims, oldest first: by day, and within a day as they were entered. */
  ofClaims(tx: Tx, claimIds: readonly string[]): Promise<RulingRow[]> {
    return tx.query<RulingRow>(
      keepPlan(`${SELECT} and r.claim_id = any($2::uuid[]) order by r.ruled_on collate "C", r.number`),
      [tx.workspaceId, claimIds],
    );
  }

  /** The present wording of each of these claims, by id. */
  async revisionsOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; revision: number }>(
      keepPlan('select id, revision from claims where workspace_id = $1 and id = any($2::uuid[])'),
      [tx.workspaceId, claimIds],
    );
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  /**
   * Takes the claim's row, as the functions that write do, so that what is decided on stays as it is: whoever changes the
   * wording changes this row, and whoever adds an account refers to it.
   */
  async lockClaim(tx: Tx, claimId: string): Promise<void> {
    await tx.query('select id from claims where workspace_id = $1 and id = $2 for update', [tx.workspaceId, claimId]);
  }

  /** The accounts of colleagues who logged this claim, or one of the attributions with these keys. */
  async loggedBy(tx: Tx, claimId: string, counted: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ account_id: string }>(
      `select c.created_by as account_id from claims c
       where c.workspace_id = $1 and c.id = $2 and c.created_by is not null
       union
       select a.created_by from attributions a
       where a.workspace_id = $1 and a.claim_id = $2 and a.key = any($3::text[]) and a.created_by is not null`,
      [tx.workspaceId, claimId, counted],
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }

  /** Id and number of a ruling about to be made. */
  async nextCode(tx: Tx): Promise<{ id: string; number: number }> {
    return { id: newId(), number: await nextNumbers(tx, 'ruling') };
  }

  /** @throws the database's refusal when wording, facts, policy or what it needs are no longer what `ruling` says. */
  async make(tx: Tx, policy: Policy, ruling: NewRuling): Promise<void> {
    await tx.query('select ruling_make($1, $2, $3)', [tx.workspaceId, JSON.stringify(ruling), canonicalJson(policy)]);
  }

  /** @throws the database's refusal when the ruling no longer waits for this person's approval. */
  async approve(tx: Tx, rulingId: string, approval: NewApproval): Promise<void> {
    await tx.query('select ruling_approve($1, $2, $3)', [tx.workspaceId, rulingId, JSON.stringify(approval)]);
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

/** A row, as far as deciding what is in force goes. */
export function factsOf(row: RulingRow): RulingFacts {
  return {
    id: row.id,
    status: row.status,
    mode: row.mode,
    policy: row.policy,
    factsHash: row.facts_hash,
    claimRevision: row.claim_revision,
    computedStatus: row.computed_status,
    review: row.review,
    isApproved: row.approved !== null,
    isRevoked: row.revoked !== null,
    expiresOn: row.expires_on,
  };
}
