import type { OpenAPIObject } from '@nestjs/swagger';
import { describeProblem } from './responses.js';

/** The parts of a document's operations that are looked at here. */
interface Operation {
  readonly security?: readonly object[];
  readonly 'x-answers-kept'?: boolean;
  parameters?: unknown[];
  responses: Record<string, unknown>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const IN_WORKSPACE = '/api/v1/workspaces/{workspace}/';

/**
 * Adds to a document what operations have in common and do not say one by one: that an account may ask too often, and
 * that every change inside a workspace takes an idempotency key.
 */
export function addCommonAnswers(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation: Operation | undefined = item[method];
      if (operation === undefined) continue;
      if ((operation.security ?? []).length > 0) addRefusal(operation, 429);
      if (method !== 'get' && path.startsWith(IN_WORKSPACE) && operation['x-answers-kept'] !== false) addKey(operation);
    }
  }
  return document;
}

function addKey(operation: Operation): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'Made by you for this one request, such as a UUID. Sent again within 24 hours with the same request, it gets the same answer and nothing is done twice; with another request 422, while the first runs 409.',
      schema: { type: 'string', minLength: 8, maxLength: 202 },
    },
  ];
  addRefusal(operation, 409);
  addRefusal(operation, 422);
}

function addRefusal({ responses }: Operation, status: number): void {
  responses[String(status)] ??= describeProblem(status);
}
