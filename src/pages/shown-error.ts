import type { FieldError } from '../domain/refusal.js';
import { put, type View } from './view.js';

/** What validators expect, in Korean: patterns of their English wording, and what a group of the pattern stands for. */
const KOREAN_EXPECTATIONS: readonly (readonly [pattern: RegExp, korean: string])[] = [
  [/^text$/, '글'],
  [/^text of at least 1 characters$/, '비어 있지 않은 글'],
  [/^text of at least (\d+) characters$/, '$1자 이상의 글'],
  [/^text of at most (\d+) characters$/, '$1자 이하의 글'],
  [/^text that is not (?:blank|empty)$/, '비어 있지 않은 글'],
  [/^text without .*$/, 'U+0000 문자가 없는 글'],
  [/^one of .+$/, '주어진 것 가운데 하나'],
  [/^a time in EDTF.*$/, 'EDTF 시간, 예: 2024-11-11, 2024-11~, 2023/2024'],
  [/^a day such as (\S+)$/, '날짜, 예: $1'],
  [/^text like .*\\d\{4\}-\\d\{2\}-\\d\{2\}.*$/, '날짜, 예: 2024-11-30'],
  [/^a day that is not before `from`$/, '시작일보다 앞서지 않는 날'],
  [/^each topic once$/, '같은 주제는 한 번만'],
  [/^(?:a|an) (\w+) of this workspace$/, '이 작업 공간의 기록'],
  [/^the id of (?:a|an) (\w+), or its code like (\S+)$/, '기록의 부호, 예: $2'],
  [/^(\d+) to (\d+) characters; a sentence is best$/, '$1~$2자. 문장이 가장 좋다'],
  [/^a password that is not .*$/, '누구나 먼저 떠올릴 만하지 않은 비밀번호'],
  [/^letters, digits and (\S.*), beginning with .*$/, '글자, 숫자, $1. 글자나 숫자로 시작'],
  [/^your present password$/, '지금 쓰는 비밀번호'],
  [/^a login nobody has$/, '아무도 쓰지 않는 아이디'],
  [/^the `next` of the page before$/, '앞 쪽에서 이어지는 링크'],
];

/** Patterns and terms of the API mean nothing to a reader. */
const ENGLISH_EXPECTATIONS: readonly (readonly [pattern: RegExp, english: string])[] = [
  [/^text like .*\\d\{4\}-\\d\{2\}-\\d\{2\}.*$/, 'a day such as 2024-11-30'],
  [/^text of at least 1 characters$/, 'some text'],
  [/^one of .+$/, 'one of the choices offered'],
];

/** What was given and what is expected, in the language of the page. */
export function shownError({ lang, words }: View, { given, expected }: FieldError): string {
  const known = lang === 'ko' ? KOREAN_EXPECTATIONS : ENGLISH_EXPECTATIONS;
  const match = known.find(([pattern]) => pattern.test(expected));
  const text = match === undefined ? expected : expected.replace(match[0], match[1]);
  const wanted = put(words.expected, { expected: text });
  return given === undefined || given === '' ? wanted : `${put(words.given, { given })} ${wanted}`;
}
