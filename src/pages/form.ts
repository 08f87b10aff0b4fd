import { type FieldError, Refusal } from '../domain/refusal.js';
import { createValidationPipe } from '../http/validation.pipe.js';

/** The first text of this name in a parsed query or form; empty when there is none. */
export function single(values: unknown, name: string): string {
  return several(values, name)[0] ?? '';
}

/** Every text of this name in a parsed query or form. */
export function several(values: unknown, name: string): string[] {
  if (typeof values !== 'object' || values === null || !Object.hasOwn(values, name)) return [];
  const value: unknown = Reflect.get(values, name);
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.filter((text) => typeof text === 'string');
}

/**
 * What somebody typed into a form, by field name: in NFC and with the line ends of the rest of the product, since forms
 * do not come through the JSON parser.
 */
export class Typed<Name extends string> {
  private constructor(
    private readonly names: readonly Name[],
    private readonly values: ReadonlyMap<string, string>,
  ) {}

  /** Reads these fields, and no other, from a form's body. */
  static read<Name extends string>(body: unknown, names: readonly Name[]): Typed<Name> {
    const clean = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n');
    return new Typed(names, new Map(names.map((name) => [name, clean(single(body, name))])));
  }

  static empty<Name extends string>(names: readonly Name[]): Typed<Name> {
    return new Typed(names, new Map());
  }

  /** As typed, to be shown again. */
  raw(name: Name): string {
    return this.values.get(name) ?? '';
  }

  /** Without white space around it; undefined when nothing is left. */
  text(name: Name): string | undefined {
    const text = this.raw(name).trim();
    return text === '' ? undefined : text;
  }

  /** Fields that hold U+0000, which no text of the product may. */
  errors(): FieldError[] {
    return this.names
      .filter((name) => this.raw(name).includes('\u0000'))
      .map((path) => ({ path, expected: 'text without the character U+0000' }));
  }
}

const pipe = createValidationPipe();

/**
 * Checks what a form says by the rules of the request class of the API.
 * @throws Refusal `invalid`, naming every field that breaks them.
 */
export async function checkRequest<Request extends object>(
  type: new () => Request,
  plain: Readonly<Record<string, unknown>>,
): Promise<Request> {
  const checked: unknown = await pipe.transform({ ...plain }, { type: 'body', metatype: type });
  if (!(checked instanceof type)) throw new Error('the validation pipe gave something else than it was asked for');
  return checked;
}

/** What a form is told when it was refused: errors by field, and what belongs to no field. */
export interface FormProblem {
  readonly status: number;
  readonly fields: ReadonlyMap<string, readonly FieldError[]>;
  readonly general: readonly string[];
}

/** How paths of the request are named in the form: the first pattern that fits. */
export type FieldNames = readonly (readonly [pattern: RegExp, field: string])[];

const FORM_STATUS: Partial<Record<Refusal['kind'], number>> = {
  invalid: 422,
  conflict: 409,
  unauthenticated: 401,
  throttled: 429,
};

/** The form's view of a refusal; null for refusals that are no answer to what was typed. */
export function formProblem(error: unknown, names: FieldNames): FormProblem | null {
  if (!(error instanceof Refusal)) return null;
  const status = FORM_STATUS[error.kind];
  if (status === undefined) return null;
  const fields = new Map<string, FieldError[]>();
  const general: string[] = [];
  for (const field of error.fields) {
    const name = names.find(([pattern]) => pattern.test(field.path))?.[1];
    if (name === undefined) general.push(`${field.path}: ${field.expected}`);
    else fields.set(name, [...(fields.get(name) ?? []), field]);
  }
  if (error.fields.length === 0 || error.kind === 'conflict') general.push(error.detail);
  return { status, fields, general };
}
