import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type StopResult, StopCampaign } from '../support/stop-campaign.js';

/** The whole server in a process of its own, told to stop while six people write, and started again, five times. */
describe('SIGTERM while six people write', () => {
  let campaign: StopCampaign;
  let result: StopResult;

  beforeAll(async () => {
    campaign = await StopCampaign.open();
    result = await campaign.run(5);
  }, 300_000);
  afterAll(() => campaign?.close(), 60_000);

  it('ends in order each time, well before a service manager would use force', () => {
    expect(result.exits).toEqual([0, 0, 0, 0, 0]);
    expect(Math.max(...result.stoppedAfter)).toBeLessThan(20_000);
  });

  it('keeps every acknowledged write exactly once, and answers what it cannot finish with 503', () => {
    expect(result.acknowledged).toBeGreaterThan(20);
    expect({ lost: result.lost, unsaved: result.saidUnsavedButSaved, unexpected: result.unexpected }).toEqual({
      lost: [],
      unsaved: [],
      unexpected: [],
    });
  });
});
