/**
 * Grades in the manner of civilian-harm monitors: how credible the sources are matters, and accounts count as
 * independent unless somebody recorded a link. Results say so.
 */
import type { Policy } from './policy.js';

export const AIRWARS_LIKE: Policy = {
  schema: 'corroboration-policy/1',
  id: 'airwars-like',
  version: '1.0.0',
  title: { en: 'Casualty monitor', ko: '피해 감시 기준' },
  unassessed: 'independent',
  pendingSuggestions: 'warn',
  autoCap: 'weak',
  onAdverseChange: 'hold',
  ladder: [
    {
      id: 'confirmed',
      label: { en: 'Confirmed', ko: '확인됨' },
      rank: 50,
      strength: 5,
      when: { fact: 'implicatedAdmission', op: 'eq', value: true },
      explain: { en: 'Those responsible have admitted it.', ko: '책임 당사자가 인정했다.' },
    },
    {
      id: 'discounted',
      label: { en: 'Discounted', ko: '제외됨' },
      rank: 45,
      strength: 0,
      adverse: true,
      when: {
        any: [
          { fact: 'editorMark', op: 'eq', value: 'discounted' },
          { fact: 'exhibitsAgainst', op: 'gte', value: 1 },
        ],
      },
      explain: {
        en: 'The desk has discounted it, or a verified exhibit speaks against it.',
        ko: '편집국이 제외했거나 검증된 자료가 반대를 가리킨다.',
      },
    },
    {
      id: 'contested',
      label: { en: 'Contested', ko: '엇갈림' },
      rank: 40,
      strength: 0,
      adverse: true,
      when: { fact: 'contradictions', op: 'gte', value: 1 },
      explain: { en: 'Another supported claim contradicts it.', ko: '출처가 있는 다른 주장과 어긋난다.' },
    },
    {
      id: 'fair',
      label: { en: 'Fair', ko: '상당함' },
      rank: 30,
      strength: 3,
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
          { fact: 'editorMark', op: 'eq', value: 'likely_or_confirmed' },
        ],
      },
      explain: {
        en: 'Two or more credible origins, and actions nearby are likely or confirmed.',
        ko: '믿을 만한 출처가 둘 이상이고, 인근의 행위가 유력하거나 확인되었다.',
      },
    },
    {
      id: 'weak',
      label: { en: 'Weak', ko: '약함' },
      rank: 10,
      strength: 1,
      when: { fact: 'origins', side: 'support', bound: 'max', op: 'gte', value: 1 },
      explain: { en: 'Reported, but by too little to grade it fair.', ko: '보고되었으나 근거가 충분하지 않다.' },
    },
    {
      id: 'none',
      label: { en: 'No report', ko: '보고 없음' },
      rank: 0,
      strength: 0,
      when: { always: true },
      explain: { en: 'No account supports it.', ko: '뒷받침하는 증언이 없다.' },
    },
  ],
  flags: [
    {
      id: 'official_denial',
      label: { en: 'Officially denied', ko: '당국 부인' },
      when: { fact: 'officialPosition', op: 'eq', value: 'denies' },
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
