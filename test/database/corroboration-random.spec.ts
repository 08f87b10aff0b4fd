import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Newsroom } from '../support/desk-at-work.js';
import { RandomWalk } from '../support/random-walk.js';

/** Steps each walk takes; after every one, all claims are compared. */
const STEPS = 150;

describe('after any change at all, every stored assessment is the one the whole workspace gives', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
  });
  afterAll(() => newsroom.close());

  it.each([11, 2024])(
    'over a walk of random changes (seed %i)',
    async (seed) => {
      const walk = new RandomWalk(await newsroom.desk(`walk-${seed}`), seed);
      await walk.begin();
      const seen = new Set<string>();
      for (let step = 0; step < STEPS; step++) {
        const did = await walk.step();
        const stored = await walk.desk.stored();
        // The step is part of what is compared, so that a failure names it.
        expect({ step, did, stored }).toEqual({ step, did, stored: await walk.desk.computed() });
        for (const result of stored.values()) if (result !== 'stale') seen.add(result.status);
      }
      // A walk on which nothing ever happens would prove nothing.
      expect(seen.size).toBeGreaterThanOrEqual(5);
    },
    120_000,
  );
});
