import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { assessClaim } from '../domain/assess.js';
import type { Assessment } from '../domain/assessment.js';
import { DOSSIER_FORMAT } from '../domain/dossier.js';
import { readWorld } from '../domain/independence/world.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import type { AffectedClaims } from './affected-claims.js';

/** Every column but the workspace and the claim, in the order of {@link valuesOf}. */
const COLUMNS = [
  ['policy', 'text'],
  ['status', 'text'],
  ['rank', 'integer'],
  ['strength', 'integer'],
  ['flags', 'text[]'],
  ['support_chains', 'integer'],
  ['support_min', 'integer'],
  ['support_max', 'integer'],
  ['support_exact', 'boolean'],
  ['denial_min', 'integer'],
  ['facts_hash', 'text'],
  ['result', 'jsonb'],
  ['is_stale', 'boolean'],
  ['assessed_at', 'timestamptz'],
  ['stale_since', 'timestamptz'],
] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');

/** An assessment as it is stored. */
export interface AssessmentRow {
  readonly claim_id: string;
  readonly policy: string;
  readonly result: Assessment;
  readonly is_stale: boolean;
  readonly assessed_at: Date;
}

/** The stored assessments: one row for each claim, current or marked stale. */
export class AssessmentsRepository {
  /** Stores current assessments by claim id; in the order of the ids, so that two writers never wait for each other. */
  async store(tx: Tx, policy: Policy, assessments: ReadonlyMap<string, Assessment>, now: Date): Promise<void> {
    const sorted = [...assessments].sort(([a], [b]) => (a < b ? -1 : 1));
    if (sorted.length === 0) return;
    const width = COLUMNS.length + 1;
    const tuples = sorted.map((_entry, i) => {
      const casts = COLUMNS.map(([, type], j) => `$${2 + i * width + 1 + j}::${type}`);
      return `($1::uuid, $${2 + i * width}::uuid, ${casts.join(', ')})`;
    });
    const replaced = COLUMNS.map(([name]) => `${name} = excluded.${name}`);
    const sql = `insert into assessments (workspace_id, claim_id, ${NAMES}) values ${tuples.join(', ')}
       on conflict (workspace_id, claim_id) do update set ${replaced.join(', ')}`;
    await tx.query(sorted.length === 1 ? keepPlan(sql) : sql, [
      tx.workspaceId,
      ...sorted.flatMap(([claimId, result]) => [claimId, ...valuesOf(policy, result, false, now)]),
    ]);
  }

  /**
   * Marks the affected assessments as waiting to be re-checked, without listing them here. A claim that has none yet
   * gets one that says it is unsupported, stale from the start. Those marked here, and no others, are stale since the
   * beginning of this transaction.
   */
  async markStale(tx: Tx, policy: Policy, affected: AffectedClaims, now: Date): Promise<void> {
    const first = affected.parameters.length + 2;
    const values = COLUMNS.map(([name, type], i) => {
      const value = `$${first + i}::${type}`;
      if (name === 'stale_since') return `coalesce(${value}, now())`;
      return name === 'result' ? `jsonb_set(${value}, '{claim}', to_jsonb(c.key))` : value;
    });
    await tx.query(
      `insert into assessments (workspace_id, claim_id, ${NAMES})
       select c.workspace_id, c.id, ${values.join(', ')}
       from (${affected.sql}) affected
       join claims c on c.workspace_id = $1 and c.id = affected.claim_id
       order by c.id
       on conflict (workspace_id, claim_id) do update set is_stale = true, stale_since = now()
       where not assessments.is_stale`,
      [tx.workspaceId, ...affected.parameters, ...valuesOf(policy, withoutAccounts(policy), true, now)],
    );
  }

  /** Takes up to `most` stale claims for this transaction; what another one holds is left to it. */
  async takeStale(tx: Tx, most: number): Promise<string[]> {
    const rows = await tx.query<{ claim_id: string }>(
      `select claim_id from assessments where workspace_id = $1 and is_stale
       order by claim_id limit $2 for update skip locked`,
      [tx.workspaceId, most],
    );
    return rows.map(({ claim_id }) => claim_id);
  }

  /** How many claims wait to be re-checked. */
  async countStale(tx: Tx): Promise<number> {
    const rows = await tx.query<{ stale: number }>(
      'select count(*)::integer as stale from assessments where workspace_id = $1 and is_stale',
      [tx.workspaceId],
    );
    return rows[0]?.stale ?? 0;
  }

  /**
   * Which of these claims can have accounts that confirm each other, as far as their current assessments tell (those
   * under the policy the workspace has): two that do are two certain origins, and a denied claim has none. Most need no graph, and this does not read their results.
   */
  async withSeveralOrigins(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ claim_id: string }>(
      keepPlan(`select claim_id from assessments
       where workspace_id = $1 and claim_id = any((select $2::uuid[])::uuid[]) and not is_stale
         and policy = (select w.policy from workspaces w where w.workspace_id = $1)
         and support_chains > 1 and (support_min > 1 or not support_exact)
         and (result -> 'denial' ->> 'chains')::integer = 0
       order by claim_id`),
      [tx.workspaceId, claimIds],
    );
    return rows.map(({ claim_id }) => claim_id);
  }

  find(tx: Tx, claimIds: readonly string[]): Promise<AssessmentRow[]> {
    return tx.query<AssessmentRow>(
      keepPlan(`select claim_id, policy, result, is_stale, assessed_at from assessments
       where workspace_id = $1 and claim_id = any($2::uuid[])`),
      [tx.workspaceId, claimIds],
    );
  }
}

function valuesOf(policy: Policy, result: Assessment, isStale: boolean, now: Date): unknown[] {
  const { status, rank, strength, flags, support, denial, factsHash } = result;
  const { min, max, exact } = support.origins;
  const figures = [support.chains, min, max, exact, denial.origins.min];
  const about = [policyIdentity(policy), status, rank, strength, flags];
  return [...about, ...figures, factsHash, JSON.stringify(result), isStale, now, null];
}

/** What the policy makes of a claim of which nothing is known. */
function withoutAccounts(policy: Policy): Assessment {
  return assessClaim(readWorld({ format: DOSSIER_FORMAT, workspace: { slug: 'none' } }), '', policy);
}
