import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { readRouteRules, type DeclaredRoute } from '../../src/access/route-rules.js';
import { ROLE_PERMISSIONS, ROLES } from '../../src/domain/roles.js';
import { TestApp } from '../support/test-app.js';

describe('permissions', () => {
  let test: TestApp;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    test = await TestApp.start();
    routes = readRouteRules(
      test.app.get(DiscoveryService, { strict: false }),
      test.app.get(MetadataScanner, { strict: false }),
      test.app.get(Reflector, { strict: false }),
    );
  });
  afterAll(() => test.stop());

  // A difference here is a change of who may do what: read it as one before refreshing it.
  it('are what a reviewer has read, route by route', () => {
    const lines = routes.map(({ method, path, rule }) => {
      const asks = 'permission' in rule ? rule.permission : rule.kind;
      return `${method.padEnd(6)} ${path}  ${asks}`;
    });
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
  });

  it('are what a reviewer has read, role by role', () => {
    const lines = ROLES.map((role) => `${role}: ${[...ROLE_PERMISSIONS[role]].sort().join(' ')}`);
    expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
  });

  it('give an admin alone no content', () => {
    const content = [
      'claims',
      'sources',
      'attributions',
      'documents',
      'regions',
      'ties',
      'rulings',
      'reports',
      'dossier',
    ];
    for (const permission of ROLE_PERMISSIONS.admin) expect(content).not.toContain(permission.split('.')[0]);
  });

  it('are asked for by every route that can change something', () => {
    const open = routes.filter(({ method, rule }) => method !== 'GET' && rule.kind === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toMatchSnapshot();
  });
});
