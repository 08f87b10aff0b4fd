import { isRole, permissionsOf } from './roles.js';

/** One change of somebody's roles; null where nobody knows any more what they were. */
export interface RolesFrom {
  readonly day: string;
  readonly roles: readonly string[] | null;
}

/**
 * Until which day somebody could open the sources of a workspace: today while they can, the day the right was taken
 * from them, null if they never had it. Where it is not known what they could, they are taken to have been able to:
 * the answer is for warning people.
 * @param changes the oldest first.
 */
export function couldOpenSourcesUntil(changes: readonly RolesFrom[], today: string): string | null {
  let until: string | null = null;
  let could = false;
  for (const { day, roles } of changes) {
    if (could) until = day;
    could = roles === null || permissionsOf(roles.filter(isRole)).has('sources.read');
  }
  return could ? today : until;
}
