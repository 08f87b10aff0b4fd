/** Holds answers against the OpenAPI document the server gives of itself. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { LightMyRequestResponse } from 'fastify';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import type { TestApp } from './test-app.js';

/** The part of a schema these tests walk through. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One field of a request's body and how to put something else in its place. */
export interface BodyField {
  /** `upstream[0].source` */
  readonly path: string;
  readonly schema: Schema;
  readonly put: (body: unknown, value: unknown) => unknown;
}

export class ApiContract {
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<string, ValidateFunction>();

  private constructor(private readonly document: OpenApi) {
    this.ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats.default(this.ajv);
    this.ajv.addSchema(document, 'api');
  }

  static async of(test: TestApp): Promise<ApiContract> {
    return new ApiContract((await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<OpenApi>());
  }

  operation(route: DeclaredRoute): Operation {
    const found = this.document.paths[documentedPath(route)]?.[route.method.toLowerCase()];
    if (found === undefined) throw new Error(`${route.method} ${route.path} is not in the OpenAPI document`);
    return found;
  }

  /** What an answer does that its operation does not document: nothing, if all is well. */
  faults(route: DeclaredRoute, answer: LightMyRequestResponse): string[] {
    const { statusCode, body } = answer;
    if (statusCode >= 500) return [`${statusCode} ${body}`];
    const documented = this.operation(route).responses[String(statusCode)];
    if (documented === undefined) return [`${statusCode} is not documented: ${body}`];
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
    const types = Object.keys(documented.content ?? {});
    if (types.length === 0) return body === '' ? [] : [`${statusCode} has a body, and none is documented`];
    if (!types.includes(type)) return [`${statusCode} is ${type}, documented as ${types.join(', ')}`];
    if (!type.endsWith('json')) return [];
    const keep = ['paths', documentedPath(route), route.method.toLowerCase(), 'responses', String(statusCode)];
    const validate = this.validator([...keep, 'content', type, 'schema']);
    // A stream of lines documents one of them.
    if (type.endsWith('ndjson')) {
      const lines = body.trimEnd().split('\n');
      const unfit = lines.find((line) => !validate(JSON.parse(line)));
      if (unfit === undefined) return [];
      validate(JSON.parse(unfit));
      return [`${statusCode} has a line that does not fit: ${this.ajv.errorsText(validate.errors)} in ${unfit}`];
    }
    if (!validate(answer.json()))
      return [`${statusCode} does not fit its schema: ${this.ajv.errorsText(validate.errors)}`];
    return statusCode === 422 && !hasPaths(answer.json()) ? [`422 names no field: ${body}`] : [];
  }

  /** Whether a JSON body is one its operation documents. */
  accepts(route: DeclaredRoute, body: unknown): boolean {
    const place = ['paths', documentedPath(route), route.method.toLowerCase(), 'requestBody', 'content'];
    return this.validator([...place, 'application/json', 'schema'])(body);
  }

  /** The schema of a route's JSON body; null when it takes none. */
  bodySchema(route: DeclaredRoute): Schema | null {
    return this.operation(route).requestBody?.content['application/json']?.schema ?? null;
  }

  /** The parameters of a route's query. */
  queryParameters(route: DeclaredRoute): { name: string; schema: Schema }[] {
    return (this.operation(route).parameters ?? []).filter((parameter) => parameter.in === 'query');
  }

  /** Every field of a route's JSON body, those inside objects and lists too. */
  fields(route: DeclaredRoute): BodyField[] {
    const schema = this.operation(route).requestBody?.content['application/json']?.schema;
    return schema === undefined ? [] : this.fieldsOf(schema, '', (_body, value) => value);
  }

  private fieldsOf(schema: Schema, path: string, put: BodyField['put']): BodyField[] {
    const plain = this.resolve(schema);
    const members = Object.entries(plain.properties ?? {}).flatMap(([name, member]) => {
      const here = path === '' ? name : `${path}.${name}`;
      const putHere: BodyField['put'] = (body, value) => put(body, { ...objectAt(body, path), [name]: value });
      return [{ path: here, schema: this.resolve(member), put: putHere }, ...this.fieldsOf(member, here, putHere)];
    });
    if (plain.items === undefined) return members;
    const item = `${path}[0]`;
    const putItem: BodyField['put'] = (body, value) => put(body, [value]);
    return [
      ...members,
      { path: item, schema: this.resolve(plain.items), put: putItem },
      ...this.fieldsOf(plain.items, item, putItem),
    ];
  }

  /** The schema a reference stands for; others as they are. */
  resolve(schema: Schema): Schema {
    const reference = [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].find(
      ({ $ref }) => $ref !== undefined,
    )?.$ref;
    if (reference === undefined) return schema;
    const found = this.document.components.schemas[reference.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`there is no ${reference}`);
    return found;
  }

  private validator(place: readonly string[]): ValidateFunction {
    const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const known = this.validators.get(pointer);
    if (known !== undefined) return known;
    const made = this.ajv.compile({ $ref: `api#/${pointer}` });
    this.validators.set(pointer, made);
    return made;
  }
}

/** The object at a path of a body, as far as there is one: what is beside a changed field stays. */
function objectAt(body: unknown, path: string): object {
  let here: unknown = body;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  }
  return typeof here === 'object' && here !== null && !Array.isArray(here) ? here : {};
}

function hasPaths(problem: unknown): boolean {
  if (typeof problem !== 'object' || problem === null) return false;
  const errors: unknown = Reflect.get(problem, 'errors');
  return Array.isArray(errors) && errors.length > 0;
}

function documentedPath({ path }: DeclaredRoute): string {
  return path.replace(/:([a-z]+)/gi, '{$1}');
}
