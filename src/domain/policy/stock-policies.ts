import { ADMIRALTY } from './admiralty.js';
import { AIRWARS_LIKE } from './airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from './newsroom-two-source.js';
import { policyIdentity, type Policy } from './policy.js';

/** The policies every workspace starts with; the first is the one used when none is named. */
export const STOCK_POLICIES: readonly Policy[] = [NEWSROOM_TWO_SOURCE, AIRWARS_LIKE, ADMIRALTY];

/** A stock policy by `id`, `id@version` or full identity; undefined when there is none. */
export function stockPolicy(name: string): Policy | undefined {
  return STOCK_POLICIES.find(
    (policy) => name === policy.id || name === `${policy.id}@${policy.version}` || name === policyIdentity(policy),
  );
}

/** Whether an id belongs to a stock policy, so that nobody else may publish under it. */
export function isStockId(id: string): boolean {
  return STOCK_POLICIES.some((policy) => policy.id === id);
}
