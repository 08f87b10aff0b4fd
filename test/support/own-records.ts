/** What belongs to one account of a desk: made as the owner of the database, because no import brings it. */
import type pg from 'pg';
import { newId } from '../../src/database/clock.js';

export const OWN_RECORDS = ['comment', 'view', 'draft', 'notification'] as const;
/** A settled comment is a comment whose thread is resolved. */
export type OwnRecordName = (typeof OWN_RECORDS)[number] | 'settledComment';

const MAKING: Readonly<
  Record<OwnRecordName, (client: pg.Client, workspaceId: string, id: string, accountId: string) => Promise<void>>
> = {
  comment: async (client, workspaceId, id, accountId) => {
    await client.query(
      `insert into comments (workspace_id, id, thread_id, claim_id, author_id)
       select workspace_id, $2::uuid, $2::uuid, id, $3::uuid from claims where workspace_id = $1 and key = 'guards-changed'`,
      [workspaceId, id, accountId],
    );
    await client.query(
      `insert into comment_texts (workspace_id, comment_id, revision, text) values ($1, $2, 1, 'Who told the trader?')`,
      [workspaceId, id],
    );
  },
  settledComment: async (client, workspaceId, id, accountId) => {
    await MAKING.comment(client, workspaceId, id, accountId);
    await client.query(
      'update comments set resolved_by = $3, resolved_at = now() where workspace_id = $1 and id = $2',
      [workspaceId, id, accountId],
    );
  },
  view: async (client, workspaceId, id, accountId) => {
    await client.query(
      `insert into saved_views (workspace_id, id, account_id, name, filter, columns, sort, needs_evidence)
       values ($1, $2, $3, $4, '{"topic":"border"}', '{ref}', 'newest', false)`,
      [workspaceId, id, accountId, `View ${id}`],
    );
  },
  draft: async (client, workspaceId, id, accountId) => {
    await client.query(
      `insert into drafts (workspace_id, id, account_id, kind, content, saved_at, used_on)
       values ($1, $2, $3, 'report', '{"level":"public"}', now(), current_date)`,
      [workspaceId, id, accountId],
    );
  },
  notification: async (client, workspaceId, id, accountId) => {
    await client.query(
      `insert into notifications (workspace_id, id, account_id, kind, claim_id, shown_from)
       select workspace_id, $2, $3, 'claim_moved', id, now() from claims where workspace_id = $1 and key = 'guards-changed'`,
      [workspaceId, id, accountId],
    );
  },
};

/** The parameter that names it in an address. */
export function paramOf(name: OwnRecordName): string {
  return name === 'settledComment' ? 'comment' : name;
}

/** Makes one for this account, at version 1, and gives its id. */
export async function makeOwn(
  client: pg.Client,
  name: OwnRecordName,
  workspaceId: string,
  accountId: string,
): Promise<string> {
  const id = newId();
  await MAKING[name](client, workspaceId, id, accountId);
  return id;
}
