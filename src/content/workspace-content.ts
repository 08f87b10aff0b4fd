import {
  type Dossier,
  DOSSIER_FORMAT,
  type DossierAttribution,
  type DossierClaim,
  type DossierClaimLink,
  type DossierDistinction,
  type DossierDocument,
  type DossierExhibit,
  type DossierRegion,
  type DossierRuling,
  type DossierSource,
  type DossierTie,
} from '../domain/dossier.js';
import type { Tx } from '../database/unit-of-work.js';
import { CONTENT_QUERIES, type ContentList } from './content-queries.js';

/**
 * Everything a workspace holds, as a dossier: what the export writes, the importer compares with and a report is built
 * from. Identifying; whoever calls it decides who may.
 */
export async function readWorkspaceContent(tx: Tx): Promise<Dossier> {
  return {
    format: DOSSIER_FORMAT,
    workspace: await readWorkspace(tx),
    regions: await readList<DossierRegion>(tx, 'regions'),
    sources: await readList<DossierSource>(tx, 'sources'),
    documents: await readList<DossierDocument>(tx, 'documents'),
    claims: await readList<DossierClaim>(tx, 'claims'),
    claimLinks: await readList<DossierClaimLink>(tx, 'claimLinks'),
    attributions: await readList<DossierAttribution>(tx, 'attributions'),
    ties: await readList<DossierTie>(tx, 'ties'),
    distinctions: await readList<DossierDistinction>(tx, 'distinctions'),
    exhibits: await readList<DossierExhibit>(tx, 'exhibits'),
    rulings: await readList<DossierRuling>(tx, 'rulings'),
  };
}

/** The items of one list. The queries build what the format's types say; a test holds them to the schema. */
async function readList<Item>(tx: Tx, list: ContentList): Promise<Item[]> {
  const rows = await tx.query<{ item: Item }>(CONTENT_QUERIES[list], [tx.workspaceId]);
  return rows.map(({ item }) => item);
}

async function readWorkspace(tx: Tx): Promise<Dossier['workspace']> {
  const rows = await tx.query<{ slug: string; title: string; languages: string[] }>(
    'select slug, title, languages from workspaces where workspace_id = $1',
    [tx.workspaceId],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the workspace of this unit of work is not there');
  return { slug: row.slug, title: row.title, languages: row.languages };
}
