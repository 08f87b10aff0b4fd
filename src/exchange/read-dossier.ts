/** Reading a dossier: strict JSON, its schema and its rules, with every error at once. */
import type { DossierError, PathStep } from '../domain/dossier-error.js';
import { checkDossierRules } from '../domain/dossier-rules.js';
import type { Dossier } from '../domain/dossier.js';
import { parseStrictJson, type JsonLimits } from '../domain/strict-json.js';
import { isDossierShaped } from './validate-dossier.js';

export type ReadDossier = { ok: true; dossier: Dossier } | { ok: false; errors: DossierError[] };

const MIB = 1024 * 1024;

/** Texts up to 1 MiB, the text of a document up to 8 MiB; a dossier itself nests seven levels deep. */
export const DOSSIER_LIMITS: JsonLimits = {
  maxTextBytes: MIB,
  maxTextBytesAt: (path) => (isDocumentText(path) ? 8 * MIB : undefined),
  maxDepth: 64,
};

/**
 * Reads the JSON text of a dossier. Every text and key comes out in NFC. Errors are complete (syntax errors excepted:
 * after one of those nothing more can be read) and in the order JSON, schema, rules. Never throws on bad input.
 */
export function readDossier(text: string): ReadDossier {
  const { value, errors } = parseStrictJson(text, DOSSIER_LIMITS);
  if (value === undefined) return { ok: false, errors };
  const isShaped = isDossierShaped(value, errors);
  errors.push(...checkDossierRules(value));
  return isShaped && errors.length === 0 ? { ok: true, dossier: value } : { ok: false, errors };
}

function isDocumentText(path: readonly PathStep[]): boolean {
  return path.length === 3 && path[0] === 'documents' && path[2] === 'text';
}
