/**
 * The hand-written SQL of the raw line: each page by one prepared statement that builds its JSON, on the same tables the
 * product reads. Lists are chosen from the read models where the database has them, else from the records themselves.
 */
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { orderOf } from '../../src/domain/standing.js';

export interface Statement {
  /** The plan kept under it. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a list can be asked by: lists separated by commas, ids of records. */
export type ListQuery = Readonly<
  Partial<Record<'status' | 'kind' | 'region' | 'source' | 'from' | 'to' | 'before' | 'include', string>>
>;

/** Numbers of accounts written by the raw line begin here, so that they can be found and taken away again. */
export const RAW_NUMBERS = 1_000_000_000;

const CAP = NEWSROOM_TWO_SOURCE.autoCap;
const capPlace = orderOf(NEWSROOM_TWO_SOURCE, CAP) ?? 0;
const ABOVE = NEWSROOM_TWO_SOURCE.ladder
  .filter(({ id }) => (orderOf(NEWSROOM_TWO_SOURCE, id) ?? -1) > capPlace)
  .map(({ id }) => `'${id}'`);
const STATUS = `case when a.status in (${ABOVE.join(', ')}) then '${CAP}' else a.status end`;

const NAMES = (region: string) => `(select coalesce(json_agg(json_build_object('text', n.text, 'lang', n.lang)
    order by n.position), '[]'::json) from region_names n
  where n.workspace_id = $1 and n.region_id = ${region} and n.is_primary)`;

/** The fields of a card, of the claim `c` with its assessment `a`. */
const CARD = `'id', c.id, 'ref', 'C-' || c.number, 'key', c.key, 'kind', c.kind,
  'statement', (select json_agg(json_build_object('text', w.text, 'lang', w.lang) order by w.position)
    from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision),
  'revision', c.revision, 'time', c.time_text,
  'regions', (select coalesce(json_agg(json_build_object('id', r.id, 'ref', 'R-' || r.number, 'role', p.role,
      'names', ${NAMES('r.id')}) order by r.number), '[]'::json)
    from claim_regions p join regions r on r.workspace_id = $1 and r.id = p.region_id
    where p.workspace_id = $1 and p.claim_id = c.id),
  'topics', (select coalesce(json_agg(t.topic order by t.topic), '[]'::json)
    from claim_topics t where t.workspace_id = $1 and t.claim_id = c.id),
  'editorMark', c.editor_mark, 'status', ${STATUS}, 'computedStatus', a.status, 'flags', a.flags,
  'origins', json_build_object('min', a.support_min, 'max', a.support_max, 'exact', a.support_exact),
  'chains', a.support_chains, 'denials', a.denial_min, 'version', c.version`;

/** A source as an account names it; `id` is the column that names the source. */
const source = (id: string) => `(select json_build_object('id', s.id, 'ref', 'S-' || s.number, 'key', s.key,
    'pseudonym', s.pseudonym, 'kind', s.kind,
    'cover', (select json_build_object('text', v.text, 'lang', v.lang) from source_covers v
      where v.workspace_id = $1 and v.source_id = s.id order by v.position limit 1),
    'grade', (select g.grade from source_grades g where g.workspace_id = $1 and g.source_id = s.id
      order by g.sequence desc limit 1))
  from sources s where s.workspace_id = $1 and s.id = ${id})`;

const ACCOUNTS = `(select coalesce(json_agg(json_build_object('id', t.id, 'ref', 'A-' || t.number, 'key', t.key,
      'source', ${source('t.source_id')}, 'stance', t.stance, 'access', t.access, 'originStatus', t.origin_status,
      'statedAt', t.stated_text, 'state', t.state, 'version', t.version) order by t.number), '[]'::json)
  from attributions t where t.workspace_id = $1 and t.claim_id = c.id)`;

/** The same with everything one account's page would show. */
const FULL_ACCOUNTS = `(select coalesce(json_agg(json_build_object('id', t.id, 'ref', 'A-' || t.number, 'key', t.key,
      'source', ${source('t.source_id')}, 'stance', t.stance, 'access', t.access, 'originStatus', t.origin_status,
      'form', t.form, 'wording', t.wording_text, 'wordingLang', t.wording_lang, 'translation', t.translation_text,
      'translationLang', t.translation_lang, 'channel', ${source('t.channel_id')}, 'statedAt', t.stated_text,
      'learnedAt', t.learned_text, 'heardIn', ${NAMES('t.heard_in_id')},
      'upstream', (select coalesce(json_agg(json_build_object('attribution', u.upstream_attribution_id,
          'ref', (select 'A-' || x.number from attributions x where x.workspace_id = $1 and x.id = u.upstream_attribution_id),
          'source', ${source('coalesce(u.upstream_source_id, (select x.source_id from attributions x where x.workspace_id = $1 and x.id = u.upstream_attribution_id))')}) order by u.position), '[]'::json)
        from attribution_upstreams u where u.workspace_id = $1 and u.attribution_id = t.id),
      'passages', (select coalesce(json_agg(json_build_object('document', d.id, 'title', d.title, 'exact', p.exact)
          order by p.position), '[]'::json)
        from passages p join documents d on d.workspace_id = $1 and d.id = p.document_id
        where p.workspace_id = $1 and p.attribution_id = t.id),
      'credibility', (select g.credibility from attribution_grades g where g.workspace_id = $1 and g.attribution_id = t.id
        order by g.sequence desc limit 1),
      'state', t.state, 'version', t.version) order by t.number), '[]'::json)
  from attributions t where t.workspace_id = $1 and t.claim_id = c.id)`;

const CLAIM_AND_ASSESSMENT = `claims c left join assessments a on a.workspace_id = $1 and a.claim_id = c.id`;

/** Fifty cards, the newest first. `hasLists`: whether the read models of lists are there. */
export function listStatement(workspaceId: string, query: ListQuery, hasLists: boolean): Statement {
  const values: unknown[] = [workspaceId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const chosen = hasLists ? chosenFromLists(query, place) : chosenFromRecords(query, place);
  const fields = query.include === undefined ? CARD : `${CARD}, 'attributions', ${ACCOUNTS}`;
  const text = `select coalesce(json_agg(j.card order by j.number desc), '[]'::json)::text as json from (
    select json_build_object(${fields}) as card, c.number from (${chosen}) l
      join claims c on c.workspace_id = $1 and c.id = l.claim_id
      left join assessments a on a.workspace_id = $1 and a.claim_id = c.id) j`;
  const shape = Object.keys(query).sort().join('_');
  return { name: `list_${shape}_${query.status?.split(',').length ?? 0}`, text, values };
}

type Place = (value: unknown) => string;

/** Walks one index of the read models in the order of the page. */
function chosenFromLists(query: ListQuery, place: Place): string {
  const table = query.region === undefined ? 'claim_standings' : 'claim_places';
  const wheres = [`l.workspace_id = $1`];
  if (query.region !== undefined) wheres.push(`l.region_id = ${place(query.region)}::uuid`);
  if (query.kind !== undefined) wheres.push(`l.kind = any(${place(query.kind.split(','))}::text[])`);
  if (query.to !== undefined) wheres.push(`l.day_lo <= ${place(query.to)}::date`);
  if (query.from !== undefined) wheres.push(`l.day_hi >= ${place(query.from)}::date`);
  if (query.before !== undefined) wheres.push(`l.number < ${place(Number(query.before))}`);
  if (query.source !== undefined) {
    wheres.push(`exists (select 1 from claim_sources v where v.workspace_id = $1 and v.claim_id = l.claim_id
      and v.source_id = ${place(query.source)}::uuid)`);
  }
  const walk = (extra: string) =>
    `select l.claim_id, l.number from ${table} l where ${[...wheres, extra].filter((each) => each !== '').join(' and ')}
     order by l.number desc limit 50`;
  const statuses = query.status?.split(',') ?? [];
  if (statuses.length === 0) return walk('');
  // One walk for each status, which the index keeps in order, and the newest of all of them.
  const walks = statuses.map((status) => `(${walk(`l.status = ${place(status)}`)})`);
  return `select * from (${walks.join(' union all ')}) s order by s.number desc limit 50`;
}

function chosenFromRecords(query: ListQuery, place: Place): string {
  const wheres = ['c.workspace_id = $1'];
  if (query.status !== undefined) wheres.push(`${STATUS} = any(${place(query.status.split(','))}::text[])`);
  if (query.kind !== undefined) wheres.push(`c.kind = any(${place(query.kind.split(','))}::text[])`);
  if (query.region !== undefined) {
    wheres.push(`exists (select 1 from claim_regions p where p.workspace_id = $1 and p.claim_id = c.id
      and p.region_id = any(array(with recursive inside(id) as (select ${place(query.region)}::uuid union
        select r.id from inside i join regions r on r.workspace_id = $1 and r.parent_id = i.id)
        select id from inside)))`);
  }
  if (query.to !== undefined) wheres.push(`(c.time_earliest is null or c.time_earliest <= ${place(query.to)}::date)`);
  if (query.from !== undefined) wheres.push(`(c.time_latest is null or c.time_latest >= ${place(query.from)}::date)`);
  if (query.source !== undefined) {
    wheres.push(`exists (select 1 from attributions t where t.workspace_id = $1 and t.claim_id = c.id
      and t.source_id = ${place(query.source)}::uuid)`);
  }
  if (query.before !== undefined) wheres.push(`c.number < ${place(Number(query.before))}`);
  return `select c.id as claim_id, c.number from ${CLAIM_AND_ASSESSMENT}
    where ${wheres.join(' and ')} order by c.number desc limit 50`;
}

/** One claim with everything it stands on. */
export function claimStatement(workspaceId: string, number: number): Statement {
  const text = `select json_build_object(${CARD}, 'createdAt', c.created_at, 'updatedAt', c.updated_at,
      'officialPosition', (select o.position from official_positions o where o.workspace_id = $1 and o.claim_id = c.id),
      'links', (select coalesce(json_agg(json_build_object('id', k.id, 'type', k.type, 'from', k.from_id, 'to', k.to_id)),
          '[]'::json) from claim_links k where k.workspace_id = $1 and (k.from_id = c.id or k.to_id = c.id)),
      'assessment', a.result, 'attributions', ${FULL_ACCOUNTS})::text as json
    from ${CLAIM_AND_ASSESSMENT} where c.workspace_id = $1 and c.number = $2`;
  return { name: 'claim', text, values: [workspaceId, number] };
}

/** One account, written without a check, a log or an assessment. */
export function insertStatement(workspaceId: string, account: Record<string, unknown>, number: number): Statement {
  const text = `insert into attributions (workspace_id, id, number, key, claim_id, source_id, access, stated_text,
      stated_earliest, stated_latest) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) returning id`;
  const { id, claim, source: by, access, statedAt } = account;
  return {
    name: 'insert',
    text,
    values: [workspaceId, id, number, `raw-${number}`, claim, by, access, statedAt, statedAt],
  };
}
