import type { Once } from '../database/unit-of-work.js';
import type { Role, WorkspacePermission } from '../domain/roles.js';
import { permissionsOf, WORKSPACE_PERMISSIONS } from '../domain/roles.js';
import { permissionsWithin, type TokenScope } from '../domain/token-scopes.js';

/** Somebody signed in, outside any workspace. */
export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly isAdmin: boolean;
}

/** Somebody at work in one workspace: every unit of work is confined to it. */
export interface Actor {
  readonly kind: 'member' | 'system';
  /** Null only for the product itself. */
  readonly accountId: string | null;
  /** What colleagues call them here. */
  readonly name: string;
  readonly workspaceId: string;
  readonly slug: string;
  readonly workspaceKind: 'solo' | 'team';
  /** The whole workspace is frozen: see docs/decisions/0027. */
  readonly isFrozen: boolean;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<WorkspacePermission>;
  /** Of a request that is to have its effect once, however often it is sent. */
  readonly once?: Once;
}

export interface WorkspaceIdentity {
  readonly workspaceId: string;
  readonly slug: string;
  readonly workspaceKind: 'solo' | 'team';
  readonly isFrozen: boolean;
}

/** The product itself at work in a workspace: jobs, the sample, commands of whoever owns the machine. */
export function systemActor(workspace: WorkspaceIdentity): Actor {
  return {
    ...workspace,
    kind: 'system',
    accountId: null,
    name: 'Whence',
    roles: [],
    permissions: new Set(WORKSPACE_PERMISSIONS),
  };
}

/** A member of a workspace, with what their roles allow. */
export function memberActor(
  workspace: WorkspaceIdentity,
  member: { accountId: string; name: string; roles: readonly Role[] },
): Actor {
  return { ...workspace, kind: 'member', ...member, permissions: permissionsOf(member.roles) };
}

/** The same member with what a token of these scopes leaves of it. */
export function withinScopes(actor: Actor, scopes: readonly TokenScope[]): Actor {
  return { ...actor, permissions: permissionsWithin(scopes, actor.permissions) };
}
