/**
 * The first day of the dates used by the random dossiers, worked by hand. A table and not a parser: the oracle must not
 * share a misunderstanding of EDTF with the engine. `open` is an open start, which sorts before every day.
 */
export const FIRST_DAYS: ReadonlyMap<string, readonly [year: number, month: number, day: number] | 'open'> = new Map<
  string,
  readonly [number, number, number] | 'open'
>([
  ['2021', [2021, 1, 1]],
  ['2021?', [2021, 1, 1]],
  ['2021-01', [2021, 1, 1]],
  ['2021-01-01', [2021, 1, 1]],
  ['2021-XX', [2021, 1, 1]],
  ['2021-XX-XX', [2021, 1, 1]],
  ['2021/2023', [2021, 1, 1]],
  ['202X', [2020, 1, 1]],
  ['20XX', [2000, 1, 1]],
  ['2021-05', [2021, 5, 1]],
  ['2021-05~', [2021, 5, 1]],
  ['2021-05-XX', [2021, 5, 1]],
  ['2021-05-06', [2021, 5, 6]],
  ['2021-05-06T09:30:00Z', [2021, 5, 6]],
  ['2021-05-06T22:00:00Z', [2021, 5, 6]],
  ['2021-05-1X', [2021, 5, 10]],
  ['2021-05-06/2021-06', [2021, 5, 6]],
  ['2021-05/..', [2021, 5, 1]],
  ['../2021', 'open'],
  ['../2019-02-03', 'open'],
  ['[2020-07, 2022]', [2020, 7, 1]],
  ['0999-12-31', [999, 12, 31]],
  ['-0044', [-44, 1, 1]],
  ['Y12021', [12021, 1, 1]],
]);

/** A number that orders the dates of {@link FIRST_DAYS} by first day; a missing one comes after all of them. */
export function firstDayRank(statedAt: string | undefined): number {
  if (statedAt === undefined) return Number.POSITIVE_INFINITY;
  const day = FIRST_DAYS.get(statedAt);
  if (day === undefined) throw new Error(`the oracle has no first day for ${statedAt}: add it to the table`);
  if (day === 'open') return Number.NEGATIVE_INFINITY;
  return (day[0] * 12 + (day[1] - 1)) * 31 + (day[2] - 1);
}
