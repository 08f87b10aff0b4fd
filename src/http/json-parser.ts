import { UnsupportedMediaTypeException } from '@nestjs/common';
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
  refuseFormsToApi(server);
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
      const errors = [...result.errors, ...notAnObject(result.value), ...inheritedKeys(result.value, [])];
      if (errors.length > 0) done(unreadable(errors), undefined);
      else done(null, result.value);
    },
  );
}

/** Every body is one object; nothing else is read as an empty one. */
function notAnObject(value: JsonData | undefined): DossierError[] {
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return [];
  const given = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  return [{ path: '', given, expected: 'an object' }];
}

/**
 * No record has a field with a name every object has anyway (`__proto__`, `constructor`): the check for unknown fields
 * would take them for known, and whoever sends one is trying something.
 */
function inheritedKeys(value: JsonData | undefined, path: readonly PathStep[]): DossierError[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => inheritedKeys(item, [...path, index]));
  return Object.entries(value).flatMap(([key, member]) => {
    const here = [...path, key];
    if (!(key in Object.prototype)) return inheritedKeys(member, here);
    return [{ path: formatPath(here), given: 'a value', expected: 'no such field' }];
  });
}

/** Forms are for the pages. A program sends JSON; and a form is what another site's page could send without asking. */
function refuseFormsToApi(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.toLowerCase() ?? '';
    const isForm = type.startsWith('application/x-www-form-urlencoded');
    done(isForm && request.url.startsWith('/api/') ? new UnsupportedMediaTypeException() : undefined);
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
