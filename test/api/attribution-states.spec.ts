import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Made,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
} from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('what becomes of an attribution', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;
  let source: Made;
  let account: Made;
  let other: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher']);
    claim = await makeClaim(researcher);
    source = await makeSource(researcher, 'Heo');
    events = watchLog(test);
  }, 60_000);
  beforeEach(async () => {
    account = await makeAttribution(researcher, claim, source);
    other = await makeAttribution(researcher, claim, source);
    events.length = 0;
  });
  afterAll(() => test.stop());

  const withdraw = (of: Made, version?: number, reason: unknown = 'misheard at the market') =>
    researcher.call('POST', `/attributions/${of.id}/withdraw`, { reason }, version);
  const supersede = (of: Made, by: string, version?: number) =>
    researcher.call('POST', `/attributions/${of.id}/supersede`, { by }, version);

  describe('withdrawn', () => {
    it('keeps the account and the reason, and counts it no more', async () => {
      const answer = await withdraw(account, 1);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['etag']).toBe('"2"');
      expect(answer.json()).toMatchObject({
        state: 'withdrawn',
        withdrawnReason: 'misheard at the market',
        version: 2,
      });
      // That the claim counts for less now is an entry of the product's own.
      const made = events.filter(({ action }) => action !== 'assessment.moved');
      expect(made).toMatchObject([
        { action: 'attribution.withdrawn', touched: { attributionIds: [account.id], claimIds: [claim.id] } },
      ]);
      expect(JSON.stringify(events)).not.toContain('market');
    });

    it('only on the version that was read, once, and with a reason', async () => {
      expect((await withdraw(account)).statusCode).toBe(428);
      expect((await withdraw(account, 2)).statusCode).toBe(412);
      expect((await withdraw(account, 1, '')).json()).toMatchObject({ errors: [{ path: 'reason' }] });
      expect((await withdraw(account, 1, undefined)).statusCode).toBe(200);
      const again = await withdraw(account, 2);
      expect(again.statusCode).toBe(409);
      expect(again.json()).toMatchObject({ code: 'ATTRIBUTION_NOT_ACTIVE' });
      expect((await supersede(account, other.ref, 2)).statusCode).toBe(409);
    });

    it('by nobody who may not change accounts', async () => {
      const path = `/attributions/${account.id}/withdraw`;
      expect((await publisher.call('POST', path, { reason: 'x' }, 1)).statusCode).toBe(403);
      expect((await elsewhere.call('POST', path, { reason: 'x' }, 1)).statusCode).toBe(404);
      expect((await test.stranger('yomju').call('POST', path, { reason: 'x' }, 1)).statusCode).toBe(401);
    });
  });

  describe('superseded', () => {
    it('names what takes its place, and moves both', async () => {
      const answer = await supersede(account, other.ref, 1);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ state: 'superseded', supersededById: other.id, version: 2 });
      expect(events).toMatchObject([
        { action: 'attribution.superseded', touched: { attributionIds: [account.id, other.id], claimIds: [claim.id] } },
      ]);
      expect((await supersede(account, other.ref, 2)).statusCode).toBe(409);
      expect((await withdraw(account, 2)).statusCode).toBe(409);
    });

    it('only on the version that was read', async () => {
      expect((await supersede(account, other.ref)).statusCode).toBe(428);
      expect((await supersede(account, other.ref, 7)).statusCode).toBe(412);
    });

    it('not by itself, by an account of another claim or of another workspace', async () => {
      const elsewhereClaim = await makeClaim(elsewhere);
      const foreign = await makeAttribution(elsewhere, elsewhereClaim, await makeSource(elsewhere, 'Aru'));
      const apart = await makeAttribution(researcher, await makeClaim(researcher, 'Nobody petitioned.'), source);
      for (const by of [account.ref, apart.ref, foreign.id, 'A-999', 'C-1']) {
        const answer = await supersede(account, by, 1);
        expect(answer.statusCode).toBe(422);
        expect(answer.json()).toMatchObject({ errors: [{ path: 'by' }] });
      }
    });

    it('not in a circle of two or of three', async () => {
      const third = await makeAttribution(researcher, claim, source);
      expect((await supersede(account, other.ref, 1)).statusCode).toBe(200);
      const two = await supersede(other, account.ref, 1);
      expect(two.statusCode).toBe(409);
      expect(two.json()).toMatchObject({ code: 'SUPERSESSION_CIRCLE' });
      expect((await supersede(other, third.ref, 1)).statusCode).toBe(200);
      expect((await supersede(third, account.ref, 1)).json()).toMatchObject({ code: 'SUPERSESSION_CIRCLE' });
    });

    it('not in a circle that several people close at the same moment', async () => {
      const ring = [account, other];
      for (let i = 0; i < 4; i++) ring.push(await makeAttribution(researcher, claim, source));
      const answers = await Promise.all(
        ring.map((each, i) => supersede(each, ring[(i + 1) % ring.length]?.id ?? '', 1)),
      );
      const statuses = answers.map((answer) => answer.statusCode).sort((x, y) => x - y);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 409]);
    });
  });
});
