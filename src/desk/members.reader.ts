import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { isRole, permissionsOf, type WorkspacePermission } from '../domain/roles.js';

export interface DeskMember {
  readonly accountId: string;
  readonly name: string;
  readonly permissions: ReadonlySet<WorkspacePermission>;
}

/** Who works here and what each may see now, inside an open unit of work. */
@Injectable()
export class MembersReader {
  /** By account id. */
  async all(tx: Tx): Promise<ReadonlyMap<string, DeskMember>> {
    const rows = await tx.query<{ account_id: string; name: string; roles: string[] }>(
      'select account_id, name, roles from memberships where workspace_id = $1 order by name, account_id',
      [tx.workspaceId],
    );
    return new Map(
      rows.map(({ account_id: accountId, name, roles }) => [
        accountId,
        { accountId, name, permissions: permissionsOf(roles.filter(isRole)) },
      ]),
    );
  }
}
