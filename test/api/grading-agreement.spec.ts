import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreementText } from '../../src/cli/agreement-text.js';
import type { AgreementResponse } from '../../src/overview/agreement.response.js';
import { makeAttribution, makeClaim, makeSource } from '../support/desk-records.js';
import { graded } from '../support/source-examples.js';
import { personAt, seedDesk } from '../support/seeded-desk.js';
import { type Person, TestApp } from '../support/test-app.js';

/** Six accounts by sources of these letters, and the digits Ana and Ben give them; Ben leaves the last one. */
const LETTERS = ['B', 'C', 'D', 'E', 'B', 'A'];
const ANA = [2, 3, 4, 5, 3, 6];
const BEN = [2, 4, 4, 5, 5, null];

describe('the agreement of graders', () => {
  let test: TestApp;
  let ana: Person;
  let ben: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    // The seeded desk has a letter and a digit of its own, both imported.
    await seedDesk(test, 'yomju');
    ana = await personAt(test, 'yomju', ['editor'], { login: 'ana' });
    ben = await personAt(test, 'yomju', ['editor'], { login: 'ben' });
    const claim = await makeClaim(ana);
    for (const [i, letter] of LETTERS.entries()) {
      const source = await makeSource(ana, `Source ${i}`);
      await ana.call('POST', `/sources/${source.id}/grades`, graded(letter));
      const account = await makeAttribution(ana, claim, source);
      await give(ana, account.id, ANA[i]);
      await give(ben, account.id, BEN[i]);
    }
  }, 60_000);
  afterAll(() => test.stop());

  async function give(person: Person, account: string, credibility: number | null | undefined): Promise<void> {
    if (credibility === null || credibility === undefined) return;
    await person.call('POST', `/attributions/${account}/grading`);
    const body = { credibility, reason: 'as it reads' };
    expect((await person.call('POST', `/attributions/${account}/grades`, body)).statusCode).toBe(201);
  }

  const read = async (scale: string) =>
    (await ana.call('GET', `/grading/agreement?scale=${scale}`)).json<AgreementResponse>();

  it('counts what both judged, and what was imported is nobody’s', async () => {
    const { pairs, graders } = await read('credibility');
    expect(new Set(graders.map(({ grader }) => grader.name))).toEqual(new Set(['ana', 'ben']));
    // Ana 2 3 4 5 3, Ben 2 4 4 5 5: found 0 1 0 0 4 = 5. Counts of 2 to 5: Ana 1 2 1 1, Ben 1 0 2 2. By chance
    // 1 x (2 x 4 + 2 x 9) + 2 x (1 + 2 x 1 + 2 x 4) + 1 x (4 + 2 x 1) + 1 x (9 + 2 x 1) = 26 + 22 + 6 + 11 = 65.
    // 1 - 5 x 5 / 65 = 8/13.
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ items: 5, exact: 3, withinOne: 4, oneCouldNotJudge: 0, tooFew: false });
    expect(pairs[0]?.weightedKappa).toBeCloseTo(8 / 13, 12);
    const own = graders.find(({ grader }) => grader.name === 'ana');
    // On the diagonal B2, C3, D4 and E5; B3 is not; A goes with no digit that is typed.
    expect(own?.diagonal).toEqual({ items: 5, onDiagonal: 4, share: 0.8 });
    expect(own?.cannotBeJudged).toBe(1);
  });

  it('says so on letters too, where only one person judged', async () => {
    const { pairs, graders } = await read('reliability');
    expect(pairs).toEqual([]);
    expect(graders).toHaveLength(1);
    expect(graders[0]?.distribution.map(({ items }) => items)).toEqual([1, 2, 1, 1, 1]);
  });

  it('reads as lines on a terminal', async () => {
    const lines = agreementText(await read('credibility'));
    expect(lines).toMatch(/5 judged by both, 3 the same, 4 within one step, weighted kappa 0\.62/);
    expect(lines).toContain('ana: 2 1, 3 2, 4 1, 5 1; cannot be judged 1; on the diagonal 4 of 5 (80 %)');
  });

  it('is for editors of this workspace, and on a scale there is', async () => {
    const path = '/grading/agreement?scale=credibility';
    for (const role of ['researcher', 'publisher', 'auditor'] as const) {
      expect((await (await test.person('yomju', [role])).call('GET', path)).statusCode).toBe(403);
    }
    const elsewhere = await test.person('caspian', ['editor']);
    expect((await elsewhere.request({ method: 'GET', url: `/api/v1/workspaces/yomju${path}` })).statusCode).toBe(404);
    expect((await elsewhere.call('GET', path)).json()).toMatchObject({ pairs: [], graders: [] });
    expect((await ana.call('GET', '/grading/agreement?scale=mood')).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'scale' }],
    });
    expect((await ana.call('GET', '/grading/agreement')).statusCode).toBe(422);
  });
});
