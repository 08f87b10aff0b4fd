/**
 * Requests nobody would write, to every operation of the OpenAPI document: half of them nearly right (they reach the
 * database), half of them wrong in one place or in all. Whatever comes, the answer is one the document knows, and tells
 * nothing of the inside.
 */
import fc from 'fast-check';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import { ROLES } from '../../src/domain/roles.js';
import { ApiContract } from './api-contract.js';
import { ABSENT_ID, apiRoutes, methodOf, nameOf } from './every-route.js';
import { exampleOf, recordOf } from './route-examples.js';
import { hostileText, valueOf } from './schema-values.js';
import { personAt, seedDesk, type SeededDesk, seenIn } from './seeded-desk.js';
import { type Person, TestApp } from './test-app.js';

export interface FuzzTally {
  readonly requests: number;
  /** How many answers had each status. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** Operations that were never answered with success: an example that grew old, or a route that is out of reach. */
  readonly neverSucceeded: readonly string[];
  readonly faults: readonly string[];
}

/** Marks of the inside that no answer may carry. */
const INSIDE =
  /node_modules|\/src\/|\.(?:ts|js):\d+|\bat \S+ \(|pg_catalog|insert into|select .+ from|SQLSTATE|relation "/i;
/** Ending the session, and what ends other sessions, is done elsewhere: nobody would be left to ask. */
const LEFT_OUT = /\/api\/v1\/session$|\/sessions|\/password|freeze|thaw/;
/** After so many requests the people are made anew, for some requests take rights away. */
const ROUND = 400;
const MOST_FAULTS = 20;
const LONGEST_ANSWER_MS = 120_000;
/** A stream that is followed ends by the clock, which stands still in these tests. */
const FOLLOWS = /([?&])follow=[1-9]\d*(?=&|$)/;

interface Draw {
  readonly route: DeclaredRoute;
  readonly who: number;
  readonly path: string;
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly type: string | undefined;
}

/** Sends this many requests drawn from a seed. Stops early after {@link MOST_FAULTS} faults. */
export async function fuzzApi(requests: number, seed: number): Promise<FuzzTally> {
  const test = await TestApp.start();
  try {
    const contract = await ApiContract.of(test);
    const routes = apiRoutes(test).filter(({ path }) => !LEFT_OUT.test(path));
    const byStatus: Record<string, number> = {};
    const succeeded = new Set<string>();
    const faults: string[] = [];
    let sent = 0;
    for (let round = 0; sent < requests && faults.length < MOST_FAULTS; round++) {
      const desk = await seedDesk(test, `yomju-${String(round)}`);
      const people = await peopleOf(test, desk);
      const seen = await seenFacts(test, desk, routes);
      const draws = fc.sample(drawOf({ contract, desk, seen, people: people.length }, routes), {
        numRuns: Math.min(ROUND, requests - sent),
        seed: seed + round,
      });
      for (const draw of draws) {
        const answer = await answered(send(people, draw), draw);
        sent += 1;
        byStatus[String(answer.statusCode)] = (byStatus[String(answer.statusCode)] ?? 0) + 1;
        if (answer.statusCode < 300) succeeded.add(nameOf(draw.route));
        const wrong = contract.faults(draw.route, answer);
        if (answer.statusCode >= 400 && INSIDE.test(answer.body)) wrong.push('tells of the inside');
        for (const fault of wrong) faults.push(`${describe(draw)}: ${fault.slice(0, 600)}`);
        if (faults.length >= MOST_FAULTS) break;
      }
    }
    const told = test.log.entries.filter((entry) => /drop table|canary-of-the-fuzz/.test(JSON.stringify(entry)));
    for (const entry of told.slice(0, 3))
      faults.push(`the log holds what was sent: ${JSON.stringify(entry).slice(0, 200)}`);
    const neverSucceeded = routes.map(nameOf).filter((name) => !succeeded.has(name));
    return { requests: sent, byStatus, neverSucceeded, faults };
  } finally {
    await test.stop();
  }
}

/** Whoever is never answered is told so by name, and not by a limit of the whole. */
async function answered<T>(answer: Promise<T>, draw: Draw): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`never answered: ${describe(draw)}`)), LONGEST_ANSWER_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function peopleOf(test: TestApp, desk: SeededDesk): Promise<Person[]> {
  const everything = () => personAt(test, desk.slug, ROLES, { isAdmin: true });
  const powerful = await Promise.all(Array.from({ length: 12 }, everything));
  const single = await Promise.all(ROLES.map((role) => personAt(test, desk.slug, [role])));
  return [...powerful, ...single, test.stranger(desk.slug)];
}

interface Round {
  readonly contract: ApiContract;
  readonly desk: SeededDesk;
  readonly people: number;
  /** What somebody sees who decides on a claim, by route. */
  readonly seen: ReadonlyMap<string, object>;
}

/** Of the beginning of the round: later requests may find that the facts have moved. */
async function seenFacts(
  test: TestApp,
  desk: SeededDesk,
  routes: readonly DeclaredRoute[],
): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  for (const route of routes) {
    const { sees } = exampleOf(route.method, route.path);
    if (sees !== undefined) found.set(nameOf(route), await seenIn(test, desk, sees));
  }
  return found;
}

function drawOf({ contract, desk, people, seen }: Round, routes: readonly DeclaredRoute[]): fc.Arbitrary<Draw> {
  return fc.constantFrom(...routes).chain((route) => {
    const example = exampleOf(route.method, route.path);
    const schema = contract.bodySchema(route);
    const resolve = contract.resolve.bind(contract);
    const bodies: fc.Arbitrary<unknown>[] = [];
    const plain = example.body?.(desk.ids, desk);
    const made = plain && { ...plain, ...seen.get(nameOf(route)) };
    if (made !== undefined) bodies.push(fc.constant(made), fc.constant(made), nearly(contract, route, made));
    if (schema !== null) bodies.push(valueOf(schema, resolve, 0), valueOf(schema, resolve, 12));
    return fc.record({
      route: fc.constant(route),
      who: fc.nat(people - 1),
      path: addressOf(contract, route, desk),
      body: bodies.length === 0 ? fc.constant(undefined) : fc.oneof(...bodies),
      ifMatch: fc.constantFrom('"1"', '"1"', '"2"', undefined, '*', 'W/"1"', '"x"', '"99999999999999999999"'),
      type: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        undefined,
        'text/plain',
        'application/json; charset=latin1',
      ),
    });
  });
}

/** The example with one field replaced by something. */
function nearly(contract: ApiContract, route: DeclaredRoute, made: object): fc.Arbitrary<unknown> {
  const fields = contract.fields(route);
  if (fields.length === 0) return fc.constant(made);
  return fc
    .constantFrom(...fields)
    .chain((field) =>
      valueOf(field.schema, contract.resolve.bind(contract), 50).map((value) =>
        field.put(structuredClone(made), value),
      ),
    );
}

function addressOf(contract: ApiContract, route: DeclaredRoute, desk: SeededDesk): fc.Arbitrary<string> {
  const example = exampleOf(route.method, route.path);
  const names = [...route.path.matchAll(/:([a-z]+)/gi)].map(([, name = '']) => name);
  const values = names.map((name) => paramOf(name, example, desk));
  const query = queryOf(contract, route, example.query?.(ROLES) ?? '');
  return fc.tuple(fc.tuple(...values), query).map(([given, asked]) => {
    const filled = names.reduce(
      (path, name, i) => path.replace(`:${name}`, encodeURIComponent(wellFormed(given[i] ?? ''))),
      route.path,
    );
    return filled + asked.replace(FOLLOWS, '$1follow=none');
  });
}

function paramOf(name: string, example: ReturnType<typeof exampleOf>, desk: SeededDesk): fc.Arbitrary<string> {
  const right = name === 'workspace' ? desk.slug : rightParam(name, example, desk);
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(ABSENT_ID, 'C-1', 'S-99999999999', '0', 'no-such-desk') },
    {
      weight: 1,
      arbitrary: hostileText
        .map((text) => text.slice(0, 200))
        .filter((text) => text !== '' && text !== '.' && text !== '..'),
    },
  );
}

function rightParam(name: string, example: ReturnType<typeof exampleOf>, desk: SeededDesk): string {
  const record = recordOf(example, name, desk.ids);
  if (record !== null) return desk.ids[record];
  return name === 'number' ? '1' : name === 'policy' ? 'admiralty' : ABSENT_ID;
}

function queryOf(contract: ApiContract, route: DeclaredRoute, exemplary: string): fc.Arbitrary<string> {
  const parameters = contract.queryParameters(route);
  if (parameters.length === 0) return fc.constantFrom(exemplary, exemplary, exemplary, '?surprise=1');
  const members = parameters.map(({ name, schema }) => {
    const value = valueOf(schema, contract.resolve.bind(contract), 15).map((one) =>
      typeof one === 'string' ? one : (JSON.stringify(one) ?? ''),
    );
    return [name, value] as const;
  });
  const drawn = fc.record(Object.fromEntries(members), { requiredKeys: [] }).map((given) => {
    const text = Object.entries(given).map(
      ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value ?? '').slice(0, 2000))}`,
    );
    return text.length === 0 ? '' : `?${text.join('&')}`;
  });
  return fc.oneof(fc.constant(exemplary), drawn);
}

/** `encodeURIComponent` refuses half a pair of surrogates; a client cannot send one in an address either. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function send(people: readonly Person[], draw: Draw) {
  const person = people[draw.who];
  if (person === undefined) throw new Error('nobody was drawn');
  const { route, path, body, ifMatch, type } = draw;
  const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
  const contentType = type ?? exampleOf(route.method, route.path).contentType;
  const headers = contentType === undefined || body === undefined ? {} : { 'content-type': contentType };
  return person.request({ method: methodOf(route), url: path, ...payload, headers }, ifMatch);
}

function describe({ route, path, body, ifMatch }: Draw): string {
  return `${route.method} ${path.slice(0, 200)} If-Match ${String(ifMatch)} ${(JSON.stringify(body) ?? '').slice(0, 300)}`;
}
