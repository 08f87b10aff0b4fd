/**
 * What an API token may be used for. A token never has more than the roles of the account it belongs to have at the
 * moment of the request: a scope only takes away.
 */
import { WORKSPACE_PERMISSIONS, type WorkspacePermission } from './roles.js';

/**
 * `read`: what is stored, and nothing that changes it. `write`: to read and to change. `review`: the editor's queue
 * and rulings. `reports`: sourced reports. `export` and `import`: whole dossiers. `audit`: the log.
 */
export const TOKEN_SCOPES = ['read', 'write', 'review', 'reports', 'export', 'import', 'audit'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * The scope that carries each permission; null: never by token. People and tokens themselves are managed by somebody
 * who signed in, so that a token that is lost cannot make itself another; and so are freezing and thawing, the removal of
 * evidence, and what is sent out by itself.
 */
export const SCOPE_OF_PERMISSION: Readonly<Record<WorkspacePermission, TokenScope | null>> = {
  'workspace.read': 'read',
  'workspace.change': null,
  'workspace.freeze': null,
  'members.read': null,
  'members.change': null,
  'members.exposure': null,
  'tokens.make': null,
  'tokens.end': null,
  'regions.read': 'read',
  'regions.change': 'write',
  'documents.read': 'read',
  'documents.change': 'write',
  'files.remove': null,
  'claims.read': 'read',
  'claims.change': 'write',
  'sources.read': 'read',
  'sources.change': 'write',
  'sources.grade': 'write',
  'sources.freeze': null,
  'sources.thaw': null,
  'attributions.read': 'read',
  'attributions.change': 'write',
  'attributions.grade': 'write',
  'grading.read': 'read',
  'ties.read': 'read',
  'ties.suggest': 'write',
  'ties.decide': 'write',
  'rulings.read': 'read',
  'rulings.change': 'review',
  'review.read': 'review',
  'review.change': 'review',
  'policies.read': 'read',
  'policies.change': 'review',
  'reports.internal': 'reports',
  'reports.partner': 'reports',
  'reports.public': 'reports',
  'dossier.import': 'import',
  'dossier.export': 'export',
  'audit.read': 'audit',
  'webhooks.read': null,
  'webhooks.change': null,
};

/** Scopes that carry what `read` carries, too. */
const READING: ReadonlySet<TokenScope> = new Set(['read', 'write', 'review']);
/** Scopes by which something can be changed. */
const WRITING: ReadonlySet<TokenScope> = new Set(['write', 'review', 'import']);

/** What these scopes let through of somebody's permissions. */
export function permissionsWithin(
  scopes: readonly TokenScope[],
  permissions: ReadonlySet<WorkspacePermission>,
): ReadonlySet<WorkspacePermission> {
  const carried = new Set<TokenScope | null>(scopes);
  if (scopes.some((scope) => READING.has(scope))) carried.add('read');
  return new Set(
    WORKSPACE_PERMISSIONS.filter((name) => permissions.has(name) && carried.has(SCOPE_OF_PERMISSION[name])),
  );
}

/** Whether a token of these scopes may ask for anything to be changed, whatever permission the change needs. */
export function mayWrite(scopes: readonly TokenScope[]): boolean {
  return scopes.some((scope) => WRITING.has(scope));
}

export function isTokenScope(text: string): text is TokenScope {
  return (TOKEN_SCOPES as readonly string[]).includes(text);
}
