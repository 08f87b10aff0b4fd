/** What a JSON Schema of the API calls for, and what it does not, as arbitraries. */
import fc from 'fast-check';
import type { Schema } from './api-contract.js';

type Resolve = (schema: Schema) => Schema;

/** Strings that have broken other programs: controls, bidi marks, half surrogates, keys of prototypes, SQL, paths, huge. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\u0301\u202eb',
  '__proto__',
  'constructor',
  "'; drop table claims; --",
  '%',
  '\\',
  '../../etc/passwd',
  '${7*7}',
  '<script>alert(1)</script>',
  '=cmd()',
  '2024-13-45',
  '../2024/..',
  '양강도',
  'x'.repeat(70_000),
] as const;

/** Values of every JSON kind: what stands where something else was asked for. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]], [null]),
  fc.constantFrom<string>(...HOSTILE_TEXTS),
  fc.string({ maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom<string>(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/**
 * Values a schema allows, near enough: lengths, ranges, enums and formats are kept, and one in ten places holds
 * something else. Fields that may be left out are left out half the time.
 * @param wrong how often (of 100) a place holds what was not asked for.
 */
export function valueOf(schema: Schema, resolve: Resolve, wrong: number, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValue(resolve(schema), resolve, wrong, depth);
  return fc.oneof({ weight: 100 - wrong, arbitrary: right }, { weight: wrong, arbitrary: anyJson });
}

function rightValue(schema: Schema, resolve: Resolve, wrong: number, depth: number): fc.Arbitrary<unknown> {
  const [variant] = [schema.oneOf ?? schema.anyOf ?? []];
  if (variant.length > 0 && schema.properties === undefined) {
    return fc.oneof(...variant.map((one) => valueOf(one, resolve, wrong, depth)));
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const choices = types.map((type) => typedValue(type, schema, resolve, wrong, depth));
  if (choices.length > 0) return fc.oneof(...choices);
  return schema.properties === undefined ? anyJson : objectValue(schema, resolve, wrong, depth);
}

function typedValue(
  type: string,
  schema: Schema,
  resolve: Resolve,
  wrong: number,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000, noNaN: true });
    case 'array': {
      const [least, most] = [schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 2)];
      const items = depth > 4 ? anyJson : valueOf(schema.items ?? {}, resolve, wrong, depth + 1);
      return fc.array(items, { minLength: least, maxLength: most });
    }
    case 'object':
      return objectValue(schema, resolve, wrong, depth);
    default:
      return textValue(schema);
  }
}

function objectValue(schema: Schema, resolve: Resolve, wrong: number, depth: number): fc.Arbitrary<unknown> {
  if (depth > 5) return fc.constant({});
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {});
  const members = fields.map(([name, field]) => [name, valueOf(field, resolve, wrong, depth + 1)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
}

function textValue(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom('2024-11-11', '2025-02-28', '2030-01-01');
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(schema.pattern, 'u'));
    } catch (error) {
      // The generator does not know lookarounds; the server must cope with anything there.
      if (!(error instanceof Error)) throw error;
    }
  }
  const most = Math.min(schema.maxLength ?? 40, 40);
  const least = Math.min(schema.minLength ?? 0, most);
  return fc.oneof(fc.string({ minLength: least, maxLength: most }), fc.constantFrom('2024-11', 'C-1', 'S-2', 'yomju'));
}
