import { describe, expect, it } from '@jest/globals';
import { DOSSIER_SCHEMA, type JsonSchema } from '../../src/domain/dossier-schema.js';
import { borderDossier } from '../factories/border-dossier.js';

/** Every field a schema knows, as `claims[].statement[].lang`. */
function fieldsOf(schema: JsonSchema, path = ''): string[] {
  if (schema.items !== undefined) return fieldsOf(schema.items, `${path}[]`);
  if (schema.properties === undefined) return [path];
  return Object.entries(schema.properties).flatMap(([name, field]) =>
    fieldsOf(field, path === '' ? name : `${path}.${name}`),
  );
}

function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, field]) => fieldsIn(field, path === '' ? name : `${path}.${name}`));
}

describe('the schema of the dossier', () => {
  it('knows the fields of the border dossier, which uses every field of the format, and no others', () => {
    expect([...new Set(fieldsOf(DOSSIER_SCHEMA))].sort()).toEqual([...new Set(fieldsIn(borderDossier()))].sort());
  });

  it('closes every object and says of every bounded value what is expected', () => {
    const check = (schema: JsonSchema): void => {
      if (schema.type === 'object') expect(schema.additionalProperties).toBe(false);
      const isBounded = [schema.pattern, schema.minLength, schema.minimum, schema.minItems, schema.minProperties].some(
        (bound) => bound !== undefined,
      );
      if (isBounded) expect(schema.description).toBeDefined();
      for (const field of Object.values(schema.properties ?? {})) check(field);
      if (schema.items !== undefined) check(schema.items);
    };
    check(DOSSIER_SCHEMA);
  });

  it('is plain JSON, so it can be served as it is', () => {
    expect(JSON.parse(JSON.stringify(DOSSIER_SCHEMA))).toEqual(DOSSIER_SCHEMA);
  });
});
