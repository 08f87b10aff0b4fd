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

export const LEAVES = 'whence:leaves';

/**
 * Marks a route by which content leaves the desk as a file or a stream. What it calls must ask the freezes' reader
 * first; a test freezes a source and goes through every route so marked, and through those that should be.
 */
export function Leaves(): MethodDecorator {
  return SetMetadata(LEAVES, true);
}

/** Open to everybody: sign-in, health, the schemas. Never content. */
export function Public(): MethodDecorator {
  return SetMetadata(ROUTE_RULE, { kind: 'public' } satisfies RouteRule);
}
