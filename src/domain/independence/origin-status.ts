/**
 * How well the top of each chain is known. A chain is as unknown as what it rests on: unknown < described <
 * identified. The first rule that holds decides:
 * withdrawn: unknown; in a circle nobody of which was there: unknown, whatever was written; the status given; in a
 * circle: the least known of what leaves it; no upstream: identified for those who were there, hold the document or
 * speak officially; otherwise the least known of its upstreams, a source without an account being unknown.
 */
import { FIRST_HAND_ACCESSES, ORIGIN_STATUSES, type Access, type OriginStatus } from '../vocabulary.js';
import type { Account } from './account.js';
import { upstreamGroups } from './upstream-circles.js';

/** Fills in `origin` and `inEmptyCircle` of every account. */
export function settleOrigins(accounts: readonly Account[]): void {
  for (const group of upstreamGroups(accounts)) {
    const isCircle = group.length > 1;
    const isEmpty = isCircle && !group.some((member) => member.state === 'active' && isFirstHand(member.access));
    const leaving = isCircle ? leastKnownOutside(group) : null;
    for (const member of group) {
      member.inEmptyCircle = isEmpty;
      member.origin = isEmpty ? 'unknown' : originOf(member, leaving);
    }
  }
}

export function isFirstHand(access: Access): boolean {
  return FIRST_HAND_ACCESSES.includes(access);
}

function originOf(account: Account, leavingCircle: OriginStatus | null): OriginStatus {
  if (account.state === 'withdrawn') return 'unknown';
  if (account.givenOrigin !== null) return account.givenOrigin;
  if (leavingCircle !== null) return leavingCircle;
  if (account.upstream.length + account.upstreamSources.length === 0) {
    return isFirstHand(account.access) || account.access === 'official_statement' ? 'identified' : 'unknown';
  }
  return leastKnown(account, () => true);
}

function leastKnownOutside(circle: readonly Account[]): OriginStatus {
  const members = new Set(circle);
  return circle.map((member) => leastKnown(member, (above) => !members.has(above))).reduce(lessKnown, 'identified');
}

function leastKnown(account: Account, counts: (above: Account) => boolean): OriginStatus {
  if (account.upstreamSources.length > 0) return 'unknown';
  return account.upstream.reduce<OriginStatus>(
    (least, above) => (counts(above) ? lessKnown(least, above.origin) : least),
    'identified',
  );
}

function lessKnown(a: OriginStatus, b: OriginStatus): OriginStatus {
  return ORIGIN_STATUSES.indexOf(a) >= ORIGIN_STATUSES.indexOf(b) ? a : b;
}
