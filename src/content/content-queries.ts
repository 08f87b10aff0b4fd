/**
 * One query for each list of a dossier: every row becomes its JSON in the database, with the keys of what it refers
 * to. Absent values are left out; order does not matter, since the writer sorts. `$1` is the workspace.
 */

/** The lists of a dossier that come from the database. */
export const CONTENT_LISTS = [
  'regions',
  'sources',
  'documents',
  'claims',
  'claimLinks',
  'attributions',
  'ties',
  'distinctions',
  'exhibits',
  'rulings',
] as const;
export type ContentList = (typeof CONTENT_LISTS)[number];

const key = (table: string, id: string) => `(select k.key from ${table} k where k.workspace_id = $1 and k.id = ${id})`;

const list = (select: string) => `(select jsonb_agg(item) from (${select}) parts(item))`;

const end = (prefix: string) => `case when t.${prefix}_source_id is null
    then jsonb_build_object('attribution', ${key('attributions', `t.${prefix}_attribution_id`)})
    else jsonb_build_object('source', ${key('sources', `t.${prefix}_source_id`)}) end`;

const REGIONS = `select jsonb_strip_nulls(jsonb_build_object(
    'key', r.key, 'parent', ${key('regions', 'r.parent_id')}, 'kind', r.kind, 'code', r.code,
    'names', ${list(`select jsonb_build_object('text', n.text, 'lang', n.lang, 'primary', n.is_primary)
      from region_names n where n.workspace_id = $1 and n.region_id = r.id order by n.position`)})) as item
  from regions r where r.workspace_id = $1 order by r.number`;

const SOURCES = `select jsonb_strip_nulls(jsonb_build_object(
    'key', s.key, 'pseudonym', s.pseudonym, 'kind', s.kind,
    'cover', ${list(`select jsonb_build_object('text', c.text, 'lang', c.lang)
      from source_covers c where c.workspace_id = $1 and c.source_id = s.id order by c.position`)},
    'reliability', (select jsonb_build_object('grade', g.grade, 'basis', g.basis, 'reason', g.reason)
      from source_grades g where g.workspace_id = $1 and g.source_id = s.id order by g.sequence desc limit 1),
    'features', (select jsonb_object_agg(f.name, f.value)
      from source_features f where f.workspace_id = $1 and f.source_id = s.id),
    'featuresComplete', s.features_complete)) as item
  from sources s where s.workspace_id = $1 order by s.number`;

const DOCUMENTS = `select jsonb_strip_nulls(jsonb_build_object(
    'key', d.key, 'title', d.title, 'kind', d.kind, 'lang', d.lang, 'published', d.published_text,
    'publisher', ${key('sources', 'd.publisher_id')}, 'text', d.text)) as item
  from documents d where d.workspace_id = $1 order by d.number`;

const OFFICIAL_POSITION = `(select jsonb_build_object('position', o.position,
    'searches', ${list(`select jsonb_build_object('where', s.place, 'on', s.on_text, 'query', s.query)
      from official_searches s where s.workspace_id = $1 and s.claim_id = c.id order by s.ordinal`)},
    'requests', ${list(`select jsonb_build_object('to', q.recipient, 'on', q.on_text, 'answer', q.answer, 'text', q.text)
      from official_requests q where q.workspace_id = $1 and q.claim_id = c.id order by q.ordinal`)})
  from official_positions o where o.workspace_id = $1 and o.claim_id = c.id)`;

const CLAIMS = `select jsonb_strip_nulls(jsonb_build_object(
    'key', c.key, 'kind', c.kind,
    'statement', ${list(`select jsonb_build_object('text', w.text, 'lang', w.lang)
      from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision order by w.position`)},
    'time', c.time_text,
    'regions', ${list(`select jsonb_build_object('region', ${key('regions', 'p.region_id')}, 'role', p.role)
      from claim_regions p where p.workspace_id = $1 and p.claim_id = c.id`)},
    'topics', (select jsonb_agg(t.topic) from claim_topics t where t.workspace_id = $1 and t.claim_id = c.id),
    'quantities', ${list(`select jsonb_build_object('what', q.what, 'unit', q.unit, 'low', q.low, 'best', q.best, 'high', q.high)
      from claim_quantities q where q.workspace_id = $1 and q.claim_id = c.id order by q.position`)},
    'officialPosition', ${OFFICIAL_POSITION},
    'editorMark', c.editor_mark)) as item
  from claims c where c.workspace_id = $1 order by c.number`;

const CLAIM_LINKS = `select jsonb_build_object(
    'from', ${key('claims', 'l.from_id')}, 'to', ${key('claims', 'l.to_id')}, 'type', l.type) as item
  from claim_links l where l.workspace_id = $1 order by l.id`;

const UPSTREAM = list(`select jsonb_strip_nulls(jsonb_build_object(
      'attribution', ${key('attributions', 'u.upstream_attribution_id')}, 'source', ${key('sources', 'u.upstream_source_id')}))
    from attribution_upstreams u where u.workspace_id = $1 and u.attribution_id = a.id order by u.position`);

const PASSAGES = list(`select jsonb_build_object('document', ${key('documents', 'p.document_id')}, 'exact', p.exact,
      'prefix', p.prefix, 'suffix', p.suffix, 'start', p.start_offset, 'end', p.end_offset)
    from passages p where p.workspace_id = $1 and p.attribution_id = a.id order by p.position`);

const WORDING = `case when a.wording_text is not null then jsonb_build_object('text', a.wording_text, 'lang', a.wording_lang,
    'translation', case when a.translation_text is not null then jsonb_build_object(
      'text', a.translation_text, 'lang', a.translation_lang, 'by', a.translation_by) end) end`;

const HEDGE = `case when a.hedge_word is not null then
    jsonb_build_object('word', a.hedge_word, 'low', a.hedge_low, 'high', a.hedge_high) end`;

const TERMS = `case when a.terms_attribution is not null or a.not_before_text is not null then
    jsonb_build_object('attribution', a.terms_attribution, 'notBefore', a.not_before_text) end`;

const ATTRIBUTIONS = `select jsonb_strip_nulls(jsonb_build_object(
    'key', a.key, 'claim', ${key('claims', 'a.claim_id')}, 'source', ${key('sources', 'a.source_id')},
    'stance', a.stance, 'access', a.access, 'upstream', ${UPSTREAM}, 'originStatus', a.origin_status,
    'channel', ${key('sources', 'a.channel_id')}, 'form', a.form, 'wording', ${WORDING}, 'hedge', ${HEDGE},
    'statedAt', a.stated_text, 'learnedAt', a.learned_text, 'heardIn', ${key('regions', 'a.heard_in_id')},
    'credibility', (select g.credibility from attribution_grades g
      where g.workspace_id = $1 and g.attribution_id = a.id order by g.sequence desc limit 1),
    'terms', ${TERMS}, 'passages', ${PASSAGES}, 'state', a.state,
    'supersededBy', ${key('attributions', 'a.superseded_by_id')})) as item
  from attributions a where a.workspace_id = $1 order by a.number`;

const TIES = `select jsonb_strip_nulls(jsonb_build_object(
    'between', jsonb_build_array(${end('first')}, ${end('second')}),
    'kind', t.kind, 'state', t.state, 'reason', t.reason, 'score', t.score)) as item
  from ties t where t.workspace_id = $1 order by t.number`;

const DISTINCTIONS = `select jsonb_strip_nulls(jsonb_build_object(
    'between', jsonb_build_array(${key('attributions', 'd.first_id')}, ${key('attributions', 'd.second_id')}),
    'basis', d.basis, 'reason', d.reason)) as item
  from distinctions d where d.workspace_id = $1 and d.state = 'active' order by d.number`;

const EXHIBITS = `select jsonb_strip_nulls(jsonb_build_object(
    'key', e.key, 'claim', ${key('claims', 'e.claim_id')}, 'document', ${key('documents', 'e.document_id')},
    'kind', e.kind, 'bearing', e.bearing,
    'verifications', ${list(`select jsonb_build_object('step', v.step, 'result', v.result, 'note', v.note)
      from exhibit_verifications v where v.workspace_id = $1 and v.exhibit_id = e.id order by v.position`)})) as item
  from exhibits e where e.workspace_id = $1 order by e.number`;

/**
 * What an importer would have to take as a decision: not one that waits for, or never got, its second editor; and one made
 * on an earlier wording is told as ended on the day of the next, so that it cannot come into force elsewhere.
 */
const RULINGS = `select jsonb_strip_nulls(jsonb_build_object(
    'claim', ${key('claims', 'r.claim_id')}, 'status', r.status, 'reason', r.reason, 'mode', r.mode, 'policy', r.policy,
    'factsHash', r.facts_hash, 'by', r.ruled_by, 'at', r.ruled_on, 'expires', r.expires_on,
    'revoked', coalesce(
      (select jsonb_build_object('by', v.revoked_by, 'at', v.revoked_on, 'reason', v.reason)
        from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = r.id),
      case when r.claim_revision <> c.revision then jsonb_build_object('by', 'Whence', 'at', coalesce(
        (select to_char(min(w.created_at) at time zone 'utc', 'YYYY-MM-DD') from claim_wordings w
          where w.workspace_id = $1 and w.claim_id = r.claim_id and w.revision = r.claim_revision + 1),
        to_char(c.updated_at at time zone 'utc', 'YYYY-MM-DD')),
        'reason', 'The claim was reworded after this ruling was made.') end))) as item
  from rulings r join claims c on c.workspace_id = $1 and c.id = r.claim_id
  where r.workspace_id = $1 and (r.review <> 'second' or exists (select 1 from ruling_approvals p
    where p.workspace_id = $1 and p.ruling_id = r.id))
  order by r.number`;

export const CONTENT_QUERIES: Readonly<Record<ContentList, string>> = {
  regions: REGIONS,
  sources: SOURCES,
  documents: DOCUMENTS,
  claims: CLAIMS,
  claimLinks: CLAIM_LINKS,
  attributions: ATTRIBUTIONS,
  ties: TIES,
  distinctions: DISTINCTIONS,
  exhibits: EXHIBITS,
  rulings: RULINGS,
};
