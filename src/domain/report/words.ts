/**
 * The fixed wording of a report: one shape, one object per language, so that a sentence forgotten in a language does
 * not compile. `{holes}` are filled by the builder.
 */
import type { ExclusionReason } from '../assessment.js';
import type {
  Access,
  Bearing,
  ExhibitKind,
  Form,
  OfficialPositionWord,
  OriginStatus,
  RegionRole,
  RequestAnswer,
  Stance,
  Terms,
  VerificationResult,
  VerificationStep,
} from '../vocabulary.js';
import type { ReportLanguage, ReportLevel, StandingBasis, StatusWords } from './report-tree.js';
import { KOREAN } from './words-ko.js';
import { ENGLISH } from './words-en.js';

/** Statuses of the stock policy, in the order of print. */
export const STOCK_STATUSES = [
  'confirmed',
  'corroborated',
  'consistent_reports',
  'single_source',
  'rumour',
  'unsupported',
  'contested',
  'refuted',
  'retracted',
] as const;
export type StockStatus = (typeof STOCK_STATUSES)[number];

export const STOCK_FLAGS = [
  'no_official_announcement',
  'official_denial',
  'one_point_of_failure',
  'circular',
  'suggestions_pending',
] as const;
export type StockFlag = (typeof STOCK_FLAGS)[number];

export interface TimeWords {
  months: readonly string[];
  /** `{day} {month} {year}` in the order of the language. */
  day: string;
  month: string;
  year: string;
  dayOfMonth: string;
  someDay: string;
  someMonth: string;
  early: string;
  middle: string;
  late: string;
  lastDays: string;
  decade: string;
  yearsBetween: string;
  dayYearUnknown: string;
  monthYearUnknown: string;
  yearUnknown: string;
  yearInferred: string;
  yearInferredAlone: string;
  around: string;
  uncertain: string;
  partUncertain: string;
  partApproximate: string;
  partNames: { year: string; month: string; day: string };
  seasons: readonly string[];
  season: string;
  fromTo: string;
  from: string;
  fromUnknownEnd: string;
  until: string;
  untilUnknownStart: string;
  oneOf: string;
  /** At one moment of a stretch, not known which. */
  someTime: string;
  allOf: string;
  unreadable: string;
}

export interface ReportWords {
  headings: {
    report: string;
    contents: string;
    noTopic: string;
    claim: string;
    when: string;
    where: string;
    quantities: string;
    origins: string;
    sourceNote: string;
    flags: string;
    official: string;
    exhibits: string;
    links: string;
    unknown: string;
    statement: string;
    counted: string;
    perStatus: string;
    meanings: string;
    described: string;
    notPromised: string;
    status: string;
    basis: string;
    topic: string;
    topics: string;
    number: string;
    claims: string;
    meaning: string;
    key: string;
  };
  levels: Record<ReportLevel, { name: string; notice: string; described: string }>;
  generatedOn: string;
  solo: string;
  selection: string;
  selectionUnnamed: string;
  empty: string;
  otherTopics: string;
  bases: Record<StandingBasis, string>;
  rulesAlone: string;
  /** How many claims were left out because they are held. */
  heldBack: (n: number) => string;
  standing: {
    unreviewed: string;
    worse: string;
    downgraded: string;
    expired: string;
    reworded: string;
    reconfirm: string;
    better: string;
    awaiting: string;
    pending: string;
    held: string;
  };
  capped: string;
  statuses: Record<StockStatus, { label: string; explain: string }>;
  unknownStatus: string;
  flags: Record<StockFlag, string>;
  onePointNamed: string;
  otherFlag: string;
  accounts: (n: number) => string;
  /** The number in "counted as …". */
  countedAs: (n: number) => string;
  list: { and: string; comma: string };
  figure: {
    none: string;
    exact: (n: number) => string;
    range: (min: number, max: number) => string;
    suggested: string;
    inexact: string;
  };
  figureOutside: { none: string; exact: (n: number) => string; range: (min: number, max: number) => string };
  against: string;
  note: {
    noneOnFile: string;
    nonePrinted: string;
    single: string;
    allCounted: string;
    pair: string;
    unknownMany: string;
    several: string;
    denial: string;
    distinction: string;
    distinctionReason: string;
  };
  /** How many were asked and how many of them had heard of it; null: some. With `{region}` where it is told. */
  asked: (asked: number | null, heard: number | null, isPlaced: boolean) => string;
  askedOn: string;
  reasons: Record<ExclusionReason, { desk: string; outside: string }>;
  oneUnknownOrigin: string;
  sharedUnknown: string;
  accountCounted: string;
  accountExcluded: string;
  accountListed: string;
  via: string;
  aSource: string;
  undescribed: string;
  access: Record<Access, string>;
  stances: Record<Stance, string>;
  origins: Record<OriginStatus, string>;
  through: string;
  channel: string;
  wording: string;
  wordingTranslated: string;
  paraphrase: string;
  hedge: string;
  forms: Record<Form, string>;
  details: {
    key: string;
    statedAt: string;
    learnedAt: string;
    heardIn: string;
    terms: string;
    notBefore: string;
    reliability: string;
    credibility: string;
    reliabilityWithheld: string;
    credibilityWithheld: string;
    feature: string;
  };
  terms: Record<Terms | 'unrecorded', string>;
  roles: Record<RegionRole, string>;
  unnamedRegion: string;
  quantity: { exact: string; range: string; from: string; upTo: string; best: string };
  positions: Record<OfficialPositionWord, string>;
  search: string;
  searchOn: string;
  query: string;
  request: string;
  requestOn: string;
  answers: Record<RequestAnswer, string>;
  answerText: string;
  exhibit: string;
  exhibitKinds: Record<ExhibitKind, string>;
  bearings: Record<Bearing, string>;
  step: string;
  steps: Record<VerificationStep, string>;
  results: Record<VerificationResult, string>;
  unverified: string;
  links: { instances: string; instanceOf: string; contradicts: string };
  unknown: {
    origin: string;
    origins: string;
    time: string;
    place: string;
    official: string;
    question: string;
    raise: string;
    nothing: string;
  };
  statement: {
    counted: readonly string[];
    policy: string;
    basisNote: string;
    perStatus: string;
    cappedMeaning: string;
    meanings: readonly (readonly [word: string, meaning: string])[];
    outsideNote: string;
    notPromised: readonly string[];
  };
  time: TimeWords;
}

const BY_LANGUAGE: Record<ReportLanguage, ReportWords> = { en: ENGLISH, ko: KOREAN };

/** The wording of a language. */
export function wordsOf(lang: ReportLanguage): ReportWords {
  return BY_LANGUAGE[lang];
}

const STRENGTHS: Record<StockStatus, number> = {
  confirmed: 5,
  corroborated: 4,
  consistent_reports: 3,
  single_source: 2,
  rumour: 1,
  unsupported: 0,
  contested: 0,
  refuted: 0,
  retracted: 0,
};
const ADVERSE: readonly string[] = ['contested', 'refuted', 'retracted'];

/** The stock policy's statuses in both languages: what a report says when the policy brings no words of its own. */
export function stockLadder(): StatusWords[] {
  return STOCK_STATUSES.map((id) => ({
    id,
    strength: STRENGTHS[id],
    adverse: ADVERSE.includes(id),
    label: { en: ENGLISH.statuses[id].label, ko: KOREAN.statuses[id].label },
    explain: { en: ENGLISH.statuses[id].explain, ko: KOREAN.statuses[id].explain },
  }));
}
