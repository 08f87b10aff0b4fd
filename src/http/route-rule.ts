import { SetMetadata } from '@nestjs/common';
import type { InstallationPermission, WorkspacePermission } from '../domain/roles.js';

/** What a route asks of whoever calls it. A route that declares nothing stops the boot. */
export type RouteRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'installation'; readonly permission: InstallationPermission }
  | {
      readonly kind: 'workspace';
      readonly permission: WorkspacePermission;
      /** False of an operation that takes a body and changes nothing all the same. */
      readonly writes: boolean;
    };

export const ROUTE_RULE = 'whence:route-rule';

/** Open to everybody: sign-in, health, the schemas. Never content. */
export function Public(): MethodDecorator {
  return SetMetadata(ROUTE_RULE, { kind: 'public' } satisfies RouteRule);
}
