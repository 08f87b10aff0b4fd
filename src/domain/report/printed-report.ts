/** What a report says once the gate has passed it: plain text, nothing to look up, the same for every writer. */
import type { ReportLanguage, ReportLevel } from './report-tree.js';

export const REPORT_SCHEMA = 'whence-claims-report/1';

export interface PrintedSpan {
  text: string;
  /** Given when the language differs from that of the report. */
  lang?: string;
}

export type PrintedLine = readonly PrintedSpan[];

export interface PrintedAccount {
  /** Within its claim, from 1. */
  number: number;
  who: PrintedLine;
  knows: PrintedLine | null;
  counted: PrintedLine;
  wording: PrintedLine | null;
  details: readonly PrintedLine[];
}

export interface PrintedStatus {
  /** The word of the policy (`single_source`), for machines. */
  id: string;
  label: PrintedLine;
  /** Null where the claim counts as this only until an editor has ruled: what the rung means is not said of it. */
  explain: PrintedLine | null;
  /** The policy's word for what the rules find, where the claim is kept below it; else null. */
  computed: string | null;
  basis: readonly PrintedLine[];
}

export interface PrintedClaim {
  /** Within the report, from 1. */
  number: number;
  /** Only in internal reports. */
  key: string | null;
  topics: readonly PrintedLine[];
  statement: PrintedLine;
  status: PrintedStatus;
  when: PrintedLine | null;
  where: readonly PrintedLine[];
  quantities: readonly PrintedLine[];
  /** Bounds of the independent origins of what is shown. */
  origins: { min: number; max: number };
  figure: PrintedLine;
  note: readonly PrintedLine[];
  accounts: readonly PrintedAccount[];
  flags: readonly PrintedLine[];
  official: readonly PrintedLine[];
  exhibits: readonly PrintedLine[];
  links: readonly PrintedLine[];
  unknown: readonly PrintedLine[];
}

export interface PrintedTopic {
  /** Null for claims without a topic. */
  title: PrintedLine | null;
  claims: readonly PrintedClaim[];
}

export interface PrintedStatement {
  policy: PrintedLine;
  statuses: readonly { id: string; label: PrintedLine; explain: PrintedLine; claims: number }[];
}

export interface PrintedReport {
  level: ReportLevel;
  lang: ReportLanguage;
  generatedOn: string;
  title: PrintedLine | null;
  notices: readonly PrintedLine[];
  topics: readonly PrintedTopic[];
  statement: PrintedStatement;
}

/** The text of a line, for writers that know no markup. */
export function plainText(line: PrintedLine | null): string {
  return (line ?? []).map((span) => span.text).join('');
}
