import type { Tx } from '../database/unit-of-work.js';
import type { ResolvedClaimFilter } from './claim-filter.js';
import type { StandingTerms } from './claim-standing.js';

/**
 * Claims (`c`) with their stored assessment (`a`) and the ruling in force (`u`); `$1` is the workspace, `$2` today.
 * Nothing is computed: a list costs what its rows cost.
 */
export const CLAIM_TABLES = `claims c
  left join assessments a on a.workspace_id = $1 and a.claim_id = c.id
  left join lateral (
    select r.status, jsonb_build_object('id', r.id, 'number', r.number, 'status', r.status, 'mode', r.mode,
      'reason', r.reason, 'ruledBy', r.ruled_by, 'ruledOn', r.ruled_on, 'expiresOn', r.expires_on,
      'factsHash', r.facts_hash) as ruling
    from rulings r
    where r.workspace_id = $1 and r.claim_id = c.id and (r.expires_on is null or $2::text <= r.expires_on collate "C")
      and not exists (select 1 from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = r.id)
    order by r.number desc limit 1) u on true`;

/**
 * The standing as the database can compare it: the rule of `standingOf`, with the policy's cap as `$3` (status) and
 * `$4` (strength). A test holds the two together.
 */
const STANDING = `coalesce(u.status, case when a.claim_id is null or a.is_stale then 'being_rechecked'
    when a.strength > $4::integer then $3::text else a.status end)`;

/** The claims a filter selects, for the tables above; its parameters are those of {@link claimParameters}. */
export const CLAIM_MATCHES = `c.workspace_id = $1
  and ($5::text[] is null or ${STANDING} = any($5::text[]))
  and ($6::text[] is null or c.kind = any($6::text[]))
  and ($7::uuid[] is null or exists (select 1 from claim_regions p
    where p.workspace_id = $1 and p.claim_id = c.id and p.region_id = any($7::uuid[])))
  and ($8::uuid is null or exists (select 1 from attributions t
    where t.workspace_id = $1 and t.claim_id = c.id and t.source_id = $8))
  and ($9::text is null or exists (select 1 from claim_topics t
    where t.workspace_id = $1 and t.claim_id = c.id and t.topic = $9))
  and (($10::date is null and $11::date is null)
    or (c.time_text is null and $12::boolean)
    or (c.time_text is not null
      and ($11::date is null or c.time_earliest is null or c.time_earliest <= $11)
      and ($10::date is null or c.time_latest is null or c.time_latest >= $10)))
  and ($13::text is null or exists (select 1 from claim_wordings w
    where w.workspace_id = $1 and w.claim_id = c.id and position(lower($13) in lower(w.text)) > 0))
  and ($14::text is null or c.editor_mark = $14)`;

/** How many parameters {@link claimParameters} gives: a statement's own go on from the next number. */
export const CLAIM_PARAMETERS = 14;

/** `$1` to `$14` of a statement on {@link CLAIM_TABLES} with {@link CLAIM_MATCHES}. */
export function claimParameters(tx: Tx, terms: StandingTerms, filter: ResolvedClaimFilter): unknown[] {
  const { policy, today } = terms;
  const cap = policy.ladder.find(({ id }) => id === policy.autoCap);
  return [
    tx.workspaceId,
    today,
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
  ];
}
