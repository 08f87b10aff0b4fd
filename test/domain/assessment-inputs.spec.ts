import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessClaim } from '../../src/domain/assess.js';
import { InputCutter, writeInputs } from '../../src/domain/assessment-inputs.js';
import { sha256Hex } from '../../src/domain/canonical-json.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { readWorld } from '../../src/domain/independence/world.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { answerHash, replay } from '../../src/domain/replay.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { randomDossiers } from '../support/random-dossier.js';

const RUNS = Math.ceil(400 * Number(process.env['PROPERTY_RUNS'] ?? 1));

/** Names are not kept, so that questions can be compared they are keys from the start. */
function withoutNames(dossier: Dossier): Dossier {
  return { ...dossier, sources: (dossier.sources ?? []).map((source) => ({ ...source, pseudonym: source.key })) };
}

function keysOf(dossier: Dossier): string[] {
  return (dossier.claims ?? []).map(({ key }) => key);
}

describe('the inputs of one claim', () => {
  it('give exactly the assessment the whole dossier gives, under every stock policy', () => {
    fc.assert(
      fc.property(randomDossiers.map(withoutNames), (dossier) => {
        const [cutter, whole] = [new InputCutter(dossier), readWorld(dossier)];
        for (const claim of keysOf(dossier)) {
          const part = readWorld(cutter.cut(claim));
          for (const policy of STOCK_POLICIES) {
            expect(assessClaim(part, claim, policy)).toEqual(assessClaim(whole, claim, policy));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same text whatever stands beside them and in whatever order', () => {
    fc.assert(
      fc.property(randomDossiers, (dossier) => {
        const turned: Dossier = {
          ...dossier,
          regions: (dossier.regions ?? []).toReversed(),
          sources: (dossier.sources ?? []).toReversed(),
          claims: (dossier.claims ?? []).toReversed(),
          claimLinks: (dossier.claimLinks ?? []).toReversed(),
          attributions: (dossier.attributions ?? []).toReversed(),
          ties: (dossier.ties ?? []).toReversed(),
          distinctions: (dossier.distinctions ?? []).toReversed(),
          exhibits: (dossier.exhibits ?? []).toReversed(),
        };
        for (const claim of keysOf(dossier)) {
          const text = writeInputs(new InputCutter(dossier).cut(claim));
          expect(writeInputs(new InputCutter(turned).cut(claim))).toBe(text);
          // Cut out of themselves, where nothing else is left, they stay what they are.
          expect(writeInputs(new InputCutter(new InputCutter(dossier).cut(claim)).cut(claim))).toBe(text);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are a dossier that anybody can assess', () => {
    fc.assert(
      fc.property(randomDossiers, (dossier) => {
        for (const claim of keysOf(dossier)) {
          const read = readDossier(writeInputs(new InputCutter(dossier).cut(claim)));
          expect(read.ok ? [] : read.errors).toEqual([]);
        }
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it('keep nothing of a source but its key, its grade and what it has in common with others', () => {
    const inputs = new InputCutter(twoSoldiers()).cut('petition');
    expect(inputs.sources).toEqual([
      {
        key: 'heo',
        pseudonym: 'heo',
        kind: 'unknown',
        features: { unit: 'V-1', exitDate: '0001' },
        featuresComplete: true,
      },
      {
        key: 'jo',
        pseudonym: 'jo',
        kind: 'unknown',
        features: { unit: 'V-1', exitDate: '0002' },
        featuresComplete: true,
      },
    ]);
    // The earlier of the two stays the earlier; a place is only the same or another.
    expect(inputs.attributions).toEqual([
      { key: 'a-heo', claim: 'petition', source: 'heo', access: 'participant', statedAt: '0002', heardIn: 'heard-1' },
      { key: 'a-jo', claim: 'petition', source: 'jo', access: 'participant', statedAt: '0001', heardIn: 'heard-1' },
    ]);
    const text = writeInputs(inputs);
    for (const secret of ['Egret', 'Plover', '4th Corps', '2019', '2024', 'They came', 'KP-03', 'person']) {
      expect(text).not.toContain(secret);
    }
  });

  it('tell two claims with the same evidence apart, and two dates in the same order not', () => {
    const dossier = twoSoldiers();
    const later = twoSoldiers();
    for (const account of later.attributions ?? []) if (account.key === 'a-heo') account.statedAt = '2025';
    const [before, after] = [dossier, later].map((each) => writeInputs(new InputCutter(each).cut('petition')));
    expect(after).toBe(before);
    for (const account of later.attributions ?? []) if (account.key === 'a-heo') account.statedAt = '2001';
    expect(writeInputs(new InputCutter(later).cut('petition'))).not.toBe(before);
    expect(writeInputs(new InputCutter(dossier).cut('other'))).not.toBe(before);
  });
});

describe('an assessment worked out again', () => {
  const inputs = writeInputs(new InputCutter(twoSoldiers()).cut('petition'));
  const assessment = assessClaim(readWorld(twoSoldiers()), 'petition', NEWSROOM_TWO_SOURCE);
  const kept = {
    claim: 'petition',
    answerHash: answerHash(assessment),
    inputsSha256: sha256Hex(inputs),
    inputs,
  };

  it('is the same, and its questions call sources what the desk calls them today', () => {
    const names = new Map([
      ['heo', 'Egret'],
      ['jo', 'Plover'],
    ]);
    const again = replay(kept, NEWSROOM_TWO_SOURCE, (key) => names.get(key));
    expect(again.replay).toBe('same');
    expect(again.assessment).toEqual(assessment);
    expect(replay(kept, NEWSROOM_TWO_SOURCE).assessment?.factsHash).toBe(assessment.factsHash);
  });

  it('says what stands in the way where it cannot be', () => {
    expect(replay(kept, null).replay).toBe('policy_missing');
    expect(replay({ ...kept, answerHash: null, inputsSha256: null, inputs: null }, NEWSROOM_TWO_SOURCE).replay).toBe(
      'inputs_missing',
    );
    expect(replay({ ...kept, inputs: null }, NEWSROOM_TWO_SOURCE).replay).toBe('inputs_erased');
    const retold = inputs.replace('participant', 'hearsay');
    expect(replay({ ...kept, inputs: retold }, NEWSROOM_TWO_SOURCE).replay).toBe('inputs_changed');
    expect(replay({ ...kept, inputs: retold, inputsSha256: sha256Hex(retold) }, NEWSROOM_TWO_SOURCE).replay).toBe(
      'differs',
    );
  });
});

function twoSoldiers(): Dossier {
  const told = { claim: 'petition', access: 'participant', heardIn: 'KP-03' } as const;
  return {
    format: 'whence-dossier/1',
    workspace: { slug: 'yomju' },
    regions: [{ key: 'KP-03', kind: 'province' }],
    sources: [soldier('heo', 'Egret', '2019-03'), soldier('jo', 'Plover', '2020-06')],
    claims: [
      { key: 'petition', kind: 'event', statement: [{ text: 'They came back in May' }] },
      { key: 'other', kind: 'event', statement: [{ text: 'They came back in June' }] },
    ],
    attributions: [
      { key: 'a-heo', source: 'heo', statedAt: '2024-11-12', ...told },
      { key: 'a-jo', source: 'jo', statedAt: '2024-10', ...told },
    ],
  };
}

function soldier(key: string, pseudonym: string, exitDate: string) {
  const features = { unit: '4th Corps', exitDate };
  return { key, pseudonym, kind: 'person' as const, features, featuresComplete: true };
}
