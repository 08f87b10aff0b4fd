import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import openapiTs, { astToString } from 'openapi-typescript';
import { WhenceRefusal, whenceClient } from '../../client/whence.js';
import { ROLES } from '../../src/domain/roles.js';
import { fetchFrom } from '../support/fetch-from.js';
import { personAt, seedDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

const FILE = fileURLToPath(new URL('../../client/api.ts', import.meta.url));
const HEADER = `/** The API as TypeScript types, made from its OpenAPI document by \`npm run client\`. Not written by hand. */\n`;

describe('the typed client', () => {
  let test: TestApp;
  let person: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    await seedDesk(test, 'yomju');
    person = await personAt(test, 'yomju', ROLES);
  });
  afterAll(() => test.stop());

  it('is made from the document this server gives of itself', async () => {
    const document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).body;
    const made = HEADER + astToString(await openapiTs(document, { exportType: true, alphabetize: true }));
    if (process.env['WRITE_CLIENT'] === 'yes') writeFileSync(FILE, made);
    // Of two long files only the first line that differs is worth reading; `npm run client` makes it anew.
    expect(firstDifference(readFileSync(FILE, 'utf8'), made)).toBeNull();
  });

  it('logs a claim, finds it, changes it and learns of a lost update, in types all the way', async () => {
    const whence = whenceClient({ baseUrl: 'http://desk.example', fetch: fetchFrom(person) });
    const path = { workspace: 'yomju' };
    const made = await whence.POST('/api/v1/workspaces/{workspace}/claims', {
      params: { path },
      body: { kind: 'event', statement: [{ text: 'The ferry was stopped', lang: 'en' }], topics: ['ferry'] },
    });
    const claim = made.data;
    if (claim === undefined) throw new Error('no claim was made');

    const found = await whence.GET('/api/v1/workspaces/{workspace}/claims', {
      params: { path, query: { topic: 'ferry' } },
    });
    expect(found.data?.items.map(({ ref, standing }) => [ref, standing.status])).toEqual([[claim.ref, 'unsupported']]);

    const place = { workspace: 'yomju', claim: claim.ref };
    const change = (version: number) =>
      whence.PATCH('/api/v1/workspaces/{workspace}/claims/{claim}', {
        params: { path: place, header: { 'If-Match': `"${version}"` } },
        body: { topics: ['ferry', 'border'] },
      });
    expect((await change(claim.version)).data?.topics).toEqual(['border', 'ferry']);
    await expect(change(claim.version)).rejects.toMatchObject({ status: 412, code: 'STALE_VERSION' });
  });

  it('tells a refusal with what the problem says', async () => {
    const whence = whenceClient({ baseUrl: 'http://desk.example', fetch: fetchFrom(person) });
    const asked = whence.GET('/api/v1/workspaces/{workspace}/claims/{claim}', {
      params: { path: { workspace: 'yomju', claim: 'C-999' } },
    });
    await expect(asked).rejects.toBeInstanceOf(WhenceRefusal);
    await expect(asked).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

function firstDifference(written: string, made: string): string | null {
  const [left, right] = [written.split('\n'), made.split('\n')];
  const at = right.findIndex((line, i) => line !== left[i]);
  if (at >= 0) return `line ${String(at + 1)}: ${String(left[at])} / ${String(right[at])}`;
  return left.length === right.length
    ? null
    : `line ${String(right.length + 1)}: ${String(left[right.length])} / nothing`;
}
