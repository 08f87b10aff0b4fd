/**
 * Column decorators that state their type and their name: nothing is inferred from metadata, which differs between
 * compilers. Constraints (keys, foreign keys, checks, indexes) are named in the migrations and repeated on the entity.
 */
import { Column, PrimaryColumn } from 'typeorm';

export interface ColumnShape {
  readonly nullable?: boolean;
  readonly default?: string;
}

/** Part of the primary key. Every column of a composite key names the same constraint. */
export function KeyColumn(
  name: string,
  constraint: string,
  type: 'uuid' | 'text' | 'integer' | 'bigint' | 'bytea' | 'date' = 'uuid',
) {
  return PrimaryColumn({ name, type, primaryKeyConstraintName: constraint });
}

export function UuidColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'uuid', ...options(shape) });
}

export function TextColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'text', ...options(shape) });
}

export function TextArrayColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'text', array: true, ...options(shape) });
}

export function IntColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'integer', ...options(shape) });
}

/** A whole number that may pass 2^31; read as its digits. */
export function BigIntColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'bigint', ...options(shape) });
}

export function DoubleColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'double precision', ...options(shape) });
}

export function BooleanColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'boolean', ...options(shape) });
}

/** A calendar day, `YYYY-MM-DD`. */
export function DayColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'date', ...options(shape) });
}

/** A moment of the system's own clock. */
export function MomentColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'timestamptz', ...options(shape) });
}

export function BytesColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'bytea', ...options(shape) });
}

export function JsonColumn(name: string, shape: ColumnShape = {}) {
  return Column({ name, type: 'jsonb', ...options(shape) });
}

/** Today in UTC, as the schema's defaults write it. */
export const TODAY = 'whence_today()';

function options(shape: ColumnShape): { nullable: boolean; default?: number | (() => string) } {
  const text = shape.default;
  if (text === undefined) return { nullable: shape.nullable ?? false };
  // TypeORM compares numbers as numbers and everything else as the expression the database gives back.
  return { nullable: shape.nullable ?? false, default: /^\d+$/.test(text) ? Number(text) : () => text };
}
