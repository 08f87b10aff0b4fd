import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier, DossierAttribution, DossierTie } from '../../src/domain/dossier.js';
import { confirmedAccounts } from '../../src/domain/independence/confirmed-accounts.js';
import { readWorld } from '../../src/domain/independence/world.js';
import { account, apart, assessed, dossier, tie, TRUSTING } from '../support/small-dossier.js';

const confirmed = (parts: Partial<Dossier>, unassessed: 'dependent' | 'independent' = 'independent') =>
  confirmedAccounts(readWorld(dossier(parts)), 'c', unassessed).sort();

describe('the digit 1, confirmed by others', () => {
  it('two who saw it apart from each other confirm each other', () => {
    expect(confirmed({ attributions: [account('a'), account('b')] })).toEqual(['a', 'b']);
  });

  it('one voice confirms nothing, nor do two nobody has looked at under a careful policy', () => {
    expect(confirmed({ attributions: [account('a')] })).toEqual([]);
    expect(confirmed({ attributions: [account('a'), account('b')] }, 'dependent')).toEqual([]);
    expect(
      confirmed({ attributions: [account('a'), account('b')], distinctions: [apart('a', 'b')] }, 'dependent'),
    ).toEqual(['a', 'b']);
  });

  it('two who fled together do not confirm each other; a third who did not confirms both', () => {
    const ties = [tie('same_household', 's-a', 's-b')];
    expect(confirmed({ attributions: [account('a'), account('b')], ties })).toEqual([]);
    expect(confirmed({ attributions: [account('a'), account('b'), account('c')], ties })).toEqual(['a', 'b', 'c']);
  });

  it('who is linked to both of two others is confirmed by neither', () => {
    const ties = [tie('same_unit', 's-a', 's-b'), tie('same_unit', 's-b', 's-c')];
    expect(confirmed({ attributions: [account('a'), account('b'), account('c')], ties })).toEqual(['a', 'c']);
  });

  it('one denial takes every 1 away, a doubt and a suggested tie take none', () => {
    const two = [account('a'), account('b')];
    expect(confirmed({ attributions: [...two, account('d', { stance: 'denies' })] })).toEqual([]);
    expect(confirmed({ attributions: [...two, account('d', { stance: 'doubts' })] })).toEqual(['a', 'b']);
    const ties = [tie('in_contact', 's-a', 's-b', 'suggested')];
    expect(confirmed({ attributions: two, ties })).toEqual(['a', 'b']);
  });

  it('withdrawing the other takes the 1 away', () => {
    expect(confirmed({ attributions: [account('a'), account('b', { state: 'withdrawn' })] })).toEqual([]);
  });

  it('the letter of nobody plays a part', () => {
    const sources = ['s-a', 's-b'].map((key) => {
      return { key, pseudonym: key, kind: 'person', reliability: { grade: 'E' } } as const;
    });
    expect(confirmed({ attributions: [account('a'), account('b')], sources })).toEqual(['a', 'b']);
  });

  const families = fc.integer({ min: 1, max: 6 }).chain((size) => {
    const keys = Array.from({ length: size }, (_one, i) => `a${i}`);
    const link = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)).filter(([a, b]) => a !== b);
    return fc.record({
      attributions: fc.constant(keys.map((key) => account(key))),
      ties:
        size < 2
          ? fc.constant<DossierTie[]>([])
          : fc.array<DossierTie>(
              link.map(([a, b]) => tie('same_unit', `s-${a}`, `s-${b}`)),
              { maxLength: 6 },
            ),
    });
  });

  it('is given to somebody exactly where two origins are certain', () => {
    fc.assert(
      fc.property(families, (parts) => {
        expect(confirmed(parts).length > 0).toBe(assessed(parts, TRUSTING).support.origins.min >= 2);
      }),
    );
  });

  it('is given to nobody by a retelling, and taken from nobody by a new voice', () => {
    fc.assert(
      fc.property(families, fc.nat(), fc.boolean(), (parts, pick, isRetelling) => {
        const original = parts.attributions[pick % parts.attributions.length]?.key ?? 'a0';
        const retold: Partial<DossierAttribution> = { access: 'hearsay', upstream: [{ attribution: original }] };
        const added = account('z', isRetelling ? retold : {});
        const before = confirmed(parts);
        const after = confirmed({ ...parts, attributions: [...parts.attributions, added] });
        const others = after.filter((key) => key !== 'z');
        if (isRetelling) {
          expect(others).toEqual(before);
          // It has the 1 only where what it retells has it.
          expect(after.includes('z') && !before.includes(original)).toBe(false);
        } else expect(others).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
