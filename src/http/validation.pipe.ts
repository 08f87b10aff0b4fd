import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, Refusal, shorten } from '../domain/refusal.js';

/** Fields whose value is never repeated, not even to the person who sent it. */
const SECRET = /password|token|secret|pseudonym|cover|features|wording|reason/i;

/** The one pipe of every request: unknown fields are refused, and everything wrong is said at once. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalidInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

/** The refusal for input that breaks the rules of its form. */
export function invalidInput(fields: readonly FieldError[]): Refusal {
  const first = fields[0];
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  const detail = first === undefined ? 'The input is not valid.' : `${first.path}: expected ${first.expected}.${more}`;
  return new Refusal('invalid', 'INVALID_INPUT', detail, fields);
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = joinPath(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([rule, expected]): FieldError => {
    if (rule === 'whitelistValidation') return { path, expected: 'no such field' };
    const given = givenText(error.value);
    return SECRET.test(path) || given === null ? { path, expected } : { path, given, expected };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function joinPath(parent: string, property: string): string {
  if (parent === '') return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

function givenText(value: unknown): string | null {
  if (value === undefined) return null;
  if (value === null) return 'null';
  if (typeof value === 'string') return shorten(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
