import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { readPolicy } from '../domain/policy/read-policy.js';
import { stockPolicy } from '../domain/policy/stock-policies.js';
import { parseStrictJson } from '../domain/strict-json.js';
import { PoliciesRepository, type PolicyRow } from './policies.repository.js';

/** What a workspace judged by from a moment on. */
export interface PolicyChoice {
  readonly sequence: number;
  readonly identity: string;
  readonly policy: Policy;
  /** Null for what the workspace began with. */
  readonly reason: string | null;
  readonly chosenBy: string;
  readonly chosenAt: Date;
}

/** A body is canonical JSON this product wrote; the limits only end what was tampered with. */
const LIMITS = { maxTextBytes: 65_536, maxDepth: 64 };
const MOST_KEPT = 200;

/**
 * Policies by identity, read once: an identity is the hash of its content, so what it stands for cannot change. Whether a
 * workspace may see it is asked of the database all the same.
 */
const kept = new Map<string, Policy>();

/** Which policy a workspace judges by, and judged by. */
@Injectable()
export class PoliciesReader {
  private readonly policies = new PoliciesRepository();

  /**
   * The policy the workspace judges by now.
   * @throws Error when its row names one that is not there, which no write can bring about.
   */
  async current(tx: Tx): Promise<Policy> {
    const { policy: identity } = await this.policies.chosen(tx);
    const policy = kept.get(identity) ?? (await this.byIdentity(tx, identity));
    if (policy === null) throw new Error('the workspace names a policy that is not there');
    return policy;
  }

  /** The policy of this identity: a stock policy, or one the workspace keeps; null when there is none. */
  async byIdentity(tx: Tx, identity: string): Promise<Policy | null> {
    const stock = stockPolicy(identity);
    if (stock !== undefined && policyIdentity(stock) === identity) return stock;
    const row = await this.policies.find(tx, identity);
    return row === null ? null : policyOf(row);
  }

  /**
   * The policy somebody names: a stock policy by id, `id@version` or identity, or one the workspace keeps by `id@version`
   * or identity. Null when there is none.
   */
  async named(tx: Tx, name: string): Promise<Policy | null> {
    const stock = stockPolicy(name);
    if (stock !== undefined) return stock;
    const [, policyId, version, hash] = /^([^@#]+)@([^@#]+)(#.*)?$/.exec(name) ?? [];
    if (policyId === undefined || version === undefined) return null;
    if (hash !== undefined) return this.byIdentity(tx, name);
    const row = await this.policies.findVersion(tx, policyId, version);
    return row === null ? null : policyOf(row);
  }

  /** The statuses of every policy the workspace keeps: what a claim here can count as, or could. */
  async statuses(tx: Tx): Promise<string[]> {
    const rows = await this.policies.list(tx);
    return [...new Set(rows.flatMap((row) => policyOf(row).ladder.map(({ id }) => id)))];
  }

  /** What the workspace judged by at a moment of the system's clock; null when it was not there yet. */
  async choiceAt(tx: Tx, moment: Date): Promise<PolicyChoice | null> {
    const row = await this.policies.choiceAt(tx, moment);
    if (row === null) return null;
    const policy = await this.byIdentity(tx, row.identity);
    if (policy === null) throw new Error('a choice names a policy that is not kept');
    const { sequence, identity, reason } = row;
    return { sequence, identity, policy, reason, chosenBy: row.chosen_by, chosenAt: row.chosen_at };
  }
}

/**
 * A stored row as a policy: read by the rules for what comes from outside, and held to its hash.
 * @throws Error when it is not what was stored.
 */
export function policyOf({ identity, body }: PolicyRow): Policy {
  const known = kept.get(identity);
  if (known !== undefined) return known;
  const { policy } = readPolicy(parseStrictJson(body, LIMITS).value);
  if (policy === null || policyIdentity(policy) !== identity) throw new Error('a stored policy is not what was stored');
  const oldest = kept.keys().next();
  if (kept.size >= MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
  kept.set(identity, policy);
  return policy;
}
