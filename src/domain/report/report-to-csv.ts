/** The report as a table for spreadsheets: one record per claim, and none that runs as a formula. */
import { csvField } from './escape.js';
import type { GatedReport } from './gate.js';
import type { PrintedAccount, PrintedClaim, PrintedLine, PrintedReport } from './printed-report.js';
import { plainText } from './printed-report.js';
import { wordsOf } from './words.js';

/** Column names, the same in every language so that a table can be joined. Internal reports add `key` at the end. */
export const CSV_COLUMNS = [
  'number',
  'topics',
  'statement',
  'status',
  'status_label',
  'basis',
  'when',
  'where',
  'quantities',
  'origins_min',
  'origins_max',
  'origins',
  'source_note',
  'accounts',
  'flags',
  'official_position',
  'exhibits',
  'links',
  'not_known',
  'level',
  'generated_on',
  'notices',
  'policy',
] as const;

/** RFC 4180 with CRLF, every field quoted, and a byte order mark, without which Excel misreads Korean. */
export function reportToCsv(report: GatedReport): string {
  const { content } = report;
  const isInternal = content.level === 'internal';
  const claims = content.topics.flatMap((topic) => topic.claims);
  const records = [
    [...CSV_COLUMNS, ...(isInternal ? ['key'] : [])],
    ...claims.map((claim) => [...claimFields(claim, content), ...(isInternal ? [claim.key ?? ''] : [])]),
  ];
  return `\ufeff${records.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('')}`;
}

function claimFields(claim: PrintedClaim, content: PrintedReport): string[] {
  const list = wordsOf(content.lang).list.comma;
  return [
    String(claim.number),
    claim.topics.map(plainText).join(list),
    plainText(claim.statement),
    claim.status.id,
    plainText(claim.status.label),
    sentences(claim.status.basis),
    plainText(claim.when),
    claim.where.map(plainText).join('; '),
    claim.quantities.map(plainText).join('; '),
    String(claim.origins.min),
    String(claim.origins.max),
    plainText(claim.figure),
    sentences(claim.note),
    claim.accounts.map(accountText).join(' '),
    sentences(claim.flags),
    sentences(claim.official),
    sentences(claim.exhibits),
    sentences(claim.links),
    sentences(claim.unknown),
    content.level,
    content.generatedOn,
    sentences(content.notices),
    plainText(content.statement.policy),
  ];
}

function accountText(account: PrintedAccount): string {
  const parts = [
    `(${account.number}) ${plainText(account.who)}.`,
    plainText(account.knows),
    plainText(account.counted),
  ];
  return [...parts, plainText(account.wording), sentences(account.details)].filter((part) => part !== '').join(' ');
}

function sentences(lines: readonly PrintedLine[]): string {
  return lines.map(plainText).join(' ');
}
