import type { FastifyInstance } from 'fastify';
import { closingProblem, RETRY_AFTER_SECONDS } from './problem.filter.js';

/** Answers while the process lives, whatever else it does. */
const ALWAYS = '/health/live';

/**
 * Shut when the process is told to stop: what was begun is finished, what comes then is sent elsewhere, and every
 * connection is closed behind its answer.
 */
export class ClosingGate {
  private isShut = false;

  shut(): void {
    this.isShut = true;
  }

  /** Puts the gate before every route of the server, pages and addresses nobody answers for included. */
  guard(server: FastifyInstance): void {
    server.addHook('onRequest', (request, reply, done) => {
      if (!this.isShut || request.url === ALWAYS) return done();
      void reply
        .status(503)
        .header('connection', 'close')
        .header('retry-after', String(RETRY_AFTER_SECONDS))
        .header('content-type', 'application/problem+json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(closingProblem()));
    });
    server.addHook('onSend', async (_request, reply) => {
      if (this.isShut) reply.header('connection', 'close');
    });
  }
}
