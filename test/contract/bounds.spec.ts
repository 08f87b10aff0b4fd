import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/test-app.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Objects read by rules of their own, behind the limits of every body (a megabyte, 32 levels; a dossier 64 MB): a
 * policy, a dossier, a filter (read as the list of claims reads it) and a draft (64 kB at most). And what may be longer
 * than a megabyte, on routes that say how long: the text of a document, and the bytes of a file.
 */
const BY_OTHER_RULES = [
  'PATCH /api/v1/workspaces/{workspace}/documents/{document} (application/json).text',
  'PATCH /api/v1/workspaces/{workspace}/saved-views/{view} (application/json).filter',
  'POST /api/v1/workspaces/{workspace}/documents/{document}/files (application/octet-stream)',
  'POST /api/v1/workspaces/{workspace}/drafts (application/json).content',
  'POST /api/v1/workspaces/{workspace}/saved-views (application/json).filter',
  'PUT /api/v1/workspaces/{workspace}/drafts/{draft} (application/json).content',
  'POST /api/v1/workspaces/{workspace}/documents (application/json).text',
  'POST /api/v1/workspaces/{workspace}/dossier (application/vnd.whence.dossier+json)',
  'POST /api/v1/workspaces/{workspace}/policies (application/json).policy',
  'POST /api/v1/workspaces/{workspace}/policies/check (application/json).policy',
  'POST /api/v1/workspaces/{workspace}/policies/compare (application/json).draft',
];
/** Nothing in a request may be longer. */
const LONGEST_TEXT = 1_048_576;
const LONGEST_LIST = 1000;

describe('what can be sent', () => {
  let test: TestApp;
  let document: Document;

  beforeAll(async () => {
    test = await TestApp.start();
    document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
  });
  afterAll(() => test.stop());

  /** The places below a schema where as much could be sent as somebody likes. */
  function unbounded(schema: Schema, path: string, above: readonly string[] = []): string[] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      // A schema inside itself could be nested as deep as one likes: 32 levels, by the limit of every body.
      if (above.includes(name)) return [];
      const named = document.components.schemas[name];
      if (named === undefined) throw new Error(`there is no schema ${name}`);
      return unbounded(named, path, [...above, name]);
    }
    const parts = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
    const below = [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
        unbounded(member, `${path}.${name}`, above),
      ),
      ...(schema.items === undefined ? [] : unbounded(schema.items, `${path}[]`, above)),
      ...parts.flatMap((part) => unbounded(part, path, above)),
    ];
    return isBounded(schema) ? below : [path, ...below];
  }

  it('is bounded in every text, list, number and object of every request', () => {
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters, requestBody }]) => {
        const name = `${method.toUpperCase()} ${path}`;
        const asked = (parameters ?? [])
          // A part of the path is 200 characters at most, a header 16 KB with all others (both Fastify's and Node's).
          .filter((parameter) => parameter.in === 'query')
          .flatMap((parameter) => unbounded(parameter.schema, `${name} ?${parameter.name}`));
        const sent = Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
          unbounded(schema, `${name} (${type})`),
        );
        return [...asked, ...sent];
      }),
    );
    expect(found.sort()).toEqual([...BY_OTHER_RULES].sort());
  });

  it('has its parts of the path bounded too', async () => {
    const person = await test.person('yomju', ['editor']);
    const { statusCode } = await person.call('GET', `/claims/${'1'.repeat(201)}`);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
  });

  it('would be found here if it were not', () => {
    expect(unbounded({ type: 'object', properties: { a: { type: 'string' } } }, 'x')).toEqual(['x.a']);
    expect(unbounded({ type: 'array', items: { type: 'string', maxLength: 5 } }, 'x')).toEqual(['x']);
    expect(unbounded({ type: 'array', maxItems: 5, items: { type: 'string' } }, 'x')).toEqual(['x[]']);
    expect(unbounded({ anyOf: [{ type: 'string' }, { type: 'integer', maximum: 3 }] }, 'x')).toEqual(['x']);
    expect(unbounded({ type: 'object', additionalProperties: true }, 'x')).toEqual(['x']);
    expect(unbounded({}, 'x')).toEqual(['x']);
  });
});

function isBounded(schema: Schema): boolean {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (schema.enum !== undefined) return true;
  const isSaid = types.length > 0 || [schema.anyOf, schema.allOf, schema.oneOf].some((parts) => parts !== undefined);
  return isSaid && types.every((type) => isTypeBounded(type, schema));
}

function isTypeBounded(type: string, schema: Schema): boolean {
  if (type === 'string') return (schema.maxLength ?? Infinity) <= LONGEST_TEXT;
  if (type === 'array') return (schema.maxItems ?? Infinity) <= LONGEST_LIST;
  if (type === 'object') return schema.properties !== undefined && schema.additionalProperties !== true;
  // Numbers take no room; counts have a maximum of their own where they cost something.
  return ['integer', 'number', 'boolean', 'null'].includes(type);
}
