import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { notFound, Refusal } from '../domain/refusal.js';
import type { WorkspacePermission } from '../domain/roles.js';

/**
 * Who a command acts as: the account named by `--as`, with what its roles in the workspace allow, or else whoever owns
 * the machine. Both are written into the log.
 * @throws Refusal when there is no such workspace or account, or its roles do not allow it.
 */
export async function actorFor(
  app: INestApplicationContext,
  slug: string,
  login: string | undefined,
  permission: WorkspacePermission,
): Promise<Actor> {
  const workspaces = app.get(WorkspacesService, { strict: false });
  if (login === undefined) return workspaces.systemActorIn(slug);
  const account = await app.get(AccountsService, { strict: false }).findByLogin(login);
  const actor = account?.state === 'active' ? await workspaces.actorIn(slug, account.accountId) : null;
  if (actor === null) throw notFound();
  if (!actor.permissions.has(permission)) {
    throw new Refusal('forbidden', 'NOT_ALLOWED', `The roles of ${login} do not include ${permission}.`);
  }
  return actor;
}
