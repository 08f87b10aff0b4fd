/** The sentences that say how the accounts of one side were counted, and why not as more. */
import type { ExcludedChain, SideAssessment } from '../assessment.js';
import type { Audience } from './account-node.js';
import type { ReportContext } from './report-context.js';
import type { Line, Part } from './report-tree.js';
import { deskLine, fill, line, written } from './report-tree.js';

/**
 * "1 certain, at most 3 independent origins". Outside the desk it says "at least" and "among the accounts shown",
 * always and in the same words, so that it stays true and does not tell whether anything is held back.
 */
export function figureLine(context: ReportContext, side: SideAssessment, audience: Audience): Line {
  const { figure, figureOutside } = context.words;
  const { min, max, ifSuggested, exact } = side.origins;
  if (audience === 'outside') {
    if (side.chains === 0) return line(figureOutside.none);
    return line(min === max ? figureOutside.exact(min) : figureOutside.range(min, max));
  }
  if (side.chains === 0) return line(figure.none);
  const parts: (Part | string)[] = [min === max ? figure.exact(min) : figure.range(min, max)];
  if (ifSuggested < min) parts.push('; ', ...fill(figure.suggested, { n: String(ifSuggested) }));
  if (!exact) parts.push('; ', figure.inexact);
  return line(...parts);
}

/**
 * How one side was counted: "Two accounts, counted as one: both go back to a source we could not identify." With
 * `wrap`, a template with `{note}`, for the denials.
 */
export function sideNote(
  context: ReportContext,
  claim: string,
  side: SideAssessment,
  audience: Audience,
  wrap = '{note}',
): Line[] {
  return [
    line(...fill(wrap, { note: countSentence(context, side, audience) })),
    ...distinctionLines(context, claim, side),
  ];
}

function countSentence(context: ReportContext, side: SideAssessment, audience: Audience): Part[] {
  const { words } = context;
  const total = side.counted.length + side.excluded.length;
  const counted = side.counted.length;
  const holes = { accounts: words.accounts(total), counted: words.countedAs(counted) };
  if (total === 0) return fill(audience === 'desk' ? words.note.noneOnFile : words.note.nonePrinted, {});
  if (total === 1) return fill(words.note.single, holes);
  if (counted === total) return fill(words.note.allCounted, holes);
  const [first] = side.excluded;
  if (total === 2 && first !== undefined) {
    return fill(words.note.pair, { ...holes, reason: exclusionReason(context, first, audience) });
  }
  const allUnknown = side.excluded.every((chain) => chain.because === 'unknown_origin' && chain.via.length > 1);
  return fill(counted === 1 && allUnknown ? words.note.unknownMany : words.note.several, holes);
}

/**
 * Why an account is not counted beside another, and no more than is known: where an origin is not identified the two
 * may have the same one. Only where both came through a voice nobody could name do both certainly go back to it.
 */
export function exclusionReason(context: ReportContext, { because, via }: ExcludedChain, audience: Audience): string {
  const { words } = context;
  if (because === 'unknown_origin' && via.length === 1) return words.oneUnknownOrigin;
  const isNameless = (key: string) => context.sources.get(key)?.kind === 'unknown';
  if (because === 'shared_upstream' && via.length > 0 && via.every(isNameless)) return words.sharedUnknown;
  return words.reasons[because][audience];
}

/** Recorded grounds for counting two accounts of this side apart; the grounds themselves stay with the desk. */
function distinctionLines(context: ReportContext, claim: string, side: SideAssessment): Line[] {
  const { note } = context.words;
  const counted = new Set(side.counted);
  return (context.dossier.distinctions ?? [])
    .filter((distinction) => distinction.between.every((key) => counted.has(key)))
    .map((distinction) => {
      const inOrder = side.counted.filter((key) => distinction.between.includes(key));
      return { ...distinction, inOrder };
    })
    .sort((a, b) => rank(side, a.inOrder) - rank(side, b.inOrder) || compare(a.reason ?? '', b.reason ?? ''))
    .flatMap((distinction) => {
      const accounts: Part = { kind: 'accounts', keys: distinction.inOrder };
      const reason = distinction.reason;
      if (reason === undefined) return [line(...fill(note.distinction, { accounts }))];
      const why = written(reason, { claim, field: 'note' });
      return [
        line(...fill(note.distinction, { accounts })),
        deskLine(...fill(note.distinctionReason, { accounts, reason: why })),
      ];
    });
}

function rank(side: SideAssessment, pair: readonly string[]): number {
  const [first = '', second = ''] = pair;
  return side.counted.indexOf(first) * side.counted.length + side.counted.indexOf(second);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
