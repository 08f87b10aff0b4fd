/** How a status came about, rule by rule, and what to find out next, as a person reads it in a terminal. */
import { disarm } from '../domain/dossier-error.js';
import { wordsOf } from '../domain/report/words.js';
import type { Assessment } from '../domain/assessment.js';
import type { WordingLanguage } from '../domain/policy/wording.js';
import type { ConditionTrace, RungTrace, Trace } from '../domain/trace.js';
import type { NextStep, NextSteps, StepAnswer } from '../domain/whatif/next-steps.js';

const HEADINGS = {
  en: {
    ladder: 'rule by rule',
    all: 'all of',
    any: 'any of',
    not: 'not',
    always: 'always',
    flags: 'flags',
    uncounted: 'not counted',
    ways: 'ways to',
    steps: 'to find out next',
    stopped: 'the search stopped early: there may be better ones',
  },
  ko: {
    ladder: '규칙별',
    all: '모두',
    any: '하나라도',
    not: '아닐 것',
    always: '언제나',
    flags: '유의할 점',
    uncounted: '세지 않은 증언',
    ways: '다음 상태가 되는 길',
    steps: '다음에 알아낼 것',
    stopped: '찾기를 일찍 멈추었다. 더 나은 것이 있을 수 있다',
  },
} as const satisfies Record<WordingLanguage, Record<string, string>>;

const RUNG_SIGNS = { not_met: '✗', decided: '▶', also_held: '·', below: '·' } as const;

/** Lines to stand under an assessment, without a line break at the end. Safe to print. */
export function traceText(assessment: Assessment, trace: Trace, next: NextSteps, lang: WordingLanguage): string {
  const headings = HEADINGS[lang];
  const { reasons } = wordsOf(lang);
  const uncounted = [assessment.support, assessment.denial].flatMap(({ excluded }) =>
    excluded.map(({ attribution, of, because }) => `    ${attribution} ↔ ${of}: ${reasons[because].desk}`),
  );
  const flags = trace.flags.flatMap(({ label, raised, condition }) => [
    `    ${raised ? '▶' : '✗'} ${label}`,
    ...conditionLines(condition, 3, lang),
  ]);
  const ways = (trace.waysToNext ?? []).map((way) => `    - ${way.join('; ')}`);
  return [
    `  ${headings.ladder}:`,
    ...trace.rungs.flatMap((rung) => rungLines(rung, lang)),
    ...block(headings.flags, flags),
    ...block(headings.uncounted, uncounted),
    ...block(`${headings.ways} ${trace.missingForNext?.status.replaceAll('_', ' ') ?? ''}`.trim(), ways),
    ...block(headings.steps, [
      ...next.steps.flatMap(stepLines),
      ...(next.isComplete ? [] : [`    (${headings.stopped})`]),
    ]),
  ]
    .map(disarm)
    .join('\n');
}

function rungLines({ label, status, outcome, condition }: RungTrace, lang: WordingLanguage): string[] {
  return [`    ${RUNG_SIGNS[outcome]} ${label} (${status})`, ...conditionLines(condition, 3, lang)];
}

function conditionLines({ kind, passed, test, parts }: ConditionTrace, depth: number, lang: WordingLanguage): string[] {
  const sign = passed ? '✓' : '✗';
  const text = test === undefined ? HEADINGS[lang][kind === 'test' ? 'all' : kind] : `${test.text} — ${test.foundText}`;
  return [`${'  '.repeat(depth)}${sign} ${text}`, ...parts.flatMap((part) => conditionLines(part, depth + 1, lang))];
}

function stepLines({ ask, answers }: NextStep): string[] {
  return [`    - ${ask}`, ...answers.map((answer) => `      ${answerText(answer)}`)];
}

function answerText({ text, to: { status, origins } }: StepAnswer): string {
  const figures = origins.min === origins.max ? `${origins.min}` : `${origins.min}–${origins.max}`;
  return `${text} → ${status.replaceAll('_', ' ')}, ${figures}`;
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${heading}:`, ...lines];
}
