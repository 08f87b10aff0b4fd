import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import { ROLES } from '../../src/domain/roles.js';
import { ApiContract, type BodyField, type Schema } from '../support/api-contract.js';
import { ABSENT_ID, apiRoutes, ask, methodOf, nameOf } from '../support/every-route.js';
import { exampleOf } from '../support/route-examples.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Everything wrong that can be sent, to every route that takes something: 4xx naming the field, never 5xx. */
describe('bad input', () => {
  let test: TestApp;
  let contract: ApiContract;
  let desk: SeededDesk;
  let everybody: Person;
  let routes: DeclaredRoute[];
  /** Routes that take a JSON body. */
  let taking: DeclaredRoute[];

  beforeAll(async () => {
    test = await TestApp.start();
    contract = await ApiContract.of(test);
    desk = await seedDesk(test, 'yomju');
    everybody = await personAt(test, 'yomju', ROLES, { isAdmin: true });
    await personAt(test, 'yomju', ROLES, { login: 'newcomer' });
    // Signing in is tried elsewhere: a hundred wrong passwords here would only be throttled.
    routes = apiRoutes(test).filter(({ method, path }) => !(path === '/api/v1/session' && method !== 'GET'));
    taking = routes.filter((route) => contract.fields(route).length > 0);
  });
  afterAll(() => test.stop());

  function exampleBody(route: DeclaredRoute): object {
    const { body, sees } = exampleOf(route.method, route.path);
    const seen = { factsHash: '0'.repeat(64), ...(sees?.wording === true ? { revision: 1 } : {}) };
    return { ...body?.(desk.ids, desk), ...(sees === undefined ? {} : seen) };
  }

  /** Sends a body (text as it is) and gives back what the answer should not be. */
  async function send(route: DeclaredRoute, body: unknown, mustName: string | null): Promise<string[]> {
    const answer = await ask(test, everybody, route, desk, { body, ...(mustName === null ? {} : { ifMatch: 1 }) });
    const text = (typeof body === 'string' ? body : JSON.stringify(body)).slice(0, 120);
    const faults = contract.faults(route, answer);
    if (mustName !== null && faults.length === 0) {
      const named = answer.statusCode === 422 ? answer.json<{ errors: { path: string }[] }>().errors : [];
      if (
        !named.some(
          ({ path }) => path === mustName || path.startsWith(`${mustName}.`) || path.startsWith(`${mustName}[`),
        )
      )
        faults.push(`${answer.statusCode} does not name ${mustName}: ${answer.body.slice(0, 300)}`);
    }
    return faults.map((fault) => `${nameOf(route)} with ${text}: ${fault}`);
  }

  async function inTurn(check: (route: DeclaredRoute) => Promise<string[]>): Promise<string[]> {
    const wrong: string[] = [];
    for (const route of taking) wrong.push(...(await check(route)));
    return wrong;
  }

  it('is tried on every route that takes a body', () => {
    expect(taking.length).toBeGreaterThan(25);
    for (const route of taking) expect(contract.accepts(route, exampleBody(route))).toBe(true);
  });

  it.each([
    ['cut off', '{"kind":'],
    ['two values', '{}{}'],
    ['a comment', '{/* */}'],
    ['a key twice', '{"reason":"a","reason":"b"}'],
    ['a list', '[]'],
    ['a list of objects', '[{}]'],
    ['null', 'null'],
    ['text', '"text"'],
    ['a number', '5'],
    ['U+0000', '{"reason":"a\\u0000b"}'],
    ['half a surrogate pair', '{"reason":"\\ud800"}'],
    ['nested a thousand deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
    ['over a mebibyte', JSON.stringify({ reason: 'x'.repeat(1_100_000) })],
  ])('as JSON: %s', async (_what, text) => {
    const wrong = await inTurn(async (route) => {
      const answer = await ask(test, everybody, route, desk, { body: text });
      const faults = contract.faults(route, answer);
      if (answer.statusCode < 400) faults.push(`${answer.statusCode} ${answer.body.slice(0, 200)}`);
      return faults.map((fault) => `${nameOf(route)}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });

  it('as a form, or as no format at all', async () => {
    const wrong = await inTurn(async (route) => {
      const found: string[] = [];
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        const answer = await ask(test, everybody, route, desk, {
          body: 'kind=event',
          headers: { 'content-type': type },
        });
        found.push(...contract.faults(route, answer));
        if (answer.statusCode < 400) found.push(`${answer.statusCode} for ${type}`);
      }
      return found.map((fault) => `${nameOf(route)}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });

  it('as fields nobody knows, those every object has among them', async () => {
    const wrong = await inTurn(async (route) => {
      const found: string[] = [];
      for (const name of ['surprise', 'constructor', 'toString', 'hasOwnProperty', 'workspaceId', 'version', 'id'])
        if (!contract.fields(route).some(({ path }) => path === name))
          found.push(...(await send(route, { ...exampleBody(route), [name]: 'x' }, name)));
      const text = JSON.stringify(exampleBody(route))
        .replace('{', '{"__proto__":{"polluted":true},')
        .replace(',}', '}');
      found.push(...(await send(route, text, '["__proto__"]')));
      return found;
    });
    expect(wrong).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  const WRONG: readonly unknown[] = [-1.5, [[]], { a: 1 }, null, 'x'.repeat(30_000)];

  it('as values of another type than each field has: what does not fit the schema is refused by name', async () => {
    let tried = 0;
    const wrong = await inTurn(async (route) => {
      const found: string[] = [];
      for (const field of contract.fields(route)) {
        for (const value of WRONG) {
          const body = field.put(exampleBody(route), value);
          if (contract.accepts(route, body)) continue;
          tried += 1;
          found.push(...(await send(route, body, field.path.split(/[.[]/)[0] ?? field.path)));
        }
      }
      return found;
    });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(400);
  });

  it('as text in every script and direction, composed either way: stored in NFC or refused, never broken', async () => {
    const texts = [`\u202eمرحبا\u202c ${'염주군의'.normalize('NFD')} 🕊️👩‍👩‍👧 \ufeff\u2028`, `'; drop table claims; --`];
    const wrong = await inTurn(async (route) => {
      const found: string[] = [];
      for (const field of contract.fields(route).filter(({ schema }) => isFreeText(schema))) {
        for (const text of texts) {
          const answer = await ask(test, everybody, route, desk, { body: field.put(exampleBody(route), text) });
          found.push(...contract.faults(route, answer).map((fault) => `${nameOf(route)} ${field.path}: ${fault}`));
          if (answer.body !== answer.body.normalize('NFC')) found.push(`${nameOf(route)} ${field.path} is not in NFC`);
        }
      }
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it('as a version: none, stale, and what is no ETag', async () => {
    const changing = routes.filter(({ method, path }) => exampleOf(method, path).changes !== undefined);
    expect(changing.length).toBeGreaterThan(10);
    // A desk of its own: on the other one some of these records were taken away by now.
    const whole = await seedDesk(test, 'caspian');
    const member = await personAt(test, 'caspian', ROLES);
    const wrong: string[] = [];
    for (const route of changing) {
      for (const [ifMatch, expected] of [
        ['', 428],
        ['"999999"', 412],
        ['*', 422],
        ['"1", "2"', 422],
        ['"-1"', 422],
        ['"99999999999999999999"', 422],
        ['1', 422],
      ] as const) {
        const answer = await ask(test, member, route, whole, { ifMatch });
        if (answer.statusCode !== expected) wrong.push(`${nameOf(route)} If-Match ${ifMatch}: ${answer.statusCode}`);
        wrong.push(...contract.faults(route, answer).map((fault) => `${nameOf(route)} If-Match ${ifMatch}: ${fault}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('at random, 500 times over all routes: what is documented, and nothing else', async () => {
    const wrong = new Map<string, string>();
    const requests = fc.sample(fc.tuple(fc.nat(), anyParam, anyQuery, fc.nat(), anyValue, anyIfMatch), {
      seed: 20241111,
      numRuns: 500,
    });
    for (const [which, param, values, place, value, ifMatch] of requests) {
      const route = routes[which % routes.length];
      if (route === undefined) throw new Error('no route');
      const url = address(route, param) + query(route, values);
      const body = await randomBody(route, place, value);
      const answer = await everybody.request(
        { method: methodOf(route), url, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) },
        ifMatch,
      );
      for (const fault of contract.faults(route, answer))
        wrong.set(`${nameOf(route)}: ${fault}`.slice(0, 80), `${url} ${JSON.stringify(body)?.slice(0, 200)} ${fault}`);
    }
    expect([...wrong.values()]).toEqual([]);
  });

  /** The route's address: its own record, or whatever was drawn. */
  function address(route: DeclaredRoute, param: string): string {
    const ids: Readonly<Record<string, string>> = { ...desk.ids, workspace: 'yomju', login: 'newcomer' };
    return route.path.replace(/:([a-z]+)/gi, (_whole, name: string) =>
      name === 'workspace' || param === 'own' ? (ids[name] ?? ABSENT_ID) : encodeURIComponent(param),
    );
  }

  function query(route: DeclaredRoute, values: readonly string[]): string {
    const names = (contract.operation(route).parameters ?? []).filter((parameter) => parameter.in === 'query');
    const pairs = names.flatMap(({ name, schema }, i) => {
      const value = values[i % values.length];
      if (value === undefined || (value === '' && name !== 'level' && name !== 'format')) return [];
      const word = schema.enum?.[value.length % schema.enum.length];
      return [`${name}=${encodeURIComponent(typeof word === 'string' && value.length % 3 !== 0 ? word : value)}`];
    });
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  function randomBody(route: DeclaredRoute, place: number, value: unknown): Promise<unknown> {
    if (route.method === 'GET' || route.method === 'DELETE') return Promise.resolve(undefined);
    const fields: BodyField[] = contract.fields(route);
    const field = fields[place % Math.max(1, fields.length)];
    return Promise.resolve(
      field === undefined || place % 7 === 0 ? exampleBody(route) : field.put(exampleBody(route), value),
    );
  }
});

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyParam = fc.oneof(
  { weight: 3, arbitrary: fc.constant('own') },
  fc.constantFrom(
    'C-1',
    'A-1',
    'S-1',
    'C-999999999',
    'C-0',
    ABSENT_ID,
    ABSENT_ID.toUpperCase(),
    'x'.repeat(199),
    '%00',
    '..',
  ),
  text.filter((drawn) => drawn !== '' && drawn !== '.' && drawn !== '..'),
  fc.constant('\u0000'),
);
const anyQuery = fc.array(
  fc.oneof(
    fc.constant(''),
    fc.constantFrom(
      '0',
      '1',
      '201',
      '-1',
      '1e3',
      'true',
      'C-1',
      'S-1',
      'R-2',
      '2024-11-01',
      '2024-02-31',
      '9999-99-99',
      '\u0000',
      '%',
      '_',
      'internal',
      'md',
    ),
    fc.constantFrom('WyIxIl0', 'WzFd', 'WzEsMV0', 'WyIiLCIiXQ', 'bnVsbA', 'WzllMzBd', 'WyJhXHUwMDAwYiJd'),
    text,
  ),
  { minLength: 1, maxLength: 8 },
);
const anyIfMatch = fc.constantFrom('"1"', '"2"', '"3"', 'W/"1"', '"0"', '*', 'x');
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  text,
  fc.constantFrom(
    'C-1',
    'A-1',
    'S-1',
    'R-1',
    'D-1',
    ABSENT_ID,
    '2024-11~',
    '2024-13',
    '9999-12-31',
    '0000',
    '-9999',
    '-99999',
    'Y170000',
    '..',
    '/',
    1e308,
    5e-324,
    -0,
    2 ** 53,
    2 ** 31,
    [],
  ),
);

/** Text with no form of its own: neither a word of a list nor the name of a record. */
function isFreeText({ type, enum: words, pattern, maxLength }: Schema): boolean {
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  return isText && words === undefined && pattern === undefined && maxLength !== 40;
}
