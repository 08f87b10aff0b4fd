/**
 * The sourced claims report before anybody has decided who may read it: every figure and description the desk holds,
 * as typed parts that only {@link ./gate.js} turns into text. Nothing here is ever given to a writer.
 */
import type { Assessment } from '../assessment.js';
import type { Dossier, LocalText } from '../dossier.js';
import type { Attention } from '../standing.js';
import type { Terms } from '../vocabulary.js';

/** Who a report is for, least to most open. `internal` names sources by pseudonym; the others never do. */
export const REPORT_LEVELS = ['internal', 'partner', 'public'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];

export const REPORT_LANGUAGES = ['en', 'ko'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** Where a claim's status comes from: an editor's ruling, the rules alone, or an assessment that is out of date. */
export const STANDING_BASES = ['ruling', 'assessment', 'being_rechecked'] as const;
export type StandingBasis = (typeof STANDING_BASES)[number];

export interface ReportStanding {
  status: string;
  basis: StandingBasis;
  /** Left out when there is nothing to say. */
  notes?: StandingNotes;
}

/** What there is to say of a standing beside its status. */
export interface StandingNotes {
  attention: readonly Attention[];
  /** Not to leave the desk until an editor has looked. */
  isHeld: boolean;
  /** Last day of the newest ruling, where that is past. */
  expiredOn: string | null;
  /** One person alone decided what needs two. */
  isUnreviewed: boolean;
  /** A ruling is in force, but the facts became so much weaker that the policy lets them overrule it. */
  isDowngraded: boolean;
}

/** What a policy's ladder says about one status. */
export interface StatusWords {
  id: string;
  /** 0 to 5; adverse statuses (contested, refuted, retracted) are outside the order of strength. */
  strength: number;
  adverse?: boolean;
  label: Record<ReportLanguage, string>;
  explain: Record<ReportLanguage, string>;
}

export interface ReportInput {
  /** The whole workspace: claims that are not printed still tell what must not leak. */
  dossier: Dossier;
  /** One for each claim in `standings`. */
  assessments: readonly Assessment[];
  /**
   * The same, of `printableDossier(dossier, generatedOn)`: the figures of partner and public reports, so that an account
   * which may not be printed is not read off a number either. The same list again when nothing is held back.
   */
  printable: readonly Assessment[];
  /** The claims to report, by key, with what each counts as. */
  standings: ReadonlyMap<string, ReportStanding>;
  /** `id@version#sha256`. */
  policyIdentity: string;
  policyTitle: string;
  /** The ladder of a policy other than the stock one, as it stands in the policy. */
  ladder?: readonly StatusWords[];
  /** The policy's cap: the strongest status that a claim counts as without an editor. */
  autoCap: string;
  /** `YYYY-MM-DD`; terms that end later hold back. */
  generatedOn: string;
  lang: ReportLanguage;
  /** A desk of one: the report says that nobody else has reviewed it. */
  solo: boolean;
  /** Keys of what whoever makes the report is judging, and of everybody behind it: their grades are not printed. */
  withheld?: { readonly sources: ReadonlySet<string>; readonly accounts: ReadonlySet<string> };
  /** What the selection was, in words, when it is not the whole workspace. */
  filters?: string;
}

/** Where a text of the desk stands, so that a finding can be acted on without repeating what was found. */
export const PLACE_FIELDS = [
  'title',
  'policy',
  'selection',
  'topic',
  'statement',
  'region',
  'quantity',
  'official_position',
  'status',
  'cover',
  'wording',
  'note',
] as const;
export interface Place {
  claim: string | null;
  field: (typeof PLACE_FIELDS)[number];
}

/** A source as a sentence may need it: everything about how to call it. The gate picks one of these. */
export interface SourcePart {
  kind: 'source';
  pseudonym: string;
  /** Most specific first. */
  cover: readonly LocalText[];
  /** What the terms leave outside the desk: its cover, the bare word "a source", or not even that. */
  outside: 'cover' | 'plain' | 'undescribed';
  claim: string;
}

export type Part =
  | { kind: 'fixed'; text: string }
  | { kind: 'written'; text: string; lang: string | null; place: Place }
  | SourcePart
  /** Numbers that accounts of the same claim get when printed. */
  | { kind: 'accounts'; keys: readonly string[] }
  /** Numbers that claims of the report get when printed. */
  | { kind: 'claims'; keys: readonly string[] };

/** One sentence or phrase. `desk` lines are for internal reports only. */
export interface Line {
  for: 'desk' | 'all';
  parts: readonly Part[];
}

export interface WordingNode {
  text: string;
  lang: string | null;
  translation: { text: string; lang: string | null } | null;
  /** The text is what was said (or a translation of it), so quotation marks are true. */
  literal: boolean;
}

export interface AccountNode {
  key: string;
  terms: Terms | 'unrecorded';
  /** False while the terms keep it out of anything that leaves the desk. */
  printable: boolean;
  who: Line;
  knows: Line;
  counted: Line;
  wording: WordingNode | null;
  details: readonly Line[];
}

export interface StatusNode {
  id: string;
  /** How strong, 0 to 5; null for adverse statuses and those of unknown ladders. */
  strength: number | null;
  label: Line;
  /** What the status means on the ladder, whichever claim has it. */
  meaning: Line;
  /** What the rules find where the cap alone keeps the claim lower; its status is then no description of it. */
  computed: string | null;
  basis: readonly Line[];
}

/** What a claim stands on, as one audience may know it. */
export interface ClaimView {
  status: StatusNode;
  origins: { min: number; max: number };
  /** Figures outside the desk are bounds of what may be shown, and say so. */
  figure: Line;
  note: readonly Line[];
  accounts: readonly AccountNode[];
  flags: readonly Line[];
  unknown: readonly Line[];
}

export interface ClaimNode {
  key: string;
  topics: readonly string[];
  statement: Line;
  when: Line | null;
  where: readonly Line[];
  quantities: readonly Line[];
  official: readonly Line[];
  exhibits: readonly Line[];
  links: readonly Line[];
  desk: ClaimView;
  /** Not to leave the desk until an editor has looked. */
  isHeld: boolean;
  /** Null when the claim cannot be printed outside the desk without giving away what its accounts forbid. */
  outside: ClaimView | null;
}

/** A text that must not occur at some levels, whoever typed it and wherever. */
export interface Secret {
  kind: 'pseudonym' | 'key' | 'feature' | 'cover' | 'withheld';
  text: string;
  at: readonly ReportLevel[];
}

export interface ReportTree {
  lang: ReportLanguage;
  generatedOn: string;
  solo: boolean;
  title: Line | null;
  policyTitle: Line;
  policyIdentity: string;
  selection: Line | null;
  ladder: readonly StatusWords[];
  claims: readonly ClaimNode[];
  /** How many held claims were left out of it. */
  heldBack: number;
  secrets: readonly Secret[];
}

/** What the report was asked to print does not fit together; each problem names a claim or an account by key. */
export class ReportInputError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the report cannot be built: ${problems.join('; ')}`);
    this.name = 'ReportInputError';
  }
}

/** A line of parts that every level may read, strings being fixed text. */
export function line(...parts: readonly (Part | string)[]): Line {
  return { for: 'all', parts: parts.map(asPart) };
}

/** A line for the desk alone. */
export function deskLine(...parts: readonly (Part | string)[]): Line {
  return { for: 'desk', parts: parts.map(asPart) };
}

/** A text somebody typed: printed, and read through for leaks. */
export function written(text: string, place: Place, lang: string | null = null): Part {
  return { kind: 'written', text, lang, place };
}

/** Puts parts into the `{name}` holes of a template; a hole without a part stays empty. */
export function fill(template: string, holes: Readonly<Record<string, Part | string | readonly Part[]>>): Part[] {
  return template
    .split(/(\{[a-z]+\})/i)
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      if (!/^\{[a-z]+\}$/i.test(piece)) return [asPart(piece)];
      const hole = holes[piece.slice(1, -1)] ?? '';
      return isParts(hole) ? [...hole] : [asPart(hole)];
    });
}

function asPart(part: Part | string): Part {
  return typeof part === 'string' ? { kind: 'fixed', text: part } : part;
}

function isParts(hole: Part | string | readonly Part[]): hole is readonly Part[] {
  return Array.isArray(hole);
}
