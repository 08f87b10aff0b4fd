import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguage, LANGUAGE_COOKIE } from './language.js';
import type { Html } from './html.js';

const YEAR_SECONDS = 31_536_000;

/** Sends a page, and remembers the language if the address asked for one. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Html, status = 200): void {
  rememberLanguage(request, reply);
  void reply.status(status).header('content-type', 'text/html; charset=utf-8').send(page.toString());
}

/** Sends the browser to another page of this server, to be fetched with GET. */
export function seeOther(reply: FastifyReply, path: string): void {
  void reply.status(303).header('location', path).send();
}

/** Keeps the language an address asked for. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = askedLanguage(request);
  if (asked === null) return;
  void reply.setCookie(LANGUAGE_COOKIE, asked, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: YEAR_SECONDS,
  });
}

const OWN_PATH = /^\/(?:(?:w|plain)\/[A-Za-z0-9._~%/-]*(?:\?[A-Za-z0-9._~%=&+-]*)?)?$/;

/** Where to go after signing in: a page of a workspace, else the list of workspaces. Never another site. */
export function ownPath(next: string): string {
  return OWN_PATH.test(next) && !next.includes('//') && !next.includes('..') ? next : '/';
}
