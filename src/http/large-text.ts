import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PathStep } from '../domain/dossier-error.js';

/** One field of a route's body that may be longer than other texts. */
interface LargeText {
  readonly field: string;
  /** Bytes of UTF-8. */
  readonly bytes: number;
}

const CONFIG_KEY = 'largeText';
const OTHER_FIELDS_BYTES = 1_048_576;

/**
 * Lets one field at the top of a route's body hold a text of up to so many bytes of UTF-8. The body may then be twice
 * that: line breaks and quotes take two bytes in JSON.
 */
export function LargeTextBody(field: string, bytes: number): MethodDecorator {
  return RouteConfig({ [CONFIG_KEY]: { field, bytes } satisfies LargeText });
}

/** Raises the body limit of the routes that declare {@link LargeTextBody}. Call before routes are made. */
export function allowLargeTexts(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const large = largeTextIn(route.config);
    if (large !== null) route.bodyLimit = 2 * large.bytes + OTHER_FIELDS_BYTES;
  });
}

/** The limit of the text at a path of this request's body, where its route declares one. */
export function largeTextLimits(request: FastifyRequest): (path: readonly PathStep[]) => number | undefined {
  const large = largeTextIn(request.routeOptions.config);
  return (path) => (large !== null && path.length === 1 && path[0] === large.field ? large.bytes : undefined);
}

function largeTextIn(config: unknown): LargeText | null {
  if (typeof config !== 'object' || config === null) return null;
  const large: unknown = Reflect.get(config, CONFIG_KEY);
  return isLargeText(large) ? large : null;
}

function isLargeText(value: unknown): value is LargeText {
  return typeof value === 'object' && value !== null && 'field' in value && 'bytes' in value;
}
