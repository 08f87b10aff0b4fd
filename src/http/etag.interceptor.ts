import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';

/**
 * Sets the ETag of an answer that is one versioned record: its row version. Never answers 304, since the assessment
 * beside a record can move while its version does not.
 */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = versionOf(body);
        if (version !== null) void reply.header('etag', `"${version}"`);
      }),
    );
  }
}

function versionOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null) return null;
  const version: unknown = Reflect.get(body, 'version');
  return typeof version === 'number' ? version : null;
}
