import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../domain/refusal.js';
import { entersFrozen } from '../domain/roles.js';
import { mayWrite, type TokenScope } from '../domain/token-scopes.js';
import type { RouteRule } from '../http/route-rule.js';
import { AccountRate } from './account-rate.js';
import { type Actor, withinScopes } from './actor.js';
import { ApiTokensService, type TokenIdentity } from './api-tokens.service.js';
import { isAdmitted, NOBODY_ASKING, rememberIdentity, type RequestIdentity } from './requires.decorator.js';
import { type CookieMode, readSessionCookie } from './session-cookie.js';
import { type SessionIdentity, SessionsService } from './sessions.service.js';

export const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests of programs; the pages are for people, who have a session. */
export function isApiRequest(request: FastifyRequest): boolean {
  return request.routeOptions.url?.startsWith('/api/') === true;
}

/**
 * Decides who a request comes from and whether they may ask it: once for each request, whoever asks first. Who is not a
 * member gets the answer of a workspace that does not exist.
 */
@Injectable()
export class Admission {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly rate: AccountRate,
    private readonly cookieMode: CookieMode,
  ) {}

  /** @throws Refusal `unauthenticated`, `forbidden`, `absent`, `throttled` or `frozen`; nothing of the body is needed for it. */
  async admit(request: FastifyRequest, rule: RouteRule): Promise<void> {
    if (isAdmitted(request)) return;
    const bearer = isApiRequest(request) ? bearerOf(request) : null;
    const identity =
      bearer === null ? await this.admitSession(request, rule) : await this.admitToken(request, rule, bearer);
    rememberIdentity(request, identity);
  }

  private async admitSession(request: FastifyRequest, rule: RouteRule): Promise<RequestIdentity> {
    refuseForeignOrigin(request);
    const sessionToken = readSessionCookie(request, this.cookieMode);
    const slug = rule.kind === 'workspace' ? workspaceParam(request) : null;
    const asker = sessionToken === null ? null : await this.sessions.authenticate(sessionToken, slug);
    if (asker !== null) await this.rate.count(asker.account.accountId);
    const actor = actorFor(rule, asker);
    return {
      account: asker?.account ?? null,
      actor,
      sessionToken: asker === null ? null : sessionToken,
      apiToken: null,
    };
  }

  /** No other site can send a token, as it could a cookie: where a request says it comes from is no matter here. */
  private async admitToken(request: FastifyRequest, rule: RouteRule, bearer: string): Promise<RequestIdentity> {
    if (rule.kind === 'public') return NOBODY_ASKING;
    // Accounts, sessions and whole installations are not a token's business, whoever's it is.
    if (rule.kind !== 'workspace') throw notSignedIn();
    const from = { address: request.ip, slug: workspaceParam(request) };
    const token = await this.tokens.authenticate(bearer, from);
    if (token === null) throw notSignedIn();
    await this.rate.count(token.account.accountId);
    const { actor } = token;
    if (actor === null || actor.workspaceId !== token.workspaceId) throw notFound();
    const limited = withinScopes(actor, token.scopes);
    refuseBeyondToken(request, rule, token, limited);
    // Whoever the person is that froze or looks into it: their roles let the token in, its scopes only take away.
    refuseFrozen(actor);
    return { account: token.account, actor: limited, sessionToken: null, apiToken: bearer };
  }
}

/** @throws Refusal for whoever the rule of the route does not let in. */
function actorFor(rule: RouteRule, asker: SessionIdentity | null): Actor | null {
  if (rule.kind === 'public') return null;
  if (asker === null) throw notSignedIn();
  if (rule.kind === 'signed_in') return null;
  if (rule.kind === 'installation') {
    if (!asker.account.isAdmin) throw notAllowed(rule.permission);
    return null;
  }
  const { actor } = asker;
  if (actor === null) throw notFound();
  if (!actor.permissions.has(rule.permission)) throw notAllowed(rule.permission);
  refuseFrozen(actor);
  return actor;
}

/** Into a frozen workspace are let who can thaw it and who watches over what is done. */
function refuseFrozen({ isFrozen, permissions }: Actor): void {
  if (!isFrozen || entersFrozen(permissions)) return;
  const detail = 'This workspace is frozen while something is looked into. Ask an editor or an admin of it.';
  throw new Refusal('frozen', 'WORKSPACE_FROZEN', detail);
}

function refuseBeyondToken(
  request: FastifyRequest,
  rule: RouteRule & { kind: 'workspace' },
  { scopes }: TokenIdentity,
  actor: Actor,
): void {
  const writes = !SAFE_METHODS.has(request.method) && rule.writes;
  if (!actor.permissions.has(rule.permission) || (writes && !mayWrite(scopes))) throw beyondToken(scopes);
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

/** The token of `Authorization: Bearer …`; null without that header, or with another way of saying who one is. */
function bearerOf(request: FastifyRequest): string | null {
  return /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function workspaceParam(request: FastifyRequest): string {
  const parameters: unknown = request.params;
  if (typeof parameters !== 'object' || parameters === null) return '';
  const slug: unknown = Reflect.get(parameters, 'workspace');
  return typeof slug === 'string' ? slug : '';
}

function notSignedIn(): Refusal {
  return new Refusal('unauthenticated', 'NOT_SIGNED_IN', 'Sign in first.');
}

function notAllowed(permission: string): Refusal {
  return new Refusal('forbidden', 'NOT_ALLOWED', `Your roles do not include ${permission}.`);
}

function beyondToken(scopes: readonly TokenScope[]): Refusal {
  const detail = `Your roles, or what this token is for (${scopes.join(', ')}), do not include this.`;
  return new Refusal('forbidden', 'NOT_ALLOWED', detail);
}
