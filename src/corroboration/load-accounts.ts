import { keepPlan } from '../database/kept-plans.js';
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
 * distinction recorded on those is read as one on their successor). The walk is only asked for where there is somewhere
 * to go: for most claims there is not, and PostgreSQL plans it for longer than it takes to read their accounts.
 */
export async function loadAccounts(
  tx: Tx,
  claimIds: readonly string[],
  accountIds: readonly string[] = [],
): Promise<AccountRow[]> {
  const parameters = [tx.workspaceId, claimIds, accountIds];
  const near = await tx.query<NearRow>(keepPlan(NEAR), parameters);
  const ids = new Set(near.map(({ id }) => id));
  const leadsOn = ({ upstream, superseded_by_id, is_successor }: NearRow): boolean =>
    is_successor ||
    superseded_by_id !== null ||
    upstream.some(({ attribution }) => attribution !== null && !ids.has(attribution));
  return near.some(leadsOn) ? tx.query<AccountRow>(keepPlan(FAR), parameters) : near;
}

interface NearRow extends AccountRow {
  /** Whether another account was superseded by this one. */
  readonly is_successor: boolean;
}

const ROW = `a.id, a.key, a.claim_id, c.key as claim_key, a.source_id, a.stance, a.access, a.origin_status, a.channel_id,
  a.stated_text, g.key as heard_in, a.state, a.superseded_by_id,
  coalesce((select jsonb_agg(jsonb_build_object('attribution', u.upstream_attribution_id, 'source', u.upstream_source_id)
      order by u.position) from attribution_upstreams u
    where u.workspace_id = $1 and u.attribution_id = a.id), '[]'::jsonb) as upstream`;
const TABLES = `attributions a
  join claims c on c.workspace_id = $1 and c.id = a.claim_id
  left join regions g on g.workspace_id = $1 and g.id = a.heard_in_id`;

/**
 * The accounts of the claims and those named, and nothing behind them. The arrays are hidden in a select: looking into
 * one with a single claim, PostgreSQL finds a plan for it cheaper than the one it could keep, and makes it anew each time,
 * which takes five times as long as running it.
 */
const NEAR = `select ${ROW}, exists (select 1 from attributions former
    where former.workspace_id = $1 and former.superseded_by_id = a.id) as is_successor
  from ${TABLES}
  where a.workspace_id = $1 and (a.claim_id = any((select $2::uuid[])::uuid[]) or a.id = any((select $3::uuid[])::uuid[]))`;

/**
 * The same with everything behind them. `union` keeps circles from going round. What was reached is handed on as an
 * array: PostgreSQL takes a recursive query for a million rows, and would read every account of the workspace to join
 * them with a handful.
 */
const FAR = `with recursive reached(id) as (
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
  select ${ROW} from ${TABLES}
  where a.workspace_id = $1 and a.id = any(array(select reached.id from reached))`;

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
    keepPlan(`select distinct on (a.claim_id) a.id, a.key, a.claim_id, s.key as source_key, a.access
     from attributions a
     join sources s on s.workspace_id = $1 and s.id = a.source_id
     where a.workspace_id = $1 and a.claim_id = any($2::uuid[]) and a.state = 'active' and a.stance in ('asserts', 'relays')
     order by a.claim_id, a.id`),
    [tx.workspaceId, claimIds],
  );
}
