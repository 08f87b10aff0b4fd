/** The report as Markdown (CommonMark with tables), for desks that write in it. */
import { escapeMarkdown } from './escape.js';
import type { GatedReport } from './gate.js';
import type { PrintedAccount, PrintedClaim, PrintedLine, PrintedReport } from './printed-report.js';
import { plainText } from './printed-report.js';
import type { ReportWords } from './words.js';
import { wordsOf } from './words.js';

/** A complete Markdown text; everything that was typed by people is escaped. */
export function reportToMarkdown(report: GatedReport): string {
  const { content } = report;
  const words = wordsOf(content.lang);
  const { headings } = words;
  const blocks = [
    `# ${escapeMarkdown(headings.report)}`,
    content.title === null ? '' : `**${text(content.title)}**`,
    list(content.notices),
    ...content.topics.flatMap((topic) => [
      `## ${topic.title === null ? escapeMarkdown(headings.noTopic) : text(topic.title)}`,
      ...topic.claims.flatMap((claim) => claimBlocks(claim, words)),
    ]),
    ...statementBlocks(content, words),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function claimBlocks(claim: PrintedClaim, words: ReportWords): string[] {
  const { headings } = words;
  const fact = (name: string, lines: readonly PrintedLine[]) =>
    lines.length === 0 ? [] : [`- **${escapeMarkdown(name)}**: ${lines.map(text).join('; ')}`];
  const others = claim.topics.slice(1);
  const also = words.otherTopics.replace('{topics}', () => others.map(plainText).join(words.list.comma));
  return [
    `### ${claim.number}\\. ${text(claim.statement)}`,
    `**${text(claim.status.label)}**${claim.key === null ? '' : ` (${escapeMarkdown(claim.key)})`}  \n${explained(claim)}`,
    [
      ...fact(headings.when, claim.when === null ? [] : [claim.when]),
      ...fact(headings.where, claim.where),
      ...fact(headings.quantities, claim.quantities),
      ...fact(headings.origins, [claim.figure]),
    ].join('\n'),
    `#### ${escapeMarkdown(headings.sourceNote)}`,
    ...claim.note.map(text),
    claim.accounts.map(accountItem).join('\n'),
    ...section(headings.flags, claim.flags),
    ...section(headings.official, claim.official),
    ...section(headings.exhibits, claim.exhibits),
    ...section(headings.links, claim.links),
    ...section(headings.unknown, claim.unknown),
    others.length === 0 ? '' : escapeMarkdown(also),
  ];
}

function explained({ status: { explain, basis } }: PrintedClaim): string {
  return [...(explain === null ? [] : [explain]), ...basis].map(text).join(' ');
}

function accountItem(account: PrintedAccount): string {
  const sentence = [`${text(account.who)}.`, text(account.knows), text(account.counted)].filter((part) => part !== '');
  const further = [text(account.wording), account.details.map(text).join(' ')].filter((part) => part !== '');
  return [`${account.number}. ${sentence.join(' ')}`, ...further.map((part) => `   - ${part}`)].join('\n');
}

function section(name: string, lines: readonly PrintedLine[]): string[] {
  return lines.length === 0 ? [] : [`#### ${escapeMarkdown(name)}`, list(lines)];
}

function statementBlocks(content: PrintedReport, words: ReportWords): string[] {
  const { headings, statement } = words;
  const { statuses } = content.statement;
  const total = statuses.reduce((sum, status) => sum + status.claims, 0);
  const cells = (...row: string[]) => `| ${row.join(' | ')} |`;
  const table = [
    cells(...[headings.status, headings.claims, headings.meaning].map(escapeMarkdown)),
    cells('---', '---', '---'),
    ...statuses.map(({ label, claims, explain }) => cells(text(label), String(claims), text(explain))),
  ];
  return [
    `## ${escapeMarkdown(headings.statement)}`,
    `### ${escapeMarkdown(headings.counted)}`,
    ...statement.counted.map(escapeMarkdown),
    text(content.statement.policy),
    escapeMarkdown(statement.basisNote),
    `### ${escapeMarkdown(headings.perStatus)}`,
    escapeMarkdown(statement.perStatus.replace('{n}', String(total))),
    statuses.length === 0 ? '' : table.join('\n'),
    `### ${escapeMarkdown(headings.meanings)}`,
    statement.meanings.map(([word, meaning]) => `- **${escapeMarkdown(word)}**: ${escapeMarkdown(meaning)}`).join('\n'),
    `### ${escapeMarkdown(headings.described)}`,
    escapeMarkdown(words.levels[content.level].described),
    content.level === 'internal' ? '' : escapeMarkdown(statement.outsideNote),
    `### ${escapeMarkdown(headings.notPromised)}`,
    statement.notPromised.map((one) => `- ${escapeMarkdown(one)}`).join('\n'),
  ];
}

function list(lines: readonly PrintedLine[]): string {
  return lines.map((line) => `- ${text(line)}`).join('\n');
}

function text(line: PrintedLine | null): string {
  return escapeMarkdown(plainText(line));
}
