import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../domain/refusal.js';
import { entersFrozen } from '../domain/roles.js';
import { ROUTE_RULE, type RouteRule } from '../http/route-rule.js';
import type { AccountActor, Actor } from './actor.js';
import { rememberIdentity } from './requires.decorator.js';
import { type CookieMode, readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesService } from './workspaces.service.js';

export const COOKIE_MODE = Symbol('cookie mode');

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Decides every request before anything else runs. Default is no: a handler without a rule is refused (and does not
 * boot, see {@link ./route-rules.js}). Who is not a member gets the answer of a workspace that does not exist.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly workspaces: WorkspacesService,
    private readonly cookieMode: CookieMode,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (rule === undefined) return false;
    refuseForeignOrigin(request);
    const sessionToken = readSessionCookie(request, this.cookieMode);
    const account = sessionToken === null ? null : await this.sessions.authenticate(sessionToken);
    const actor = await this.decide(rule, account, request);
    rememberIdentity(request, { account, actor, sessionToken: account === null ? null : sessionToken });
    return true;
  }

  private async decide(rule: RouteRule, account: AccountActor | null, request: FastifyRequest): Promise<Actor | null> {
    if (rule.kind === 'public') return null;
    if (account === null) throw notSignedIn();
    if (rule.kind === 'signed_in') return null;
    if (rule.kind === 'installation') {
      if (!account.isAdmin) throw notAllowed(rule.permission);
      return null;
    }
    const actor = await this.workspaces.actorIn(workspaceParam(request), account.accountId);
    if (actor === null) throw notFound();
    if (!actor.permissions.has(rule.permission)) throw notAllowed(rule.permission);
    if (actor.isFrozen && !entersFrozen(actor.permissions)) throw workspaceFrozen();
    return actor;
  }
}

/**
 * A change asked for by another site's page is refused: browsers say where a request comes from. Together with
 * SameSite=Strict cookies and, for forms, the proof in a hidden field.
 */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isForeignSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  // Under our `Referrer-Policy: no-referrer` a browser sends our own forms with `Origin: null`, and says otherwise that
  // they are ours; a sandboxed page of another site sends `null` too, but cannot say that.
  const isOwnForm = origin === 'null' && site === 'same-origin';
  const isForeignOrigin = origin !== undefined && !isOwnForm && hostOf(origin) !== request.host;
  if (isForeignSite || isForeignOrigin) {
    throw new Refusal('forbidden', 'FOREIGN_ORIGIN', 'This request came from a page of another site.');
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function workspaceParam(request: FastifyRequest): string {
  const parameters: unknown = request.params;
  if (typeof parameters !== 'object' || parameters === null) return '';
  const slug: unknown = Reflect.get(parameters, 'workspace');
  return typeof slug === 'string' ? slug : '';
}

export function notSignedIn(): Refusal {
  return new Refusal('unauthenticated', 'NOT_SIGNED_IN', 'Sign in first.');
}

function workspaceFrozen(): Refusal {
  const detail = 'This workspace is frozen while something is looked into. Ask an editor or an admin of it.';
  return new Refusal('frozen', 'WORKSPACE_FROZEN', detail);
}

function notAllowed(permission: string): Refusal {
  return new Refusal('forbidden', 'NOT_ALLOWED', `Your roles do not include ${permission}.`);
}
