import { answerOf, ifMatch, type Schemas, whence } from './client.js';

export type Draft = Schemas['DraftResponse'];
export type DraftKind = Schemas['NewDraftRequest']['kind'];
export type DraftContent = Readonly<Record<string, unknown>>;

const DRAFT = '/api/v1/workspaces/{workspace}/drafts/{draft}';

/** Your newest draft of a kind that is about this; null when there is none. */
export async function findDraft(workspace: string, kind: DraftKind, about: string): Promise<Draft | null> {
  const params = { path: { workspace }, query: { kind, limit: 200 } };
  const { items } = await answerOf(whence.GET('/api/v1/workspaces/{workspace}/drafts', { params }));
  const found = items.findLast((one) => one.about === about);
  return found === undefined ? null : answerOf(whence.GET(DRAFT, { params: { path: { workspace, draft: found.id } } }));
}

/** Keeps a draft, new or again. It arrives even when the page closes meanwhile. */
export async function keepDraft(
  workspace: string,
  known: Pick<Draft, 'id' | 'version'> | null,
  draft: { readonly kind: DraftKind; readonly about: string; readonly content: DraftContent },
): Promise<Draft> {
  const { kind, about, content } = draft;
  const body = { about, content };
  if (known === null) {
    const params = { path: { workspace } };
    return answerOf(
      whence.POST('/api/v1/workspaces/{workspace}/drafts', { params, body: { kind, ...body }, keepalive: true }),
    );
  }
  const params = { path: { workspace, draft: known.id }, header: ifMatch(known.version) };
  return answerOf(whence.PUT(DRAFT, { params, body, keepalive: true }));
}

export async function removeDraft(workspace: string, { id, version }: Pick<Draft, 'id' | 'version'>): Promise<void> {
  await whence.DELETE(DRAFT, { params: { path: { workspace, draft: id }, header: ifMatch(version) } });
}
