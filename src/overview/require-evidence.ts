import type { Actor } from '../access/actor.js';
import { Refusal } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';

/**
 * The second half of a permission a route can only name one of: what a claim stands on takes both to see.
 * @throws Refusal `forbidden`.
 */
export function requireEvidence({ permissions }: Actor): void {
  if (readsEvidence(permissions)) return;
  throw new Refusal('forbidden', 'NOT_ALLOWED', 'Your roles show the status of claims, not what they stand on.');
}
