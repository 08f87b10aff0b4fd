import type { Tx } from '../database/unit-of-work.js';
import { MembershipEntity } from './access.entities.js';

export interface MemberInput {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The members of the workspace a transaction is in. */
export class MembersRepository {
  find(tx: Tx, accountId: string): Promise<MembershipEntity | null> {
    return tx.manager.findOneBy(MembershipEntity, { workspaceId: tx.workspaceId, accountId });
  }

  /**
   * All of them, held until the transaction ends and always in the same order: two who change or remove members at once
   * do it one after the other, and the second sees what the first left.
   */
  async hold(tx: Tx): Promise<MembershipEntity[]> {
    return tx.query<MembershipEntity>(
      `select workspace_id as "workspaceId", account_id as "accountId", name, roles, version, created_at as "createdAt"
       from memberships where workspace_id = $1 order by account_id for update`,
      [tx.workspaceId],
    );
  }

  /** Adds a member; the second one makes a workspace a team for good. */
  async insert(tx: Tx, member: MemberInput): Promise<void> {
    // Taken first: of two second members who join at once, one waits, and then sees the other.
    await tx.query('select 1 from workspaces where workspace_id = $1 for no key update', [tx.workspaceId]);
    await tx.manager.insert(MembershipEntity, {
      workspaceId: tx.workspaceId,
      accountId: member.accountId,
      name: member.name.normalize('NFC'),
      roles: [...member.roles],
    });
    const count = await tx.manager.countBy(MembershipEntity, { workspaceId: tx.workspaceId });
    if (count < 2) return;
    await tx.query(
      `update workspaces set kind = 'team', version = version + 1 where workspace_id = $1 and kind = 'solo'`,
      [tx.workspaceId],
    );
  }

  /** @returns false when the version has moved on. */
  async update(tx: Tx, member: MemberInput, version: number): Promise<boolean> {
    const rows = await tx.query<{ version: number }>(
      `with changed as (
         update memberships set name = $3, roles = $4, version = version + 1
         where workspace_id = $1 and account_id = $2 and version = $5 returning version)
       select version from changed`,
      [tx.workspaceId, member.accountId, member.name.normalize('NFC'), [...member.roles], version],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, accountId: string): Promise<void> {
    await tx.query('delete from memberships where workspace_id = $1 and account_id = $2', [tx.workspaceId, accountId]);
  }
}
