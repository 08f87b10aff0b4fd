/**
 * What the read models of lists should hold for claims, from the records alone. `today` is `YYYY-MM-DD`: a ruling ends by
 * its day. `until_day` is the last day on which the row holds if nothing is written; null when that is for ever.
 *
 * The standing is by the rule of `standingOf`, as the program's own statement for one claim has it; a test holds the
 * three together. It stands here in full because what a migration writes must not change with the program.
 */
export const CLAIM_LISTS_WANTED = `claim_lists_wanted(ws uuid, today text, ids uuid[])
  returns table (claim_id uuid, number integer, kind text, status text, basis text, attention text[],
    held boolean, expired_on text, until_day text,
    day_lo date, day_hi date, accounts integer, sources integer, supporting integer,
    independent_min integer, independent_max integer)
  language sql stable as $$
  -- A policy that is not there leaves no claim out: what was assessed by it is listed as it was.
  with terms as materialized (
    select w.policy, p.body ->> 'autoCap' as cap, (l.places ->> (p.body ->> 'autoCap'))::integer as cap_place,
      l.places, coalesce(p.body ->> 'onAdverseChange', '') as on_adverse, coalesce(p.body ->> 'pendingSuggestions', '') as on_pending
    from workspaces w
    left join lateral (select k.body::jsonb as body from policies k
      where k.workspace_id = ws and k.identity = w.policy) p on true
    cross join lateral (select jsonb_object_agg(rung ->> 'id',
        case when coalesce((rung ->> 'adverse')::boolean, false) then -1 else (rung ->> 'strength')::integer end) as places
      from jsonb_array_elements(p.body -> 'ladder') rung) l
    where w.workspace_id = ws)
  select c.id, c.number, c.kind, s.status,
    case when h.holding is null then case when f.is_current then 'assessment' else 'being_rechecked' end
      when s.is_overruled then 'assessment' else 'ruling' end,
    s.attention, s.held, case when 'expired' = any(s.attention) then h.ends[h.newest] end, h.until_day,
    case when c.time_text is not null then coalesce(c.time_earliest, '-infinity') end,
    case when c.time_text is not null then coalesce(c.time_latest, 'infinity') end,
    v.accounts, v.sources, v.supporting,
    case when f.is_current then a.support_min end, case when f.is_current then a.support_max end
  from terms t
  cross join claims c
  left join assessments a on a.workspace_id = ws and a.claim_id = c.id
  cross join lateral (select coalesce(not a.is_stale and a.policy = t.policy, false) as is_current,
    coalesce('suggestions_pending' = any(a.flags)
      or (a.result #>> '{support,origins,ifSuggested}')::integer < a.support_min
      or (a.result #>> '{denial,origins,ifSuggested}')::integer < a.denial_min, false) as has_pending) f
  cross join lateral (select count(*)::integer as accounts, count(distinct x.source_id)::integer as sources,
      (count(*) filter (where x.stance in ('asserts', 'relays')))::integer as supporting
    from attributions x where x.workspace_id = ws and x.claim_id = c.id and x.state = 'active') v
  cross join lateral (select array_agg(r.status order by r.position) as statuses,
      array_agg(r.was order by r.position) as was, array_agg(r.policy order by r.position) as policies,
      array_agg(r.facts_hash order by r.position) as facts, array_agg(r.claim_revision order by r.position) as revisions,
      array_agg(r.expires_on order by r.position) as ends,
      max(r.position) filter (where r.is_reviewed and r.is_open) as holding,
      max(r.position) filter (where r.is_reviewed) as newest,
      max(r.position) filter (where r.is_open and not r.is_reviewed) as awaiting,
      min(r.expires_on collate "C") filter (where r.is_open) as until_day
    from (select g.status, g.policy, g.facts_hash, g.claim_revision, g.expires_on,
        coalesce(g.computed_status, case when g.mode = 'accept' then g.status end) as was,
        row_number() over (order by g.ruled_on collate "C", g.number)::integer as position,
        (g.review <> 'second' or y.ruling_id is not null) as is_reviewed,
        (g.claim_revision = c.revision and (g.expires_on is null or today <= g.expires_on collate "C")) as is_open
      from rulings g
      left join ruling_approvals y on y.workspace_id = ws and y.ruling_id = g.id
      where g.workspace_id = ws and g.claim_id = c.id
        and not exists (select 1 from ruling_revocations z where z.workspace_id = ws and z.ruling_id = g.id)) r) h
  cross join lateral (select (t.places ->> h.was[h.holding])::integer as was_place,
    (t.places ->> a.status)::integer as is_place) o
  cross join lateral (select case
      when h.holding is null or not f.is_current then null
      when h.facts[h.holding] = a.facts_hash and h.policies[h.holding] = t.policy then null
      when o.was_place < o.is_place then 'better'
      when o.was_place > o.is_place then 'worse'
      else 'reconfirm' end as moved) m
  cross join lateral (select coalesce(m.moved = 'worse' and t.on_adverse = 'downgrade'
    and not coalesce(o.is_place >= (t.places ->> h.statuses[h.holding])::integer, false), false) as is_overruled) d
  cross join lateral (select d.is_overruled,
    case
      when h.holding is null then case when not f.is_current then 'being_rechecked'
        when o.is_place > coalesce(t.cap_place, 0) then t.cap else a.status end
      when d.is_overruled then a.status
      else h.statuses[h.holding] end as status,
    array_remove(array[
      case when not f.is_current then 'being_rechecked' end,
      case when m.moved = 'worse' then 'worse' end,
      case when m.moved = 'reconfirm' or (m.moved = 'better' and h.policies[h.holding] <> t.policy) then 'reconfirm' end,
      case when m.moved = 'better' then 'better' end,
      case when f.is_current and f.has_pending and t.on_pending <> 'ignore' then 'suggestions_pending' end,
      case when h.awaiting > coalesce(h.holding, 0) then 'awaiting_second' end,
      case when h.newest is distinct from h.holding then
        case when h.revisions[h.newest] <> c.revision then 'reworded' else 'expired' end end
    ], null) as attention,
    (h.holding is not null and not f.is_current)
      or (m.moved is not distinct from 'worse' and t.on_adverse = 'hold')
      or (t.on_pending = 'block' and (not f.is_current or f.has_pending)) as held) s
  where c.workspace_id = ws and c.id = any(ids) $$`;
