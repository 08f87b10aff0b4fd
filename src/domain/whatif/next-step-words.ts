/** Next steps in words: what to find out, and what each answer would mean. One table per language. */
import type { WordingLanguage } from '../policy/wording.js';
import type { AnswerKind, StepKind } from './step.js';

/** `a` and `b` name accounts, sources, exhibits or ties, as the desk calls them. */
export interface StepWords {
  ask: Readonly<Record<StepKind, (a: string, b: string) => string>>;
  answers: Readonly<Record<AnswerKind, string>>;
}

const ENGLISH: StepWords = {
  ask: {
    tell_apart: (a, b) =>
      `Find out whether ${a} and ${b} are independent: how each knows, who told them, whom they know.`,
    decide_tie: (a, b) => `Decide on the suggested tie between ${a} and ${b}.`,
    find_origin: (a) => `Find out where the account of ${a} comes from.`,
    first_hand: () => 'Look for somebody new who was there or holds the document.',
    verify_exhibit: (a) => `Verify exhibit ${a}.`,
    search_official: () => 'Search official media, or ask the authorities, for what they say of it.',
    judge_source: (a) => `Judge how reliable ${a} is.`,
  },
  answers: {
    independent: 'they are independent',
    one_person: 'they turn out to be one person',
    tie_rejected: 'the tie is rejected',
    tie_confirmed: 'the tie is confirmed',
    origin_identified: 'its origin is identified',
    witness_independent: 'they say it is so, and are independent of everybody else',
    witness_unassessed: 'they say it is so, and nobody has judged yet whether they are independent',
    witness_denies: 'they deny it',
    exhibit_passed: 'it is verified',
    exhibit_failed: 'a check of it fails',
    none_found: 'nothing is found',
    affirms: 'they affirm it',
    denies: 'they deny it',
    reliable: 'it is usually reliable (B)',
    unreliable: 'it is unreliable (E)',
  },
};

const KOREAN: StepWords = {
  ask: {
    tell_apart: (a, b) =>
      `서로 독립되었는지 알아낼 것: ${a}, ${b}. 각각 어떻게 아는지, 누구에게 들었는지, 누구와 아는 사이인지.`,
    decide_tie: (a, b) => `제안된 연관을 결정할 것: ${a}, ${b}.`,
    find_origin: (a) => `증언이 어디에서 나왔는지 알아낼 것: ${a}.`,
    first_hand: () => '현장에 있었거나 문서를 가진 새로운 사람을 찾을 것.',
    verify_exhibit: (a) => `자료를 검증할 것: ${a}.`,
    search_official: () => '당국이 무엇이라 하는지 관영 매체에서 찾아보거나 당국에 물을 것.',
    judge_source: (a) => `얼마나 믿을 만한지 판단할 것: ${a}.`,
  },
  answers: {
    independent: '서로 독립되었다면',
    one_person: '한 사람으로 드러난다면',
    tie_rejected: '연관이 기각된다면',
    tie_confirmed: '연관이 확인된다면',
    origin_identified: '근원이 확인된다면',
    witness_independent: '그렇다고 말하고 다른 모두와 독립되었다면',
    witness_unassessed: '그렇다고 말하나 독립 여부를 아직 아무도 판단하지 않았다면',
    witness_denies: '부인한다면',
    exhibit_passed: '검증된다면',
    exhibit_failed: '검증에 실패한다면',
    none_found: '아무것도 찾지 못한다면',
    affirms: '당국이 인정한다면',
    denies: '당국이 부인한다면',
    reliable: '대체로 믿을 만하다면 (B)',
    unreliable: '믿을 수 없다면 (E)',
  },
};

const BY_LANGUAGE: Readonly<Record<WordingLanguage, StepWords>> = { en: ENGLISH, ko: KOREAN };

export function stepWords(lang: WordingLanguage): StepWords {
  return BY_LANGUAGE[lang];
}
