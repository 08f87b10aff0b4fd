/** Records that can be commented on, and the parts of them a comment can point at. */

export const COMMENTED_RECORDS = ['claim', 'attribution', 'source', 'document'] as const;
export type CommentedRecord = (typeof COMMENTED_RECORDS)[number];

/** As the API names the fields of each record. */
export const COMMENT_FIELDS: Readonly<Record<CommentedRecord, readonly string[]>> = {
  claim: ['statement', 'kind', 'time', 'regions', 'topics', 'quantities', 'editorMark'],
  attribution: [
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
  source: ['pseudonym', 'kind', 'cover', 'features', 'featuresComplete'],
  document: ['kind', 'title', 'lang', 'published', 'publisher', 'text'],
};
