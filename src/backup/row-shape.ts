import type { BackupColumn, BackupRow, BackupTable } from './backup-format.js';

/** Texts of the types whose form is easily told; any other type takes any text, and PostgreSQL reads it when it is loaded. */
const SHAPES: readonly (readonly [RegExp, RegExp])[] = [
  [/^uuid$/, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/],
  [/^(smallint|integer|bigint)$/, /^-?\d{1,19}$/],
  [/^boolean$/, /^(true|false)$/],
  [/^bytea$/, /^\\x([0-9a-f]{2})*$/],
  [/^date$/, /^(\d{4,}-\d\d-\d\d( BC)?|-?infinity)$/],
  [/^timestamp with time zone$/, /^(\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00( BC)?|-?infinity)$/],
  [/\[\]$/, /^\{.*\}$/s],
];

/** Looks whether a value is a row of the table: as many columns, nothing missing that must be there, each of its form. */
export function rowCheckFor(table: BackupTable): (value: unknown) => value is BackupRow {
  const checks = table.columns.map(columnCheck);
  return (value): value is BackupRow =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, place) => check(value[place]));
}

function columnCheck({ type, nullable }: BackupColumn): (value: unknown) => boolean {
  const shape = SHAPES.find(([ofType]) => ofType.test(type))?.[1];
  return (value) => {
    if (value === null) return nullable;
    return typeof value === 'string' && (shape === undefined || shape.test(value));
  };
}
