import { describe, expect, it } from '@jest/globals';
import { problemLine } from '../../src/domain/policy/policy-fields.js';
import { policyIdentity, type Policy } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/domain/policy/read-policy.js';
import { STOCK_POLICIES, stockPolicy } from '../../src/domain/policy/stock-policies.js';
import { account, assessed, claim, TRUSTING } from '../support/small-dossier.js';

const words = { en: 'x', ko: 'x' };
const rung = (id: string, when: unknown, more = {}) => ({
  id,
  label: words,
  rank: 1,
  strength: 1,
  when,
  explain: words,
  ...more,
});
const origins = { fact: 'origins', op: 'gte', value: 1 };
const policyWith = (ladder: unknown, more = {}): unknown => ({
  schema: 'corroboration-policy/1',
  id: 'desk',
  version: '1.0.0',
  title: words,
  unassessed: 'dependent',
  pendingSuggestions: 'ignore',
  autoCap: 'some',
  onAdverseChange: 'warn',
  ladder,
  flags: [],
  ...more,
});
const some = rung('some', origins);
const none = rung('none', { always: true }, { strength: 0 });
const errorsOf = (ladder: unknown, more = {}) => readPolicy(policyWith(ladder, more)).errors.map(problemLine);
const warningsOf = (ladder: readonly unknown[]) => {
  const { errors, warnings } = readPolicy(policyWith(ladder, { autoCap: 'none' }));
  expect(errors).toEqual([]);
  return warnings.map(problemLine);
};

function accepted(value: unknown): Policy {
  const { policy, errors } = readPolicy(value);
  if (policy === null) throw new Error(errors.map(problemLine).join('\n'));
  return policy;
}

describe('reading a policy', () => {
  it('accepts the stock policies and keeps their identity', () => {
    for (const policy of STOCK_POLICIES) {
      const copy: unknown = JSON.parse(JSON.stringify(policy));
      expect(readPolicy(copy)).toMatchObject({ errors: [], warnings: [] });
      expect(policyIdentity(accepted(copy))).toBe(policyIdentity(policy));
      expect(policyIdentity(policy)).toMatch(/^[a-z-]+@1\.0\.0#[0-9a-f]{64}$/);
      expect(stockPolicy(policyIdentity(policy))).toBe(policy);
      expect(stockPolicy(policy.id)).toBe(policy);
    }
  });

  it('refuses facts that are not on the list, and values a fact cannot have', () => {
    expect(errorsOf([rung('some', { fact: 'votes', op: 'gte', value: 3 }), none])[0]).toMatch(
      /^ladder\[0\]\.when\.fact: /,
    );
    expect(errorsOf([rung('some', { fact: 'editorMark', op: 'eq', value: 'wrong' }), none])[0]).toContain('when.value');
    expect(errorsOf([rung('some', { fact: 'editorMark', op: 'gt', value: 'none' }), none])[0]).toContain('when.op');
    expect(errorsOf([rung('some', { ...origins, sid: 'support' }), none])[0]).toContain('when.sid');
    const single = { fact: 'singlePointsOfFailure', op: 'gte', value: 1 };
    expect(errorsOf([rung('some', single), none])[0]).toContain('flags only');
    expect(errorsOf([some, none], { flags: [{ id: 'f', label: words, when: single }] })).toEqual([]);
  });

  it('reports everything wrong at once, whatever it is given', () => {
    expect(readPolicy(null).errors.length).toBeGreaterThan(5);
    expect(errorsOf('ladder', { version: 'one', extra: 1 })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^version/),
        expect.stringMatching(/^extra/),
        expect.stringMatching(/^ladder/),
      ]),
    );
  });

  it('refuses a ladder that does not end in always, or has rungs nothing can reach', () => {
    expect(errorsOf([some])).toContain('ladder: the last rung must be {"always": true}');
    expect(errorsOf([none, some])).toContain('ladder: no facts can reach the rung some');
    const higher = rung('higher', { ...origins, value: 2 });
    expect(errorsOf([some, higher, none])).toEqual(['ladder: no facts can reach the rung higher']);
    expect(errorsOf([higher, some, none])).toEqual([]);
  });

  it('refuses a cap that is adverse or no rung, and an adverse rung with strength', () => {
    expect(errorsOf([some, none], { autoCap: 'other' })[0]).toContain('autoCap');
    expect(errorsOf([rung('some', origins, { adverse: true }), none])[0]).toContain('ladder[0].strength');
  });

  const strong = (when: unknown) => rung('strong', when, { strength: 3 });
  const more = (value: number) => ({ ...origins, value });

  it.each([
    ['a count under "not"', { not: more(2) }, 'ladder[0].when.not'],
    [
      'a count under "not" inside "all" inside "not not"',
      { not: { not: { all: [{ not: more(2) }] } } },
      'ladder[0].when.not.not.all[0].not',
    ],
    ['at most so many', { ...origins, op: 'lte', value: 2 }, 'ladder[0].when'],
    ['fewer than so many', { ...origins, op: 'lt', value: 2 }, 'ladder[0].when'],
    ['exactly so many', { ...origins, op: 'eq', value: 2 }, 'ladder[0].when'],
    ['other than so many', { ...origins, op: 'ne', value: 2 }, 'ladder[0].when'],
    ['one of these counts', { ...origins, op: 'in', value: [1, 3] }, 'ladder[0].when'],
    [
      'first-hand accounts, counted as possible',
      { not: { fact: 'firstHand', bound: 'max', op: 'gt', value: 0 } },
      'ladder[0].when.not',
    ],
    ['the regions of its accounts', { fact: 'originRegions', side: 'support', op: 'eq', value: 1 }, 'ladder[0].when'],
    ['the regions of similar cases', { fact: 'similarRegions', op: 'lt', value: 3 }, 'ladder[0].when'],
    ['that nothing goes in a circle', { not: { fact: 'circular', op: 'eq', value: true } }, 'ladder[0].when.not'],
  ])('warns where more support could lower a status: %s', (_what, when, path) => {
    expect(warningsOf([strong(when), none])).toEqual([
      expect.stringContaining(`${path}: more support can end the rung strong`),
    ]);
  });

  it.each([
    ['a count asked for', more(2)],
    ['a count under "not not"', { not: { not: more(2) } }],
    ['at most so many under "not"', { not: { ...origins, op: 'lte', value: 1 } }],
    ['any at all', { ...origins, op: 'ne', value: 0 }],
    ['not none', { not: { ...origins, op: 'eq', value: 0 } }],
    ['denials under "not"', { not: { ...origins, side: 'denial' } }],
    ['rivals that gain support', { fact: 'contradictions', op: 'eq', value: 0 }],
    ['what is set by the desk', { not: { fact: 'editorMark', op: 'eq', value: 'none' } }],
  ])('does not warn of what more support cannot take away: %s', (_what, when) => {
    expect(warningsOf([strong(when), none])).toEqual([]);
  });

  it('does not warn of an adverse rung that asks for no support, nor of the weakest', () => {
    const unsupported = { ...origins, op: 'eq', value: 0 };
    const two = rung('two', more(2));
    expect(warningsOf([rung('refuted', unsupported, { adverse: true, strength: 0 }), two, none])).toEqual([]);
    expect(warningsOf([rung('silent', unsupported, { strength: 0 }), two, none])).toEqual([]);
  });

  it('warns of a rung that more support reaches above a stronger one', () => {
    expect(warningsOf([some, strong({ fact: 'exhibitsVerified', op: 'gte', value: 1 }), none])).toEqual([
      'ladder[0].when: more support can reach the rung some, which reads support.origins.min and stands above the stronger strong',
    ]);
  });

  it('refuses more than a person can check, and ends soon whatever it is given', () => {
    const deep = (levels: number): unknown => (levels === 0 ? origins : { all: [deep(levels - 1)] });
    expect(errorsOf([rung('some', deep(12)), none])).toEqual([]);
    expect(errorsOf([rung('some', deep(13)), none])[0]).toContain('nested more than 12 deep');
    expect(errorsOf([...Array.from({ length: 50 }, (_, i) => rung(`r-${i}`, more(60 - i))), some, none])[0]).toBe(
      'ladder: must be a list of at most 50',
    );
    const wide = { any: Array.from({ length: 50 }, (_, i) => more(i + 1)) };
    expect(errorsOf([rung('some', { any: Array.from({ length: 11 }, () => wide) }), none])).toEqual([
      'policy: compares facts in 550 places; at most 500 are allowed',
    ]);
    // Forty facts, each of which must be tried both ways: 2^40 cases.
    const filters = ['A', 'B', 'C', 'D', 'E'].flatMap((grade) =>
      ['participant', 'eyewitness', 'document_holder', 'hearsay'].flatMap((access) =>
        ['origins', 'firstHand'].map((fact) => ({ fact, where: { reliability: [grade], access: [access] } })),
      ),
    );
    const parity = {
      all: filters.map((test, i) => ({
        any: [
          { ...test, op: 'gte', value: 1 },
          { ...filters[(i * 7 + 3) % 40], op: 'lt', value: 1 },
        ],
      })),
    };
    const started = performance.now();
    const reading = readPolicy(policyWith([rung('first', { not: parity }), rung('some', parity), none]));
    expect(reading.policy).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('a fact that is not known', () => {
  const stale = accepted(policyWith([rung('some', { fact: 'ageDays', op: 'lte', value: 30 }), none]));

  it('counts as not met, and the result says so', () => {
    const result = assessed({}, stale);
    expect(result).toMatchObject({ status: 'none', facts: { ageDays: null } });
    expect(result.reasons.at(-1)).toBe('Not known, so counted as not met: days since the claim was recorded.');
    expect(assessed({}, stale, { ageDays: 30 })).toMatchObject({ status: 'some', facts: { ageDays: 30 } });
  });
});

describe('the other stock policies', () => {
  const graded = (key: string, grade: 'A' | 'B' | 'C' | 'D') => ({
    key: `s-${key}`,
    pseudonym: key,
    kind: 'person' as const,
    reliability: { grade },
  });
  const judge = (id: string, parts: Parameters<typeof assessed>[0]) => {
    const policy = stockPolicy(id);
    if (policy === undefined) throw new Error(`no policy ${id}`);
    return assessed(parts, { ...policy, unassessed: 'independent' }).status;
  };
  const two = [account('a'), account('b')];
  const denies = (key: string) => account(key, { stance: 'denies' });

  it('grade casualties by credible origins and actions nearby', () => {
    const sources = [graded('a', 'C'), graded('b', 'C')];
    const likely = [claim('c', { editorMark: 'likely_or_confirmed' })];
    expect(judge('airwars-like', {})).toBe('none');
    expect(judge('airwars-like', { attributions: two })).toBe('weak');
    expect(judge('airwars-like', { attributions: two, claims: likely })).toBe('weak');
    expect(judge('airwars-like', { attributions: two, claims: likely, sources })).toBe('fair');
    const through = two.map((each) => ({
      ...each,
      upstream: [{ source: `x-${each.key}` }],
      originStatus: 'identified' as const,
    }));
    expect(judge('airwars-like', { attributions: through, claims: likely, sources })).toBe('weak');
    expect(judge('airwars-like', { claims: [claim('c', { editorMark: 'discounted' })] })).toBe('discounted');
    const other = [...two, account('o', { claim: 'other' })];
    const claimLinks = [{ from: 'c', to: 'other', type: 'contradicts' as const }];
    expect(judge('airwars-like', { attributions: other, claims: [claim(), claim('other')], claimLinks })).toBe(
      'contested',
    );
    expect(judge('airwars-like', { claims: [claim('c', { officialPosition: { position: 'admits' } })] })).toBe(
      'confirmed',
    );
  });

  it('work out the Admiralty digit', () => {
    expect(judge('admiralty', { attributions: two, sources: [graded('a', 'A'), graded('b', 'C')] })).toBe('1');
    expect(judge('admiralty', { attributions: two })).toBe('2');
    expect(judge('admiralty', { attributions: [account('a')], sources: [graded('a', 'B')] })).toBe('2');
    expect(judge('admiralty', { attributions: [account('a')] })).toBe('3');
    expect(judge('admiralty', { attributions: [account('a'), denies('d')] })).toBe('4');
    expect(judge('admiralty', { attributions: [...two, denies('d')] })).toBe('2');
    expect(judge('admiralty', { attributions: [denies('d'), denies('e')] })).toBe('5');
    expect(judge('admiralty', { attributions: [denies('d')] })).toBe('6');
  });

  it('say so when they assume independence', () => {
    expect(assessed({}, TRUSTING).reasons).toContain('This policy assumes independence unless a link is recorded.');
  });
});
