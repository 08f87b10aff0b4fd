import { newId } from '../../database/clock.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ReviewAssignmentEntity, ReviewLookEntity } from './review.entities.js';

export interface HeldAssignment {
  readonly sequence: number;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly on: string;
}

/** Who took which claim, and who looked at one: only ever added to. */
export class ReviewWorkRepository {
  /** Locks the claim against a colleague who takes it at the same moment, and says who has it. */
  async heldBy(tx: Tx, claimId: string): Promise<HeldAssignment | null> {
    await tx.query('select 1 from claims where workspace_id = $1 and id = $2 for update', [tx.workspaceId, claimId]);
    const rows = await tx.query<HeldAssignment>(
      `select s.sequence, s.assigned_to as "accountId", m.name,
         to_char(s.assigned_at at time zone 'utc', 'YYYY-MM-DD') as on
       from review_assignments s
       left join memberships m on m.workspace_id = $1 and m.account_id = s.assigned_to
       where s.workspace_id = $1 and s.claim_id = $2 order by s.sequence desc limit 1`,
      [tx.workspaceId, claimId],
    );
    return rows[0] ?? null;
  }

  /** The roles of a member; null for who is none. */
  async rolesOf(tx: Tx, accountId: string): Promise<string[] | null> {
    const rows = await tx.query<{ roles: string[] }>(
      'select roles from memberships where workspace_id = $1 and account_id = $2',
      [tx.workspaceId, accountId],
    );
    return rows[0]?.roles ?? null;
  }

  async assign(
    tx: Tx,
    claimId: string,
    assignment: { sequence: number; assignedTo: string | null; assignedBy: string | null },
  ): Promise<void> {
    await tx.manager.insert(ReviewAssignmentEntity, { workspaceId: tx.workspaceId, claimId, ...assignment });
  }

  /** Gives back everything this account has. @returns the claims. */
  async endAll(tx: Tx, accountId: string, assignedBy: string | null): Promise<string[]> {
    // Locked in the order of their ids, so that nobody can take one of them meanwhile.
    await tx.query(
      `select c.id from claims c where c.workspace_id = $1 and c.id in (select s.claim_id from review_assignments s
         where s.workspace_id = $1 and s.assigned_to = $2) order by c.id for update`,
      [tx.workspaceId, accountId],
    );
    const rows = await tx.query<{ claim_id: string }>(
      `insert into review_assignments (workspace_id, claim_id, sequence, assigned_to, assigned_by)
       select s.workspace_id, s.claim_id, s.sequence + 1, null, $3::uuid from review_assignments s
       where s.workspace_id = $1 and s.assigned_to = $2
         and not exists (select 1 from review_assignments later
           where later.workspace_id = $1 and later.claim_id = s.claim_id and later.sequence > s.sequence)
       order by s.claim_id
       returning claim_id`,
      [tx.workspaceId, accountId, assignedBy],
    );
    return rows.map(({ claim_id }) => claim_id);
  }

  async look(
    tx: Tx,
    look: {
      claimId: string;
      policy: string;
      factsHash: string;
      revision: number;
      note: string | null;
      accountId: string | null;
    },
  ): Promise<void> {
    await tx.manager.insert(ReviewLookEntity, { workspaceId: tx.workspaceId, id: newId(), ...look });
  }
}
