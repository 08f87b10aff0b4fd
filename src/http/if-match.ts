import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField, versionMissing } from '../domain/refusal.js';

/**
 * The version a change was made on, from the If-Match header (`"3"`). Every change of an existing versioned record
 * needs one: without it the answer is 428, with an old one 412.
 */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return readIfMatch(header);
});

/** Documents the header on an operation that takes {@link IfMatch}. */
export function NeedsIfMatch(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag of the version this change was made on, such as "3".',
      schema: { type: 'string' },
    }),
  );
}

/** Reads `"3"` (or `W/"3"`). */
export function readIfMatch(header: string | undefined): number {
  if (header === undefined || header === '') {
    throw versionMissing();
  }
  const version = /^(?:W\/)?"([1-9][0-9]{0,8})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw invalidField('If-Match', 'one ETag of this record, such as "3"', header);
  return Number(version);
}
