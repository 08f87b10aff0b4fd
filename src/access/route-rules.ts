import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { LEAVES, ROUTE_RULE, type RouteRule } from '../http/route-rule.js';

/** One mounted route and what it asks of its caller. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly rule: RouteRule;
  /** Content leaves the desk by it. */
  readonly leaves: boolean;
}

/**
 * Every route of the application with its rule, sorted by path: the table a reviewer reads.
 * @throws Error naming the handlers that declare none, which stops the boot.
 */
export function readRouteRules(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  const undeclared: string[] = [];
  for (const wrapper of discovery.getControllers()) {
    const instance: unknown = wrapper.instance;
    if (typeof instance !== 'object' || instance === null) continue;
    const prototype: object = Object.getPrototypeOf(instance) as object;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function') continue;
      const method = reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler as () => void);
      if (method === undefined) continue;
      const rule = reflector.get<RouteRule | undefined>(ROUTE_RULE, handler as () => void);
      const label = `${prototype.constructor.name}.${name}`;
      if (rule === undefined) undeclared.push(label);
      else
        routes.push({
          method: RequestMethod[method] ?? '?',
          path: pathOf(prototype.constructor, handler),
          handler: label,
          rule,
          leaves: reflector.get<boolean | undefined>(LEAVES, handler as () => void) === true,
        });
    }
  }
  if (undeclared.length > 0) {
    throw new Error(
      `These routes declare no permission: ${undeclared.join(', ')}. Add @Requires(…), @SignedIn() or @Public().`,
    );
  }
  return routes.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function pathOf(controller: object, handler: object): string {
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, handler),
  ] as unknown[];
  const texts = parts.filter((part): part is string => typeof part === 'string');
  return `/${texts
    .map((text) => text.replace(/^\/+|\/+$/g, ''))
    .filter((text) => text !== '')
    .join('/')}`;
}
