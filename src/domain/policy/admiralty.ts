/**
 * The credibility digit of the Admiralty scale, worked out for a claim from its accounts and never typed. The digit
 * stands beside each account's own letter; the letters are not averaged into one for the claim.
 *
 * Doubtful (4) is asked before 2 and 3, because every claim with support would otherwise pass as 3.
 */
import type { Condition, Policy } from './policy.js';

const FIRST_HAND = ['participant', 'eyewitness', 'document_holder'] as const;

const supported: Condition = { fact: 'origins', side: 'support', bound: 'min', op: 'gte', value: 1 };

/** A test compares a fact with a number, not with a fact; so "denied by as many" is spelt out up to this many. */
const MOST_COMPARED = 9;

const deniedByAsMany: Condition = {
  any: Array.from({ length: MOST_COMPARED }, (_, i) => ({
    all: [
      { fact: 'origins', side: 'support', bound: 'min', op: 'lte', value: i + 1 },
      { fact: 'origins', side: 'denial', bound: 'min', op: 'gte', value: i + 1 },
    ],
  })),
};

export const ADMIRALTY: Policy = {
  schema: 'corroboration-policy/1',
  id: 'admiralty',
  version: '1.0.0',
  title: { en: 'Admiralty credibility digit', ko: '애드미럴티 신빙도 숫자' },
  unassessed: 'dependent',
  pendingSuggestions: 'warn',
  autoCap: '3',
  onAdverseChange: 'hold',
  ladder: [
    {
      id: '1',
      label: { en: '1: confirmed by other independent sources', ko: '1: 다른 독립 출처로 확인됨' },
      rank: 60,
      strength: 4,
      when: {
        all: [
          {
            fact: 'origins',
            side: 'support',
            bound: 'min',
            where: { reliability: ['A', 'B', 'C'] },
            op: 'gte',
            value: 2,
          },
          { fact: 'origins', side: 'denial', bound: 'min', op: 'eq', value: 0 },
        ],
      },
      explain: {
        en: 'Two or more independent origins of reliability A to C, and nobody denies it.',
        ko: '신뢰도 A~C의 독립된 출처가 둘 이상이고 부인하는 출처가 없다.',
      },
    },
    {
      id: '5',
      label: { en: '5: improbable', ko: '5: 사실일 것 같지 않음' },
      rank: 55,
      strength: 0,
      adverse: true,
      when: {
        all: [
          { fact: 'origins', side: 'denial', bound: 'min', op: 'gte', value: 2 },
          { fact: 'origins', side: 'support', bound: 'min', op: 'eq', value: 0 },
        ],
      },
      explain: {
        en: 'Two or more independent origins deny it and nobody supports it.',
        ko: '독립된 출처 둘 이상이 부인하고 뒷받침하는 출처가 없다.',
      },
    },
    {
      id: '4',
      label: { en: '4: doubtful', ko: '4: 의심스러움' },
      rank: 50,
      strength: 0,
      adverse: true,
      when: { all: [supported, deniedByAsMany] },
      explain: {
        en: 'At least as many independent origins deny it as support it.',
        ko: '부인하는 독립 출처가 뒷받침하는 출처보다 적지 않다.',
      },
    },
    {
      id: '2',
      label: { en: '2: probably true', ko: '2: 아마 사실' },
      rank: 40,
      strength: 3,
      when: {
        all: [
          {
            any: [
              {
                fact: 'origins',
                side: 'support',
                bound: 'min',
                where: { access: FIRST_HAND, reliability: ['A', 'B'] },
                op: 'gte',
                value: 1,
              },
              { fact: 'origins', side: 'support', bound: 'min', op: 'gte', value: 2 },
            ],
          },
          { fact: 'contradictions', op: 'eq', value: 0 },
        ],
      },
      explain: {
        en: 'A first-hand origin of reliability A or B, or two independent origins, and nothing contradicts it.',
        ko: '신뢰도 A나 B의 직접 출처가 있거나 독립된 출처가 둘이며, 어긋나는 주장이 없다.',
      },
    },
    {
      id: '3',
      label: { en: '3: possibly true', ko: '3: 사실일 수 있음' },
      rank: 30,
      strength: 2,
      when: supported,
      explain: { en: 'At least one origin supports it.', ko: '뒷받침하는 출처가 하나 이상 있다.' },
    },
    {
      id: '6',
      label: { en: '6: cannot be judged', ko: '6: 판단할 수 없음' },
      rank: 0,
      strength: 0,
      when: { always: true },
      explain: { en: 'There is too little to judge it by.', ko: '판단할 근거가 부족하다.' },
    },
  ],
  flags: [],
};
