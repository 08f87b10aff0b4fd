/** What is searched, and who may find it. */
import { readsEvidence, type WorkspacePermission } from '../roles.js';

export const SEARCHED_KINDS = ['claim', 'attribution', 'document', 'region', 'source'] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export const SEARCH_FIELDS = [
  'statement',
  'topic',
  'wording',
  'translation',
  'title',
  'text',
  'name',
  'pseudonym',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Who may find a text: each is an index of its own, so that what one may not read takes no time either. */
export const SEARCH_AUDIENCES = ['claims', 'evidence', 'documents', 'regions'] as const;
export type SearchAudience = (typeof SEARCH_AUDIENCES)[number];

/** Texts of one kind of record for one audience. Statements a claim no longer has are evidence. */
export interface SearchSection {
  readonly audience: SearchAudience;
  readonly kind: SearchedKind;
}

/** In the order of their hits where all else is equal. */
export const SEARCH_SECTIONS: readonly SearchSection[] = [
  { audience: 'claims', kind: 'claim' },
  { audience: 'evidence', kind: 'claim' },
  { audience: 'evidence', kind: 'attribution' },
  { audience: 'documents', kind: 'document' },
  { audience: 'regions', kind: 'region' },
  { audience: 'evidence', kind: 'source' },
];

/** Whether somebody may find what is written for this audience. */
export function findsAudience(permissions: ReadonlySet<WorkspacePermission>, audience: SearchAudience): boolean {
  return audience === 'evidence' ? readsEvidence(permissions) : permissions.has(`${audience}.read`);
}

/** The sections somebody may search, of these kinds of record (null: of all). */
export function sectionsFor(
  permissions: ReadonlySet<WorkspacePermission>,
  kinds: readonly SearchedKind[] | null,
): SearchSection[] {
  return SEARCH_SECTIONS.filter(
    ({ audience, kind }) => findsAudience(permissions, audience) && (kinds === null || kinds.includes(kind)),
  );
}

/** Of which kinds of record somebody may find anything at all. */
export function kindsFoundBy(permissions: ReadonlySet<WorkspacePermission>): SearchedKind[] {
  return SEARCHED_KINDS.filter((kind) => sectionsFor(permissions, [kind]).length > 0);
}
