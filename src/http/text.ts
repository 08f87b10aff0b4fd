/** Query and path parameters arrive outside the JSON parser: the same rule for their text is applied here. */

/** Unicode NFC for every text of a flat object of parameters; other values are left as they are. */
export function normalizeTexts(values: unknown): unknown {
  if (typeof values === 'string') return values.normalize('NFC');
  if (Array.isArray(values)) return values.map(normalizeTexts);
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, normalizeTexts(value)]));
}
