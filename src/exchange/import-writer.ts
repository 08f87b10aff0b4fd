import { createHash } from 'node:crypto';
import { nextNumbers } from '../database/counters.js';
import { type ColumnValue, insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type {
  DossierAttribution,
  DossierClaim,
  DossierDocument,
  DossierExhibit,
  DossierRegion,
  DossierSource,
} from '../domain/dossier.js';
import { readEdtf } from '../domain/edtf-time.js';
import { afterTheirTarget, type ImportIds } from './import-ids.js';
import type { KeyedList } from './import-diff.js';
import type { CodedRecord } from '../domain/ids.js';

type Row = ColumnValue[];

/** The columns of each keyed table that a dossier fills, in the order of {@link rowOf}. */
const COLUMNS: Readonly<Record<KeyedList, readonly string[]>> = {
  regions: words('parent_id kind code'),
  sources: words('pseudonym kind features_complete'),
  documents: words(`title kind lang published_text published_earliest published_latest publisher_id text text_sha256`),
  claims: words('kind time_text time_earliest time_latest editor_mark'),
  attributions: words(
    `claim_id source_id stance access origin_status channel_id form wording_text wording_lang
     translation_text translation_lang translation_by hedge_word hedge_low hedge_high
     stated_text stated_earliest stated_latest learned_text learned_earliest learned_latest
     heard_in_id terms_attribution not_before_text not_before_earliest not_before_latest state superseded_by_id`,
  ),
  exhibits: words('claim_id document_id kind bearing'),
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

const CODED: Readonly<Record<KeyedList, CodedRecord>> = {
  regions: 'region',
  sources: 'source',
  documents: 'document',
  claims: 'claim',
  attributions: 'attribution',
  exhibits: 'exhibit',
};

/** Writes keyed records: new ones in bulk, changed ones one by one. Children are written by {@link ./import-parts.js}. */
export class ImportWriter {
  constructor(
    private readonly tx: Tx,
    private readonly ids: ImportIds,
    private readonly accountId: string | null,
  ) {}

  async insert<Item extends { key: string }>(
    list: KeyedList,
    items: readonly Item[],
    rowOf: (item: Item) => Row,
  ): Promise<void> {
    if (items.length === 0) return;
    const first = await nextNumbers(this.tx, CODED[list], items.length);
    const isAuthored = list === 'claims' || list === 'attributions';
    const columns = ['id', 'number', 'key', ...COLUMNS[list], ...(isAuthored ? ['created_by'] : [])];
    const rows = items.map((item, i) => [
      this.ids.of(list, item.key),
      first + i,
      item.key,
      ...rowOf(item),
      ...(isAuthored ? [this.accountId] : []),
    ]);
    await insertRows(this.tx, list, columns, rows);
  }

  async update<Item extends { key: string }>(
    list: KeyedList,
    items: readonly Item[],
    rowOf: (item: Item) => Row,
  ): Promise<void> {
    const assignments = COLUMNS[list].map((column, i) => `${column} = $${i + 3}`).join(', ');
    for (const item of items) {
      await this.tx.query(
        `update ${list} set ${assignments}, version = version + 1 where workspace_id = $1 and id = $2`,
        [this.tx.workspaceId, this.ids.of(list, item.key), ...rowOf(item)],
      );
    }
  }

  regionRow = (region: DossierRegion): Row => [
    this.ids.orNull('regions', region.parent),
    region.kind,
    region.code ?? null,
  ];

  sourceRow = (source: DossierSource): Row => [source.pseudonym, source.kind, source.featuresComplete ?? false];

  documentRow = (document: DossierDocument): Row => [
    document.title ?? null,
    document.kind,
    document.lang ?? null,
    ...time(document.published),
    this.ids.orNull('sources', document.publisher),
    document.text ?? null,
    document.text === undefined ? null : createHash('sha256').update(document.text, 'utf8').digest(),
  ];

  claimRow = (claim: DossierClaim): Row => [claim.kind, ...time(claim.time), claim.editorMark ?? 'none'];

  attributionRow = (attribution: DossierAttribution): Row => {
    const { wording, hedge, terms } = attribution;
    return [
      this.ids.of('claims', attribution.claim),
      this.ids.of('sources', attribution.source),
      attribution.stance ?? 'asserts',
      attribution.access,
      attribution.originStatus ?? null,
      this.ids.orNull('sources', attribution.channel),
      attribution.form ?? null,
      wording?.text ?? null,
      wording?.lang ?? null,
      wording?.translation?.text ?? null,
      wording?.translation?.lang ?? null,
      wording?.translation?.by ?? null,
      hedge?.word ?? null,
      hedge?.low ?? null,
      hedge?.high ?? null,
      ...time(attribution.statedAt),
      ...time(attribution.learnedAt),
      this.ids.orNull('regions', attribution.heardIn),
      terms?.attribution ?? null,
      ...time(terms?.notBefore),
      attribution.state ?? 'active',
      this.ids.orNull('attributions', attribution.supersededBy),
    ];
  };

  exhibitRow = (exhibit: DossierExhibit): Row => [
    this.ids.of('claims', exhibit.claim),
    this.ids.orNull('documents', exhibit.document),
    exhibit.kind,
    exhibit.bearing,
  ];
}

/** Regions after their parents, attributions after what supersedes them: foreign keys hold after every statement. */
export const inOrder = {
  regions: (items: readonly DossierRegion[]) => afterTheirTarget(items, (region) => region.parent),
  attributions: (items: readonly DossierAttribution[]) => afterTheirTarget(items, (account) => account.supersededBy),
};

/** The three columns of a time: text, first day, last day. */
export function time(text: string | undefined): [string | null, string | null, string | null] {
  const read = text === undefined ? null : readEdtf(text);
  return read === null ? [null, null, null] : [read.text, read.earliest, read.latest];
}
