import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assessDossier } from '../../src/domain/assess.js';
import type { Assessment } from '../../src/domain/assessment.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { traceOf } from '../../src/domain/trace.js';
import { nextSteps } from '../../src/domain/whatif/next-steps.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { shuffled } from '../support/dossier-changes.js';
import { account, apart, claim, dossier, tie, TRUSTING } from '../support/small-dossier.js';

function assessedBy(parts: Partial<Dossier>): Assessment {
  const [assessment] = assessDossier(dossier(parts), NEWSROOM_TWO_SOURCE, { claims: ['c'] });
  if (assessment === undefined) throw new Error('no claim c');
  return assessment;
}

/** A witness and two who heard of it: one origin for certain, three at most. */
const oneWitness = {
  attributions: [account('heo'), account('kim', { access: 'hearsay' }), account('lee', { access: 'hearsay' })],
};

describe('the trace of a status', () => {
  const trace = traceOf(NEWSROOM_TWO_SOURCE, assessedBy(oneWitness));

  it('goes down the ladder to the rung that decided, and says what those below it are', () => {
    expect(trace.rungs.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      'retracted not_met',
      'refuted not_met',
      'contested not_met',
      'confirmed not_met',
      'corroborated not_met',
      'consistent_reports not_met',
      'single_source decided',
      'rumour also_held',
      'unsupported also_held',
    ]);
  });

  it('shows every test of a rung with what was found and needed', () => {
    const corroborated = trace.rungs.find(({ status }) => status === 'corroborated')?.condition;
    expect(corroborated).toMatchObject({
      kind: 'all',
      passed: false,
      parts: [
        {
          kind: 'test',
          passed: false,
          test: { name: 'support.origins.min', found: 1, op: 'gte', needed: 2, foundText: 'now 1' },
        },
        { kind: 'test', passed: true, test: { name: 'support.firstHand.min', found: 1, op: 'gte', needed: 1 } },
      ],
    });
    expect(trace.rungs[1]?.condition).toMatchObject({ kind: 'any', parts: [{ kind: 'all' }, { kind: 'test' }] });
    expect(trace.rungs.at(-1)?.condition).toEqual({ kind: 'always', passed: true, parts: [] });
  });

  it('lists every way to the next rung, the shortest first', () => {
    expect(trace.missingForNext?.status).toBe('consistent_reports');
    expect(trace.waysToNext).toEqual([['at least 2 independent origins supporting it (now 1)']]);
    const corroborated = traceOf(
      NEWSROOM_TWO_SOURCE,
      assessedBy({ attributions: [account('heo'), account('jo')], distinctions: [apart('heo', 'jo')] }),
    );
    // Admission; an official affirmation beside the witness there is; a verified exhibit beside the two origins.
    expect(corroborated.waysToNext).toEqual([
      ['an admission by those responsible (none recorded)'],
      ['the official position: affirms (now unknown)'],
      ['at least 1 verified exhibit that supports it (now 0)'],
    ]);
    const rumour = traceOf(NEWSROOM_TWO_SOURCE, assessedBy({ attributions: [account('kim', { access: 'hearsay' })] }));
    expect(rumour.missingForNext?.status).toBe('single_source');
  });

  it('shows which flags are up', () => {
    const flagged = traceOf(
      NEWSROOM_TWO_SOURCE,
      assessedBy({ ...oneWitness, ties: [tie('in_contact', 's-heo', 's-kim', 'suggested')] }),
    );
    expect(flagged.flags.filter(({ raised }) => raised).map(({ flag }) => flag)).toEqual(['suggestions_pending']);
  });

  it('says the same in Korean, with no English left', () => {
    const korean = traceOf(NEWSROOM_TWO_SOURCE, assessedBy(oneWitness), 'ko');
    expect(korean.reasons[0]).toBe(
      '단일 출처: 현장에 있었거나 문서를 가졌거나 공식 발표를 한 출처가 하나다. 확인된 것: 뒷받침하는 쪽의 독립된 출처(아는 경로: 직접 앎 또는 공식적으로 밝힘) 1 이상 (현재 1).',
    );
    expect(korean.missingForNext?.needs).toEqual(['뒷받침하는 쪽의 독립된 출처 2 이상 (현재 1)']);
  });

  it('has every test of every stock policy in Korean', () => {
    for (const policy of STOCK_POLICIES) {
      const [assessment] = assessDossier(dossier(oneWitness), policy);
      if (assessment === undefined) throw new Error('no claim');
      const { rungs, flags, reasons } = traceOf(policy, assessment, 'ko');
      const told = JSON.stringify([rungs, flags, reasons], (key, value: unknown) =>
        ['name', 'status', 'flag', 'op', 'kind', 'found', 'needed', 'outcome'].includes(key) ? null : value,
      );
      // Letters of grades, field names of the trace and literals aside, nothing is in Latin letters.
      const words = told.replace(/"[a-zA-Z]+":/g, '').match(/[A-Za-z]{3,}/g) ?? [];
      expect(words.filter((word) => !['true', 'false', 'null'].includes(word))).toEqual([]);
    }
  });
});

/** What a step leads to, one line each: kind and about, then every answer with status and certain origins. */
function lines(given: Dossier, policy = NEWSROOM_TWO_SOURCE): string[] {
  return nextSteps(given, 'c', policy).steps.map(({ kind, about, answers }) =>
    [
      [kind, ...about.map(({ key }) => key)].join(' '),
      ...answers.map(({ answer, to }) => `${answer} ${to.status} ${to.origins.min}`),
    ].join(' | '),
  );
}

describe('what to find out next', () => {
  it('ranks what raises the status above what raises only the count, and says what worse answers would do', () => {
    // An affirmation lifts it three rungs, to confirmed; two witnesses told apart lift it two.
    const given = dossier({ attributions: [account('heo'), account('jo')] });
    expect(lines(given)).toEqual([
      'search_official | none_found single_source 1 | affirms confirmed 1 | denies single_source 1',
      'tell_apart heo jo | independent corroborated 2 | one_person single_source 1',
      'first_hand | witness_independent corroborated 2 | witness_unassessed single_source 1 | witness_denies contested 1',
    ]);
  });

  it('asks to decide a suggested tie when confirming it would lower the claim', () => {
    const given = dossier({
      attributions: [account('heo'), account('jo')],
      distinctions: [apart('heo', 'jo')],
      ties: [tie('in_contact', 's-heo', 's-jo', 'suggested')],
    });
    expect(lines(given)).toContain(
      'decide_tie s-heo s-jo | tie_rejected corroborated 2 | tie_confirmed single_source 1',
    );
  });

  it('asks to verify an exhibit nobody looked at, and not one that was judged', () => {
    const exhibit = { key: 'x1', claim: 'c', kind: 'imagery', bearing: 'supports' } as const;
    const given = dossier({
      attributions: [account('heo'), account('jo')],
      distinctions: [apart('heo', 'jo')],
      exhibits: [exhibit, { ...exhibit, key: 'x2', verifications: [{ step: 'metadata', result: 'failed' }] }],
    });
    const asked = lines(given).filter((line) => line.startsWith('verify_exhibit'));
    expect(asked).toEqual(['verify_exhibit x1 | exhibit_passed confirmed 2 | exhibit_failed corroborated 2']);
  });

  it('finds what a policy that reads grades wants: a grade', () => {
    const admiralty = STOCK_POLICIES.find(({ id }) => id === 'admiralty');
    if (admiralty === undefined) throw new Error('no admiralty');
    const given = dossier({
      sources: [{ key: 's-heo', pseudonym: 'Heo', kind: 'person' }],
      attributions: [account('heo')],
    });
    expect(lines(given, admiralty).some((line) => line.startsWith('judge_source s-heo'))).toBe(true);
    expect(lines(given).some((line) => line.startsWith('judge_source'))).toBe(false);
  });

  it('has nothing to ask of a claim the desk took back, and does not stop at one without accounts', () => {
    expect(
      lines(dossier({ claims: [claim('c', { editorMark: 'retracted' })], attributions: [account('heo')] })),
    ).toEqual([]);
    expect(lines(dossier({}))[0]).toMatch(/^(search_official|first_hand) /);
  });

  it('is the same whatever the order of the dossier, and names ten at most', () => {
    const file = new URL('../../examples/yomju/dossier.json', import.meta.url);
    const read = readDossier(readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error('the sample cannot be read');
    for (const { key } of read.dossier.claims ?? []) {
      const asked = nextSteps(read.dossier, key, NEWSROOM_TWO_SOURCE);
      expect(asked.steps.length).toBeLessThanOrEqual(10);
      expect(nextSteps(shuffled(read.dossier, 7), key, NEWSROOM_TWO_SOURCE)).toEqual(asked);
    }
  });

  it('says so when it stopped before everything was tried', () => {
    // Thirteen in a ring, each in contact with the next and the third: no count of it is seen at a glance.
    const ring = Array.from({ length: 13 }, (_, i) => account(`a${i}`));
    const contact = (i: number, far: number) => tie('in_contact', `s-a${i}`, `s-a${(i + far) % 13}`);
    const given = dossier({ attributions: ring, ties: ring.flatMap((_, i) => [contact(i, 1), contact(i, 3)]) });
    expect(nextSteps(given, 'c', TRUSTING, { nodes: 100 }).isComplete).toBe(false);
    expect(nextSteps(given, 'c', TRUSTING).isComplete).toBe(true);
  });
});
