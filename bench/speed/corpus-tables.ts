/** The tables a corpus is written to, in the order in which their foreign keys allow it, and the columns it fills. */
import type pg from 'pg';
import { CopyRows } from './copy-in.js';

const COLUMNS = {
  regions: 'id number key parent_id kind',
  region_names: 'region_id position text lang is_primary',
  sources: 'id number key pseudonym kind features_complete',
  source_covers: 'source_id position text lang',
  source_features: 'source_id name value',
  source_grades: 'source_id sequence grade basis',
  ties: 'id number kind state first_source_id second_source_id reason',
  tie_decisions: 'tie_id sequence state reason',
  documents:
    'id number key title kind lang published_text published_earliest published_latest text text_sha256 created_at',
  claims:
    'id number key kind time_text time_earliest time_latest editor_mark revision created_by created_at updated_at',
  claim_wordings: 'claim_id revision position text lang created_by created_at',
  claim_regions: 'claim_id region_id role',
  claim_topics: 'claim_id topic',
  claim_links: 'id from_id to_id type created_at',
  official_positions: 'claim_id position',
  attributions:
    'id number key claim_id source_id stance access origin_status channel_id form wording_text wording_lang ' +
    'translation_text translation_lang stated_text stated_earliest stated_latest heard_in_id state withdrawn_reason ' +
    'created_by created_at',
  attribution_upstreams: 'attribution_id position upstream_attribution_id upstream_source_id',
  attribution_grades: 'attribution_id sequence credibility graded_at basis',
  passages: 'id attribution_id position document_id exact',
  assessments:
    'claim_id policy status rank strength flags support_chains support_min support_max support_exact denial_min ' +
    'facts_hash result is_stale assessed_at',
  assessment_inputs: 'sha256 body',
  assessment_history:
    'claim_id sequence known_from state policy status rank strength flags figures facts_hash answer_hash inputs_sha256 ' +
    'cause_action cause_kind cause_id',
} as const;

export type CorpusTable = keyof typeof COLUMNS;

const TABLES: readonly CorpusTable[] = [
  'regions',
  'region_names',
  'sources',
  'source_covers',
  'source_features',
  'source_grades',
  'ties',
  'tie_decisions',
  'documents',
  'claims',
  'claim_wordings',
  'claim_regions',
  'claim_topics',
  'claim_links',
  'official_positions',
  'attributions',
  'attribution_upstreams',
  'attribution_grades',
  'passages',
  'assessments',
  'assessment_inputs',
  'assessment_history',
];

/** The rows of every table that were made and are not yet written. */
export class CorpusTables {
  private readonly rows: ReadonlyMap<CorpusTable, CopyRows>;

  constructor(readonly workspaceId: string) {
    this.rows = new Map(
      TABLES.map((table) => [table, new CopyRows(table, ['workspace_id', ...COLUMNS[table].split(' ')])] as const),
    );
  }

  /** Adds a row; its cells in the order of the columns. @throws Error when there are more or fewer. */
  add(table: CorpusTable, ...cells: Parameters<CopyRows['add']>[0]): void {
    const rows = this.rows.get(table);
    if (rows === undefined || cells.length !== rows.columns.length - 1) {
      throw new Error(`${table}: ${cells.length} cells, expected ${(rows?.columns.length ?? 1) - 1}`);
    }
    rows.add([this.workspaceId, ...cells]);
  }

  /** Writes what was added, all of it or nothing. */
  async write(client: pg.Client): Promise<void> {
    await client.query('begin');
    for (const rows of this.rows.values()) await rows.copyInto(client);
    await client.query('commit');
  }
}
