/**
 * The history of a record: which of its fields a change moved, from what to what, and which of them somebody may see.
 * A history is read with the same eyes as the record itself, never with better ones.
 */
import { canonicalJson, type JsonValue } from '../canonical-json.js';
import type { WorkspacePermission } from '../roles.js';

/** Kinds of records that have a history. Links and the official position are told in that of their claim. */
export const HISTORY_KINDS = [
  'region',
  'source',
  'document',
  'claim',
  'attribution',
  'tie',
  'distinction',
  'exhibit',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What was done. A history that begins with `created` or `imported` is known from the start. */
export const HISTORY_ACTIONS = [
  'created',
  'imported',
  'updated_by_import',
  'changed',
  'reworded',
  'marked',
  'graded',
  'linked',
  'unlinked',
  'withdrawn',
  'reinstated',
  'superseded',
  'decided',
  'removed',
] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/** The fields of a record by name, as the API gives them; what has no value is null or absent. */
export type RecordFields = Readonly<Record<string, JsonValue | undefined>>;

/** One field a change moved; null on a side where it had no value. */
export interface FieldChange {
  readonly field: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** The fields of one name each kind has, and the permission without which a field is left out. */
const FIELDS: Readonly<Record<HistoryKind, Readonly<Record<string, WorkspacePermission>>>> = {
  region: { kind: 'regions.read', parentId: 'regions.read', code: 'regions.read', names: 'regions.read' },
  source: {
    pseudonym: 'sources.read',
    kind: 'sources.read',
    cover: 'sources.read',
    features: 'sources.read',
    featuresComplete: 'sources.read',
    reliability: 'sources.read',
    state: 'sources.read',
  },
  document: {
    title: 'documents.read',
    kind: 'documents.read',
    lang: 'documents.read',
    published: 'documents.read',
    publisherId: 'documents.read',
    textSha256: 'documents.read',
  },
  claim: {
    kind: 'claims.read',
    statement: 'attributions.read',
    time: 'claims.read',
    regions: 'claims.read',
    topics: 'claims.read',
    quantities: 'claims.read',
    editorMark: 'claims.read',
    link: 'claims.read',
    officialPosition: 'claims.read',
    officialSearches: 'attributions.read',
    officialRequests: 'attributions.read',
  },
  attribution: {
    claimId: 'attributions.read',
    sourceId: 'attributions.read',
    stance: 'attributions.read',
    access: 'attributions.read',
    upstream: 'attributions.read',
    originStatus: 'attributions.read',
    channelId: 'attributions.read',
    form: 'attributions.read',
    wording: 'attributions.read',
    hedge: 'attributions.read',
    statedAt: 'attributions.read',
    learnedAt: 'attributions.read',
    heardInId: 'attributions.read',
    terms: 'attributions.read',
    passages: 'attributions.read',
    credibility: 'attributions.read',
    state: 'attributions.read',
    supersededById: 'attributions.read',
  },
  tie: { between: 'ties.read', kind: 'ties.read', state: 'ties.read', score: 'ties.read' },
  distinction: { between: 'ties.read', basis: 'ties.read', state: 'ties.read' },
  exhibit: {
    claimId: 'claims.read',
    documentId: 'documents.read',
    kind: 'claims.read',
    bearing: 'claims.read',
    verifications: 'attributions.read',
  },
};

/** Fields that hold a letter or a digit: withheld, with the reason given, from whoever judges what it bears on. */
const GRADES: ReadonlySet<string> = new Set(['reliability', 'credibility']);

/** One line of a history as one reader may see it. */
export interface SeenChange {
  readonly fields: readonly FieldChange[];
  /** A grade is withheld, and the reason it was given for with it. */
  readonly gradeWithheld: boolean;
}

/**
 * The fields whose value differs, by name; a record that is made or removed has none on one side. A value that is absent,
 * null, false or an empty list or object says nothing, so a record begins with the fields somebody filled in.
 */
export function fieldChanges(before: RecordFields | null, after: RecordFields | null): FieldChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return names.flatMap((field) => {
    const [old, now] = [before?.[field] ?? null, after?.[field] ?? null];
    const isOneSided = before === null || after === null;
    const isSame = isOneSided ? saysNothing(old) && saysNothing(now) : canonicalJson(old) === canonicalJson(now);
    return isSame ? [] : [{ field, before: old, after: now }];
  });
}

/** What of a change somebody with these permissions may see. A field this file does not name is shown to nobody. */
export function seenChange(
  kind: HistoryKind,
  fields: readonly FieldChange[],
  reader: { readonly permissions: ReadonlySet<WorkspacePermission>; readonly withholdsGrades: boolean },
): SeenChange {
  const shown: FieldChange[] = [];
  let gradeWithheld = false;
  for (const { field, before, after } of fields) {
    const permission = Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field] : undefined;
    if (permission === undefined || !reader.permissions.has(permission)) continue;
    if (reader.withholdsGrades && GRADES.has(field)) gradeWithheld = true;
    else shown.push({ field, before, after });
  }
  return { fields: shown, gradeWithheld };
}

function saysNothing(value: JsonValue): boolean {
  return value === null || value === false || canonicalJson(value) === '[]' || canonicalJson(value) === '{}';
}
