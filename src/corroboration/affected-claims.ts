import type { Touched } from '../audit/audit-log.service.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';

/**
 * Claims whose assessment a change can move, as a query that has not run: it may be asked for the first few, or for
 * all of them inside another statement. `$1` is the workspace; the query gives one column, `claim_id`, without doubles.
 */
export interface AffectedClaims {
  readonly sql: string;
  /** `$2` and up. */
  readonly parameters: readonly unknown[];
}

/**
 * What a written record can move:
 * - a source: every account by it, by way of it or through it, and the same for everybody it is one person with;
 * - an account: everything that came through it at any distance, and (as references to a superseded account are read
 *   as ones to its successor) the same for the accounts it replaced and for the one that replaced it;
 * - a claim: itself, what it is an instance of, and what it contradicts or is contradicted by, because these read
 *   whether anybody speaks for it. Its own instances read nothing of it.
 * The ends of a tie or a distinction cover it: whatever it decides stands on a chain with one of them.
 */
export function claimsTouchedBy({ claimIds = [], attributionIds = [], sourceIds = [] }: Touched): AffectedClaims {
  // Most writes touch claims only, and PostgreSQL plans the whole walk for a millisecond before it finds nothing to walk.
  if (attributionIds.length + sourceIds.length === 0) return { sql: CLAIMS_TOUCHED_SQL, parameters: [claimIds] };
  return { sql: TOUCHED_SQL, parameters: [claimIds, attributionIds, sourceIds] };
}

// What was reached is handed on as an array, not joined: PostgreSQL takes a recursive query for a million rows, and would
// read every account of the workspace to join them with the one or two that there are.
/** The accounts of {@link claimsTouchedBy}: `reached`, of the touched sources and accounts (`$4`, `$3`). */
const REACHED = `
  with recursive person(id) as (
    select s.id from sources s where s.workspace_id = $1 and s.id = any($4::uuid[])
    union
    select other.id from person p cross join lateral (
      select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
      union all
      select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
    ) other),
  reached(id) as (
    (select a.id from attributions a where a.workspace_id = $1 and a.id = any($3::uuid[])
     union
     select named.id from person p cross join lateral (
       select a.id from attributions a where a.workspace_id = $1 and a.source_id = p.id
       union all
       select a.id from attributions a where a.workspace_id = $1 and a.channel_id = p.id
       union all
       select u.attribution_id from attribution_upstreams u where u.workspace_id = $1 and u.upstream_source_id = p.id
     ) named)
    union
    select step.id from reached r cross join lateral (
      select u.attribution_id as id from attribution_upstreams u
      where u.workspace_id = $1 and u.upstream_attribution_id = r.id
      union all
      select former.id from attributions former where former.workspace_id = $1 and former.superseded_by_id = r.id
      union all
      select later.superseded_by_id from attributions later
      where later.workspace_id = $1 and later.id = r.id and later.superseded_by_id is not null
    ) step)`;

/** The claims that moved, an array of ids, and those that read whether anybody speaks for one of them. */
const withLinked = (moved: string): string => `
  select c.id as claim_id from claims c where c.workspace_id = $1 and c.id = any(${moved})
  union
  select l.to_id from claim_links l where l.workspace_id = $1 and l.from_id = any(${moved})
    and l.type in ('instance_of', 'contradicts')
  union
  select l.from_id from claim_links l where l.workspace_id = $1 and l.to_id = any(${moved})
    and l.type = 'contradicts'`;

const CLAIMS_TOUCHED_SQL = withLinked('$2::uuid[]');

const TOUCHED_SQL = `${REACHED},
  moved(id) as (
    select c.id from claims c where c.workspace_id = $1 and c.id = any($2::uuid[])
    union
    select a.claim_id from attributions a where a.workspace_id = $1 and a.id = any(array(select r.id from reached r)))
  ${withLinked('array(select m.id from moved m)')}`;

/** What a region that moved can move: the claims whose instances happened in it or inside it. */
export function claimsTouchedByRegion(regionId: string): AffectedClaims {
  return { sql: REGION_SQL, parameters: [regionId] };
}

const REGION_SQL = `
  with recursive inside(id) as (
    select r.id from regions r where r.workspace_id = $1 and r.id = $2::uuid
    union
    select r.id from inside i join regions r on r.workspace_id = $1 and r.parent_id = i.id)
  select distinct l.to_id as claim_id from inside i
    join claim_regions r on r.workspace_id = $1 and r.region_id = i.id and r.role = 'happened'
    join claim_links l on l.workspace_id = $1 and l.from_id = r.claim_id and l.type = 'instance_of'`;

/** Every claim of the workspace. */
export const ALL_CLAIMS: AffectedClaims = {
  sql: 'select c.id as claim_id from claims c where c.workspace_id = $1',
  parameters: [],
};

/** Exactly these claims, as far as they are there. */
export function theseClaims(claimIds: readonly string[]): AffectedClaims {
  return {
    sql: 'select c.id as claim_id from claims c where c.workspace_id = $1 and c.id = any($2::uuid[])',
    parameters: [claimIds],
  };
}

/** The accounts those claims are reached by: ids, in a query that has not run, with the same parameters. */
export const ACCOUNTS_TOUCHED = `${REACHED}
  select a.id from reached r join attributions a on a.workspace_id = $1 and a.id = r.id`;

/** Claims whose assessment is missing, or was computed under other rules than these. */
export function claimsNotJudgedBy(policyIdentity: string): AffectedClaims {
  return {
    sql: `select c.id as claim_id from claims c
      where c.workspace_id = $1 and not exists (select 1 from assessments a
        where a.workspace_id = $1 and a.claim_id = c.id and (a.policy = $2 or a.is_stale))`,
    parameters: [policyIdentity],
  };
}

/** These, and what this transaction marked: once it is marked, a query for what is not would leave it out. */
export function andMarked({ sql, parameters }: AffectedClaims): AffectedClaims {
  return {
    sql: `select f.claim_id from (${sql}) f
      union
      select m.claim_id from assessments m where m.workspace_id = $1 and m.is_stale and m.stale_since = now()`,
    parameters,
  };
}

/** Ids of the affected claims, or null when there are more than `most`: then no list of them is made. */
export async function affectedUpTo(tx: Tx, affected: AffectedClaims, most: number): Promise<string[] | null> {
  const limit = affected.parameters.length + 2;
  const rows = await tx.query<{ claim_id: string }>(
    keepPlan(`select claim_id from (${affected.sql}) affected limit $${limit}`),
    [tx.workspaceId, ...affected.parameters, most + 1],
  );
  return rows.length > most ? null : rows.map(({ claim_id }) => claim_id);
}

/** The first affected claims by id, and how many there are in all. */
export async function firstAffected(
  tx: Tx,
  affected: AffectedClaims,
  most: number,
): Promise<{ claimIds: string[]; total: number }> {
  const limit = affected.parameters.length + 2;
  const rows = await tx.query<{ claim_id: string; total: number }>(
    `select claim_id, (count(*) over ())::integer as total from (${affected.sql}) affected
     order by claim_id limit $${limit}`,
    [tx.workspaceId, ...affected.parameters, most],
  );
  return { claimIds: rows.map(({ claim_id }) => claim_id), total: rows[0]?.total ?? 0 };
}
