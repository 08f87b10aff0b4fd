import { Readable } from 'node:stream';
import { NotFoundException, UnsupportedMediaTypeException } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../domain/refusal.js';

/** The one type a file is sent as: what it really is, is told from its bytes. */
export const FILE_TYPE = 'application/octet-stream';

const CONFIG_KEY = 'fileBody';
const ANSWER_KEY = 'fileAnswer';

/** Lets a route take a file as its whole body, handed over as a stream that nobody has read from yet. */
export function FileBody(): MethodDecorator {
  return RouteConfig({ [CONFIG_KEY]: true });
}

/** Marks a route whose answer is a file, and that writes down who took it: it is asked with GET and nothing else. */
export function FileAnswer(): MethodDecorator {
  return RouteConfig({ [ANSWER_KEY]: true });
}

/**
 * Reads files on the routes that declare {@link FileBody}; on others their type is refused. Every GET has a HEAD beside
 * it, which would note a download that was none: not where {@link FileAnswer} is declared.
 */
export function useFileBodies(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const isNoted = request.method === 'HEAD' && Reflect.get(request.routeOptions.config, ANSWER_KEY) === true;
    done(isNoted ? new NotFoundException() : undefined);
  });
  server.addContentTypeParser(FILE_TYPE, (request: FastifyRequest, body, done) => {
    if (takesFile(request)) done(null, body);
    else done(new UnsupportedMediaTypeException(), undefined);
  });
}

/** Whether a request is for a route that takes a file. */
export function takesFile({ routeOptions }: FastifyRequest): boolean {
  return Reflect.get(routeOptions.config, CONFIG_KEY) === true;
}

/** The body of a route that takes a file. @throws Refusal naming the header when it was sent as something else. */
export function fileIn(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw new Refusal('invalid', 'WRONG_TYPE', `Send the file as it is, with the header content-type: ${FILE_TYPE}.`, [
    { path: 'content-type', expected: FILE_TYPE },
  ]);
}
