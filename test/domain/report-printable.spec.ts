import { describe, expect, it } from '@jest/globals';
import { mayBePrinted, printableDossier } from '../../src/domain/report/printable.js';
import { account, dossier } from '../factories/report-input.js';

const ON = '2025-03-01';

describe('whether an account may leave the desk on 1 March 2025', () => {
  it.each([
    ['2025-03', true],
    ['2025-03-01', true],
    ['2025-03-02', false],
    ['2025', true],
    ['2026', false],
    ['2025?', false],
    ['2025-02~', true],
    ['2025-02/2025-03-15', false],
    ['2025-01/..', false],
    ['../2025-02', true],
    ['soon', false],
    ['', false],
  ])('not before "%s": %s', (notBefore, expected) => {
    expect(mayBePrinted(account('a', 'c', 's', { terms: { attribution: 'named', notBefore } }), ON)).toBe(expected);
  });

  it('is never so off the record, and always so without terms', () => {
    expect(mayBePrinted(account('a', 'c', 's', { terms: { attribution: 'off_record', notBefore: '2020' } }), ON)).toBe(
      false,
    );
    const { terms: _, ...plain } = account('a', 'c', 's');
    expect(mayBePrinted(plain, ON)).toBe(true);
  });
});

describe('a dossier as others may judge it', () => {
  const open = account('a', 'c', 's');
  const shut = account('b', 'c', 's', { terms: { attribution: 'off_record' } });

  it('is the same when nothing is held back', () => {
    const content = dossier({ attributions: [open] });
    expect(printableDossier(content, ON)).toBe(content);
  });

  it('keeps what is held back in place, but not as a voice', () => {
    const content = dossier({ attributions: [{ ...open, upstream: [{ attribution: 'b' }] }, shut] });
    const [first, second] = printableDossier(content, ON).attributions ?? [];
    expect(first?.upstream).toEqual([{ attribution: 'b' }]);
    expect(second).toEqual({ ...shut, stance: 'no_knowledge' });
  });
});
