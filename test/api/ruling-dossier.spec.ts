import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/access/actor.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { ExportService } from '../../src/exchange/export.service.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeClaim, rule } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Ruling extends Made {
  readonly factsHash: string;
}

describe('rulings on their way to another desk', () => {
  let test: TestApp;
  let first: Person;
  let second: Person;
  let actor: Actor;

  beforeAll(async () => {
    test = await TestApp.start();
    first = await test.person('yomju', ['editor']);
    second = await test.person('yomju', ['editor']);
    actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const author = await test.person('yomju', ['researcher']);
    const claims: Made[] = [];
    for (const text of ['approved', 'waiting', 'declined', 'reworded', 'revoked before']) {
      claims.push(await makeClaim(author, text));
    }
    const raise = (claim: Made | undefined) =>
      rule<Ruling>(first, claim?.ref ?? '', { status: 'confirmed', mode: 'override', reason: 'seen' });
    const approved = async (claim: Made | undefined) => {
      const { ref, factsHash } = await raise(claim);
      await make(second, `/rulings/${ref}/approve`, { factsHash });
      return ref;
    };
    await approved(claims[0]);
    await raise(claims[1]);
    const declined = await raise(claims[2]);
    await make(second, `/rulings/${declined.ref}/revoke`, { reason: 'not seen' });
    await approved(claims[3]);
    const revoked = await approved(claims[4]);
    await make(second, `/rulings/${revoked}/revoke`, { reason: 'mistaken' });
    for (const claim of claims.slice(3)) {
      const statement = [{ text: `${claim.ref} said otherwise` }];
      await make(author, `/claims/${claim.ref}/wordings`, { statement, reason: 'clearer' });
    }
    await asOwner(test, (client) =>
      client.query(`update claim_wordings set created_at = '2024-11-05T23:30:00Z' where revision = 2`),
    );
  }, 60_000);
  afterAll(() => test.stop());

  function parsed(text: string): Dossier {
    const read = readDossier(text);
    if (!read.ok) throw new Error(`no dossier: ${read.errors[0]?.path ?? ''}`);
    return read.dossier;
  }

  const exported = (one: Actor) => test.app.get(ExportService, { strict: false }).export(one);

  it('go only if they were decided, and as ended where the wording is another', async () => {
    const { rulings } = parsed(await exported(actor));
    // The writer puts them in the order of their claims.
    const told = (rulings ?? []).map(({ claim, revoked }) => [claim, revoked ?? null]);
    expect(told).toEqual([
      ['c-1', null],
      ['c-4', { by: 'Whence', at: '2024-11-05', reason: 'The claim was reworded after this ruling was made.' }],
      ['c-5', expect.objectContaining({ reason: 'mistaken' })],
    ]);
  });

  it('come into force there only where they are here, and leave as they came, byte for byte', async () => {
    const text = (await exported(actor))
      .replace('"slug":"yomju"', '"slug":"there"')
      .replace('"slug": "yomju"', '"slug": "there"');
    const reader = await test.person('there', ['editor']);
    const there = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('there');
    const importer = test.app.get(ImportService, { strict: false });
    await importer.import(there, parsed(text), { update: false });
    expect(await exported(there)).toBe(text);
    const { items } = (await reader.call('GET', '/claims')).json<{
      items: { key: string; standing: { status: string; attention: string[] } }[];
    }>();
    const inForce = items.filter(({ standing }) => standing.status === 'confirmed');
    expect(inForce.map(({ key, standing }) => [key, standing.attention])).toEqual([['c-1', []]]);
    const page = await reader.call('GET', `/claims/${items.find(({ key }) => key === 'c-1')?.key ?? ''}/rulings`);
    expect(page.json()).toMatchObject({
      items: [{ review: 'imported', state: 'in_force', approved: null, needs: [] }],
    });
    await importer.import(there, parsed(text), { update: false });
    expect(await exported(there)).toBe(text);
  });

  it('end in the importing desk as well when it rewords the claim', async () => {
    const there = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('there');
    const text = await exported(there);
    const dossier = parsed(text);
    const claims = (dossier.claims ?? []).map((claim) =>
      claim.key === 'c-1' ? { ...claim, statement: [{ text: 'Something else' }] } : claim,
    );
    await test.app.get(ImportService, { strict: false }).import(there, { ...dossier, claims }, { update: true });
    const rulings = parsed(await exported(there)).rulings ?? [];
    expect(rulings.find(({ claim }) => claim === 'c-1')?.revoked?.by).toBe('Whence');
  });
});
