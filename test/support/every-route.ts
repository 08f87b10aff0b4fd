/** Asking every declared route of the API with its example. */
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { LightMyRequestResponse } from 'fastify';
import { type DeclaredRoute, readRouteRules } from '../../src/access/route-rules.js';
import type { Role } from '../../src/domain/roles.js';
import { asOwner } from './as-owner.js';
import { makeOwn, paramOf } from './own-records.js';
import { exampleOf, recordOf, type RouteExample } from './route-examples.js';
import { seenIn, type SeededDesk, versionOf, workspaceVersion } from './seeded-desk.js';
import type { Person, TestApp } from './test-app.js';

export const ABSENT_ID = '00000000-0000-4000-8000-000000000000';
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** The routes of the API (not its pages, which answer people and not programs). */
export function apiRoutes(test: TestApp): DeclaredRoute[] {
  const routes = readRouteRules(
    test.app.get(DiscoveryService, { strict: false }),
    test.app.get(MetadataScanner, { strict: false }),
    test.app.get(Reflector, { strict: false }),
  );
  return routes.filter(({ path }) => path.startsWith('/api/')).sort((a, b) => lateness(a) - lateness(b));
}

/**
 * Another policy moves every claim, and what was decided on its former facts. A freeze keeps everything else from being
 * done, and ends sessions; what leaves is asked for before.
 */
function lateness({ method, path }: DeclaredRoute): number {
  if (method === 'PUT' && path.endsWith('/policy')) return 1;
  if (!/\/(freeze|thaw)$/.test(path)) return 0;
  return path.includes(':source') ? 2 : 3;
}

/** What differs from the route's example in one request. */
export interface Asked {
  readonly slug?: string;
  readonly roles?: readonly Role[];
  /** Values of path parameters. */
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: number | string;
}

/** Sends a route's example as somebody, on the records of a desk, with what is given put in its place. */
export async function ask(
  test: TestApp,
  person: Person,
  route: DeclaredRoute,
  desk: SeededDesk,
  asked: Asked = {},
): Promise<LightMyRequestResponse> {
  const example = exampleOf(route.method, route.path);
  const params = asked.params ?? {
    ...(await ownParams(test, person, desk, example)),
    ...(await tokenIn(test, person, desk, example.token)),
  };
  const seen = example.sees === undefined ? {} : await seenIn(test, desk, example.sees);
  const made = example.body?.(desk.ids, desk);
  const body = 'body' in asked ? asked.body : (example.file ?? (made && { ...made, ...seen }));
  const ifMatch =
    asked.ifMatch ??
    example.ifMatch ??
    (example.changes === undefined ? undefined : await currentVersion(test, desk, example.changes));
  return person.request(
    {
      method: methodOf(route),
      url: addressOf(route.path, example, desk, { ...asked, params }) + (example.query?.(asked.roles ?? []) ?? ''),
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      headers: {
        ...(example.contentType === undefined || body === undefined ? {} : { 'content-type': example.contentType }),
        ...example.headers,
        ...asked.headers,
      },
    },
    ifMatch,
  );
}

/** What only its owner may ask for is made for whoever asks. */
async function ownParams(
  test: TestApp,
  { accountId }: Person,
  { workspaceId }: SeededDesk,
  { own }: RouteExample,
): Promise<Readonly<Record<string, string>>> {
  if (own === undefined || accountId === '') return {};
  return { [paramOf(own)]: await asOwner(test, (client) => makeOwn(client, own, workspaceId, accountId)) };
}

/** A token of the person, or of anybody at their desk; where there is none, one that is not there. */
async function tokenIn(
  test: TestApp,
  { accountId }: Person,
  { workspaceId }: SeededDesk,
  whose: RouteExample['token'],
): Promise<{ token?: string }> {
  if (whose === undefined) return {};
  const { rows } = await asOwner(test, (client) =>
    client.query<{ id: string }>(
      `select token_id as id from api_tokens where workspace_id = $1 and ($2 or account_id::text = $3) limit 1`,
      [workspaceId, whose === 'any', accountId],
    ),
  );
  return { token: rows[0]?.id ?? ABSENT_ID };
}

function currentVersion(
  test: TestApp,
  desk: SeededDesk,
  changes: NonNullable<RouteExample['changes']>,
): Promise<number> {
  return changes === 'workspace' ? workspaceVersion(test, desk) : versionOf(test, desk, changes);
}

/** The names of a route's path parameters, the workspace's aside. */
export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:([a-z]+)/gi)].map((match) => match[1] ?? '').filter((name) => name !== 'workspace');
}

export function methodOf({ method }: DeclaredRoute): Method {
  if (method === 'GET' || method === 'POST' || method === 'PATCH' || method === 'PUT' || method === 'DELETE')
    return method;
  throw new Error(`no test asks with ${method}`);
}

export function nameOf({ method, path }: DeclaredRoute): string {
  return `${method} ${path.replace('/api/v1/workspaces/:workspace', '')}`;
}

function addressOf(path: string, example: RouteExample, desk: SeededDesk, asked: Asked): string {
  return path.replace(/:([a-z]+)/gi, (_whole, param: string) => {
    if (param === 'workspace') return asked.slug ?? desk.slug;
    const given = asked.params?.[param];
    if (given !== undefined) return encodeURIComponent(given);
    const record = recordOf(example, param, desk.ids);
    if (record !== null) return desk.ids[record];
    if (param === 'login') return example.login ?? 'newcomer';
    if (param === 'session') return ABSENT_ID;
    if (param === 'number') return '1';
    if (param === 'policy') return 'admiralty';
    throw new Error(`what ${param} of ${path} stands for is not known`);
  });
}
