import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSample } from '../../src/sample.js';
import { exchangesOf } from '../support/exchanges.js';
import { type Person, TestApp } from '../support/test-app.js';

const fileOf = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

describe("the editor's walk, through the API", () => {
  let test: TestApp;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    test = await TestApp.start();
    await loadSample(test.app, () => undefined);
    for (const name of ['Min', 'Park']) people.set(name, await test.person('yomju', ['editor']));
  }, 60_000);
  afterAll(() => test.stop());

  // In the order of the page: what one of them records is what the next one finds.
  it('is answered as the page tells', async () => {
    const exchanges = exchangesOf(fileOf('docs/editors-walk.md'));
    expect(exchanges.length).toBeGreaterThanOrEqual(5);
    for (const { as, method, path, body, status, answer } of exchanges) {
      const verb = METHODS.find((one) => one === method);
      const person = people.get(as);
      if (verb === undefined || person === undefined) throw new Error(`nobody can play ${as}: ${method} ${path}`);
      const got = await person.call(verb, path.replace('/api/v1/workspaces/yomju', ''), body);
      expect([path, got.statusCode, got.json<unknown>()]).toMatchObject([path, status, answer]);
    }
  });
});
