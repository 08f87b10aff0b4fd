import type { StandingRow } from '../content/claim-standing.js';
import { STANDING_COLUMNS } from '../content/claim-tables.js';
import type { ClaimKind, EditorMark, RegionRole } from '../domain/vocabulary.js';

export interface LocalTextRow {
  readonly text: string;
  readonly lang: string | null;
}

/** A region with all its names, in the order they were given. */
export interface NamedRegionRow {
  readonly id: string;
  readonly number: number;
  readonly names: (LocalTextRow & { isPrimary: boolean })[];
}

/** One claim as it is shown everywhere, but for its standing; assessment columns are null when it was never assessed. */
export interface ClaimCardRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly kind: ClaimKind;
  readonly time_text: string | null;
  readonly editor_mark: EditorMark;
  readonly version: number;
  readonly revision: number;
  readonly statement: LocalTextRow[];
  readonly regions: (NamedRegionRow & { role: RegionRole })[];
  readonly topics: string[];
  readonly flags: string[] | null;
  readonly support_chains: number | null;
  readonly support_min: number | null;
  readonly support_max: number | null;
  readonly support_exact: boolean | null;
  readonly denial_min: number | null;
}

/** One claim with all its standing is worked out from. */
export interface ClaimSummaryRow extends ClaimCardRow, StandingRow {}

/** The names of region `id`, as JSON. */
export const regionNames = (id: string) => `coalesce((select jsonb_agg(jsonb_build_object(
      'text', n.text, 'lang', n.lang, 'isPrimary', n.is_primary) order by n.position)
    from region_names n where n.workspace_id = $1 and n.region_id = ${id}), '[]'::jsonb)`;

/** The columns of {@link ClaimSummaryRow}, on `CLAIM_TABLES`. */
export const SUMMARY_COLUMNS = `c.id, c.number, c.key, c.kind, c.time_text, c.editor_mark, c.version,
  coalesce((select jsonb_agg(jsonb_build_object('text', w.text, 'lang', w.lang) order by w.position)
    from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision),
    '[]'::jsonb) as statement,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'role', p.role,
      'names', ${regionNames('r.id')}) order by p.role desc, r.number)
    from claim_regions p join regions r on r.workspace_id = $1 and r.id = p.region_id
    where p.workspace_id = $1 and p.claim_id = c.id), '[]'::jsonb) as regions,
  coalesce((select jsonb_agg(t.topic order by t.topic collate "C")
    from claim_topics t where t.workspace_id = $1 and t.claim_id = c.id), '[]'::jsonb) as topics,
  a.flags, a.support_chains, a.support_min, a.support_max, a.support_exact, a.denial_min,
  ${STANDING_COLUMNS}`;
