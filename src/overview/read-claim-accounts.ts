import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type {
  Access,
  AttributionState,
  CredibilityBasis,
  Form,
  OriginStatus,
  ReliabilityGrade,
  SourceKind,
  Stance,
  Terms,
} from '../domain/vocabulary.js';
import { type LocalTextRow, type NamedRegionRow, regionNames } from './claim-summary-row.js';

/** A source as an account names it; `cover` is its most specific description. */
export interface NamedSourceRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly pseudonym: string;
  readonly kind: SourceKind;
  readonly cover: LocalTextRow | null;
  readonly grade: ReliabilityGrade | null;
}

export interface UpstreamRow {
  readonly attribution: { id: string; number: number; key: string; source: NamedSourceRow } | null;
  readonly source: NamedSourceRow | null;
}

export interface QuotedPassageRow {
  readonly documentId: string;
  readonly documentNumber: number;
  readonly documentTitle: string | null;
  readonly exact: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** A digit with whoever gave it; nobody when it was imported. */
export interface DigitGivenRow {
  readonly credibility: number;
  readonly basis: CredibilityBasis | null;
  readonly reason: string | null;
  readonly gradedById: string | null;
  readonly gradedBy: string | null;
  /** `YYYY-MM-DD`. */
  readonly gradedOn: string;
}

/** One account of a claim, with everything its page shows. */
export interface ClaimAccountRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly claim_id: string;
  readonly source: NamedSourceRow;
  readonly stance: Stance;
  readonly access: Access;
  readonly origin_status: OriginStatus | null;
  readonly upstream: UpstreamRow[];
  readonly channel: NamedSourceRow | null;
  readonly form: Form | null;
  readonly wording_text: string | null;
  readonly wording_lang: string | null;
  readonly translation_text: string | null;
  readonly translation_lang: string | null;
  readonly translation_by: string | null;
  readonly hedge_word: string | null;
  readonly hedge_low: number | null;
  readonly hedge_high: number | null;
  readonly stated_text: string | null;
  readonly learned_text: string | null;
  readonly heard_in: NamedRegionRow | null;
  readonly terms_attribution: Terms | null;
  readonly not_before_text: string | null;
  readonly passages: QuotedPassageRow[];
  /** Every digit, oldest first. */
  readonly digits: DigitGivenRow[];
  readonly state: AttributionState;
  readonly superseded_by_number: number | null;
  readonly superseded_by_id: string | null;
  readonly withdrawn_reason: string | null;
  readonly version: number;
}

const source = (id: string) => `(select jsonb_build_object('id', s.id, 'number', s.number, 'key', s.key,
      'pseudonym', s.pseudonym, 'kind', s.kind,
      'cover', (select jsonb_build_object('text', v.text, 'lang', v.lang) from source_covers v
        where v.workspace_id = $1 and v.source_id = s.id order by v.position limit 1),
      'grade', (select g.grade from source_grades g
        where g.workspace_id = $1 and g.source_id = s.id order by g.sequence desc limit 1))
    from sources s where s.workspace_id = $1 and s.id = ${id})`;

const UPSTREAM = `coalesce((select jsonb_agg(jsonb_build_object(
      'attribution', (select jsonb_build_object('id', x.id, 'number', x.number, 'key', x.key, 'source', ${source('x.source_id')})
        from attributions x where x.workspace_id = $1 and x.id = up.upstream_attribution_id),
      'source', ${source('up.upstream_source_id')}) order by up.position)
    from attribution_upstreams up where up.workspace_id = $1 and up.attribution_id = t.id), '[]'::jsonb)`;

const PASSAGES = `coalesce((select jsonb_agg(jsonb_build_object('documentId', d.id, 'documentNumber', d.number,
      'documentTitle', d.title, 'exact', p.exact, 'start', p.start_offset, 'end', p.end_offset) order by p.position)
    from passages p join documents d on d.workspace_id = $1 and d.id = p.document_id
    where p.workspace_id = $1 and p.attribution_id = t.id), '[]'::jsonb)`;

const accountsOf = (claims: string) =>
  `select t.id, t.number, t.key, t.claim_id, ${source('t.source_id')} as source, t.stance, t.access, t.origin_status,
    ${UPSTREAM} as upstream, ${source('t.channel_id')} as channel, t.form,
    t.wording_text, t.wording_lang, t.translation_text, t.translation_lang, t.translation_by,
    t.hedge_word, t.hedge_low, t.hedge_high, t.stated_text, t.learned_text,
    (select jsonb_build_object('id', r.id, 'number', r.number, 'names', ${regionNames('r.id')})
      from regions r where r.workspace_id = $1 and r.id = t.heard_in_id) as heard_in,
    t.terms_attribution, t.not_before_text, ${PASSAGES} as passages,
    coalesce((select jsonb_agg(jsonb_build_object('credibility', g.credibility, 'basis', g.basis, 'reason', g.reason,
        'gradedById', g.graded_by, 'gradedBy', m.name,
        'gradedOn', to_char(g.graded_at at time zone 'utc', 'YYYY-MM-DD')) order by g.sequence)
      from attribution_grades g left join memberships m on m.workspace_id = $1 and m.account_id = g.graded_by
      where g.workspace_id = $1 and g.attribution_id = t.id), '[]'::jsonb) as digits,
    t.state, t.superseded_by_id,
    (select n.number from attributions n where n.workspace_id = $1 and n.id = t.superseded_by_id) as superseded_by_number,
    t.withdrawn_reason, t.version
  from attributions t where t.workspace_id = $1 and t.claim_id ${claims} order by t.number`;

/** The same of claim `$2` alone. */
export const CLAIM_ACCOUNTS = accountsOf('= $2');

const SQL = keepPlan(accountsOf('= any((select $2::uuid[])::uuid[])'));

/** Every account of these claims, in the order they were entered. Identifying: for people who may see sources. */
export function readClaimAccounts(tx: Tx, claimIds: readonly string[]): Promise<ClaimAccountRow[]> {
  return tx.query<ClaimAccountRow>(SQL, [tx.workspaceId, claimIds]);
}
