/**
 * The one way from a report tree to anything readable. A level gets only what is named here; writers take only what comes
 * out of here, and the compiler holds them to it.
 */
import { compareCodePoints } from '../canonical-json.js';
import type { GateState } from './gate-lines.js';
import { gateLine, gateLines, gateWording } from './gate-lines.js';
import type { Finding, ScannedText } from './leak-scan.js';
import { scanForLeaks } from './leak-scan.js';
import type {
  PrintedAccount,
  PrintedClaim,
  PrintedLine,
  PrintedReport,
  PrintedStatement,
  PrintedTopic,
} from './printed-report.js';
import type {
  AccountNode,
  ClaimNode,
  ClaimView,
  Line,
  ReportLanguage,
  ReportLevel,
  ReportTree,
} from './report-tree.js';
import { line, written } from './report-tree.js';
import { timeInWords } from './time-words.js';
import { wordsOf } from './words.js';

/** The product's own sentences, whose words are no leak wherever they stand. */
const VOCABULARY: Record<ReportLanguage, string> = { en: textsIn(wordsOf('en')), ko: textsIn(wordsOf('ko')) };

/** A report that may be written out. Only {@link gate} makes one: the private field keeps look-alikes out. */
class GatedReportContent {
  readonly #content: PrintedReport;

  constructor(content: PrintedReport) {
    this.#content = content;
  }

  get content(): PrintedReport {
    return this.#content;
  }
}
export type GatedReport = GatedReportContent;

/** A report for readers outside the desk would have shown what they must not see. Says where, never what. */
export class ReportRefusedError extends Error {
  constructor(
    readonly level: ReportLevel,
    readonly findings: readonly Finding[],
  ) {
    const places = findings.map(
      ({ kind, place }) => `${place.field}${place.claim === null ? '' : ` of claim ${place.claim}`}: ${kind}`,
    );
    super(`the ${level} report would show what it must not (${places.join('; ')})`);
    this.name = 'ReportRefusedError';
  }
}

/**
 * Lets through what a level may read.
 * @throws ReportRefusedError when a partner or public report would still contain a pseudonym, key, feature, withheld
 *   wording or too specific cover that somebody typed into a statement, topic, quotation or the like.
 */
export function gate(tree: ReportTree, level: ReportLevel): GatedReport {
  const { content, passed } = pass(tree, level);
  const findings = leaksIn(tree, level, passed);
  if (findings.length > 0) throw new ReportRefusedError(level, findings);
  return new GatedReportContent(freeze(content));
}

/** What {@link gate} would refuse at a level, so that it can be mended before anybody prints. */
export function findLeaks(tree: ReportTree, level: ReportLevel): Finding[] {
  return leaksIn(tree, level, pass(tree, level).passed);
}

/** Claims of the report that a level does not get, by key; for the desk, which should know what is missing and why. */
export function leftOut(tree: ReportTree, level: ReportLevel): string[] {
  return tree.claims.filter((claim) => viewOf(claim, level) === null).map((claim) => claim.key);
}

function leaksIn(tree: ReportTree, level: ReportLevel, passed: readonly ScannedText[]): Finding[] {
  if (level === 'internal') return [];
  return scanForLeaks(passed, tree.secrets, level, VOCABULARY[tree.lang]);
}

/** The desk's figures stay at the desk; everybody else reads those of what may be printed. */
function viewOf(claim: ClaimNode, level: ReportLevel): ClaimView | null {
  return level === 'internal' ? claim.desk : claim.outside;
}

interface Selected {
  claim: ClaimNode;
  view: ClaimView;
}

function pass(tree: ReportTree, level: ReportLevel): { content: PrintedReport; passed: ScannedText[] } {
  const words = wordsOf(tree.lang);
  const selected = inPrintOrder(tree, level);
  const claimNumbers = new Map(selected.map(({ claim }, i) => [claim.key, i + 1]));
  const state: GateState = {
    level,
    lang: tree.lang,
    words,
    claimNumbers,
    accountNumbers: new Map(),
    passed: [],
  };
  const content: PrintedReport = {
    level,
    lang: tree.lang,
    generatedOn: tree.generatedOn,
    title: tree.title === null ? null : gateLine(state, tree.title),
    notices: noticeLines(state, tree, selected.length),
    topics: printedTopics(state, selected),
    statement: printedStatement(state, tree, selected),
  };
  return { content, passed: state.passed };
}

function inPrintOrder(tree: ReportTree, level: ReportLevel): Selected[] {
  const order = new Map(tree.ladder.map((status, i) => [status.id, i]));
  const rank = (view: ClaimView) => order.get(view.status.id) ?? order.size;
  return tree.claims
    .flatMap((claim) => {
      const view = viewOf(claim, level);
      return view === null ? [] : [{ claim, view }];
    })
    .sort(
      (a, b) =>
        compareTopics(a.claim.topics[0], b.claim.topics[0]) ||
        rank(a.view) - rank(b.view) ||
        compareCodePoints(a.view.status.id, b.view.status.id) ||
        compareCodePoints(a.claim.key, b.claim.key),
    );
}

function compareTopics(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareCodePoints(a, b);
}

function noticeLines(state: GateState, tree: ReportTree, claims: number): PrintedLine[] {
  const { words, level } = state;
  const date = timeInWords(tree.generatedOn, words.time);
  const selection =
    tree.selection === null ? [] : [level === 'internal' ? tree.selection : line(words.selectionUnnamed)];
  const lines: Line[] = [
    line(words.levels[level].notice),
    line(words.generatedOn.replace('{date}', date)),
    ...(tree.solo ? [line(words.solo)] : []),
    ...(tree.heldBack > 0 ? [line(words.heldBack(tree.heldBack))] : []),
    ...selection,
    ...(claims === 0 ? [line(words.empty)] : []),
  ];
  return gateLines(state, lines);
}

function printedTopics(state: GateState, selected: readonly Selected[]): PrintedTopic[] {
  const byTopic = new Map<string | undefined, Selected[]>();
  for (const one of selected) {
    const topic = one.claim.topics[0];
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
  }
  return [...byTopic].map(([topic, members]) => ({
    title: topic === undefined ? null : gateLine(state, topicLine(topic)),
    claims: members.map((one) => printedClaim(state, one)),
  }));
}

function topicLine(topic: string): Line {
  return line(written(topic, { claim: null, field: 'topic' }));
}

function printedClaim(outer: GateState, { claim, view }: Selected): PrintedClaim {
  const shown = view.accounts.filter((account) => outer.level === 'internal' || account.printable);
  const accountNumbers = new Map(shown.map((account, i) => [account.key, i + 1]));
  const state = { ...outer, accountNumbers };
  const { status } = view;
  return {
    number: state.claimNumbers.get(claim.key) ?? 0,
    key: state.level === 'internal' ? claim.key : null,
    topics: gateLines(state, claim.topics.map(topicLine)),
    statement: gateLine(state, claim.statement, false) ?? [],
    status: {
      id: status.id,
      label: gateLine(state, status.label) ?? [],
      explain: status.computed === null ? gateLine(state, status.meaning) : null,
      computed: status.computed,
      basis: gateLines(state, status.basis),
    },
    when: claim.when === null ? null : gateLine(state, claim.when),
    where: gateLines(state, claim.where),
    quantities: gateLines(state, claim.quantities),
    origins: { min: view.origins.min, max: view.origins.max },
    figure: gateLine(state, view.figure) ?? [],
    note: gateLines(state, view.note),
    accounts: shown.map((account, i) => printedAccount(state, account, i + 1, claim.key)),
    flags: gateLines(state, view.flags),
    official: gateLines(state, claim.official),
    exhibits: gateLines(state, claim.exhibits),
    links: gateLines(state, claim.links),
    unknown: gateLines(state, view.unknown),
  };
}

/** A source on background is "a source": how it knows would describe it. */
function printedAccount(state: GateState, account: AccountNode, number: number, claim: string): PrintedAccount {
  const mayDescribe = state.level === 'internal' || account.terms !== 'background';
  return {
    number,
    who: gateLine(state, account.who) ?? [],
    knows: mayDescribe ? gateLine(state, account.knows) : null,
    counted: gateLine(state, account.counted) ?? [],
    wording: account.wording === null ? null : gateWording(state, account.wording, account.terms, claim),
    details: gateLines(state, account.details),
  };
}

function printedStatement(state: GateState, tree: ReportTree, selected: readonly Selected[]): PrintedStatement {
  const { words } = state;
  const [before = '', between = '', after = ''] = words.statement.policy.split(/\{title\}|\{identity\}/);
  const policy = line(before, ...tree.policyTitle.parts, between, tree.policyIdentity, after);
  const statuses = new Map<string, ClaimView[]>();
  for (const { view } of selected) statuses.set(view.status.id, [...(statuses.get(view.status.id) ?? []), view]);
  const order = tree.ladder.map((status) => status.id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return {
    policy: gateLine(state, policy) ?? [],
    statuses: [...statuses]
      .sort(([a], [b]) => rank(a) - rank(b) || compareCodePoints(a, b))
      .flatMap(([id, views]) => {
        const [first] = views;
        if (first === undefined) return [];
        const label = gateLine(state, first.status.label) ?? [];
        const isCapped = views.some((view) => view.status.computed !== null);
        const { meaning } = first.status;
        const explain = isCapped ? line(...meaning.parts, ' ', words.statement.cappedMeaning) : meaning;
        return [{ id, label, explain: gateLine(state, explain) ?? [], claims: views.length }];
      }),
  };
}

function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsIn).join(' ') : '';
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
