import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { permissionsOf, type Role, ROLES } from '../../src/domain/roles.js';
import { mayWrite, permissionsWithin, TOKEN_SCOPES, type TokenScope } from '../../src/domain/token-scopes.js';
import { asOwner } from '../support/as-owner.js';
import { ABSENT_ID, apiRoutes, ask, nameOf, paramsOf } from '../support/every-route.js';
import { exampleOf, recordOf, ROUTE_EXAMPLES } from '../support/route-examples.js';
import { personAt, type RecordName, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Every API route × every role × own, other's and absent records, from the routes as they are declared. */
describe('who may ask what', () => {
  let test: TestApp;
  let routes: DeclaredRoute[];
  let inWorkspace: DeclaredRoute[];
  let yomju: SeededDesk;
  let caspian: SeededDesk;
  const byRole = new Map<Role, Person>();
  /** Has every role, so that nothing but the wall holds them back. */
  let everything: Person;
  let outsider: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    routes = apiRoutes(test);
    inWorkspace = routes.filter(({ rule }) => rule.kind === 'workspace');
    yomju = await seedDesk(test, 'yomju');
    caspian = await seedDesk(test, 'caspian');
    for (const role of ROLES) byRole.set(role, await personAt(test, 'yomju', [role]));
    everything = await personAt(test, 'yomju', ROLES);
    outsider = await personAt(test, 'caspian', ROLES);
    await personAt(test, 'yomju', [], { login: 'newcomer' });
    await personAt(test, 'yomju', [], { login: 'leaver' });
    await personAt(test, 'yomju', ['researcher'], { login: 'formerly' });
  });
  afterAll(() => test.stop());

  function person(role: Role): Person {
    const found = byRole.get(role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  }

  /** Asks routes one after the other and gives back what went otherwise than it should. */
  async function exceptions(
    asked: readonly DeclaredRoute[],
    check: (route: DeclaredRoute) => Promise<string[]>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const route of asked) found.push(...(await check(route)).map((what) => `${nameOf(route)}: ${what}`));
    return found;
  }

  function record(route: DeclaredRoute, param: string): RecordName | null {
    return recordOf(exampleOf(route.method, route.path), param, yomju.ids);
  }

  it('covers every route, and has no example of a route that is gone', () => {
    expect(inWorkspace.length).toBeGreaterThan(45);
    const changing = routes.filter(({ method }) => method !== 'GET');
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(changing.map(({ method, path }) => `${method} ${path}`).filter((name) => !(name in ROUTE_EXAMPLES))).toEqual(
      [],
    );
    expect(Object.keys(ROUTE_EXAMPLES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('answers 401 to everybody who is not signed in, whatever they ask', async () => {
    const guarded = routes.filter(({ rule }) => rule.kind !== 'public');
    const stranger = test.stranger('yomju');
    const wrong = await exceptions(guarded, async (route) => {
      const own = await ask(test, stranger, route, yomju, { ifMatch: 1 });
      const absent = await ask(test, stranger, route, yomju, { slug: 'no-such-desk', ifMatch: 1 });
      if (own.statusCode !== 401) return [`${own.statusCode} for a stranger`];
      return own.body === absent.body ? [] : ['a stranger learns whether the workspace exists'];
    });
    expect(wrong).toEqual([]);
  });

  it('answers members of another workspace as if this one did not exist, byte for byte', async () => {
    const wrong = await exceptions(inWorkspace, async (route) => {
      const foreign = await ask(test, outsider, route, yomju, { ifMatch: 1 });
      const absent = await ask(test, outsider, route, yomju, { slug: 'no-such-desk', ifMatch: 1 });
      if (foreign.statusCode !== 404) return [`${foreign.statusCode} for another workspace's member`];
      return foreign.body === absent.body ? [] : [`differs: ${foreign.body} / ${absent.body}`];
    });
    expect(wrong).toEqual([]);
  });

  it('answers 403 to each role without the permission', async () => {
    const wrong = await exceptions(inWorkspace, async (route) => {
      const answers: string[] = [];
      for (const role of ROLES) {
        if (allows(role, route)) continue;
        const { statusCode } = await ask(test, person(role), route, yomju, { roles: [role], ifMatch: 1 });
        if (statusCode !== 403) answers.push(`${statusCode} for ${role}`);
      }
      return answers;
    });
    expect(wrong).toEqual([]);
  });

  it('answers with the same bytes for records of another workspace and for none', async () => {
    let asked = 0;
    const wrong = await exceptions(inWorkspace, async (route) => {
      const answers: string[] = [];
      for (const param of paramsOf(route.path)) {
        const name = record(route, param);
        if (name === null) continue;
        asked += 1;
        const foreign = await ask(test, everything, route, yomju, {
          params: { [param]: caspian.ids[name] },
          ifMatch: 1,
        });
        const absent = await ask(test, everything, route, yomju, { params: { [param]: ABSENT_ID }, ifMatch: 1 });
        if (foreign.statusCode !== 404) answers.push(`${foreign.statusCode} for the ${param} of another workspace`);
        if (foreign.body !== absent.body) answers.push(`differs: ${foreign.body} / ${absent.body}`);
      }
      return answers;
    });
    expect(wrong).toEqual([]);
    // Only `:login` names no record of a workspace.
    expect(asked).toBeGreaterThan(30);
  });

  it('refuses records of another workspace inside a body, naming the field', async () => {
    const wrong = await exceptions(inWorkspace, async (route) => {
      const example = exampleOf(route.method, route.path);
      const answers: string[] = [];
      for (const [path, [name, place]] of Object.entries(example.refs ?? {})) {
        const body = { ...example.body?.(yomju.ids, yomju), ...place(caspian.ids[name]) };
        const foreign = await ask(test, everything, route, yomju, { body });
        const absent = await ask(test, everything, route, yomju, {
          body: { ...example.body?.(yomju.ids, yomju), ...place(ABSENT_ID) },
        });
        const fields = foreign.json<{ errors?: { path: string }[] }>().errors?.map((error) => error.path);
        if (foreign.statusCode !== 422 || fields?.includes(path) !== true)
          answers.push(`${path} of another workspace: ${foreign.statusCode} ${foreign.body}`);
        if (foreign.body.replaceAll(caspian.ids[name], ABSENT_ID) !== absent.body)
          answers.push(`${path} differs: ${foreign.body} / ${absent.body}`);
      }
      return answers;
    });
    expect(wrong).toEqual([]);
  });

  it('knows of every field of a body that names a record', async () => {
    const document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<OpenApi>();
    const wrong = await exceptions(inWorkspace, (route) => {
      const operation = document.paths[route.path.replace(/:([a-z]+)/gi, '{$1}')]?.[route.method.toLowerCase()];
      const schema = operation?.requestBody?.content['application/json']?.schema;
      const fields = schema === undefined ? [] : refFields(document, schema, '');
      const known = Object.keys(exampleOf(route.method, route.path).refs ?? {});
      return Promise.resolve(fields.filter((field) => !known.includes(field)).map((field) => `no example of ${field}`));
    });
    expect(wrong).toEqual([]);
  });

  it('gives filters by a record of another workspace what it gives for one that is not there', async () => {
    const document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<OpenApi>();
    let asked = 0;
    const wrong = await exceptions(inWorkspace, async (route) => {
      if (route.method !== 'GET') return [];
      const operation = document.paths[route.path.replace(/:([a-z]+)/gi, '{$1}')]?.['get'];
      const answers: string[] = [];
      for (const { name, in: where, schema } of operation?.parameters ?? []) {
        const kind = name === 'parent' ? 'region' : name === 'publisher' || name === 'other' ? 'source' : name;
        if (where !== 'query' || schema.maxLength !== REF_LENGTH) continue;
        asked += 1;
        const of = async (id: string) => {
          const url = `/api/v1/workspaces/yomju${route.path.split(':workspace')[1] ?? ''}`;
          const path = url.replace(
            /:([a-z]+)/gi,
            (_whole, param: string) => yomju.ids[record(route, param) ?? 'claim'],
          );
          const level = route.path.includes('/reports/claims') ? '&level=internal' : '';
          const report = route.path.endsWith('/reports/claims') ? `&format=json${level}` : level;
          return everything.request({ method: 'GET', url: `${path}?${name}=${id}${report}` });
        };
        const id = Object.entries(caspian.ids).find(([record]) => record === kind)?.[1];
        if (id === undefined) throw new Error(`no record for the filter ${name}`);
        const [foreign, absent] = [await of(id), await of(ABSENT_ID)];
        if (foreign.statusCode !== absent.statusCode || foreign.body.replaceAll(id, ABSENT_ID) !== absent.body)
          answers.push(`${name}: ${foreign.statusCode} ${foreign.body} / ${absent.statusCode} ${absent.body}`);
        if (foreign.statusCode >= 500) answers.push(`${name}: ${foreign.statusCode}`);
      }
      return answers;
    });
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(8);
  });

  // After all that was refused: the first who may succeeds, so everything above was refused for its reason alone.
  it('lets each role with the permission through, and its example succeeds', async () => {
    const succeeded = new Set<string>();
    const wrong = await exceptions(inWorkspace, async (route) => {
      const answers: string[] = [];
      for (const role of ROLES) {
        if (!allows(role, route)) continue;
        const { before, after, besideBy } = exampleOf(route.method, route.path);
        await alsoAsk(besideBy ?? role, before);
        const { statusCode, body } = await ask(test, person(role), route, yomju, { roles: [role] });
        await signInAgainAfter(route);
        await alsoAsk(besideBy ?? role, after);
        if (statusCode === 401 || statusCode === 403 || statusCode >= 500) answers.push(`${statusCode} for ${role}`);
        if (statusCode < 300) succeeded.add(nameOf(route));
        else if (!succeeded.has(nameOf(route))) answers.push(`the first answer is ${statusCode} ${body}`);
      }
      return answers;
    });
    expect(wrong).toEqual([]);
    // Whoever came last froze and could not thaw it themselves.
    await everything.signInAgain();
    for (const route of inWorkspace.filter(({ path }) => path.endsWith('/thaw'))) {
      await ask(test, everything, route, yomju);
    }
    expect((await everything.call('GET', '/freezes')).json()).toEqual({ items: [] });
  });

  it('gives a token what its role and its scopes both allow, and nothing of another workspace', async () => {
    const columns: [string, Person, readonly Role[], readonly TokenScope[]][] = [
      ...ROLES.map((role): [string, Person, readonly Role[], readonly TokenScope[]] => [
        role,
        person(role),
        [role],
        TOKEN_SCOPES,
      ]),
      ...TOKEN_SCOPES.map((scope): [string, Person, readonly Role[], readonly TokenScope[]] => [
        scope,
        everything,
        ROLES,
        [scope],
      ]),
    ];
    const wrong: string[] = [];
    for (const [name, who, roles, scopes] of columns) {
      const program = await programOf(who, name, scopes);
      const within = permissionsWithin(scopes, permissionsOf(roles));
      const found = await exceptions(inWorkspace, async (route) => {
        if (route.rule.kind !== 'workspace') return [];
        const elsewhere = await ask(test, program, route, yomju, { slug: 'caspian', ifMatch: 1 });
        if (elsewhere.statusCode !== 404) return [`${elsewhere.statusCode} in another workspace`];
        const writes = route.method !== 'GET' && route.rule.writes;
        // Of a report the level is asked besides the claims.
        const isReport = route.path.includes('/reports/claims') && !scopes.includes('reports');
        const may = within.has(route.rule.permission) && (!writes || mayWrite(scopes)) && !isReport;
        // No JSON, and a version there cannot be: whatever is let through fails then, and nothing is changed here.
        const body = route.method === 'GET' ? {} : { body: 'no JSON' };
        const { statusCode } = await ask(test, program, route, yomju, { roles, ...body, ifMatch: '"x"' });
        // What needs neither a body nor a version would succeed: it is tried with those who may, below.
        return (statusCode === 403) === !may ? [] : [`${statusCode}, ${may ? 'allowed' : 'not allowed'}`];
      });
      wrong.push(...found.map((what) => `${name}: ${what}`));
    }
    expect(wrong).toEqual([]);
  }, 90_000);

  it('lets a token that may only read change nothing, whatever its account could', async () => {
    const program = await programOf(everything, 'reads alone', ['read', 'reports', 'export', 'audit']);
    const before = await everythingLoggedIn(yomju);
    const answered = await exceptions(
      inWorkspace.filter(({ method }) => method !== 'GET'),
      async (route) => {
        const { statusCode } = await ask(test, program, route, yomju);
        return statusCode === 403 ? [] : [String(statusCode)];
      },
    );
    expect(answered.map((line) => line.replace(/: \d+$/, '')).sort()).toEqual([
      'POST /claims/look-alikes',
      'POST /dates/readings',
      'POST /policies/check',
      'POST /whatif',
    ]);
    expect(await everythingLoggedIn(yomju)).toEqual(before);
  });

  it('leaves the other workspace untouched by all of that', async () => {
    const audited = await everythingLoggedIn(caspian);
    expect(audited).toEqual([
      'workspace.created',
      'dossier.imported',
      'assessment.moved',
      'file.taken_in',
      'file.taken_in',
      'member.added',
    ]);
  });

  it('asks an admin of the installation for accounts and workspaces, and nobody else', async () => {
    const admin = await personAt(test, 'yomju', [], { isAdmin: true });
    const installation = routes.filter(({ rule }) => rule.kind === 'installation');
    expect(installation.map(nameOf)).toEqual([
      'GET /api/v1/accounts',
      'POST /api/v1/accounts',
      'POST /api/v1/accounts/:login/close',
      'POST /api/v1/accounts/:login/reset',
      'DELETE /api/v1/accounts/:login/sessions',
      'GET /api/v1/accounts/:login/sign-ins',
      'POST /api/v1/workspaces',
    ]);
    for (const route of installation) {
      expect((await ask(test, everything, route, yomju)).statusCode).toBe(403);
      expect([200, 201]).toContain((await ask(test, admin, route, yomju)).statusCode);
    }
    const wrong = await exceptions(inWorkspace, async (route) => {
      const { statusCode } = await ask(test, admin, route, yomju, { ifMatch: 1 });
      return statusCode === 404 ? [] : [`${statusCode} for an installation's admin who is no member`];
    });
    expect(wrong).toEqual([]);
  });

  /** A program with a token of this person's. */
  async function programOf(who: Person, name: string, scopes: readonly TokenScope[]): Promise<Person> {
    const actor = await test.app.get(WorkspacesService, { strict: false }).actorIn('yomju', who.accountId);
    if (actor === null) throw new Error('only a member has a token');
    const tokens = test.app.get(ApiTokensService, { strict: false });
    return who.byToken((await tokens.make(actor, who.accountId, { name, scopes }, null)).token);
  }

  /** Asks the route an example names beside its own. */
  async function alsoAsk(role: Role, name: string | undefined): Promise<void> {
    if (name === undefined) return;
    const route = inWorkspace.find((one) => nameOf(one) === name);
    if (route === undefined) throw new Error(`there is no route ${name}`);
    await ask(test, person(role), route, yomju, { roles: [role] });
    await signInAgainAfter(route);
  }

  /** Some routes end the sessions of everybody else. */
  async function signInAgainAfter({ method, path }: DeclaredRoute): Promise<void> {
    if (exampleOf(method, path).endsSessions !== true) return;
    for (const one of [...byRole.values(), everything]) await one.signInAgain();
  }

  async function everythingLoggedIn(desk: SeededDesk): Promise<string[]> {
    const rows = await asOwner(test, (client) =>
      client.query<{ action: string }>('select action from audit_leaves where workspace_id = $1 order by sequence', [
        desk.workspaceId,
      ]),
    );
    return rows.rows.map(({ action }) => action);
  }
});

function allows(role: Role, { rule }: DeclaredRoute): boolean {
  return rule.kind === 'workspace' && permissionsOf([role]).has(rule.permission);
}

/** Fields that name a record are 40 characters long at most; nothing else is. */
const REF_LENGTH = 40;

interface Schema {
  readonly $ref?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
            readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Paths of the fields of a body that name a record: `upstream[0].source`. */
function refFields(document: OpenApi, schema: Schema, path: string): string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const named = document.components.schemas[name];
    if (named === undefined) throw new Error(`there is no schema ${name}`);
    return refFields(document, named, path);
  }
  const own = schema.maxLength === REF_LENGTH ? [path] : [];
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    refFields(document, member, path === '' ? name : `${path}.${name}`),
  );
  const items = schema.items === undefined ? [] : refFields(document, schema.items, `${path}[0]`);
  const parts = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
    refFields(document, part, path),
  );
  return [...new Set([...own, ...members, ...items, ...parts])];
}
