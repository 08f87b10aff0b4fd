import type { Attention } from '../domain/standing.js';
import type { ClaimKind, EditorMark } from '../domain/vocabulary.js';
import type { StatementParts } from './statement-parts.js';

/** How a claim's time may lie to the days asked for: it can have one in common with them, or lies wholly within them. */
export const OVERLAPS = ['possible', 'certain'] as const;
export type Overlap = (typeof OVERLAPS)[number];

/** Which claims are wanted: what lists and reports are asked for. What is left out selects nothing away. */
export interface ClaimFilter {
  /** What the claim counts as: statuses of a policy, or `being_rechecked`; any of them. */
  readonly status?: readonly string[] | undefined;
  /** Any of these. */
  readonly kind?: readonly ClaimKind[] | undefined;
  /** Id or code of a region: the claim names it or a place inside it. */
  readonly region?: string | undefined;
  /** Id or code of a source: it gave an account of the claim, in whatever state. Needs `sources.read`. */
  readonly source?: string | undefined;
  readonly topic?: string | undefined;
  /** First and last day, `YYYY-MM-DD`: the claim's time can have a day in common with them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What `from` and `to` ask of a time that is not exact; `possible` when left out. */
  readonly overlap?: Overlap | undefined;
  /** Also the claims without a time, which otherwise match no range of days. */
  readonly undated?: boolean | undefined;
  /** Part of the statement, in any language, whatever the case; in former wordings too for who may see evidence. */
  readonly text?: string | undefined;
  readonly mark?: EditorMark | undefined;
  /** Whether a contradiction counts against it: by a claim somebody speaks for, not retracted or disproved. */
  readonly contradicted?: boolean | undefined;
  /** Why an editor should look at the claim's standing: any of these. */
  readonly attention?: readonly Attention[] | undefined;
  /** Whether the claim is held back from everybody outside the desk. */
  readonly held?: boolean | undefined;
}

/** A filter with its records looked up, its texts in NFC and its days checked; null selects nothing away. */
export interface ResolvedClaimFilter {
  readonly statuses: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** The claim names it or a place inside it. */
  readonly regionId: string | null;
  readonly sourceId: string | null;
  readonly topic: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly overlap: Overlap;
  readonly undated: boolean;
  readonly text: string | null;
  /** By what the index finds the claims the text may stand in; null when it cannot tell, and for no text. */
  readonly textParts: StatementParts | null;
  /** Whether the text is also looked for in wordings the claim no longer has. */
  readonly inFormerWordings: boolean;
  readonly mark: string | null;
  readonly contradicted: boolean | null;
  readonly attention: readonly string[] | null;
  readonly held: boolean | null;
}
