import type { RecordFields } from '../domain/history/record-fields.js';
import type { RegionContent, RegionRow } from './regions.repository.js';

/** The content of a region as its row has it. */
export function contentOf({ kind, parent_id: parentId, code, names }: RegionRow): RegionContent {
  return { kind, parentId, code, names };
}

/** The fields of a region as its history tells them. */
export function regionFields({ kind, parentId, code, names }: RegionContent): RecordFields {
  return {
    kind,
    parentId,
    code,
    names: names.map(({ text, lang, isPrimary }) => ({ text, lang, primary: isPrimary })),
  };
}

/** What the log holds of a region. */
export function logged(content: RegionContent) {
  const names = content.names.map(({ text, lang, isPrimary }) => ({ text, lang, isPrimary }));
  return { kind: content.kind, parentId: content.parentId, code: content.code, names };
}
