import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assessDossier } from '../../src/domain/assess.js';
import type { Dossier, DossierReference } from '../../src/domain/dossier.js';
import type { CorpusColumns } from '../../src/domain/independence/corpus-columns.js';
import { countCorpus, type CorpusCounts } from '../../src/domain/independence/count-corpus.js';
import { smallIndependentSet } from '../../src/domain/independence/small-sets.js';
import { corpusOf } from '../support/corpus-of.js';
import { largest } from '../support/oracle/counting.js';
import { oracleAssess } from '../support/oracle/oracle-assess.js';
import { randomDossiers } from '../support/random-dossier.js';
import { account, claim, dossier, tie, TRUSTING } from '../support/small-dossier.js';

const TIMES = Number(process.env['PROPERTY_RUNS'] ?? '1');

function figuresOf({ support, denial }: CorpusCounts, at: number): string {
  return `${String(support.min[at])}-${String(support.max[at])} ${String(denial.min[at])}-${String(denial.max[at])}`;
}

/** The figures of the first claim: support, then denial. */
function counted(parts: Partial<Dossier>): string {
  return figuresOf(countCorpus(corpusOf(dossier(parts))), 0);
}

/** What integers can carry of a dossier: no ties but names of one person, no distinctions. */
function restricted(whole: Dossier): Dossier {
  const ties = (whole.ties ?? []).filter(({ kind }) => kind === 'same_person');
  return { ...whole, ties, distinctions: [] };
}

describe('counting a corpus from integers', () => {
  it('counts two witnesses as two, and what one of them passed on as nothing more', () => {
    const attributions = [account('a'), account('b'), account('c', { access: 'hearsay', source: 's-a' })];
    expect(counted({ attributions })).toBe('2-2 0-0');
    const retelling = account('d', { access: 'hearsay', upstream: [{ attribution: 'a' }] });
    expect(counted({ attributions: [...attributions, retelling] })).toBe('2-2 0-0');
  });

  it('counts three provinces of unknown origin as one to three', () => {
    const attributions = ['a', 'b', 'c'].map((key) => account(key, { access: 'hearsay' }));
    expect(counted({ attributions })).toBe('1-3 0-0');
  });

  it('counts one who combined two originals beside neither, and does not make the two one', () => {
    const both = [{ attribution: 'a' }, { attribution: 'b' }];
    const attributions = [account('a'), account('b'), account('c', { access: 'hearsay', upstream: both })];
    expect(counted({ attributions })).toBe('2-2 0-0');
  });

  it('counts denials by themselves, and neither doubts nor withdrawn accounts', () => {
    const attributions = [
      account('a', { stance: 'denies' }),
      account('b', { stance: 'denies', access: 'hearsay' }),
      account('c', { stance: 'doubts' }),
      account('d', { state: 'withdrawn' }),
    ];
    expect(counted({ attributions })).toBe('0-0 1-2');
  });

  it('follows a telling through another claim, hands down a doubt of its own claim only', () => {
    const claims = [claim(), claim('other')];
    const told = (key: string, on: string) => [
      account('z'),
      account('w', { claim: on, access: 'hearsay' }),
      account(key, { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'w' }] }),
    ];
    expect(counted({ claims, attributions: told('a', 'other') })).toBe('2-2 0-0');
    expect(counted({ claims, attributions: told('a', 'c') })).toBe('1-2 0-0');
  });

  it('takes a circle nobody of which was there for one unknown voice, and two names of one person for one', () => {
    const circle = [
      account('x', { access: 'hearsay', originStatus: 'identified', upstream: [{ attribution: 'y' }] }),
      account('y', { access: 'hearsay', upstream: [{ attribution: 'x' }] }),
    ];
    expect(counted({ attributions: [...circle, account('z')] })).toBe('1-2 0-0');
    const ties = [tie('same_person', 's-a', 's-b')];
    expect(counted({ attributions: [account('a'), account('b')], ties })).toBe('1-1 0-0');
  });

  it('takes a circle for as unknown as anything any member has it from, on whatever claim', () => {
    const circle = (upstream: DossierReference[]) => [
      account('z'),
      account('x', { upstream: [{ attribution: 'y' }] }),
      account('y', { claim: 'other', access: 'hearsay', upstream: [{ attribution: 'x' }, ...upstream] }),
    ];
    const claims = [claim(), claim('other')];
    expect(counted({ claims, attributions: circle([]) })).toBe('2-2 0-0');
    expect(counted({ claims, attributions: circle([{ source: 'stranger' }]) })).toBe('1-2 0-0');
  });

  it('takes a link nobody else uses, given as a channel of both, for a confirmed tie', () => {
    const columns = corpusOf(dossier({ attributions: [account('a'), account('b'), account('c')] }));
    const channels = { of: Int32Array.of(0, 1), to: Int32Array.of(3, 3) };
    expect(figuresOf(countCorpus({ ...columns, sources: 4, channels }), 0)).toBe('2-2 0-0');
  });

  it('counts a claim with more accounts than fit a word, in a ring: every second one', () => {
    const size = 41;
    const attributions = Array.from({ length: size }, (_, i) =>
      account(`a${String(i)}`, { source: `s${String(i)}`, channel: `s${String((i + 1) % size)}` }),
    );
    expect(counted({ attributions })).toBe('20-20 0-0');
    const unknown = [...attributions.slice(1), account('u', { source: 's0', access: 'hearsay', channel: 's1' })];
    expect(counted({ attributions: unknown })).toBe('20-20 0-0');
  });

  it('gives the figures of the engine, and of the oracle, on every claim of random dossiers', () => {
    const check = (whole: Dossier): void => {
      const given = restricted(whole);
      const counts = countCorpus(corpusOf(given));
      expect(counts.inexact).toEqual([]);
      assessDossier(given, TRUSTING).forEach(({ claim: key, support, denial }, at) => {
        const found = figuresOf(counts, at);
        const { origins: s } = support;
        const { origins: d } = denial;
        expect(found).toBe(`${String(s.min)}-${String(s.max)} ${String(d.min)}-${String(d.max)}`);
        const oracle = oracleAssess(given, key, { unassessed: 'independent' });
        expect([counts.support.min[at], counts.support.max[at]]).toEqual([
          oracle.support.origins.min,
          oracle.support.origins.max,
        ]);
      });
    };
    fc.assert(fc.property(randomDossiers, check), { numRuns: Math.ceil(500 * TIMES), seed: 61, endOnFailure: true });
  });

  it('refuses columns that do not fit together, naming the column', () => {
    const columns = corpusOf(dossier({ attributions: [account('a')] }));
    const refused = (change: Partial<CorpusColumns>) => () => countCorpus({ ...columns, ...change });
    expect(refused({ source: new Int32Array(2) })).toThrow('source: given 2 entries, expected 1');
    expect(refused({ claim: Int32Array.of(1) })).toThrow('claim[0]: given 1, expected 0 to 0');
    expect(refused({ retold: { of: Int32Array.of(0), to: Int32Array.of(-1) } })).toThrow('retold.to[0]: given -1');
    expect(refused({ named: { of: Int32Array.of(0), to: new Int32Array(0) } })).toThrow('named.to: given 0 entries');
  });
});

describe('largest sets of small graphs', () => {
  it('are as large as trying every subset finds', () => {
    const graphs = fc.record({
      size: fc.integer({ min: 1, max: 12 }),
      links: fc.array(fc.nat(143), { maxLength: 40 }),
    });
    const check = ({ size, links }: { size: number; links: number[] }): void => {
      const rows = new Int32Array(32);
      for (const link of links) {
        const [a, b] = [Math.floor(link / 12) % size, link % size];
        if (a === b) continue;
        rows[a] = (rows[a] ?? 0) | (1 << b);
        rows[b] = (rows[b] ?? 0) | (1 << a);
      }
      const names = Array.from({ length: size }, (_, v) => String(v));
      const joined = (a: string, b: string) => (((rows[Number(a)] ?? 0) >>> Number(b)) & 1) === 1;
      expect(smallIndependentSet(rows, (1 << size) - 1)).toBe(largest(names, joined));
    };
    fc.assert(fc.property(graphs, check), { numRuns: Math.ceil(300 * TIMES), seed: 62 });
  });

  it('uses all thirty-two vertices of a word: a ring of 32 gives 16', () => {
    const rows = Int32Array.from({ length: 32 }, (_, v) => (1 << ((v + 1) % 32)) | (1 << ((v + 31) % 32)));
    expect(smallIndependentSet(rows, -1)).toBe(16);
  });
});
