/** JSON values in one form each: nothing empty, texts in NFC, lists without an order of their own sorted. */
import { canonicalJson, compareCodePoints, type JsonValue } from './canonical-json.js';

/** A list without order: sorted by canonical text, each entry once. */
export function unordered(items: readonly JsonValue[] | undefined): JsonValue | undefined {
  return (
    items &&
    sorted(items).filter((item, i, all) => i === 0 || canonicalJson(item) !== canonicalJson(all[i - 1] ?? null))
  );
}

/** By canonical text, in code-point order. */
export function sorted(items: readonly JsonValue[]): JsonValue[] {
  return items
    .map((item) => compact(item))
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => compareCodePoints(a.text, b.text))
    .map(({ item }) => item);
}

/** Without absent fields and empty lists and objects, at any depth; texts in NFC, no negative zero. */
export function compact(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === 0) return 0;
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(compact);
  return Object.fromEntries(
    Object.entries(value)
      .filter((field): field is [string, JsonValue] => field[1] !== undefined)
      .map(([name, member]) => [name, compact(member)] as const)
      .filter(([, member]) => !isEmpty(member)),
  );
}

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
