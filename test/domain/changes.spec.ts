import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { changeRightsOf, hookRightsOf, isDecidedNoun, mayHandOn } from '../../src/domain/changes.js';
import { permissionsOf, ROLES } from '../../src/domain/roles.js';
import { isGivenUp, waitAfter } from '../../src/domain/webhooks.js';

describe('who is told of which changes', () => {
  it('tells an editor everything at once, a publisher nothing of sources and only of days that are over', () => {
    const editor = changeRightsOf(permissionsOf(['editor']));
    const publisher = changeRightsOf(permissionsOf(['publisher']));
    expect(editor.finishedDaysOnly).toBe(false);
    expect(publisher.finishedDaysOnly).toBe(true);
    expect(editor.nouns.filter((noun) => !publisher.nouns.includes(noun))).toEqual([
      'attribution',
      'comment',
      'distinction',
      'document',
      'file',
      'review',
      'source',
      'tie',
    ]);
  });

  it('lets an editor hand on what a publisher is told, and an admin no content', () => {
    const handedOn = (maker: (typeof ROLES)[number]) => ROLES.filter((role) => mayHandOn(role, permissionsOf([maker])));
    expect(handedOn('editor')).toEqual(['researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin']);
    expect(handedOn('admin')).toEqual(['custodian', 'auditor', 'admin']);
  });

  it('never hands on more than the maker or the role is told', () => {
    const roles = fc.subarray([...ROLES], { minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), roles, (role, makers) => {
        const maker = permissionsOf(makers);
        const handed = hookRightsOf(role, maker);
        for (const told of [changeRightsOf(maker), changeRightsOf(permissionsOf([role]))]) {
          expect(handed.nouns.every((noun) => told.nouns.includes(noun))).toBe(true);
          expect(handed.finishedDaysOnly || !told.finishedDaysOnly).toBe(true);
        }
      }),
    );
  });

  // A new kind of record is told to nobody until somebody has thought about to whom.
  it('was decided for every action the product records', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const lines = files.flatMap((file) => readFileSync(`src/${file}`, 'utf8').split('\n'));
    const nouns = lines
      .filter((line) => line.includes('action: '))
      .flatMap((line) => [...line.matchAll(/'([a-z_]+)\.[a-z_]+'/g)].map((match) => match[1] ?? ''));
    const undecided = [...new Set(nouns)].filter((noun) => !isDecidedNoun(noun));
    expect(nouns.length).toBeGreaterThan(40);
    expect(undecided).toEqual([]);
  });
});

describe('a receiver that does not answer', () => {
  it('is asked again after 10 s, then twice as long each time, at most an hour apart', () => {
    expect([1, 2, 3, 9, 10, 500].map((attempts) => waitAfter(attempts, 0) / 1000)).toEqual([
      10, 20, 40, 2560, 3600, 3600,
    ]);
    expect(waitAfter(3, 1)).toBe(20_000);
  });

  it('is given up after three days', () => {
    const since = new Date('2024-12-01T08:00:00Z');
    expect(isGivenUp(since, new Date('2024-12-04T07:59:59Z'))).toBe(false);
    expect(isGivenUp(since, new Date('2024-12-04T08:00:00Z'))).toBe(true);
  });
});
