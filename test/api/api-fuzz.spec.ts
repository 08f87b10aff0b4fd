import { expect, it } from '@jest/globals';
import { fuzzApi } from '../support/api-fuzz.js';

// FUZZ_REQUESTS and FUZZ_SEED make it a campaign: docs/reliability-results.md.
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 5_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20241111);

it(`${REQUESTS} requests drawn from the API's own description get documented answers only`, async () => {
  const { requests, byStatus, neverSucceeded, faults } = await fuzzApi(REQUESTS, SEED);
  console.info(JSON.stringify({ requests, byStatus, neverSucceeded }));
  expect(faults).toEqual([]);
  expect(requests).toBe(REQUESTS);
  // It got in: requests that are all refused at the door would prove nothing.
  expect((byStatus['200'] ?? 0) + (byStatus['201'] ?? 0)).toBeGreaterThan(REQUESTS / 20);
}, 3_600_000);
