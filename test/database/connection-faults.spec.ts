import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CampaignResult, FaultCampaign, FAULTS, seededDraw } from '../support/fault-campaign.js';

/** One in eleven is a connection nobody hears of any more: it takes the server seconds to find out. */
const OFTEN = FAULTS.filter((fault) => fault !== 'strand');
const KINDS = [...OFTEN, ...OFTEN, 'strand'] as const;

/** The whole server in a process of its own; its database's network is cut, stalled, delayed, reset and refused. */
describe('a network to the database that breaks fifty times while six people write', () => {
  let campaign: FaultCampaign;
  let result: CampaignResult;

  beforeAll(async () => {
    campaign = await FaultCampaign.open();
    result = await campaign.run(50, seededDraw(20_260_301), KINDS);
  }, 300_000);
  afterAll(() => campaign?.close(), 60_000);

  it('answers everything with success or with 503 and when to try again, and the process lives', () => {
    expect(result.unexpected).toEqual([]);
    expect(campaign.server.hasEnded).toBe(false);
    expect(Object.values(result.faults).every((times) => times > 0)).toBe(true);
  });

  it('keeps what it acknowledged exactly once, and nothing of what it said was not saved', () => {
    expect(result.acknowledged).toBeGreaterThan(250);
    expect(result.refused).toBeGreaterThan(10);
    expect({ lost: result.lost, unsaved: result.saidUnsavedButSaved, twice: result.twice }).toEqual({
      lost: [],
      unsaved: [],
      twice: [],
    });
  });

  it('is ready again within ten seconds of the network, each time', () => {
    expect(result.readyAfter).toHaveLength(50);
    expect(Math.max(...result.readyAfter)).toBeLessThan(10_000);
  });
});
