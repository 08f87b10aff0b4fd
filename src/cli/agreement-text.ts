import { disarm } from '../domain/dossier-error.js';
import type { AgreementResponse } from '../overview/agreement.response.js';

type Grader = AgreementResponse['graders'][number]['grader'];

/** The agreement of graders as lines for a person: each pair, each grader, and what to bear in mind. */
export function agreementText({ scale, pairs, graders, note }: AgreementResponse): string {
  const lines = [`Agreement on ${scale}`, ''];
  if (pairs.length === 0) lines.push('No two people have judged the same item yet.');
  for (const pair of pairs) {
    const kappa =
      pair.weightedKappa === null ? noKappa(pair.tooFew) : `weighted kappa ${pair.weightedKappa.toFixed(2)}`;
    lines.push(
      `${nameOf(pair.first)} and ${nameOf(pair.second)}: ${pair.items} judged by both, ${pair.exact} the same, ${pair.withinOne} within one step, ${kappa}`,
      `  cannot be judged: by one ${pair.oneCouldNotJudge}, by both ${pair.neitherCouldJudge}`,
      ...pair.steps
        .filter(({ items }) => items > 0)
        .map(
          ({ step, items, exact, withinOne }) => `  ${step}: ${exact} of ${items} the same, ${withinOne} within one`,
        ),
    );
  }
  lines.push('');
  for (const { grader, distribution, cannotBeJudged, diagonal } of graders) {
    const used = distribution.map(({ step, items }) => `${step} ${items}`).join(', ');
    lines.push(`${nameOf(grader)}: ${used}; cannot be judged ${cannotBeJudged}${diagonalText(diagonal)}`);
  }
  return `${[...lines, '', note].join('\n')}\n`;
}

function noKappa(tooFew: boolean): string {
  return tooFew ? 'too few for a kappa' : 'no kappa: both gave everything the same step';
}

function diagonalText(diagonal: AgreementResponse['graders'][number]['diagonal']): string {
  if (diagonal === null) return '';
  const { items, onDiagonal, share } = diagonal;
  return `; on the diagonal ${onDiagonal} of ${items}${share === null ? ' (too few for a share)' : ` (${Math.round(share * 100)} %)`}`;
}

function nameOf({ id, name }: Grader): string {
  return disarm(name ?? `former member ${id.slice(0, 8)}`);
}
