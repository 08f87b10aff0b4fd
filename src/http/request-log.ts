import type { FastifyInstance } from 'fastify';
import type { Log } from './log.js';

/**
 * One line per request: method, route pattern, status, milliseconds. The pattern, not the address: slugs and ids stay
 * out of the log, as do the caller's address and every header.
 */
export function logRequests(server: FastifyInstance, log: Log): void {
  server.addHook('onResponse', (request, reply, done) => {
    log.info({
      event: 'request',
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}
