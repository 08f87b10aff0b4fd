import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type DeclaredRoute, readRouteRules } from '../../src/access/route-rules.js';
import { methodOf } from '../support/every-route.js';
import { FaultProxy } from '../support/fault-proxy.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Answers without asking the database: the process lives, the style sheet is the same for everybody. */
const NEEDS_NO_DATABASE = ['GET /health/live', 'GET /assets/style.css'];

describe('while the database is gone', () => {
  let test: TestApp;
  let proxy: FaultProxy;
  let person: Person;

  beforeAll(async () => {
    test = await TestApp.start({ through: (database) => FaultProxy.before(database.owner) });
    if (test.proxy === null) throw new Error('there is no proxy');
    proxy = test.proxy;
    person = await test.person('yomju', ['researcher', 'editor', 'publisher'], { isAdmin: true });
    proxy.refuse();
  });
  afterAll(async () => {
    proxy?.heal();
    await test?.stop();
  });

  function routes(): DeclaredRoute[] {
    const get = <T>(type: new (...args: never[]) => T) => test.app.get(type, { strict: false });
    return readRouteRules(get(DiscoveryService), get(MetadataScanner), get(Reflector));
  }

  it('every route, of the API and of the pages, says 503 and when to try again', async () => {
    const asked = routes().filter(({ path: url }) => !url.includes('*'));
    const wrong: string[] = [];
    for (const route of asked) {
      const name = `${route.method} ${route.path}`;
      const url = route.path.replace(':workspace', 'yomju').replaceAll(/:[a-z]+/gi, 'x-1');
      const method = methodOf(route);
      const answer = await person.request({ method, url, ...(method === 'GET' ? {} : { payload: '{}' }) });
      const isRight = answer.statusCode === 503 && answer.headers['retry-after'] === '2';
      if (!isRight && !NEEDS_NO_DATABASE.includes(name)) wrong.push(`${name}: ${answer.statusCode}`);
    }
    expect(wrong).toEqual([]);
    expect(asked.length).toBeGreaterThan(80);
  }, 60_000);

  it('a sign-in says so too, and not that something went wrong', async () => {
    const payload = { login: 'mina', password: 'a heron over the reeds' };
    const answer = await test.app.inject({ method: 'POST', url: '/api/v1/session', payload });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  it('the process lives, but is not ready', async () => {
    expect((await test.app.inject('/health/live')).statusCode).toBe(200);
    expect((await test.app.inject('/health/ready')).statusCode).toBe(503);
  });

  it('and everything works as soon as it is back, without a new start', async () => {
    proxy.heal();
    expect((await test.app.inject('/health/ready')).statusCode).toBe(200);
    expect((await person.call('GET', '/claims')).statusCode).toBe(200);
    expect((await person.request({ method: 'GET', url: '/plain/yomju/claims' })).statusCode).toBe(200);
  });

  it('an answer that never comes is not waited for longer than five seconds', async () => {
    proxy.strand();
    const begun = performance.now();
    // As many as there are applications, each of which has to find out for itself.
    const ask = async () => {
      const answers = await Promise.all(test.apps.map(() => person.call('GET', '/claims')));
      return [...new Set(answers.map(({ statusCode }) => statusCode))];
    };
    expect(await ask()).toEqual([503]);
    expect(performance.now() - begun).toBeLessThan(9000);
    // What lay in the pool beside it is not tried one by one.
    expect(await ask()).toEqual([200]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  }, 60_000);

  it('connections are made in two places only: each listens for its end and waits with a limit', () => {
    const root = path.join(process.cwd(), 'src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const making = (pattern: RegExp) =>
      files.filter((name) => pattern.test(readFileSync(path.join(root, name), 'utf8'))).sort();
    expect(making(/new (pg\.)?(Client|Pool)\(/)).toEqual(['database/connection.ts']);
    expect(making(/new DataSource\(/)).toEqual(['database/data-source.factory.ts']);
  });
});
