/** The dossier against its JSON Schema, with errors in the words of the format instead of those of a validator. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeGiven, formatPath, type DossierError, type PathStep } from '../domain/dossier-error.js';
import { DOSSIER_SCHEMA, type JsonSchema } from '../domain/dossier-schema.js';
import type { Dossier } from '../domain/dossier.js';
import type { JsonData } from '../domain/strict-json.js';

let compiled: ValidateFunction<Dossier> | undefined;

/** Whether parsed JSON has the fields and types of a dossier; every error goes into `errors`. */
export function isDossierShaped(data: JsonData, errors: DossierError[]): data is JsonData & Dossier {
  // Compiled on first use: it takes longer than everything else `whence --help` does.
  compiled ??= new Ajv2020({ allErrors: true, strict: true, verbose: true }).compile<Dossier>(DOSSIER_SCHEMA);
  const value: unknown = data;
  if (compiled(value)) return true;
  for (const error of compiled.errors ?? []) errors.push(toDossierError(error));
  return false;
}

function toDossierError(error: ErrorObject<string, Record<string, unknown>>): DossierError {
  const schema: JsonSchema = error.parentSchema ?? {};
  const steps = stepsOf(error.instancePath);
  const at = (...more: PathStep[]) => formatPath([...steps, ...more]);
  if (error.keyword === 'required') {
    const missing = String(error.params['missingProperty']);
    return { path: at(missing), given: 'nothing', expected: expectationOf(schema.properties?.[missing]) };
  }
  if (error.keyword === 'additionalProperties') {
    const unknown = String(error.params['additionalProperty']);
    const known = Object.keys(schema.properties ?? {}).join(', ');
    return { path: at(unknown), given: 'a field the format does not know', expected: `one of ${known}` };
  }
  const given = error.keyword.endsWith('Properties') ? describeFields(error.data) : describeGiven(error.data);
  return { path: at(), given, expected: expectationOf(schema) };
}

/** What a part of the schema wants, in words. */
function expectationOf(schema: JsonSchema | undefined): string {
  if (schema?.description !== undefined) return schema.description;
  if (schema?.const !== undefined) return JSON.stringify(schema.const);
  if (schema?.enum !== undefined) return `one of ${schema.enum.join(', ')}`;
  if (schema?.type === 'array') return 'a list';
  if (schema?.type === 'object') return `an object with ${(schema.required ?? ['fields']).join(', ')}`;
  return 'a value of another type';
}

function describeFields(data: unknown): string {
  const names = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return names.length === 0 ? 'neither' : 'both';
}

/** Steps of a JSON pointer; a step of digits is an index, since no field of the format is called so. */
function stepsOf(pointer: string): PathStep[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
