import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { takesFile } from './file-body.js';

/** For a request to arrive whole: 64 MB at 2 Mbit/s. Who sends more slowly would hold a connection for as long as they like. */
export const ARRIVAL_MS = 300_000;
/** What the server itself allows: the hour a file is promised (`files/received-bytes.ts`), and time to refuse it after. */
export const LONGEST_ARRIVAL_MS = 3_660_000;

/**
 * Ends what takes longer than that to arrive, but for files. Node knows one limit for every request of a server, so the
 * shorter one is kept here, and ends in the way of Node's own.
 */
export function limitArrival(server: FastifyInstance, limitMs = ARRIVAL_MS): void {
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const { raw } = request;
    if (!raw.complete && !takesFile(request)) {
      const late = Object.assign(new Error('the request did not arrive'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      const end = () => {
        // By then the connection may carry another request; and what a test puts in by hand has none.
        if (!raw.complete && raw.socket instanceof Socket) server.server.emit('clientError', late, raw.socket);
      };
      const timer = setTimeout(end, limitMs).unref();
      raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    done(null, payload);
  });
}
