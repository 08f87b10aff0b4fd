import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { findMentions } from '../domain/desk/mentions.js';
import { invalidField } from '../domain/refusal.js';
import { isRole, permissionsOf, readsEvidence, type WorkspacePermission } from '../domain/roles.js';

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

  /**
   * The accounts a text names. A name nobody here has is just text; whoever is here and may not read evidence cannot be
   * named, and is told nothing.
   * @throws Refusal naming `text`.
   */
  async namedIn(tx: Tx, text: string): Promise<readonly string[]> {
    const members = await this.all(tx);
    const { accountIds, ambiguous } = findMentions(text, [...members.values()]);
    const [double] = ambiguous;
    if (double !== undefined) {
      throw invalidField('text', 'the account id after @, since several people here have this name', `@${double}`);
    }
    const named = accountIds.map((id) => members.get(id));
    const blind = named.find((who) => who !== undefined && !readsEvidence(who.permissions));
    if (blind !== undefined) {
      throw invalidField('text', 'the name of somebody who may read this comment', `@${blind.name}`);
    }
    return accountIds;
  }
}
