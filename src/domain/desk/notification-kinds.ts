/** What members are told, and what they must be allowed to see for it. */
import { readsEvidence, type WorkspacePermission } from '../roles.js';

/**
 * mentioned, commented: by name, or on what they own, follow, hold or wrote on. assigned, handed_over: a claim is theirs
 * now, taken from nobody or from a colleague. claim_moved: what they logged, ruled on or follow counts as something else.
 * reconfirm_due: the facts moved under a ruling in force. ruling_expiring: a ruling ends within {@link EXPIRY_NOTICE_DAYS}.
 */
export const NOTIFICATION_KINDS = [
  'mentioned',
  'commented',
  'assigned',
  'handed_over',
  'claim_moved',
  'reconfirm_due',
  'ruling_expiring',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** How many days before its last day the end of a ruling is told. */
export const EXPIRY_NOTICE_DAYS = 7;
/** Days a notification is kept. */
export const NOTIFICATION_DAYS = 180;

/** Comments speak of evidence; everything else tells what lists show to whoever reads claims. */
export function readsNotification(permissions: ReadonlySet<WorkspacePermission>, kind: NotificationKind): boolean {
  if (kind === 'mentioned' || kind === 'commented') return readsEvidence(permissions);
  if (kind === 'assigned' || kind === 'handed_over') return permissions.has('claims.change');
  if (kind === 'claim_moved') return permissions.has('claims.read');
  return permissions.has('claims.read') && permissions.has('rulings.read');
}

export function notificationsReadBy(permissions: ReadonlySet<WorkspacePermission>): NotificationKind[] {
  return NOTIFICATION_KINDS.filter((kind) => readsNotification(permissions, kind));
}
