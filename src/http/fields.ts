/**
 * One decorator per kind of field of a request: validation and OpenAPI together, so the two cannot drift. Each states
 * its bounds; nothing is unbounded. `null` clears an optional field where `nullable` is given; leaving a field out
 * leaves it as it is.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  NotContains,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { readEdtf } from '../domain/edtf-time.js';
import { CODE_LETTERS, type CodedRecord, parseRecordRef } from '../domain/ids.js';

export interface FieldOptions {
  readonly description: string;
  readonly optional?: boolean;
  /** `null` is accepted and clears the field. */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/** Text of `min` (default 1) to `max` characters. */
export function TextField(options: FieldOptions & { max: number; min?: number; pattern?: RegExp; format?: string }) {
  const min = options.min ?? 1;
  return field(
    options,
    {
      type: 'string',
      minLength: min,
      maxLength: options.max,
      ...(options.pattern ? { pattern: options.pattern.source } : {}),
      ...(options.format ? { format: options.format } : {}),
    },
    IsString({ message: 'text' }),
    // Bodies are read without U+0000; an address can still bring one, and the database holds none.
    NotContains('\u0000', { message: 'text without U+0000' }),
    MinLength(min, { message: `text of at least ${min} characters` }),
    MaxLength(options.max, { message: `text of at most ${options.max} characters` }),
    ...(options.pattern ? [Matches(options.pattern, { message: `text like ${options.pattern.source}` })] : []),
  );
}

/** Why a record is changed, for whoever reads its history; every change of content takes one the same way. */
export function ReasonField() {
  return TextField({
    description: 'Why, for whoever reads the history of the record later.',
    max: 5000,
    optional: true,
  });
}

/** One word of a closed list. */
export function EnumField(values: readonly string[], options: FieldOptions) {
  return field(
    options,
    { type: 'string', enum: [...values] },
    IsIn(values, { message: `one of ${values.join(', ')}` }),
  );
}

/** A time in EDTF: `2024-11-11`, `2024-11~`, `2023?-11`, `2024/..`. */
export function EdtfField(options: FieldOptions) {
  const isEdtf: PropertyDecorator = (target, property) => {
    if (typeof property !== 'string') return;
    registerDecorator({
      name: 'isEdtf',
      target: target.constructor,
      propertyName: property,
      options: { message: 'a time in EDTF such as 2024-11-11, 2024-11~ or 2023/2024' },
      validator: { validate: (value: unknown) => typeof value === 'string' && readEdtf(value) !== null },
    });
  };
  return field(options, { type: 'string', maxLength: 200 }, isEdtf);
}

/** A record, named by its id or its code (`C-12`). */
export function RefField(kind: CodedRecord, options: FieldOptions) {
  const isRef: PropertyDecorator = (target, property) => {
    if (typeof property !== 'string') return;
    registerDecorator({
      name: 'isRecordRef',
      target: target.constructor,
      propertyName: property,
      options: { message: `the id of a ${kind}, or its code like ${CODE_LETTERS[kind]}-12` },
      validator: { validate: (value: unknown) => typeof value === 'string' && parseRecordRef(kind, value) !== null },
    });
  };
  return field(options, { type: 'string', maxLength: 40 }, isRef);
}

export function BooleanField(options: FieldOptions) {
  return field(options, { type: 'boolean' }, IsBoolean({ message: 'true or false' }));
}

export function IntField(options: FieldOptions & { min: number; max: number }) {
  const message = `a whole number from ${options.min} to ${options.max}`;
  return field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt({ message }),
    Min(options.min, { message }),
    Max(options.max, { message }),
  );
}

export function NumberField(options: FieldOptions & { min?: number; max?: number }) {
  const message = 'a number';
  return field(
    options,
    {
      type: 'number',
      ...(options.min === undefined ? {} : { minimum: options.min }),
      ...(options.max === undefined ? {} : { maximum: options.max }),
    },
    IsNumber({ allowNaN: false, allowInfinity: false }, { message }),
    ...(options.min === undefined ? [] : [Min(options.min, { message: `a number of at least ${options.min}` })]),
    ...(options.max === undefined ? [] : [Max(options.max, { message: `a number of at most ${options.max}` })]),
  );
}

/** How many items were expected, in words. */
function listOf({ minItems = 0, maxItems }: { minItems?: number; maxItems: number }): string {
  return minItems === maxItems ? `a list of exactly ${maxItems} items` : `a list of ${minItems} to ${maxItems} items`;
}

/** A list of words of a closed list, or of short texts. */
export function TextListField(
  options: FieldOptions & { maxItems: number; minItems?: number; max: number; values?: readonly string[] },
) {
  const message = listOf(options);
  const item = options.values
    ? { type: 'string' as const, enum: [...options.values] }
    : { type: 'string' as const, minLength: 1, maxLength: options.max };
  return field(
    options,
    { type: 'array', items: item, minItems: options.minItems ?? 0, maxItems: options.maxItems },
    IsArray({ message }),
    ArrayMinSize(options.minItems ?? 0, { message }),
    ArrayMaxSize(options.maxItems, { message }),
    IsString({ each: true, message: 'text' }),
    MinLength(1, { each: true, message: 'text that is not empty' }),
    MaxLength(options.max, { each: true, message: `text of at most ${options.max} characters` }),
    ...(options.values ? [IsIn(options.values, { each: true, message: `one of ${options.values.join(', ')}` })] : []),
  );
}

// OpenAPI takes a function for a reference only if it is called `type`: hence `type: () => type()` below.

/** A nested object, checked by its own class. */
export function ObjectField(type: () => new () => object, options: FieldOptions) {
  return applyDecorators(
    field(
      options,
      { type: () => type() },
      IsObject({ message: 'an object' }),
      ValidateNested({ message: 'an object' }),
    ),
    Type(type),
  );
}

/** A JSON object with rules of its own, which its service reads it by. */
export function MapField(options: FieldOptions) {
  const { description } = options;
  return applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description, selfRequired: options.optional !== true }),
    whenGiven(options),
    IsObject({ message: 'an object' }),
  );
}

/** A list of nested objects, each checked by its own class. */
export function ListField(
  type: () => new () => object,
  options: FieldOptions & { maxItems: number; minItems?: number },
) {
  const message = listOf(options);
  return applyDecorators(
    field(
      options,
      { type: () => type(), isArray: true, minItems: options.minItems ?? 0, maxItems: options.maxItems },
      IsArray({ message }),
      ArrayMinSize(options.minItems ?? 0, { message }),
      ArrayMaxSize(options.maxItems, { message }),
      IsObject({ each: true, message: 'a list of objects' }),
      ValidateNested({ each: true, message: 'an object' }),
    ),
    Type(type),
  );
}

/** The part of an OpenAPI schema these fields use. */
interface FieldSchema {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | (() => new () => object);
  isArray?: boolean;
  items?: { type: 'string'; enum?: string[]; minLength?: number; maxLength?: number };
  enum?: string[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

function field(options: FieldOptions, schema: FieldSchema, ...checks: PropertyDecorator[]): PropertyDecorator {
  const api = {
    ...schema,
    description: options.description,
    required: options.optional !== true,
    ...(options.nullable === true ? { nullable: true } : {}),
    ...(options.example === undefined ? {} : { example: options.example }),
  };
  return applyDecorators(ApiProperty(api), whenGiven(options), ...checks);
}

/** Leaves out the checks of a field that is not given, or cleared, where that is allowed. */
function whenGiven(options: FieldOptions): PropertyDecorator {
  return ValidateIf((_object, value: unknown) => {
    if (value === undefined) return options.optional !== true;
    return !(value === null && options.nullable === true);
  });
}
