import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/access/sessions.service.js';
import { readStream } from '../support/change-lines.js';
import { databaseUrlOf } from '../support/database-url.js';
import { ServerProcess } from '../support/server-process.js';
import { type StopResult, StopCampaign } from '../support/stop-campaign.js';
import { TestApp } from '../support/test-app.js';

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

describe('SIGTERM while somebody follows what changes', () => {
  it('ends the stream with its last line at once, and does not wait for the reader', async () => {
    const test = await TestApp.start();
    const server = await ServerProcess.start({
      DATABASE_URL: databaseUrlOf(test.database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(test.database.web),
    });
    try {
      const reader = await test.person('yomju', ['researcher']);
      const token = await test.app.get(SessionsService, { strict: false }).open(reader.accountId);
      const url = `${server.url}/api/v1/workspaces/yomju/changes?follow=60`;
      const response = await fetch(url, { headers: { cookie: `whence=${token}` } });
      const told = response.text().catch(() => 'cut');
      const begun = performance.now();
      expect(await server.stop()).toBe(0);
      expect(readStream(await told).last.end).toBe('stopping');
      expect(performance.now() - begun).toBeLessThan(8000);
    } finally {
      await server.stop('SIGKILL');
      await test.stop();
    }
  }, 120_000);
});
