import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiParam, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { InstallationPermission, WorkspacePermission } from '../domain/roles.js';
import { SCOPE_OF_PERMISSION } from '../domain/token-scopes.js';
import { ROUTE_RULE, type RouteRule } from '../http/route-rule.js';
import type { AccountActor, Actor } from './actor.js';

/** Open to every account that is signed in; about themselves only. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(SetMetadata(ROUTE_RULE, { kind: 'signed_in' } satisfies RouteRule), ApiSecurity('session'));
}

/** For admins of the installation. */
export function RequiresInstallation(permission: InstallationPermission): MethodDecorator {
  return applyDecorators(
    SetMetadata(ROUTE_RULE, { kind: 'installation', permission } satisfies RouteRule),
    ApiSecurity('session'),
  );
}

/**
 * For members of the workspace in the path (`:workspace`) whose roles allow this. An operation that is asked with POST
 * and changes nothing says so: a token that may only read may ask it.
 */
export function Requires(permission: WorkspacePermission, { writes = true } = {}): MethodDecorator {
  const isByToken = SCOPE_OF_PERMISSION[permission] !== null;
  return applyDecorators(
    SetMetadata(ROUTE_RULE, { kind: 'workspace', permission, writes } satisfies RouteRule),
    ApiSecurity('session'),
    ApiResponse({
      status: 423,
      description: 'Frozen: stopped until others have looked.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
    }),
    ...(isByToken ? [ApiSecurity('token')] : []),
    ApiParam({ name: 'workspace', description: 'Slug of the workspace.', schema: { type: 'string', maxLength: 64 } }),
  );
}

/** What was found out about a request before its handler runs. */
export interface RequestIdentity extends Credential {
  readonly account: AccountActor | null;
  readonly actor: Actor | null;
}

/** What a request proved itself by; both null for nobody. */
export interface Credential {
  readonly sessionToken: string | null;
  readonly apiToken: string | null;
}

export const NOBODY_ASKING: RequestIdentity = { account: null, actor: null, sessionToken: null, apiToken: null };

const identities = new WeakMap<FastifyRequest, RequestIdentity>();

export function rememberIdentity(request: FastifyRequest, identity: RequestIdentity): void {
  identities.set(request, identity);
}

/** Whether it was decided already who is asking. */
export function isAdmitted(request: FastifyRequest): boolean {
  return identities.has(request);
}

/** Who is asking; nobody, for a request that went through no guard. */
export function identityOf(request: FastifyRequest): RequestIdentity {
  return identities.get(request) ?? NOBODY_ASKING;
}

/** The member at work, in a handler that {@link Requires} something. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = identityOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (actor === null) throw new Error('a handler that takes an Actor must declare a workspace permission');
  return actor;
});

/** The account that is signed in. */
export const CurrentAccount = createParamDecorator((_data: unknown, context: ExecutionContext): AccountActor => {
  const { account } = identityOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (account === null) throw new Error('a handler that takes an account must declare that it needs one');
  return account;
});
