import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/test-app.js';

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('the OpenAPI document', () => {
  let test: TestApp;
  let document: Document;

  beforeAll(async () => {
    test = await TestApp.start();
    document = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
  });
  afterAll(() => test.stop());

  function operations(): [string, Operation][] {
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  }

  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it('has a summary and a success response with a schema on every operation', () => {
    const lacking = operations().filter(([, operation]) => {
      const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      if (operation.summary === undefined || success === undefined) return true;
      const [status, response] = success;
      return status !== '204' && Object.values(response.content ?? {}).every((content) => content.schema === undefined);
    });
    expect(lacking.map(([name]) => name)).toEqual([]);
  });

  // Of two classes with one name the document describes only one, and both answers by it.
  it('is made from classes whose names are their own', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const text = readFileSync(path.join(src, file), 'utf8');
        return [...text.matchAll(/export class (\w+(?:Response|Request))\b/g)].map(([, name = '']) => name);
      });
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('refers only to schemas it has', () => {
    const text = JSON.stringify(document);
    const missing = [...text.matchAll(/"#\/components\/schemas\/([^"]*)"/g)]
      .map((match) => match[1] ?? '')
      .filter((name) => document.components.schemas[name] === undefined);
    expect(missing).toEqual([]);
  });

  // The promise to every program that talks to the server: read a difference as a change of that promise.
  it('is what a reviewer has read', () => {
    expect(document).toMatchSnapshot();
  });
});
