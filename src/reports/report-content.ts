import { type StandingTerms, standingFrom } from '../content/claim-standing.js';
import { assessDossier } from '../domain/assess.js';
import type { Assessment } from '../domain/assessment.js';
import type { Dossier } from '../domain/dossier.js';
import type { LetterBlind } from '../domain/grading/letter-blind.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { printableDossier } from '../domain/report/printable.js';
import type { ReportInput, ReportLanguage, ReportStanding, StandingNotes } from '../domain/report/report-tree.js';
import { cappedStatus, expiredOn, type Standing } from '../domain/standing.js';
import type { SelectedClaimRow } from './read-selected-claims.js';

/** What a report is made from: one snapshot of the workspace. */
export interface ReportSnapshot {
  readonly terms: StandingTerms;
  readonly dossier: Dossier;
  readonly selected: readonly SelectedClaimRow[];
  /** The id of every source by its key. */
  readonly sourceIds: ReadonlyMap<string, string>;
  /** What whoever makes the report is judging now. */
  readonly blind: LetterBlind;
}

/**
 * Puts together what the report is built from. Stored assessments are taken as they are; one that is missing or waits to
 * be re-checked is worked out again from the snapshot, since figures that no longer hold must not be printed, and its
 * claim still says that it is being re-checked.
 */
export function reportInput(
  { terms, dossier, selected, blind }: ReportSnapshot,
  wanted: { lang: ReportLanguage; solo: boolean; filters: string | null },
): ReportInput {
  const { policy, today } = terms;
  const claims = selected.map(({ key }) => key);
  const outdated = selected.filter(({ result }) => result === null).map(({ key }) => key);
  const anew = new Map(assess(dossier, terms, outdated).map((one) => [one.claim, one]));
  const assessments: Assessment[] = [];
  const standings = new Map<string, ReportStanding>();
  for (const row of selected) {
    const assessment = row.result ?? anew.get(row.key);
    if (assessment === undefined) throw new Error('a selected claim is not in the dossier');
    assessments.push(assessment);
    const standing = standingFrom(terms, row);
    const status = standing.status ?? cappedStatus(policy, assessment.status);
    standings.set(row.key, { status, basis: standing.basis, notes: notesOn(standing) });
  }
  const printable = printableDossier(dossier, today);
  return {
    dossier,
    assessments,
    printable: printable === dossier ? assessments : assess(printable, terms, claims),
    standings,
    policyIdentity: policyIdentity(policy),
    policyTitle: policy.title[wanted.lang],
    ladder: policy.ladder,
    autoCap: policy.autoCap,
    generatedOn: today,
    lang: wanted.lang,
    solo: wanted.solo,
    withheld: { sources: blind.sourceKeys, accounts: blind.accountKeys },
    ...(wanted.filters === null ? {} : { filters: wanted.filters }),
  };
}

function notesOn(standing: Standing): StandingNotes {
  const { attention, held: isHeld, ruling, basis } = standing;
  return {
    attention,
    isHeld,
    expiredOn: expiredOn(standing),
    isUnreviewed: basis === 'ruling' && ruling?.review === 'self',
    isDowngraded: basis === 'assessment' && ruling !== undefined,
  };
}

function assess(dossier: Dossier, terms: StandingTerms, claims: readonly string[]): Assessment[] {
  return claims.length === 0 ? [] : assessDossier(dossier, terms.policy, { claims });
}
