/** How something was found: with all of its terms, with terms written much like them, or with any of them. */
export const SEARCH_MODES = ['all', 'alike', 'any'] as const;
export type SearchMode = (typeof SEARCH_MODES)[number];
