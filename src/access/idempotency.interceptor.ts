import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, type Observable, of, throwError } from 'rxjs';
import type { Actor } from './actor.js';
import { IDEMPOTENCY_REPLAYED, type KeyedRequest, NEVER_KEPT, readKeyedRequest } from './idempotency.js';
import { AnsweredBefore, KeptAnswers, type KeyHolder } from './kept-answers.service.js';
import { identityOf, rememberIdentity } from './requires.decorator.js';
import { isApiRequest, SAFE_METHODS } from './admission.service.js';

/**
 * Gives a request with an idempotency key that was answered before the same answer, and sends the others on with what
 * makes their unit of work happen once. Behind the guard: whoever may not ask any more is refused before.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: KeptAnswers,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const isKept = this.reflector.get<true | undefined>(NEVER_KEPT, context.getHandler()) === undefined;
    if (!isKept || SAFE_METHODS.has(request.method) || !isApiRequest(request)) return next.handle();
    const identity = identityOf(request);
    const holder = holderOf(identity.actor);
    const asked = holder === null ? null : readKeyedRequest(request);
    if (identity.actor === null || holder === null || asked === null) return next.handle();
    const before = await this.answers.find(holder, asked);
    if (before !== null) return of(replayed(reply, before.json));
    rememberIdentity(request, { ...identity, actor: { ...identity.actor, once: this.answers.once(holder, asked) } });
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof AnsweredBefore)) return throwError(() => error);
        return from(this.answeredMeanwhile(holder, asked, reply));
      }),
    );
  }

  private async answeredMeanwhile(holder: KeyHolder, asked: KeyedRequest, reply: FastifyReply): Promise<unknown> {
    const answer = await this.answers.find(holder, asked);
    if (answer === null) throw new AnsweredBefore();
    return replayed(reply, answer.json);
  }
}

function holderOf(actor: Actor | null): KeyHolder | null {
  if (actor === null || actor.accountId === null) return null;
  const { workspaceId, accountId, permissions } = actor;
  return { workspaceId, accountId, permissions };
}

/** The body as the handler gave it: status and ETag are made of it in the same way as the first time. */
function replayed(reply: FastifyReply, json: string | null): unknown {
  void reply.header(IDEMPOTENCY_REPLAYED, 'true');
  return json === null ? undefined : JSON.parse(json);
}
