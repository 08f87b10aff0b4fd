/** What a report says of a standing that an editor should look at, or that nobody else reviewed. */
import type { Line, ReportStanding, StandingNotes } from './report-tree.js';
import { deskLine, fill, line } from './report-tree.js';
import { timeInWords } from './time-words.js';
import type { ReportWords } from './words.js';

/** Notes of a standing of which there is nothing to say. */
export const NO_NOTES: StandingNotes = {
  attention: [],
  isHeld: false,
  expiredOn: null,
  isUnreviewed: false,
  isDowngraded: false,
};

/** Where the status comes from: the ruling, the rules, the rules against a ruling, or an assessment out of date. */
export function basisLine(words: ReportWords, { basis, notes = NO_NOTES }: ReportStanding): Line {
  return line(basis === 'assessment' && notes.isDowngraded ? words.standing.downgraded : words.bases[basis]);
}

/**
 * The notes as lines. Those on what an editor has to do are for the desk; that a decision ended, that what stands behind it
 * became weaker and that nobody reviewed it are for every reader.
 */
export function standingLines(words: ReportWords, { basis, notes = NO_NOTES }: ReportStanding): Line[] {
  const { standing } = words;
  const { attention, expiredOn } = notes;
  const isBehind = basis === 'ruling' && attention.includes('being_rechecked');
  const ended =
    expiredOn === null ? [] : fill(standing.expired, { date: timeInWords(expiredOn.slice(0, 10), words.time) });
  return [
    ...(notes.isUnreviewed ? [line(standing.unreviewed)] : []),
    ...(attention.includes('worse') && !notes.isDowngraded ? [line(standing.worse)] : []),
    ...(isBehind ? [line(words.bases.being_rechecked)] : []),
    ...(ended.length === 0 ? [] : [line(...ended)]),
    ...(attention.includes('reworded') ? [deskLine(standing.reworded)] : []),
    ...(attention.includes('reconfirm') ? [deskLine(standing.reconfirm)] : []),
    ...(attention.includes('better') ? [deskLine(standing.better)] : []),
    ...(attention.includes('awaiting_second') ? [deskLine(standing.awaiting)] : []),
    ...(attention.includes('suggestions_pending') && notes.isHeld ? [deskLine(standing.pending)] : []),
    ...(notes.isHeld ? [deskLine(standing.held)] : []),
  ];
}

/**
 * What may be said outside the desk where withheld accounts move the result of the rules: that something moved would tell
 * of them.
 */
export function withoutMovement(standing: ReportStanding): ReportStanding {
  const { notes } = standing;
  if (notes === undefined) return standing;
  const attention = notes.attention.filter((word) => word === 'expired');
  return { ...standing, notes: { ...notes, attention } };
}
