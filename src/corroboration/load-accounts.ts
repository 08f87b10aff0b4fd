import type { Tx } from '../database/unit-of-work.js';
import type { Access, AttributionState, OriginStatus, Stance } from '../domain/vocabulary.js';

/** One step an account came through: exactly one of the two is given. */
interface UpstreamStep {
  readonly attribution: string | null;
  readonly source: string | null;
}

/** An account as the graphs read it; references are ids. */
export interface AccountRow {
  readonly id: string;
  readonly key: string;
  readonly claim_id: string;
  readonly claim_key: string;
  readonly source_id: string;
  readonly stance: Stance;
  readonly access: Access;
  readonly origin_status: OriginStatus | null;
  readonly channel_id: string | null;
  readonly stated_text: string | null;
  readonly heard_in: string | null;
  readonly state: AttributionState;
  readonly superseded_by_id: string | null;
  readonly upstream: UpstreamStep[];
}

/**
 * Every account of these claims and every one named, everything upstream of one at any distance and by way of any claim, and what stands
 * for these under another name: what a superseded one leads on to, and the superseded ones that lead here (a tie or a
 * distinction recorded on those is read as one on their successor). `union` keeps circles from going round. What was
 * reached is handed on as an array: PostgreSQL takes a recursive query for a million rows, and would read every account
 * of the workspace to join them with a handful.
 */
export function loadAccounts(
  tx: Tx,
  claimIds: readonly string[],
  accountIds: readonly string[] = [],
): Promise<AccountRow[]> {
  return tx.query<AccountRow>(
    `with recursive reached(id) as (
       select a.id from attributions a where a.workspace_id = $1 and a.claim_id = any($2::uuid[])
       union
       select named.id from attributions named where named.workspace_id = $1 and named.id = any($3::uuid[])
       union
       select step.id from reached r cross join lateral (
         select u.upstream_attribution_id as id from attribution_upstreams u
         where u.workspace_id = $1 and u.attribution_id = r.id and u.upstream_attribution_id is not null
         union all
         select later.superseded_by_id from attributions later
         where later.workspace_id = $1 and later.id = r.id and later.superseded_by_id is not null
         union all
         select former.id from attributions former
         where former.workspace_id = $1 and former.superseded_by_id = r.id
       ) step)
     select a.id, a.key, a.claim_id, c.key as claim_key, a.source_id, a.stance, a.access, a.origin_status, a.channel_id,
       a.stated_text, g.key as heard_in, a.state, a.superseded_by_id,
       coalesce((select jsonb_agg(jsonb_build_object('attribution', u.upstream_attribution_id, 'source', u.upstream_source_id)
           order by u.position) from attribution_upstreams u
         where u.workspace_id = $1 and u.attribution_id = a.id), '[]'::jsonb) as upstream
     from attributions a
     join claims c on c.workspace_id = $1 and c.id = a.claim_id
     left join regions g on g.workspace_id = $1 and g.id = a.heard_in_id
     where a.workspace_id = $1 and a.id = any(array(select reached.id from reached))`,
    [tx.workspaceId, claimIds, accountIds],
  );
}

/** A linked claim counts when anybody speaks for it: one such account tells, so only one is read. */
export interface SpokenForRow {
  readonly id: string;
  readonly key: string;
  readonly claim_id: string;
  readonly source_key: string;
  readonly access: Access;
}

export async function loadSpokenFor(tx: Tx, claimIds: readonly string[]): Promise<SpokenForRow[]> {
  if (claimIds.length === 0) return [];
  return tx.query<SpokenForRow>(
    `select distinct on (a.claim_id) a.id, a.key, a.claim_id, s.key as source_key, a.access
     from attributions a
     join sources s on s.workspace_id = $1 and s.id = a.source_id
     where a.workspace_id = $1 and a.claim_id = any($2::uuid[]) and a.state = 'active' and a.stance in ('asserts', 'relays')
     order by a.claim_id, a.id`,
    [tx.workspaceId, claimIds],
  );
}
