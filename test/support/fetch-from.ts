/** `fetch` for a client under test: asks the application in process, as one person. */
import type { Person } from './test-app.js';

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

export function fetchFrom(person: Person): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const method = METHODS.find((one) => one === request.method);
    if (method === undefined) throw new Error(`no test asks with ${request.method}`);
    const payload = await request.text();
    const answer = await person.request({
      method,
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      ...(payload === '' ? {} : { payload }),
    });
    const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const body = [204, 304].includes(answer.statusCode) ? null : answer.body;
    return new Response(body, { status: answer.statusCode, headers });
  };
}
