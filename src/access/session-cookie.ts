import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The session's cookie. Over https it has the `__Host-` name, which browsers accept only when it is secure and bound to
 * this host; over plain http on the own machine the prefix would make browsers refuse it.
 */
const SECURE_NAME = '__Host-whence';
const LOCAL_NAME = 'whence';

export interface CookieMode {
  readonly isSecure: boolean;
}

export function readSessionCookie(request: FastifyRequest, mode: CookieMode): string | null {
  const token = request.cookies[nameOf(mode)];
  return token === undefined || !/^[A-Za-z0-9_-]{20,100}$/.test(token) ? null : token;
}

export function setSessionCookie(reply: FastifyReply, mode: CookieMode, token: string): void {
  void reply.setCookie(nameOf(mode), token, { ...attributes(mode) });
}

export function clearSessionCookie(reply: FastifyReply, mode: CookieMode): void {
  void reply.clearCookie(nameOf(mode), attributes(mode));
  void reply.header('clear-site-data', '"cache", "storage"');
}

function nameOf(mode: CookieMode): string {
  return mode.isSecure ? SECURE_NAME : LOCAL_NAME;
}

function attributes(mode: CookieMode) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: mode.isSecure };
}
