import type { Tx } from '../database/unit-of-work.js';
import { policyIdentity } from '../domain/policy/policy.js';
import type { ResolvedClaimFilter } from './claim-filter.js';
import type { StandingTerms } from './claim-standing.js';

/**
 * Claims (`c`) with their stored assessment (`a`), whether it is current (`f.is_current`: not waiting to be re-checked,
 * and made under the policy the workspace has) and the ruling in force (`u`). `$1` is the workspace, `$2` today, `$3` the
 * policy. Nothing is computed: a list costs what its rows cost.
 */
export const CLAIM_TABLES = `claims c
  left join assessments a on a.workspace_id = $1 and a.claim_id = c.id
  cross join lateral (select coalesce(not a.is_stale and a.policy = $3::text, false) as is_current) f
  left join lateral (
    select r.status, jsonb_build_object('id', r.id, 'number', r.number, 'status', r.status, 'mode', r.mode,
      'reason', r.reason, 'ruledBy', r.ruled_by, 'ruledOn', r.ruled_on, 'expiresOn', r.expires_on,
      'factsHash', r.facts_hash) as ruling
    from rulings r
    where r.workspace_id = $1 and r.claim_id = c.id and (r.expires_on is null or $2::text <= r.expires_on collate "C")
      and not exists (select 1 from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = r.id)
    order by r.ruled_on collate "C" desc, r.number desc limit 1) u on true`;

/**
 * The standing as the database can compare it: the rule of `standingOf`, with the policy's cap as `$4` (status) and
 * `$5` (strength). A test holds the two together.
 */
const STANDING = `coalesce(u.status, case when not f.is_current then 'being_rechecked'
    when a.strength > $5::integer then $4::text else a.status end)`;

/** A contradiction that counts, recorded on one end of it: the rule of the fact `contradictions`. */
const CONTRADICTED_BY = (own: string, other: string) => `exists (select 1 from claim_links l
    join claims o on o.workspace_id = $1 and o.id = l.${other}
    where l.workspace_id = $1 and l.${own} = c.id and l.type = 'contradicts'
      and o.editor_mark not in ('retracted', 'disproved')
      and exists (select 1 from attributions t where t.workspace_id = $1 and t.claim_id = o.id
        and t.state = 'active' and t.stance in ('asserts', 'relays')))`;

/** The claims a filter selects, for the tables above; its parameters are those of {@link claimParameters}. */
export const CLAIM_MATCHES = `c.workspace_id = $1
  and ($6::text[] is null or ${STANDING} = any($6::text[]))
  and ($7::text[] is null or c.kind = any($7::text[]))
  and ($8::uuid[] is null or exists (select 1 from claim_regions p
    where p.workspace_id = $1 and p.claim_id = c.id and p.region_id = any($8::uuid[])))
  and ($9::uuid is null or exists (select 1 from attributions t
    where t.workspace_id = $1 and t.claim_id = c.id and t.source_id = $9))
  and ($10::text is null or exists (select 1 from claim_topics t
    where t.workspace_id = $1 and t.claim_id = c.id and t.topic = $10))
  and (($11::date is null and $12::date is null)
    or (c.time_text is null and $13::boolean)
    or (c.time_text is not null
      and ($12::date is null or c.time_earliest is null or c.time_earliest <= $12)
      and ($11::date is null or c.time_latest is null or c.time_latest >= $11)))
  and ($14::text is null or exists (select 1 from claim_wordings w
    where w.workspace_id = $1 and w.claim_id = c.id and (w.revision = c.revision or $16::boolean)
      and position(lower($14) in lower(w.text)) > 0))
  and ($15::text is null or c.editor_mark = $15)
  and ($17::boolean is null or $17 = (${CONTRADICTED_BY('from_id', 'to_id')} or ${CONTRADICTED_BY('to_id', 'from_id')}))`;

/** How many parameters {@link claimParameters} gives: a statement's own go on from the next number. */
export const CLAIM_PARAMETERS = 17;

/** `$1` to `$3`, of a statement on {@link CLAIM_TABLES} alone. */
export function standingParameters(tx: Tx, { policy, today }: StandingTerms): unknown[] {
  return [tx.workspaceId, today, policyIdentity(policy)];
}

/** `$1` to `$17`, of a statement on {@link CLAIM_TABLES} with {@link CLAIM_MATCHES}. */
export function claimParameters(tx: Tx, terms: StandingTerms, filter: ResolvedClaimFilter): unknown[] {
  const { policy } = terms;
  const cap = policy.ladder.find(({ id }) => id === policy.autoCap);
  return [
    ...standingParameters(tx, terms),
    policy.autoCap,
    cap?.strength ?? 0,
    filter.statuses,
    filter.kinds,
    filter.regionIds,
    filter.sourceId,
    filter.topic,
    filter.from,
    filter.to,
    filter.undated,
    filter.text,
    filter.mark,
    filter.inFormerWordings,
    filter.contradicted,
  ];
}
