import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { stockPolicy } from '../domain/policy/stock-policies.js';

/**
 * The policy of an identity (`id@version#sha256`), for working out what was computed under it; null when this
 * installation does not hold that version.
 */
export function policyByIdentity(_tx: Tx, identity: string): Promise<Policy | null> {
  return Promise.resolve(stockPolicy(identity) ?? null);
}
