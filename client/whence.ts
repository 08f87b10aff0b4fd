import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.js';

export type { components, paths } from './api.js';

/** How to reach a server, and as whom. */
export interface WhenceClientOptions {
  /** `https://whence.example.org`, without a path. */
  readonly baseUrl: string;
  /** An API token; a page that is signed in needs none. */
  readonly token?: string;
  /** Another way of asking than the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** An answer that is no success, as its problem document tells it (RFC 9457). */
export class WhenceRefusal extends Error {
  constructor(
    readonly status: number,
    /** `STALE_VERSION`, `INVALID_INPUT` …; `UNKNOWN` when the answer was no problem document. */
    readonly code: string,
    readonly detail: string,
    /** The fields that were refused, and what was expected there. */
    readonly errors: readonly { readonly path: string; readonly expected: string }[],
    /** Seconds to wait before trying again, where the server said so. */
    readonly retryAfter: number | null,
  ) {
    super(`${String(status)} ${code}: ${detail}`);
  }
}

/**
 * A client with a method for each HTTP method, whose paths, parameters, bodies and answers are typed by the API's own
 * description. `data` is the answer; whatever is no success is thrown.
 * @throws WhenceRefusal from every call that is refused.
 */
export function whenceClient(options: WhenceClientOptions): Client<paths> {
  const { baseUrl, token, fetch } = options;
  const client = createClient<paths>({
    baseUrl,
    ...(fetch === undefined ? {} : { fetch }),
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
  });
  client.use({
    onResponse: async ({ response }) => {
      if (!response.ok) throw await refusalFrom(response);
      return undefined;
    },
  });
  return client;
}

async function refusalFrom(response: Response): Promise<WhenceRefusal> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : null;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  if (!isProblem) return new WhenceRefusal(response.status, 'UNKNOWN', response.statusText, [], retryAfter);
  const problem: unknown = await response.json();
  return new WhenceRefusal(
    response.status,
    textIn(problem, 'code') ?? 'UNKNOWN',
    textIn(problem, 'detail') ?? '',
    errorsIn(problem),
    retryAfter,
  );
}

function textIn(value: unknown, name: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : null;
}

function errorsIn(problem: unknown): { path: string; expected: string }[] {
  const found: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'errors') : undefined;
  if (!Array.isArray(found)) return [];
  return found.map((one: unknown) => ({ path: textIn(one, 'path') ?? '', expected: textIn(one, 'expected') ?? '' }));
}
