/**
 * Who may do what. A role is a set of permissions; a person's permissions in a workspace are those of all their roles.
 * Deny by default: what no role lists, nobody may do. An admin manages people and sees no content.
 */

export const ROLES = ['researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What can be done inside a workspace. */
export const WORKSPACE_PERMISSIONS = [
  'workspace.read',
  'workspace.change',
  'workspace.freeze',
  'members.read',
  'members.change',
  'members.exposure',
  'tokens.make',
  'tokens.end',
  'regions.read',
  'regions.change',
  'documents.read',
  'documents.change',
  'files.remove',
  'claims.read',
  'claims.change',
  'sources.read',
  'sources.change',
  'sources.grade',
  'sources.freeze',
  'sources.thaw',
  'attributions.read',
  'attributions.change',
  'attributions.grade',
  'grading.read',
  'ties.read',
  'ties.suggest',
  'ties.decide',
  'rulings.read',
  'rulings.change',
  'review.read',
  'review.change',
  'policies.read',
  'policies.change',
  'reports.internal',
  'reports.partner',
  'reports.public',
  'dossier.import',
  'dossier.export',
  'audit.read',
  'webhooks.read',
  'webhooks.change',
] as const;
export type WorkspacePermission = (typeof WORKSPACE_PERMISSIONS)[number];

/** What an installation's admin can do, outside every workspace. */
export const INSTALLATION_PERMISSIONS = ['accounts.manage', 'workspaces.create'] as const;
export type InstallationPermission = (typeof INSTALLATION_PERMISSIONS)[number];

export type Permission = WorkspacePermission | InstallationPermission;

const READING: readonly WorkspacePermission[] = [
  'workspace.read',
  'members.read',
  'tokens.make',
  'regions.read',
  'documents.read',
  'claims.read',
  'sources.read',
  'attributions.read',
  'ties.read',
  'rulings.read',
  'policies.read',
];

const RESEARCHING: readonly WorkspacePermission[] = [
  ...READING,
  'regions.change',
  'documents.change',
  'claims.change',
  'sources.change',
  'sources.freeze',
  'attributions.change',
  'attributions.grade',
  'ties.suggest',
  'reports.internal',
];

/** The permissions of each role, spelt out for the reviewer of a change. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly WorkspacePermission[]>> = {
  researcher: RESEARCHING,
  editor: [
    ...RESEARCHING,
    'sources.grade',
    'sources.thaw',
    'grading.read',
    'ties.decide',
    'rulings.change',
    'review.read',
    'review.change',
    'policies.change',
    'files.remove',
    'dossier.import',
    'dossier.export',
    'workspace.change',
    'workspace.freeze',
    'members.exposure',
    'webhooks.read',
    'webhooks.change',
  ],
  // A publisher works from what the gate lets through: claims and their status, not the sources behind them.
  publisher: [
    'workspace.read',
    'members.read',
    'tokens.make',
    'regions.read',
    'claims.read',
    'rulings.read',
    'policies.read',
    'reports.partner',
    'reports.public',
  ],
  custodian: ['workspace.read', 'members.read', 'tokens.make'],
  auditor: ['workspace.read', 'members.read', 'members.exposure', 'tokens.make', 'audit.read'],
  admin: [
    'workspace.read',
    'workspace.freeze',
    'members.read',
    'members.change',
    'members.exposure',
    'tokens.make',
    'tokens.end',
    'webhooks.read',
    'webhooks.change',
  ],
};

/** The permissions of somebody who has all of these roles. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<WorkspacePermission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
}

/**
 * Whether somebody may see what a claim stands on: accounts and who gave them. Reasons, notes and search terms speak of
 * that too, and former wordings may have been given up because they said too much: they go by the same rule.
 */
export function readsEvidence(permissions: ReadonlySet<WorkspacePermission>): boolean {
  return permissions.has('attributions.read') && permissions.has('sources.read');
}

/** Whether somebody is let into a frozen workspace: who can freeze and thaw it, and who watches over what is done. */
export function entersFrozen(permissions: ReadonlySet<WorkspacePermission>): boolean {
  return permissions.has('workspace.freeze') || permissions.has('audit.read');
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
