/**
 * The stock policy of the desk: a claim stands when two voices that cannot be one say so, and one of them was there.
 * An official denial is a flag and not a contest; otherwise any ministry could lower every claim.
 */
import type { Condition, FactTest, Operator, Policy } from './policy.js';

const FIRST_HAND = ['participant', 'eyewitness', 'document_holder'] as const;

const support = (op: Operator, value: number): FactTest => ({
  fact: 'origins',
  side: 'support',
  bound: 'min',
  op,
  value,
});
const supportFirstHand: Condition = { fact: 'firstHand', side: 'support', bound: 'min', op: 'gte', value: 1 };
const admitted: Condition = { fact: 'implicatedAdmission', op: 'eq', value: true };
const similarElsewhere: Condition = { fact: 'similarRegions', op: 'gte', value: 2 };

export const NEWSROOM_TWO_SOURCE: Policy = {
  schema: 'corroboration-policy/1',
  id: 'newsroom-two-source',
  version: '1.0.0',
  title: { en: 'Newsroom, two sources', ko: '편집국 기준: 두 출처' },
  unassessed: 'dependent',
  pendingSuggestions: 'warn',
  autoCap: 'single_source',
  onAdverseChange: 'hold',
  ladder: [
    {
      id: 'retracted',
      label: { en: 'Retracted', ko: '철회됨' },
      rank: 70,
      strength: 0,
      adverse: true,
      when: { fact: 'editorMark', op: 'eq', value: 'retracted' },
      explain: { en: 'The desk has taken this claim back.', ko: '편집국이 이 주장을 거두어들였다.' },
    },
    {
      id: 'refuted',
      label: { en: 'Refuted', ko: '반박됨' },
      rank: 60,
      strength: 0,
      adverse: true,
      when: {
        any: [
          {
            all: [
              { fact: 'origins', side: 'denial', bound: 'min', where: { access: FIRST_HAND }, op: 'gte', value: 2 },
              support('eq', 0),
            ],
          },
          { fact: 'editorMark', op: 'eq', value: 'disproved' },
        ],
      },
      explain: {
        en: 'At least two independent first-hand accounts deny it and nobody supports it, or the desk has disproved it.',
        ko: '직접 아는 독립된 두 출처 이상이 부인하고 뒷받침하는 출처가 없거나, 편집국이 사실이 아님을 밝혔다.',
      },
    },
    {
      id: 'contested',
      label: { en: 'Contested', ko: '엇갈림' },
      rank: 55,
      strength: 0,
      adverse: true,
      when: {
        all: [
          { any: [support('gte', 1), similarElsewhere, admitted] },
          {
            any: [
              { fact: 'firstHand', side: 'denial', bound: 'min', op: 'gte', value: 1 },
              { fact: 'contradictions', op: 'gte', value: 1 },
            ],
          },
        ],
      },
      explain: {
        en: 'Something speaks for it, and somebody who was there denies it or another supported claim contradicts it.',
        ko: '뒷받침이 있으나 직접 아는 사람이 부인하거나, 출처가 있는 다른 주장과 어긋난다.',
      },
    },
    {
      id: 'confirmed',
      label: { en: 'Confirmed', ko: '확인됨' },
      rank: 50,
      strength: 5,
      when: {
        any: [
          admitted,
          {
            all: [
              { fact: 'officialPosition', op: 'eq', value: 'affirms' },
              { any: [supportFirstHand, { fact: 'claimKind', op: 'in', value: ['policy', 'statement'] }] },
            ],
          },
          { all: [{ fact: 'exhibitsVerified', op: 'gte', value: 1 }, support('gte', 2)] },
        ],
      },
      explain: {
        en: 'Those responsible admit it; or the authorities affirm it and a first-hand account agrees, or it is their own policy or statement; or a verified exhibit bears out two independent origins.',
        ko: '당사자가 인정했거나, 당국이 확인하고 직접 아는 증언이 있거나 당국 자신의 정책·발표이거나, 검증된 자료와 독립된 두 출처가 있다.',
      },
    },
    {
      id: 'corroborated',
      label: { en: 'Corroborated', ko: '교차 확인됨' },
      rank: 40,
      strength: 4,
      when: { all: [support('gte', 2), supportFirstHand] },
      explain: {
        en: 'At least two independent origins support it, one of them first-hand.',
        ko: '독립된 출처가 둘 이상이고 그중 하나는 직접 아는 사람이다.',
      },
    },
    {
      id: 'consistent_reports',
      label: { en: 'Consistent reports', ko: '일치하는 전언' },
      rank: 30,
      strength: 3,
      when: {
        any: [support('gte', 2), { all: [{ fact: 'claimKind', op: 'eq', value: 'pattern' }, similarElsewhere] }],
      },
      explain: {
        en: 'At least two independent origins say so, none of them first-hand; or it is a pattern with cases in two regions or more.',
        ko: '독립된 출처가 둘 이상이나 직접 아는 사람은 없다. 또는 두 지역 이상에서 사례가 나온 양상이다.',
      },
    },
    {
      id: 'single_source',
      label: { en: 'Single source', ko: '단일 출처' },
      rank: 20,
      strength: 2,
      when: {
        fact: 'origins',
        side: 'support',
        bound: 'min',
        where: { access: [...FIRST_HAND, 'official_statement'] },
        op: 'gte',
        value: 1,
      },
      explain: {
        en: 'One origin that was there, holds the document or speaks officially.',
        ko: '현장에 있었거나 문서를 가졌거나 공식 발표를 한 출처가 하나다.',
      },
    },
    {
      id: 'rumour',
      label: { en: 'Rumour', ko: '소문' },
      rank: 10,
      strength: 1,
      when: { fact: 'origins', side: 'support', bound: 'max', op: 'gte', value: 1 },
      explain: {
        en: 'Somebody says so, but nobody who is known to have been in a position to know.',
        ko: '말하는 사람은 있으나 직접 알 만한 위치에 있었던 사람은 없다.',
      },
    },
    {
      id: 'unsupported',
      label: { en: 'Unsupported', ko: '뒷받침 없음' },
      rank: 0,
      strength: 0,
      when: { always: true },
      explain: { en: 'No account supports it.', ko: '뒷받침하는 증언이 없다.' },
    },
  ],
  flags: [
    {
      id: 'no_official_announcement',
      label: { en: 'No official announcement', ko: '공식 발표 없음' },
      when: { fact: 'officialPosition', op: 'in', value: ['none_found', 'silent_after_search'] },
    },
    {
      id: 'official_denial',
      label: { en: 'Officially denied', ko: '당국 부인' },
      when: { fact: 'officialPosition', op: 'eq', value: 'denies' },
    },
    {
      id: 'one_point_of_failure',
      label: { en: 'Everything hangs on one source', ko: '한 출처에 의존' },
      when: { fact: 'singlePointsOfFailure', side: 'support', op: 'gte', value: 1 },
    },
    {
      id: 'circular',
      label: { en: 'Circular reporting', ko: '순환 인용' },
      when: { fact: 'circular', op: 'eq', value: true },
    },
    {
      id: 'suggestions_pending',
      label: { en: 'Suggested ties await a decision', ko: '제안된 연관 검토 필요' },
      when: { fact: 'pendingSuggestions', op: 'gte', value: 1 },
    },
  ],
};
