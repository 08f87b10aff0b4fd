/**
 * Which changes of the log somebody may be told, and how soon. An action is a noun and a participle
 * (`claim.reworded`); the noun decides. What no noun here covers is told to nobody.
 */
import { permissionsOf, readsEvidence, type Role, type WorkspacePermission } from './roles.js';

/** Whether who has these permissions may read the records an action of this noun is about. */
type MayRead = (permissions: ReadonlySet<WorkspacePermission>) => boolean;

const withPermission =
  (permission: WorkspacePermission): MayRead =>
  (permissions) =>
    permissions.has(permission);

const NOUNS: Readonly<Record<string, MayRead>> = {
  workspace: withPermission('workspace.read'),
  dossier: withPermission('workspace.read'),
  member: withPermission('members.read'),
  region: withPermission('regions.read'),
  policy: withPermission('policies.read'),
  claim: withPermission('claims.read'),
  claim_link: withPermission('claims.read'),
  exhibit: withPermission('claims.read'),
  official_position: withPermission('claims.read'),
  assessment: withPermission('claims.read'),
  ruling: withPermission('rulings.read'),
  review: withPermission('review.read'),
  document: (permissions) => permissions.has('documents.read') && readsEvidence(permissions),
  file: (permissions) => permissions.has('documents.read') && readsEvidence(permissions),
  comment: readsEvidence,
  source: readsEvidence,
  attribution: readsEvidence,
  tie: (permissions) => permissions.has('ties.read') && readsEvidence(permissions),
  distinction: (permissions) => permissions.has('ties.read') && readsEvidence(permissions),
};

/** Nouns of actions that change no record anybody reads through the API: the log keeps them, the stream does not. */
export const UNTOLD_NOUNS: readonly string[] = [
  'account',
  'advice',
  'backup',
  'files',
  'installation',
  'report',
  'session',
  'token',
  'webhook',
];

/** Entries of told nouns that change nothing a reader could fetch. */
export const UNTOLD_ACTIONS: readonly string[] = ['dossier.exported', 'attribution.grading_opened'];

/** What one reader is told of the log. */
export interface ChangeRights {
  /** Sorted. */
  readonly nouns: readonly string[];
  /**
   * Who may not see accounts is told of a day when it is over, and of each claim's assessment only where that day left
   * it: how often the evidence moved, and at what hour, would tell when sources spoke.
   */
  readonly finishedDaysOnly: boolean;
}

/** What who has these permissions is told. */
export function changeRightsOf(permissions: ReadonlySet<WorkspacePermission>): ChangeRights {
  const nouns = Object.entries(NOUNS).flatMap(([noun, mayRead]) => (mayRead(permissions) ? [noun] : []));
  return { nouns: nouns.sort(), finishedDaysOnly: !readsEvidence(permissions) };
}

/** What a webhook of this role carries while its maker has these permissions: no more than either may be told. */
export function hookRightsOf(role: Role, maker: ReadonlySet<WorkspacePermission>): ChangeRights {
  const [ofRole, ofMaker] = [changeRightsOf(permissionsOf([role])), changeRightsOf(maker)];
  return {
    nouns: ofRole.nouns.filter((noun) => ofMaker.nouns.includes(noun)),
    finishedDaysOnly: ofRole.finishedDaysOnly || ofMaker.finishedDaysOnly,
  };
}

/** Whether somebody with these permissions is told everything this role is told, as soon. */
export function mayHandOn(role: Role, maker: ReadonlySet<WorkspacePermission>): boolean {
  const [ofRole, handed] = [changeRightsOf(permissionsOf([role])), hookRightsOf(role, maker)];
  return ofRole.nouns.length === handed.nouns.length && ofRole.finishedDaysOnly === handed.finishedDaysOnly;
}

/** Whether it was decided about the noun of an action if it is told. */
export function isDecidedNoun(noun: string): boolean {
  return Object.hasOwn(NOUNS, noun) || UNTOLD_NOUNS.includes(noun);
}

/** A place in the log: after the entry of this sequence, and of one that tells of several claims after this many. */
export interface ChangePosition {
  readonly sequence: number;
  readonly place: number;
}

export const BEFORE_ALL: ChangePosition = { sequence: 0, place: 0 };

/** Whether `a` lies after `b`. */
export function isAfter(a: ChangePosition, b: ChangePosition): boolean {
  return a.sequence > b.sequence || (a.sequence === b.sequence && a.place > b.place);
}
