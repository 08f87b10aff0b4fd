import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DossierError, formatPath, type PathStep } from '../domain/dossier-error.js';
import { type JsonData, parseStrictJson } from '../domain/strict-json.js';
import { allowLargeTexts, largeTextLimits } from './large-text.js';
import { invalidInput } from './validation.pipe.js';
import { Refusal } from '../domain/refusal.js';

const MAX_TEXT_BYTES = 1_048_576;
const MAX_DEPTH = 32;

/**
 * Reads every JSON body by the rules of the dossier: duplicate keys and U+0000 are refused, text becomes NFC, and
 * `__proto__` is a key like any other. A body that is no JSON is the sender's mistake, with line and column.
 */
export function useStrictJson(server: FastifyInstance): void {
  allowLargeTexts(server);
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, body: string | Buffer, done: (error: Error | null, value?: unknown) => void) => {
      const result = parseStrictJson(body.toString(), {
        maxTextBytes: MAX_TEXT_BYTES,
        maxTextBytesAt: largeTextLimits(request),
        maxDepth: MAX_DEPTH,
      });
      const errors = [...result.errors, ...prototypeKeys(result.value, [])];
      if (errors.length > 0) done(unreadable(errors), undefined);
      else done(null, result.value);
    },
  );
}

/** No record has a field of this name; whoever sends one is trying something. */
function prototypeKeys(value: JsonData | undefined, path: readonly PathStep[]): DossierError[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => prototypeKeys(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    if (key !== '__proto__') return prototypeKeys(member, here);
    return [{ path: formatPath(here), given: 'a value', expected: 'no such field' }];
  });
}

const MAX_DOSSIER_BYTES = 64 * 1024 * 1024;

/** A dossier arrives as text: it is read by the rules of its own format, and may be larger than other bodies. */
export function useDossierText(server: FastifyInstance, contentType: string): void {
  server.addContentTypeParser(
    contentType,
    { parseAs: 'string', bodyLimit: MAX_DOSSIER_BYTES },
    (_request: FastifyRequest, body: string | Buffer, done: (error: Error | null, value?: unknown) => void) => {
      done(null, body.toString());
    },
  );
}

function unreadable(errors: readonly { path: string; given: string; expected: string }[]): Refusal {
  return invalidInput(
    errors.map(({ path, given, expected }) => ({ path: path === '' ? 'body' : path, given, expected })),
  );
}
