/** What would move, as a person reads it in a terminal. */
import { disarm } from '../domain/dossier-error.js';

export interface MovedText {
  /** The claim's key, or its code. */
  readonly name: string;
  readonly statement: string | undefined;
  readonly kind: string;
  readonly from: EndText;
  readonly to: EndText;
  readonly facts: readonly string[];
  readonly why: readonly string[];
  /** What it counts as, rulings included, where there are any. */
  readonly standing?: { readonly before: string; readonly after: string };
}

interface EndText {
  readonly status: string;
  readonly origins: { readonly min: number; readonly max: number };
}

/** Lines on one claim. Safe to print: nothing in it can steer a terminal. */
export function movedText({ name, statement, kind, from, to, facts, why, standing }: MovedText): string {
  const status = from.status === to.status ? plain(to.status) : `${plain(from.status)} → ${plain(to.status)}`;
  const lines = [
    `${name}: ${status} (${plain(kind)})`,
    ...(statement === undefined ? [] : [`  “${statement.replace(/\s+/g, ' ').trim()}”`]),
    `  origins: ${figures(from)} → ${figures(to)}`,
    ...(standing === undefined ? [] : [`  counts as: ${plain(standing.before)} → ${plain(standing.after)}`]),
    ...why.map((text) => `  - ${text}`),
    ...(why.length > 0 || facts.length === 0 ? [] : [`  other facts: ${facts.join(', ')}`]),
  ];
  return lines.map(disarm).join('\n');
}

/** `2 of 17 claims would move: 1 weaker, 1 figures only`. */
export function totalsText(totals: Readonly<Record<MovementName, number>>, compared: number): string {
  const kinds = MOVEMENT_NAMES.filter((kind) => totals[kind] > 0).map((kind) => `${totals[kind]} ${plain(kind)}`);
  const moved = compared - totals.none;
  const claims = compared === 1 ? 'claim' : 'claims';
  return `${moved} of ${compared} ${claims} would move${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`;
}

/** In the order in which claims are listed. */
const MOVEMENT_NAMES = ['adverse', 'weaker', 'sideways', 'cleared', 'stronger', 'figures_only'] as const;
type MovementName = (typeof MOVEMENT_NAMES)[number] | 'none';

function figures({ origins: { min, max } }: EndText): string {
  return min === max ? `${min}` : `${min} certain, at most ${max}`;
}

function plain(id: string): string {
  return id.replaceAll('_', ' ');
}
