/** An assessment as a person reads it in a terminal: the figures first, then why, then what would raise them. */
import type { Assessment, ExclusionReason, Origins, SideAssessment } from '../domain/assessment.js';
import { disarm } from '../domain/dossier-error.js';
import type { DossierClaim } from '../domain/dossier.js';

const EXCLUDED_BECAUSE: Record<ExclusionReason, string> = {
  same_source: 'the same source as',
  same_person: 'the same person as',
  retells: 'one came by way of the other, with',
  same_channel: 'came through the same channel as',
  shared_upstream: 'goes back to the same origin as',
  same_document: 'rests on the same document as',
  same_unit: 'from the same unit as',
  same_household: 'from the same household as',
  in_contact: 'in contact with',
  same_owner: 'has the same owner as',
  text_reuse: 'repeats the text of',
  unknown_origin: 'one origin is not known, so it may be the same as',
  unassessed: 'nobody has judged whether it is independent of',
  inherited: 'an account it came through is not known to be independent of',
};

/** Lines on one claim, without a line break at the end. Safe to print: nothing in it can steer a terminal. */
export function assessmentText(assessment: Assessment, claim: DossierClaim | undefined): string {
  const { support, denial, listed } = assessment;
  const statement = claim?.statement[0]?.text;
  const lines = [
    `${assessment.claim}: ${words(assessment.status)}`,
    ...(statement === undefined ? [] : [`  “${oneLine(statement)}”`]),
    `  ${originsText(support.origins)}`,
    ...sideLines(support),
    ...(denial.chains === 0 ? [] : [`  denied: ${originsText(denial.origins)}`, ...indent(sideLines(denial))]),
    ...listLine('doubted by', listed.doubts),
    ...listLine('heard nothing of it', listed.noKnowledge),
    ...listLine('flags', assessment.flags.map(words)),
    ...listLine('all accounts hang on', support.chains > 1 ? support.singlePointsOfFailure : []),
    ...block('why', assessment.reasons),
    ...raiseLines(assessment),
  ];
  return lines.map(disarm).join('\n');
}

/** `1 certain, at most 3 independent origins`, and what limits the figures. */
export function originsText({ min, max, ifSuggested, exact }: Origins): string {
  if (max === 0) return 'no independent origin';
  const figures = `${min} certain, at most ${max} independent ${max === 1 ? 'origin' : 'origins'}`;
  const suggested = ifSuggested < min ? ` (${ifSuggested} if the suggested ties hold)` : '';
  return `${figures}${suggested}${exact ? '' : ' (too many accounts to count exactly: safe bounds)'}`;
}

function sideLines(side: SideAssessment): string[] {
  const excluded = side.excluded.map(({ attribution, because, of, via }) => {
    const through = via.length === 0 ? '' : ` (${via.join(', ')})`;
    return `${attribution}: ${EXCLUDED_BECAUSE[because]} ${of}${through}`;
  });
  return [...listLine('counted', side.counted), ...block('not counted', excluded)];
}

function raiseLines({ missingForNext, nextQuestions }: Assessment): string[] {
  const needs = missingForNext === null ? [] : block(`to be ${words(missingForNext.status)}`, missingForNext.needs);
  return [
    ...needs,
    ...block(
      'to ask next',
      nextQuestions.map(({ ask }) => ask),
    ),
  ];
}

function listLine(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${heading}: ${items.join(', ')}`];
}

function block(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`  ${heading}:`, ...items.map((item) => `    - ${oneLine(item)}`)];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function words(id: string): string {
  return id.replaceAll('_', ' ');
}
