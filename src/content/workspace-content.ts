import { type Dossier, DOSSIER_FORMAT } from '../domain/dossier.js';
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
    regions: await readList(tx, 'regions'),
    sources: await readList(tx, 'sources'),
    documents: await readList(tx, 'documents'),
    claims: await readList(tx, 'claims'),
    claimLinks: await readList(tx, 'claimLinks'),
    attributions: await readList(tx, 'attributions'),
    ties: await readList(tx, 'ties'),
    distinctions: await readList(tx, 'distinctions'),
    exhibits: await readList(tx, 'exhibits'),
    rulings: await readList(tx, 'rulings'),
  };
}

/** The items of one list. The queries build what the format's types say; a test holds them to the schema. */
async function readList<List extends ContentList>(tx: Tx, list: List): Promise<NonNullable<Dossier[List]>> {
  type Item = NonNullable<Dossier[List]>[number];
  const rows = await tx.query<{ item: Item }>(CONTENT_QUERIES[list], [tx.workspaceId]);
  const items: Item[] = rows.map(({ item }) => item);
  return items as NonNullable<Dossier[List]>;
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
