import type { ClaimFilter } from '../content/claim-filter.js';

/** The filters of a report in the words they were given in; null when the whole workspace is reported. */
export function selectionWords(
  filter: ClaimFilter & { readonly claims?: readonly string[] | undefined },
): string | null {
  const { status, kind, region, source, topic, from, to, overlap, undated, text, mark, attention, held, contradicted } =
    filter;
  const parts: [name: string, value: string | undefined][] = [
    ['claims', listed(filter.claims)],
    ['status', listed(status)],
    ['kind', listed(kind)],
    ['region', region],
    ['source', source],
    ['topic', topic],
    ['from', from],
    ['to', to],
    ['overlap', overlap],
    ['undated', undated === true ? 'true' : undefined],
    ['text', text],
    ['mark', mark],
    ['contradicted', contradicted === undefined ? undefined : String(contradicted)],
    ['attention', listed(attention)],
    ['held', held === undefined ? undefined : String(held)],
  ];
  const given = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return given.length === 0 ? null : given.join('; ').normalize('NFC');
}

function listed(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join(', ');
}
