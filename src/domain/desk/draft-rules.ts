/** What a draft may hold. Its values are nobody's business, but it is no store for anything else. */
import { type FieldError } from '../refusal.js';
import type { WorkspacePermission } from '../roles.js';

export const DRAFT_KINDS = ['claim', 'attribution', 'ruling', 'comment', 'report'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Bytes of UTF-8 of the JSON of one draft. */
export const DRAFT_BYTES = 65_536;
/** Drafts one account may have in a workspace. */
export const MOST_DRAFTS = 100;
/** Days after which a draft nobody saved or opened is gone. */
export const DRAFT_DAYS = 90;
const MOST_LEVELS = 8;

/** The fields of what is written in the end, and which changes of it a form keeps beside them. */
export const DRAFT_FIELDS: Readonly<Record<DraftKind, readonly string[]>> = {
  claim: ['kind', 'statement', 'time', 'regions', 'topics', 'quantities', 'reason'],
  attribution: [
    'claim',
    'source',
    'stance',
    'access',
    'upstream',
    'originStatus',
    'channel',
    'form',
    'wording',
    'hedge',
    'statedAt',
    'learnedAt',
    'heardIn',
    'terms',
    'passages',
  ],
  ruling: ['status', 'reason', 'mode', 'revision', 'factsHash', 'expires'],
  comment: ['field', 'passage', 'text'],
  report: [
    'level',
    'format',
    'lang',
    'withoutHeld',
    'claims',
    'status',
    'kind',
    'region',
    'source',
    'topic',
    'from',
    'to',
    'overlap',
    'undated',
    'text',
    'mark',
    'contradicted',
    'attention',
    'held',
  ],
};

/**
 * Whether somebody may keep drafts of a kind: whoever may write what it becomes. Who no longer may does not read the
 * old ones either, because they hold what sources said.
 */
export function mayDraft(permissions: ReadonlySet<WorkspacePermission>, kind: DraftKind): boolean {
  return WRITES[kind].some((needed) => needed.every((one) => permissions.has(one)));
}

/** Any of these sets of permissions lets somebody write what the draft becomes. */
const WRITES: Readonly<Record<DraftKind, readonly (readonly WorkspacePermission[])[]>> = {
  claim: [['claims.change']],
  attribution: [['attributions.change']],
  ruling: [['rulings.change']],
  comment: [['attributions.read', 'sources.read']],
  report: [['reports.internal'], ['reports.partner'], ['reports.public']],
};

export function draftsOf(permissions: ReadonlySet<WorkspacePermission>): DraftKind[] {
  return DRAFT_KINDS.filter((kind) => mayDraft(permissions, kind));
}

/**
 * Everything wrong with the content of a draft. Never repeats a value: it may be what a source said.
 * @param content parsed from strict JSON.
 */
export function draftProblems(kind: DraftKind, content: object): FieldError[] {
  const fields = DRAFT_FIELDS[kind];
  const strange = Object.keys(content).filter((name) => !fields.includes(name));
  const errors: FieldError[] = strange.slice(0, 20).map((name) => ({
    path: /^[A-Za-z]{1,60}$/.test(name) ? `content.${name}` : 'content',
    expected: `only the fields of a ${kind}: ${fields.join(', ')}`,
  }));
  if (levelsOf(content) > MOST_LEVELS) {
    errors.push({ path: 'content', expected: `values within at most ${MOST_LEVELS} others` });
  }
  if (new TextEncoder().encode(JSON.stringify(content)).length > DRAFT_BYTES) {
    errors.push({ path: 'content', expected: `at most ${DRAFT_BYTES} bytes of JSON` });
  }
  return errors;
}

/** How deep the deepest value lies; the parser of requests bounds it, so that this ends. */
function levelsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within: unknown[] = Object.values(value);
  return 1 + within.reduce<number>((most, one) => Math.max(most, levelsOf(one)), 0);
}
