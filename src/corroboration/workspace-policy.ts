import type { Tx } from '../database/unit-of-work.js';
import type { Policy } from '../domain/policy/policy.js';
import { stockPolicy } from '../domain/policy/stock-policies.js';

/** The policy a workspace judges by. */
export async function policyOf(tx: Tx): Promise<Policy> {
  const rows = await tx.query<{ policy: string }>('select policy from workspaces where workspace_id = $1', [
    tx.workspaceId,
  ]);
  const policy = stockPolicy(rows[0]?.policy ?? '');
  if (policy === undefined) throw new Error('the workspace names a policy that is not there');
  return policy;
}
