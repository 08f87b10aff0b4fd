/** The rules for what people enter of a claim that no single field can check. Each refusal names its field. */
import { type EdtfTime, readEdtf } from '../domain/edtf-time.js';
import { invalidField } from '../domain/refusal.js';
import { decodeCursor } from '../http/paging.js';
import type { ClaimQuantityRequest, ClaimTextRequest } from './claim.requests.js';
import type { ClaimQuantity, ClaimText } from './claims.repository.js';

/** The statement, once per text. @throws Refusal when a text is blank. */
export function readStatement(texts: readonly ClaimTextRequest[]): ClaimText[] {
  return texts.map(({ text, lang }, i) => {
    refuseBlank(`statement[${i}].text`, text);
    return { text, lang: lang ?? null };
  });
}

/** The days a time lies between, beside its text. @throws Refusal when it is no EDTF. */
export function readTime(time: string | null): EdtfTime | null {
  if (time === null) return null;
  const read = readEdtf(time);
  if (read === null) throw invalidField('time', 'a time in EDTF', time);
  return read;
}

/** @throws Refusal when a topic is blank or stands twice: whoever sent it twice meant another one. */
export function readTopics(topics: readonly string[], field = 'topics'): string[] {
  topics.forEach((topic, i) => {
    refuseBlank(`${field}[${i}]`, topic);
    if (topics.indexOf(topic) < i) throw invalidField(`${field}[${i}]`, 'each topic once', topic);
  });
  return [...topics];
}

/** @throws Refusal unless low <= best <= high, as far as they are given. */
export function readQuantities(quantities: readonly ClaimQuantityRequest[]): ClaimQuantity[] {
  return quantities.map((quantity, i) => {
    const { low = null, best = null, high = null } = quantity;
    const path = `quantities[${i}]`;
    refuseBlank(`${path}.what`, quantity.what);
    refuseBelow(`${path}.best`, best, 'low', low);
    refuseBelow(`${path}.high`, high, 'best', best);
    refuseBelow(`${path}.high`, high, 'low', low);
    return { what: quantity.what, unit: quantity.unit ?? null, low, best, high };
  });
}

/** The number a page goes on from; null for the first page. @throws Refusal when the database could not hold it. */
export function readNumberCursor(after: string | undefined): number | null {
  const part = decodeCursor(after, ['number'])?.[0] ?? null;
  if (part === null) return null;
  if (typeof part === 'number' && part >= 0 && part <= 2_147_483_647) return part;
  throw invalidField('after', 'the `next` of the page before', after);
}

function refuseBlank(path: string, text: string): void {
  if (text.trim() === '') throw invalidField(path, 'text that is not blank', text);
}

function refuseBelow(path: string, value: number | null, boundName: string, bound: number | null): void {
  if (value === null || bound === null || value >= bound) return;
  throw invalidField(path, `a number of at least ${bound}, which is its ${boundName}`, String(value));
}
