/** The oracle itself, held against figures worked by hand: it is no use as a judge if it is wrong the same way twice. */
import { describe, expect, it } from '@jest/globals';
import {
  DOSSIER_FORMAT,
  type Dossier,
  type DossierAttribution,
  type DossierDistinction,
} from '../../src/domain/dossier.js';
import { firstLargest, largest, leastHitting } from '../support/oracle/counting.js';
import { oracleAssess } from '../support/oracle/oracle-assess.js';
import { byCodePoint } from '../support/oracle/reading.js';

/** Accounts of one claim; every source named in them exists, and nothing is known of its profile. */
function dossierOf(accounts: Omit<DossierAttribution, 'claim'>[], more: Partial<Dossier> = {}): Dossier {
  const named = accounts.flatMap((each) => [
    each.source,
    ...(each.channel === undefined ? [] : [each.channel]),
    ...(each.upstream ?? []).flatMap((step) => (step.source === undefined ? [] : [step.source])),
  ]);
  return {
    format: DOSSIER_FORMAT,
    workspace: { slug: 'yomju' },
    claims: [{ key: 'c', kind: 'motive', statement: [{ text: 'The petitions were about housing' }] }],
    sources: [...new Set(named)].map((key) => ({ key, pseudonym: key, kind: 'person' })),
    attributions: accounts.map((each) => ({ ...each, claim: 'c' })),
    ...more,
  };
}

const separate = (a: string, b: string): DossierDistinction => ({ between: [a, b], basis: 'editor' });

function origins(dossier: Dossier): [min: number, max: number] {
  const { min, max } = oracleAssess(dossier, 'c').support.origins;
  return [min, max];
}

describe('the oracle, on the model article', () => {
  const heo = { key: 'heo-says', source: 'heo', access: 'analysis' } as const;
  const jo = { key: 'jo-says', source: 'jo', access: 'analysis' } as const;

  it('counts two who explain it alike as one to two, and as two once they are known to be separate', () => {
    expect(origins(dossierOf([heo, jo]))).toEqual([1, 2]);
    expect(origins(dossierOf([heo, jo], { distinctions: [separate('heo-says', 'jo-says')] }))).toEqual([2, 2]);
  });

  it('counts talk that nobody is named for as one', () => {
    expect(origins(dossierOf([{ key: 'talk', source: 'nobody', access: 'common_talk' }]))).toEqual([1, 1]);
  });

  it('counts three provincial sources of unknown origin as one to three', () => {
    const families = ['p1', 'p2', 'p3'].map(
      (source) => ({ key: `${source}-says`, source, access: 'hearsay' }) as const,
    );
    expect(origins(dossierOf(families))).toEqual([1, 3]);
  });
});

describe('the oracle, on what is handed down', () => {
  const first = { key: 'a', source: 'sa', access: 'eyewitness' } as const;
  const retelling = { key: 'b', source: 'sb', access: 'hearsay', upstream: [{ attribution: 'a' }] } as const;

  it('excludes a retelling by who is on its chain, and names who takes all away', () => {
    const dossier = dossierOf([first, { ...retelling, upstream: [{ attribution: 'a' }] }]);
    const { support } = oracleAssess(dossier, 'c');
    expect(support.counted).toEqual(['a']);
    expect(support.excluded).toEqual([{ attribution: 'b', because: 'retells', of: 'a', via: ['sa'] }]);
    expect(support.singlePointsOfFailure).toEqual(['sa']);
  });

  it('lets nobody shed by a distinction what the account upstream of him is held for', () => {
    // Told apart from d, the reteller b is still linked to d through c, whom nobody told apart from d.
    const accounts: Omit<DossierAttribution, 'claim'>[] = [
      { key: 'b', source: 'sb', access: 'eyewitness', upstream: [{ attribution: 'c' }], originStatus: 'identified' },
      { key: 'c', source: 'sc', access: 'hearsay', stance: 'doubts', originStatus: 'unknown' },
      { key: 'd', source: 'sd', access: 'eyewitness' },
    ];
    const { support } = oracleAssess(dossierOf(accounts, { distinctions: [separate('b', 'd')] }), 'c');
    expect(support.origins).toEqual({ min: 1, max: 2, ifSuggested: 1, exact: true });
    expect(support.excluded).toEqual([{ attribution: 'd', because: 'inherited', of: 'b', via: ['c'] }]);
  });

  it('takes a circle for one voice of unknown origin unless somebody in it was there', () => {
    const circle = (access: 'hearsay' | 'eyewitness'): Dossier =>
      dossierOf([
        { key: 'x', source: 'sx', access, upstream: [{ attribution: 'y' }] },
        { key: 'y', source: 'sy', access: 'hearsay', upstream: [{ attribution: 'x' }] },
        { key: 'z', source: 'sz', access: 'eyewitness' },
      ]);
    const nobodyThere = oracleAssess(circle('hearsay'), 'c');
    expect(nobodyThere.circular.support).toBe(true);
    expect(nobodyThere.support.origins).toMatchObject({ min: 1, max: 2 });
    expect(nobodyThere.support.excluded.map((each) => each.because)).toEqual(['unknown_origin', 'unknown_origin']);
    const grounded = oracleAssess(circle('eyewitness'), 'c');
    expect(grounded.circular.support).toBe(false);
    expect(grounded.support.excluded.map((each) => each.because)).toEqual(['retells', 'unassessed']);
  });

  it('reads a reference to a superseded account as one to what replaced it', () => {
    const accounts: Omit<DossierAttribution, 'claim'>[] = [
      { key: 'a1', source: 'sa', access: 'eyewitness', state: 'superseded', supersededBy: 'a2' },
      // Points at what it replaced, which is itself by now: a speaker for itself again.
      { key: 'a2', source: 'sa', access: 'eyewitness', upstream: [{ attribution: 'a1' }] },
      { key: 'b', source: 'sb', access: 'eyewitness' },
    ];
    expect(origins(dossierOf(accounts))).toEqual([1, 2]);
    expect(origins(dossierOf(accounts, { distinctions: [separate('a1', 'b')] }))).toEqual([2, 2]);
  });
});

describe('the tools of the oracle', () => {
  it('find the largest set of a path and of a five-sided ring', () => {
    const path = (a: string, b: string): boolean => Math.abs(Number(a) - Number(b)) === 1;
    const ring = (a: string, b: string): boolean => [1, 4].includes(Math.abs(Number(a) - Number(b)));
    expect(largest(['0', '1', '2'], path)).toBe(2);
    expect(largest(['0', '1', '2', '3', '4'], ring)).toBe(2);
    expect(firstLargest(['1', '0', '2', '3'], path)).toEqual(['1', '3']);
    expect(firstLargest(['0', '1', '2'], path)).toEqual(['0', '2']);
    expect(largest([], path)).toBe(0);
  });

  it('find how many people it takes to reach every chain', () => {
    expect(leastHitting([])).toBe(0);
    expect(leastHitting([new Set(['p', 'q']), new Set(['q', 'r']), new Set(['s'])])).toBe(2);
  });

  it('order keys by code point, not by UTF-16 unit', () => {
    expect(['a\u{1F600}', 'a\u{FF5E}', 'a'].sort(byCodePoint)).toEqual(['a', 'a\u{FF5E}', 'a\u{1F600}']);
  });
});
