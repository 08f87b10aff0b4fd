/** The parts of a claim that have a name in a discussion; as the API names its fields. */
export const COMMENTED_PARTS = ['statement', 'kind', 'time', 'regions', 'topics', 'quantities', 'editorMark'] as const;
export type CommentedPart = (typeof COMMENTED_PARTS)[number];

/** The part a field stands for; undefined for the claim as a whole, and for fields this version does not know. */
export function commentedPart(field: string | null): CommentedPart | undefined {
  return COMMENTED_PARTS.find((one) => one === field);
}
