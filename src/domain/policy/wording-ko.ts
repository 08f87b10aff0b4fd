/** Conditions and facts in plain Korean. Written as notes are: noun phrases, so that no particle hangs on a figure. */
import type { FactValue } from '../assessment.js';
import {
  FIRST_HAND_ACCESSES,
  type Access,
  type ClaimKind,
  type EditorMark,
  type OfficialPositionWord,
} from '../vocabulary.js';
import { isList } from './evaluate.js';
import { FACT_KINDS } from './facts.js';
import type { FactFilter, FactTest, Literal } from './policy.js';
import type { ConditionWords } from './wording.js';

export const KOREAN_CONDITIONS: ConditionWords = {
  test: describe,
  subject: (fact) => SUBJECTS[fact],
  found,
  withFound: (text, value) => `${text} (${value})`,
  and: ', 그리고 ',
  or: ' 또는 ',
  orElse: '; 또는 ',
  always: '언제나',
  notSo: (text) => `해당하지 않음: ${text}`,
  not: (text) => `해당하지 않음(${text})`,
  noLonger: (text) => `다음이 더는 성립하지 않을 것: ${text}`,
  unknown: (subject) => `알 수 없어 충족하지 않은 것으로 봄: ${subject}.`,
  because: (texts) => (texts.length === 0 ? '' : ` 확인된 것: ${texts.join('; ')}.`),
  independenceAssumed: '이 기준은 연관이 기록되지 않은 한 서로 독립된 것으로 본다.',
  lost: (status, need) => `더는 “${status}” 아님. 필요한 것: ${need}.`,
};

const SUBJECTS: Readonly<Record<FactTest['fact'], string>> = {
  origins: '독립된 출처',
  firstHand: '직접 아는 독립된 증언',
  originRegions: '센 증언을 들은 곳',
  similarRegions: '뒷받침되는 사례가 나온 지역',
  contradictions: '출처가 있으면서 이 주장과 어긋나는 다른 주장',
  exhibitsVerified: '이를 뒷받침하는 검증된 자료',
  exhibitsAgainst: '이에 반하는 검증된 자료',
  officialPosition: '공식 입장',
  implicatedAdmission: '책임 당사자의 시인',
  editorMark: '편집자 표시',
  claimKind: '주장의 종류',
  circular: '순환 인용',
  pendingSuggestions: '결정을 기다리는 제안된 연관',
  singlePointsOfFailure: '모든 증언이 의존하는 출처',
  ageDays: '주장을 기록한 뒤 지난 날수',
};

const COMPARED: Readonly<Record<FactTest['op'], string>> = {
  eq: '정확히 {n}',
  ne: '{n} 아님',
  lt: '{n} 미만',
  lte: '{n} 이하',
  gt: '{n} 초과',
  gte: '{n} 이상',
  in: '{n} 가운데 하나',
};

const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  participant: '직접 참여함',
  eyewitness: '직접 봄',
  document_holder: '관련 문서를 가짐',
  official_statement: '공식적으로 밝힘',
  hearsay: '남에게서 들음',
  common_talk: '떠도는 말',
  analysis: '미루어 판단함',
  unknown: '어떻게 아는지 모름',
};

const POSITIONS: Readonly<Record<OfficialPositionWord, string>> = {
  unknown: '찾아보지 않음',
  none_found: '발표를 찾지 못함',
  silent_after_search: '찾아보았으나 침묵',
  affirms: '인정함',
  admits: '책임 당사자가 시인함',
  denies: '부인함',
};

const MARKS: Readonly<Record<EditorMark, string>> = {
  none: '표시 없음',
  retracted: '철회함',
  disproved: '사실이 아님을 밝힘',
  discounted: '제외함',
  likely_or_confirmed: '유력하거나 확인됨',
};

const KINDS: Readonly<Record<ClaimKind, string>> = {
  event: '사건',
  pattern: '반복되는 일',
  policy: '정책',
  state: '상황',
  motive: '동기',
  quantity: '수량',
  statement: '발언',
  forecast: '전망',
};

const WORDS: Partial<Record<FactTest['fact'], Readonly<Record<string, string>>>> = {
  officialPosition: POSITIONS,
  editorMark: MARKS,
  claimKind: KINDS,
};

function describe(test: FactTest): string {
  const kind = FACT_KINDS[test.fact];
  const subject = SUBJECTS[test.fact];
  if (kind.type === 'yesNo') return (test.value === true) === (test.op === 'eq') ? subject : `${subject} 없음`;
  const value = alternatives(test);
  if (kind.type === 'word') return `${subject}: ${value}${test.op === 'ne' ? ' 아님' : ''}`;
  const possible = kind.counted && test.bound === 'max' ? '가능한 한도로 ' : '';
  const side = kind.side === 'always' ? (test.side === 'denial' ? '부인하는 쪽의 ' : '뒷받침하는 쪽의 ') : '';
  return `${side}${subject}${filtered(test.where)} ${possible}${COMPARED[test.op].replace('{n}', value)}`;
}

function filtered(where: FactFilter | undefined): string {
  const texts: string[] = [];
  if (where?.access !== undefined) {
    const rest = where.access.filter((access) => !FIRST_HAND_ACCESSES.includes(access));
    const wholeFirstHand = where.access.length - rest.length === FIRST_HAND_ACCESSES.length;
    const names = (wholeFirstHand ? rest : where.access).map((access) => ACCESS_WORDS[access]);
    texts.push(['아는 경로', (wholeFirstHand ? ['직접 앎', ...names] : names).join(' 또는 ')].join(': '));
  }
  if (where?.reliability !== undefined) texts.push(`신뢰도 ${where.reliability.join(', ')}`);
  return texts.length === 0 ? '' : `(${texts.join('; ')})`;
}

function found(test: FactTest, value: FactValue): string {
  if (value === null) return '알 수 없음';
  if (typeof value === 'boolean') return value ? '있음' : '기록 없음';
  return `현재 ${typeof value === 'number' ? value : word(test, value)}`;
}

function alternatives(test: FactTest): string {
  const values: readonly Literal[] = isList(test.value) ? test.value : [test.value];
  return values.map((value) => word(test, String(value))).join(' 또는 ');
}

function word({ fact }: FactTest, value: string): string {
  return WORDS[fact]?.[value] ?? value;
}
