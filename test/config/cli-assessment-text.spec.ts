import { describe, expect, it } from '@jest/globals';
import { assessmentText, originsText } from '../../src/cli/assessment-text.js';
import type { Assessment, SideAssessment } from '../../src/domain/assessment.js';

const NOBODY: SideAssessment = {
  chains: 0,
  origins: { min: 0, max: 0, ifSuggested: 0, exact: true },
  firstHand: { min: 0, max: 0 },
  regions: 0,
  counted: [],
  excluded: [],
  singlePointsOfFailure: [],
};

const PETITION: Assessment = {
  claim: 'petition',
  status: 'single_source',
  rank: 20,
  strength: 2,
  flags: ['one_point_of_failure'],
  support: {
    ...NOBODY,
    chains: 2,
    origins: { min: 1, max: 1, ifSuggested: 1, exact: true },
    counted: ['a1'],
    excluded: [{ attribution: 'a2', because: 'retells', of: 'a1', via: ['heo'] }],
    singlePointsOfFailure: ['heo'],
  },
  facts: {},
  matchedRule: 'single_source',
  denial: NOBODY,
  listed: { doubts: ['a7'], noKnowledge: ['a8', 'a9'] },
  nextQuestions: [{ ask: 'Ask Jo who told him.', pair: ['a1', 'a2'], raisesMinTo: 2 }],
  reasons: ['One account is first-hand.'],
  missingForNext: { status: 'consistent_reports', needs: ['a second independent origin'] },
  factsHash: 'f'.repeat(64),
};

describe('an assessment in a terminal', () => {
  it('says what is counted, what is not and why, and what would raise it', () => {
    const claim = { key: 'petition', kind: 'event' as const, statement: [{ text: 'Two men\nasked to be sent' }] };
    expect(assessmentText(PETITION, claim).split('\n')).toEqual([
      'petition: single source',
      '  “Two men asked to be sent”',
      '  1 certain, at most 1 independent origin',
      '  counted: a1',
      '  not counted:',
      '    - a2: one came by way of the other, with a1 (heo)',
      '  doubted by: a7',
      '  heard nothing of it: a8, a9',
      '  flags: one point of failure',
      '  all accounts hang on: heo',
      '  why:',
      '    - One account is first-hand.',
      '  to be consistent reports:',
      '    - a second independent origin',
      '  to ask next:',
      '    - Ask Jo who told him.',
    ]);
  });

  it('shows who denies it', () => {
    const denial = { ...PETITION.support, origins: { min: 1, max: 2, ifSuggested: 1, exact: true } };
    const lines = assessmentText({ ...PETITION, denial }, undefined).split('\n');
    expect(lines.slice(1, 9)).toEqual([
      '  1 certain, at most 1 independent origin',
      '  counted: a1',
      '  not counted:',
      '    - a2: one came by way of the other, with a1 (heo)',
      '  denied: 1 certain, at most 2 independent origins',
      '    counted: a1',
      '    not counted:',
      '      - a2: one came by way of the other, with a1 (heo)',
    ]);
  });
});

describe('the figures in words', () => {
  it.each([
    [{ min: 0, max: 0, ifSuggested: 0, exact: true }, 'no independent origin'],
    [{ min: 1, max: 3, ifSuggested: 1, exact: true }, '1 certain, at most 3 independent origins'],
    [
      { min: 2, max: 2, ifSuggested: 1, exact: true },
      '2 certain, at most 2 independent origins (1 if the suggested ties hold)',
    ],
    [
      { min: 9, max: 14, ifSuggested: 9, exact: false },
      '9 certain, at most 14 independent origins (too many accounts to count exactly: safe bounds)',
    ],
  ])('%j', (origins, text) => {
    expect(originsText(origins)).toBe(text);
  });
});
