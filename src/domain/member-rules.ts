import { Refusal } from './refusal.js';

/** A member as the rules on leaving see one. */
export interface MemberStanding {
  readonly accountId: string;
  readonly roles: readonly string[];
}

/**
 * A workspace keeps an admin, once it has one, and keeps somebody: otherwise nobody could add the next member. Decided
 * on members whose rows are held, so that two who leave at once do not both find the other there.
 * @param rolesAfter roles of the account afterwards; null when it leaves.
 * @throws Refusal `conflict` LAST_MEMBER or LAST_ADMIN.
 */
export function refuseLast(
  members: readonly MemberStanding[],
  accountId: string,
  rolesAfter: readonly string[] | null,
  workspace: string,
): void {
  const others = members.filter((member) => member.accountId !== accountId);
  if (rolesAfter === null && others.length === 0) {
    const detail = `The last member of ${workspace} cannot leave. Add somebody else first.`;
    throw new Refusal('conflict', 'LAST_MEMBER', detail);
  }
  const isAdmin = members.some((member) => member.accountId === accountId && member.roles.includes('admin'));
  const staysAdmin = rolesAfter?.includes('admin') ?? false;
  if (!isAdmin || staysAdmin || others.some(({ roles }) => roles.includes('admin'))) return;
  const detail = `The last admin of ${workspace} stays one. Make somebody else an admin first.`;
  throw new Refusal('conflict', 'LAST_ADMIN', detail);
}
