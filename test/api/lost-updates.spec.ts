import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeClaim } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

// EDITS makes it a campaign: docs/reliability-results.md.
const EDITS = Number(process.env['EDITS'] ?? 400);
const WRITERS = 50;
const CLAIMS = 5;

interface Counted {
  readonly version: number;
  readonly quantities: readonly { readonly best: number | null }[];
}

describe('many who change the same few claims at once', () => {
  let test: TestApp;
  let person: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    person = await test.person('yomju', ['researcher', 'editor']);
  });
  afterAll(() => test.stop());

  const read = async (claim: string) => (await person.call('GET', `/claims/${claim}`)).json<Counted>();
  const countOf = ({ quantities }: Counted) => quantities[0]?.best ?? 0;

  it(`${EDITS} edits by ${WRITERS} writers: each that was answered with success is in the result, once`, async () => {
    const claims: string[] = [];
    for (let i = 0; i < CLAIMS; i++) claims.push((await makeClaim(person)).ref);
    const done = new Map(claims.map((claim) => [claim, 0]));
    const refused = new Map<number, number>();
    let next = 0;
    // Each adds one to what they read: an edit that is lost leaves the sum short.
    const writer = async (): Promise<void> => {
      while (next < EDITS) {
        const claim = claims[next++ % CLAIMS] ?? '';
        const seen = await read(claim);
        const quantities = [{ what: 'petitioners', best: countOf(seen) + 1 }];
        const { statusCode } = await person.call('PATCH', `/claims/${claim}`, { quantities }, seen.version);
        if (statusCode === 200) done.set(claim, (done.get(claim) ?? 0) + 1);
        else refused.set(statusCode, (refused.get(statusCode) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));

    expect([...refused.keys()]).toEqual([412]);
    for (const claim of claims) {
      const left = await read(claim);
      expect([claim, countOf(left), left.version]).toEqual([claim, done.get(claim), 1 + (done.get(claim) ?? 0)]);
    }
    expect([...done.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(EDITS / 50);
  }, 3_600_000);
});
