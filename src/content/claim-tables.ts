import type { Tx } from '../database/unit-of-work.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { orderOf } from '../domain/standing.js';
import type { ResolvedClaimFilter } from './claim-filter.js';
import type { StandingTerms } from './claim-standing.js';
import { areToldApart } from './statement-parts.js';

/** A status's place for "better" and "worse", from the ladder in `$6`; null where the policy has no such status. */
const place = (status: string) => `($6::jsonb ->> (${status}))::integer`;

/** Every ruling on the claim that is not revoked, oldest first, and the places in that list that matter. */
const RULINGS = `(select
      coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'status', t.status, 'mode', t.mode,
        'policy', t.policy, 'factsHash', t.facts_hash, 'claimRevision', t.claim_revision,
        'computedStatus', t.computed_status, 'review', t.review, 'isApproved', t.approved_by is not null,
        'isRevoked', false, 'expiresOn', t.expires_on, 'reason', t.reason, 'ruledBy', t.ruled_by, 'ruledOn', t.ruled_on,
        'approvedBy', t.approved_by, 'approvedOn', t.approved_on) order by t.position), '[]'::jsonb) as rulings,
      max(t.position) filter (where t.is_reviewed and t.is_open) as holding,
      max(t.position) filter (where t.is_reviewed) as newest,
      max(t.position) filter (where t.is_open and not t.is_reviewed) as awaiting
    from (select r.*, p.approved_by, p.approved_on,
        row_number() over (order by r.ruled_on collate "C", r.number)::integer as position,
        (r.review <> 'second' or p.ruling_id is not null) as is_reviewed,
        (r.claim_revision = c.revision and (r.expires_on is null or $2::text <= r.expires_on collate "C")) as is_open
      from rulings r
      left join ruling_approvals p on p.workspace_id = $1 and p.ruling_id = r.id
      where r.workspace_id = $1 and r.claim_id = c.id
        and not exists (select 1 from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = r.id)) t)`;

/** Which way the facts went since the ruling in force (`u`) was made: 'worse', 'better', 'reconfirm' or null. */
const MOVED = `case
      when u.ruling is null or not f.is_current then null
      when u.ruling ->> 'factsHash' = a.facts_hash and u.ruling ->> 'policy' = $3::text then null
      when ${place('u.was')} < ${place('a.status')} then 'better'
      when ${place('u.was')} > ${place('a.status')} then 'worse'
      else 'reconfirm' end`;

/**
 * Claims (`c`) with their stored assessment (`a`), whether it is current (`f.is_current`: not waiting to be re-checked,
 * and made under the policy the workspace has), their rulings (`h`), and the standing (`s.status`, `s.attention`, `s.held`)
 * by the rule of `standingOf`, so that lists can be filtered and counted by it; a test holds the two together. Parameters
 * are those of {@link standingParameters}. No assessment is computed: a list costs what its rows cost.
 */
export const CLAIM_TABLES = `claims c
  left join assessments a on a.workspace_id = $1 and a.claim_id = c.id
  cross join lateral (select coalesce(not a.is_stale and a.policy = $3::text, false) as is_current,
    coalesce('suggestions_pending' = any(a.flags)
      or (a.result #>> '{support,origins,ifSuggested}')::integer < a.support_min
      or (a.result #>> '{denial,origins,ifSuggested}')::integer < a.denial_min, false) as has_pending) f
  cross join lateral ${RULINGS} h
  cross join lateral (select h.rulings -> (h.holding - 1) as ruling, h.rulings -> (h.newest - 1) as newest) n
  cross join lateral (select n.ruling, n.newest, coalesce(n.ruling ->> 'computedStatus',
    case when n.ruling ->> 'mode' = 'accept' then n.ruling ->> 'status' end) as was) u
  cross join lateral (select ${MOVED} as moved) m
  cross join lateral (select
    case
      when u.ruling is null then case when not f.is_current then 'being_rechecked'
        when ${place('a.status')} > $5::integer then $4::text else a.status end
      when m.moved = 'worse' and $7::text = 'downgrade'
        and not coalesce(${place('a.status')} >= ${place(`u.ruling ->> 'status'`)}, false) then a.status
      else u.ruling ->> 'status' end as status,
    array_remove(array[
      case when not f.is_current then 'being_rechecked' end,
      case when m.moved = 'worse' then 'worse' end,
      case when m.moved = 'reconfirm' or (m.moved = 'better' and u.ruling ->> 'policy' <> $3::text) then 'reconfirm' end,
      case when m.moved = 'better' then 'better' end,
      case when f.is_current and f.has_pending and $8::text <> 'ignore' then 'suggestions_pending' end,
      case when h.awaiting > coalesce(h.holding, 0) then 'awaiting_second' end,
      case when h.newest is distinct from h.holding then
        case when (u.newest ->> 'claimRevision')::integer <> c.revision then 'reworded' else 'expired' end end
    ], null) as attention,
    (u.ruling is not null and not f.is_current)
      or (m.moved is not distinct from 'worse' and $7::text = 'hold')
      or ($8::text = 'block' and (not f.is_current or f.has_pending)) as held) s`;

/** The columns of `StandingRow`, on {@link CLAIM_TABLES}. */
export const STANDING_COLUMNS = `f.is_current, c.revision, h.rulings, case when f.is_current then jsonb_build_object(
    'status', a.status, 'factsHash', a.facts_hash, 'hasPendingSuggestions', f.has_pending) end as computed`;

/** A contradiction that counts, recorded on one end of it: the rule of the fact `contradictions`. */
const CONTRADICTED_BY = (own: string, other: string) => `exists (select 1 from claim_links l
    join claims o on o.workspace_id = $1 and o.id = l.${other}
    where l.workspace_id = $1 and l.${own} = c.id and l.type = 'contradicts'
      and o.editor_mark not in ('retracted', 'disproved')
      and exists (select 1 from attributions t where t.workspace_id = $1 and t.claim_id = o.id
        and t.state = 'active' and t.stance in ('asserts', 'relays')))`;

/** Whether a contradiction counts against a claim `c`. */
export const IS_CONTRADICTED = `(${CONTRADICTED_BY('from_id', 'to_id')} or ${CONTRADICTED_BY('to_id', 'from_id')})`;

/** The claims a filter selects, for the tables above; its parameters are those of {@link claimParameters}. */
export const CLAIM_MATCHES = `c.workspace_id = $1
  and ($9::text[] is null or s.status = any($9::text[]))
  and ($10::text[] is null or c.kind = any($10::text[]))
  and ($11::uuid is null or exists (select 1 from claim_places p
    where p.workspace_id = $1 and p.claim_id = c.id and p.region_id = $11))
  and ($12::uuid is null or exists (select 1 from attributions t
    where t.workspace_id = $1 and t.claim_id = c.id and t.source_id = $12))
  and ($13::text is null or exists (select 1 from claim_topics t
    where t.workspace_id = $1 and t.claim_id = c.id and t.topic = $13))
  and (($14::date is null and $15::date is null)
    or (c.time_text is null and $16::boolean)
    or (c.time_text is not null and case when $23::text = 'certain'
      then ($14::date is null or c.time_earliest >= $14) and ($15::date is null or c.time_latest <= $15)
      else ($15::date is null or c.time_earliest is null or c.time_earliest <= $15)
        and ($14::date is null or c.time_latest is null or c.time_latest >= $14) end))
  and ($17::text is null or exists (select 1 from claim_wordings w
    where w.workspace_id = $1 and w.claim_id = c.id and (w.revision = c.revision or $19::boolean)
      and position(lower($17) in lower(w.text)) > 0))
  and ($24::text is null or c.id = any(array(
    select f.claim_id from search_statements($1, $24::text::tsquery, $19::boolean) f)))
  and ($18::text is null or c.editor_mark = $18)
  and ($20::text[] is null or s.attention && $20::text[])
  and ($21::boolean is null or s.held = $21)
  and ($22::boolean is null or $22 = ${IS_CONTRADICTED})`;

/** How many parameters {@link standingParameters} gives: a statement's own go on from the next number. */
export const STANDING_PARAMETERS = 8;
/** The same, of {@link claimParameters}. */
export const CLAIM_PARAMETERS = 24;

/**
 * `$1` to `$8`, of a statement on {@link CLAIM_TABLES}: the workspace, today, the policy, its cap (status and strength), the
 * place of each of its statuses, and what it does when facts turn adverse and when suggested ties wait.
 */
export function standingParameters(tx: Tx, { policy, today }: StandingTerms): unknown[] {
  const places = Object.fromEntries(policy.ladder.map(({ id }) => [id, orderOf(policy, id)]));
  return [
    tx.workspaceId,
    today,
    policyIdentity(policy),
    policy.autoCap,
    orderOf(policy, policy.autoCap) ?? 0,
    JSON.stringify(places),
    policy.onAdverseChange,
    policy.pendingSuggestions,
  ];
}

/** `$1` to `$24`, of a statement on {@link CLAIM_TABLES} with {@link CLAIM_MATCHES}. */
export function claimParameters(tx: Tx, terms: StandingTerms, filter: ResolvedClaimFilter): unknown[] {
  return [
    ...standingParameters(tx, terms),
    filter.statuses,
    filter.kinds,
    filter.regionId,
    filter.sourceId,
    filter.topic,
    filter.from,
    filter.to,
    filter.undated,
    filter.text,
    filter.mark,
    filter.inFormerWordings,
    filter.attention,
    filter.held,
    filter.contradicted,
    filter.overlap,
    areToldApart(filter.textParts) ? filter.textParts.query : null,
  ];
}
