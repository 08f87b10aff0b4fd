import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../http/log.js';
import { type Problem, problemFrom, retryAfterOf } from '../http/problem.filter.js';
import { ownPath, sendPage } from './answers.js';
import { Typed } from './form.js';
import { SIGN_IN_FIELDS, signInPage } from './front-pages.js';
import { html, type Html } from './html.js';
import { page } from './page.js';
import { plainView, put, type View } from './view.js';

export const PAGE_LOG = Symbol('log of the pages');

/**
 * Turns everything thrown by a page into a page in plain words. It says nothing of the address or of who asked: what is
 * absent and what is somebody else's are the same bytes.
 */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(@Inject(PAGE_LOG) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemFrom(error, this.log);
    if (reply.sent) return;
    const wait = retryAfterOf(error);
    if (wait !== null) void reply.header('retry-after', String(wait));
    const view = plainView(request);
    const answer = problem.status === 401 ? signInAgain(view, request) : errorPage(view, problem);
    sendPage(request, reply, answer, problem.status);
  }
}

function signInAgain(view: View, request: FastifyRequest): Html {
  return signInPage(view, {
    typed: Typed.empty(SIGN_IN_FIELDS),
    problem: null,
    next: ownPath(request.url),
    hasEnded: true,
    isUnclaimed: false,
  });
}

/** The statuses with words of their own; the others are told as what they are nearest to. */
const TOLD_AS: Readonly<Record<number, 403 | 404 | 409 | 412 | 422 | 423 | 429 | 500 | 503>> = {
  403: 403,
  404: 404,
  409: 409,
  412: 412,
  423: 423,
  428: 412,
  429: 429,
  500: 500,
  503: 503,
};

function errorPage(view: View, problem: Problem): Html {
  const { errors } = view.words;
  const told = problem.code === 'OUTCOME_UNKNOWN' ? 'unknown' : TOLD_AS[problem.status];
  const { title, text } = errors[told ?? (problem.status < 500 ? 422 : 500)];
  const body = html`<h1>${title}</h1>
    <p>${put(text, { reference: problem.reference ?? '' })}</p>
    <p><a href="/">${errors.back}</a></p>`;
  return page(view, { title, body, isNarrow: true });
}
