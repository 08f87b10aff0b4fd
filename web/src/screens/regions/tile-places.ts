/** Where provinces stand on a schematic map: by official code, column and row. What has no place here stands in line. */
const PLACES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  'KP-10': [4, 1],
  'KP-09': [5, 1],
  'KP-13': [6, 1],
  'KP-03': [2, 2],
  'KP-04': [3, 2],
  'KP-08': [4, 2],
  'KP-14': [1, 3],
  'KP-01': [2, 3],
  'KP-02': [3, 3],
  'KP-07': [4, 3],
  'KP-05': [2, 4],
  'KP-06': [3, 4],
  'KP-15': [4, 4],
};

export interface TilePlace {
  readonly column: number;
  readonly row: number;
}

/**
 * Places for regions, in their order; null where one of them has none, so that all stand in line. Columns and rows
 * nothing stands in are left out: it is schematic, and an empty column would look like a place nobody named.
 */
export function tilePlaces(codes: readonly (string | null)[]): readonly TilePlace[] | null {
  const known = codes.flatMap((code) => (code === null ? [] : [PLACES[code]]));
  const found = known.flatMap((place) => (place === undefined ? [] : [place]));
  if (found.length !== codes.length || found.length === 0) return null;
  const columns = ranks(found.map(([column]) => column));
  const rows = ranks(found.map(([, row]) => row));
  return found.map(([column, row]) => ({ column: columns.indexOf(column) + 1, row: rows.indexOf(row) + 1 }));
}

function ranks(values: readonly number[]): number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}
