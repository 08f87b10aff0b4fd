import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { type Dossier, DOSSIER_FORMAT, type DossierClaim, type DossierRuling } from '../../src/domain/dossier.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { ruleAsAnother } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

/** A ruling another desk made years ago. */
function ruledBefore(claim: string): DossierRuling {
  return {
    claim,
    status: 'confirmed',
    reason: 'They said so then.',
    mode: 'override',
    policy: `newsroom-two-source@1.0.0#${'0'.repeat(64)}`,
    factsHash: '0'.repeat(64),
    by: 'Kim',
    at: '2019-05-04',
  };
}

describe('what is imported beside what was entered here', () => {
  let test: TestApp;
  let editor: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
  }, 60_000);
  afterAll(() => test.stop());

  async function importInto(slug: string, lists: Omit<Dossier, 'format' | 'workspace'>): Promise<void> {
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn(slug);
    const dossier = { format: DOSSIER_FORMAT, workspace: { slug }, ...lists } as const;
    await test.app.get(ImportService, { strict: false }).import(actor, dossier, { update: false });
  }

  it('is an old ruling that does not take the place of a newer one, on any screen', async () => {
    const claims: DossierClaim[] = [{ key: 'petition', kind: 'event', statement: [{ text: 'They petitioned' }] }];
    await importInto('yomju', { claims });
    const listed = async () =>
      (await editor.call('GET', '/claims')).json<{ items: { ref: string; standing: { status: string } }[] }>().items[0];
    const ref = (await listed())?.ref ?? '';
    await ruleAsAnother(test, 'yomju', ref ?? '', { status: 'rumour', mode: 'override', reason: 'Talk.' });
    await importInto('yomju', { claims, rulings: [ruledBefore('petition')] });

    const { items } = (await editor.call('GET', `/claims/${ref}/rulings`)).json<{ items: object[] }>();
    expect(items).toHaveLength(2);
    const assessment = (await editor.call('GET', `/claims/${ref}/assessment`)).json<{ standing: object }>();
    expect(assessment.standing).toMatchObject({ status: 'rumour', basis: 'ruling' });
    expect((await listed())?.standing).toMatchObject({ status: 'rumour' });
    expect((await editor.call('GET', `/claims/${ref}`)).json()).toMatchObject({ ruling: { reason: 'Talk.' } });
    expect((await editor.call('GET', '/claims?status=confirmed')).json()).toMatchObject({ items: [] });
  });

  it('is a region whose key a new one would have had', async () => {
    const desk = await test.person('merged', ['editor']);
    await importInto('merged', { regions: [{ key: 'r-2', kind: 'country', names: [{ text: 'North Korea' }] }] });
    const made = await desk.call('POST', '/regions', { kind: 'county', names: [{ text: 'Yomju' }] });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ ref: 'R-3', key: 'r-3' });
  });

  it('never puts a region into itself, when two are moved into each other at the same moment', async () => {
    const province = async (text: string) =>
      (await editor.call('POST', '/regions', { kind: 'province', names: [{ text }] })).json<{ id: string }>().id;
    for (let round = 0; round < 10; round++) {
      const [north, south] = [await province(`North ${round}`), await province(`South ${round}`)];
      const answers = await Promise.all([
        editor.call('PATCH', `/regions/${north}`, { parent: south }, 1),
        editor.call('PATCH', `/regions/${south}`, { parent: north }, 1),
      ]);
      expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409]);
    }
  });
});
