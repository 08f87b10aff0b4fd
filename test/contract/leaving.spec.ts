import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type DeclaredRoute, readRouteRules } from '../../src/access/route-rules.js';
import { FreezesService } from '../../src/freezes/freezes.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { ROLES } from '../../src/domain/roles.js';
import { ask } from '../support/every-route.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Types of answers that are read where they are asked for; everything else is a file or a stream. */
const READ_ON_THE_SPOT = /^(?:application\/(?:problem\+)?json|text\/html)(?:;|$)/;

/**
 * Every door by which content leaves the desk asks the freezes first. A route that sends a file or a stream and is not
 * marked with `@Leaves()` fails here, and so does one that is marked and does not ask.
 */
describe('what leaves the desk', () => {
  let test: TestApp;
  let reading: DeclaredRoute[];
  let desk: SeededDesk;
  let everything: Person;
  let publisher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    const routes = readRouteRules(
      test.app.get(DiscoveryService, { strict: false }),
      test.app.get(MetadataScanner, { strict: false }),
      test.app.get(Reflector, { strict: false }),
    );
    reading = routes.filter(({ method, rule }) => method === 'GET' && rule.kind === 'workspace');
    desk = await seedDesk(test, 'yomju');
    everything = await personAt(test, 'yomju', ROLES);
    publisher = await personAt(test, 'yomju', ['publisher']);
  });
  afterAll(() => test.stop());

  const isPage = ({ path }: DeclaredRoute) => path.startsWith('/plain/');
  function asked(person: Person, route: DeclaredRoute, level: 'internal' | 'public') {
    // Pages have no examples: the one that leaves is asked for what its form would ask.
    if (isPage(route)) {
      const url = route.path.replace(':workspace', 'yomju').replace(':claim', desk.ids.claim);
      return person.request({ method: 'GET', url: `${url}?level=${level}&format=md&language=en` });
    }
    return ask(test, person, route, desk, { roles: level === 'public' ? ['publisher'] : [] });
  }

  it('goes by marked routes alone', async () => {
    const unmarked: string[] = [];
    for (const route of reading) {
      const answer = await asked(everything, route, 'internal');
      expect(answer.statusCode).toBeLessThan(500);
      const type = String(answer.headers['content-type'] ?? '');
      const isFile = answer.headers['content-disposition'] !== undefined || !READ_ON_THE_SPOT.test(type);
      if (isFile && !route.leaves) unmarked.push(`${route.path}: ${type}`);
    }
    expect(unmarked).toEqual([]);
    expect(reading.filter(({ leaves }) => leaves).map(({ path }) => path)).toEqual([
      '/api/v1/workspaces/:workspace/changes',
      '/api/v1/workspaces/:workspace/dossier',
      '/api/v1/workspaces/:workspace/files/:file/clean',
      '/api/v1/workspaces/:workspace/files/:file/original',
      '/api/v1/workspaces/:workspace/reports/claims',
      '/plain/:workspace/report/file',
    ]);
  });

  it('is kept in by every one of them, once a source of it is frozen', async () => {
    const leaving = reading.filter(({ leaves }) => leaves);
    for (const route of leaving) expect((await asked(everything, route, 'internal')).statusCode).toBe(200);
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    await test.app.get(FreezesService, { strict: false }).freeze(actor, desk.ids.source, 'in danger');
    await everything.signInAgain();
    await publisher.signInAgain();
    for (const route of leaving) {
      const { statusCode } = await asked(everything, route, 'internal');
      expect(`${route.path} ${statusCode}`).toBe(`${route.path} 423`);
      const told = await asked(publisher, route, 'public');
      // Dossiers and files are not a publisher's at all.
      expect([403, 423]).toContain(told.statusCode);
      expect(told.body).not.toMatch(/S-\d/);
    }
  });
});
