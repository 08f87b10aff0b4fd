import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';

/** A stored version of a policy. */
export interface PolicyRow {
  readonly identity: string;
  readonly body: string;
  readonly note: string | null;
  readonly published_by: string;
  readonly published_at: Date;
}

/** A choice of a workspace. */
export interface PolicyChoiceRow {
  readonly sequence: number;
  readonly identity: string;
  readonly reason: string | null;
  readonly chosen_by: string;
  readonly chosen_at: Date;
}

/** Who published or chose, and when. */
export interface PolicyAct {
  readonly by: string;
  readonly accountId: string | null;
  readonly at: Date;
}

const SELECT = 'select identity, body, note, published_by, published_at from policies where workspace_id = $1';
const SELECT_CHOICES =
  'select sequence, identity, reason, chosen_by, chosen_at from policy_choices where workspace_id = $1';

/** Policies and choices of a workspace: only ever added to. */
export class PoliciesRepository {
  /** The identity a workspace judges by, and the version of its row. */
  async chosen(tx: Tx): Promise<{ readonly policy: string; readonly version: number }> {
    const rows = await tx.query<{ policy: string; version: number }>(
      keepPlan('select policy, version from workspaces where workspace_id = $1'),
      [tx.workspaceId],
    );
    const row = rows[0];
    if (row === undefined) throw new Error('the workspace of this unit of work is not there');
    return row;
  }

  async find(tx: Tx, identity: string): Promise<PolicyRow | null> {
    const rows = await tx.query<PolicyRow>(`${SELECT} and identity = $2`, [tx.workspaceId, identity]);
    return rows[0] ?? null;
  }

  async findVersion(tx: Tx, policyId: string, version: string): Promise<PolicyRow | null> {
    const named = `${SELECT} and policy_id = $2 and version = $3`;
    return (await tx.query<PolicyRow>(named, [tx.workspaceId, policyId, version]))[0] ?? null;
  }

  /** All of them, in the order they came in. */
  list(tx: Tx): Promise<PolicyRow[]> {
    return tx.query<PolicyRow>(`${SELECT} order by published_at, identity collate "C"`, [tx.workspaceId]);
  }

  /** @returns false when this id and version is there already, with the same content or another. */
  async insert(tx: Tx, policy: Policy, note: string | null, act: PolicyAct): Promise<boolean> {
    const rows = await tx.query<{ identity: string }>(
      `insert into policies
         (workspace_id, identity, policy_id, version, body, note, published_by, account_id, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning identity`,
      [
        tx.workspaceId,
        policyIdentity(policy),
        policy.id,
        policy.version,
        canonicalJson(policy),
        note,
        act.by,
        act.accountId,
        act.at,
      ],
    );
    return rows.length > 0;
  }

  /** @returns the new version of the workspace; null when it has moved on since `version`. */
  async choose(tx: Tx, identity: string, version: number): Promise<number | null> {
    const rows = await tx.query<{ version: number }>(
      `with changed as (
         update workspaces set policy = $2, version = version + 1
         where workspace_id = $1 and version = $3 returning version)
       select version from changed`,
      [tx.workspaceId, identity, version],
    );
    return rows[0]?.version ?? null;
  }

  /** The row of the workspace is locked by whoever chooses, or new: two choices cannot get one sequence. */
  async insertChoice(tx: Tx, identity: string, reason: string | null, act: PolicyAct): Promise<void> {
    await tx.query(
      `insert into policy_choices (workspace_id, sequence, identity, reason, chosen_by, account_id, chosen_at)
       select $1, coalesce(max(c.sequence), 0) + 1, $2::text, $3::text, $4::text, $5::uuid, $6::timestamptz
       from policy_choices c where c.workspace_id = $1`,
      [tx.workspaceId, identity, reason, act.by, act.accountId, act.at],
    );
  }

  /** The newest choice made at or before a moment. */
  async choiceAt(tx: Tx, moment: Date): Promise<PolicyChoiceRow | null> {
    const rows = await tx.query<PolicyChoiceRow>(
      `${SELECT_CHOICES} and chosen_at <= $2 order by sequence desc limit 1`,
      [tx.workspaceId, moment],
    );
    return rows[0] ?? null;
  }

  /** The newest choices, the newest first. */
  choices(tx: Tx, limit: number): Promise<PolicyChoiceRow[]> {
    return tx.query<PolicyChoiceRow>(`${SELECT_CHOICES} order by sequence desc limit $2`, [tx.workspaceId, limit]);
  }
}
