import { HttpException } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Admission, isApiRequest } from './admission.service.js';
import { readRouteRules, type DeclaredRoute } from './route-rules.js';

/** Bytes a body may have that comes from nobody in particular: sign-in is all there is. */
const PUBLIC_BODY = 16_384;
/** What is left of a refused body is read to its end if it is this short, so that the connection can be kept. */
const READ_OUT = 65_536;

/**
 * Asks whether a request of the API is admitted before its body is read: whoever is not signed in, or may not, cannot
 * make the server take in megabytes. The guard then finds it decided. Call before routes are made.
 */
export function admitBeforeBody(app: NestFastifyApplication): void {
  let rules: ReadonlyMap<string, DeclaredRoute> | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isApiRequest(request) || !hasBody(request)) return;
      rules ??= rulesOf(app);
      const route = rules.get(`${request.method} ${request.routeOptions.url ?? ''}`);
      if (route === undefined) return;
      try {
        // One that does not say how long it is (some proxies) is read as far as any body.
        const length = lengthOf(request);
        if (route.rule.kind === 'public' && Number.isFinite(length) && length > PUBLIC_BODY) throw new TooLarge();
        await app.get(Admission, { strict: false }).admit(request, route.rule);
      } catch (error) {
        if (lengthOf(request) > READ_OUT) void reply.header('connection', 'close');
        throw error;
      }
    });
}

class TooLarge extends HttpException {
  constructor() {
    super('too large', 413);
  }
}

function rulesOf(app: NestFastifyApplication): ReadonlyMap<string, DeclaredRoute> {
  const routes = readRouteRules(
    app.get(DiscoveryService, { strict: false }),
    app.get(MetadataScanner, { strict: false }),
    app.get(Reflector, { strict: false }),
  );
  return new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
}

function hasBody(request: FastifyRequest): boolean {
  return request.headers['transfer-encoding'] !== undefined || lengthOf(request) > 0;
}

/** Bytes of the body; without end where the request does not say. */
function lengthOf(request: FastifyRequest): number {
  if (request.headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(request.headers['content-length'] ?? 0);
}
