/** The report for machines. */
import type { GatedReport } from './gate.js';
import type { PrintedClaim, PrintedLine } from './printed-report.js';
import { plainText, REPORT_SCHEMA } from './printed-report.js';
import { wordsOf } from './words.js';

/**
 * One JSON object, `whence-claims-report/1`, with keys in a fixed order:
 *
 * `{ schema, level, lang, generatedOn, title, notices[], claims[], statement }`. A claim is `{ number, topics[],
 * statement: {text, lang}, status: {id, label, explain, computed, basis[]}, when, where[], quantities[], origins: {min, max},
 * figure, sourceNote[], accounts[], flags[], official[], exhibits[], links[], unknown[] }`, an account
 * `{ number, source, knows, counted, wording }`. Internal reports add `key` to claims and `details[]` to accounts. The
 * statement is `{ policy, counted[], statuses: [{id, label, explain, claims}], meanings: [{word, meaning}], described[],
 * notPromised[] }`. Texts that are absent are null. Where the policy keeps a claim below what the rules
 * find until an editor rules, `computed` is what they find and `explain` is null; elsewhere `computed` is null. `origins` outside the desk are bounds of what is shown, not totals.
 */
export function reportToJson(report: GatedReport): string {
  const { content } = report;
  const words = wordsOf(content.lang);
  const isInternal = content.level === 'internal';
  const value = {
    schema: REPORT_SCHEMA,
    level: content.level,
    lang: content.lang,
    generatedOn: content.generatedOn,
    title: textOrNull(content.title),
    notices: texts(content.notices),
    claims: content.topics.flatMap((topic) => topic.claims.map((claim) => claimValue(claim, content.lang, isInternal))),
    statement: {
      policy: plainText(content.statement.policy),
      counted: [...words.statement.counted, words.statement.basisNote],
      statuses: content.statement.statuses.map(({ id, label, explain, claims }) => ({
        id,
        label: plainText(label),
        explain: plainText(explain),
        claims,
      })),
      meanings: words.statement.meanings.map(([word, meaning]) => ({ word, meaning })),
      described: [words.levels[content.level].described, ...(isInternal ? [] : [words.statement.outsideNote])],
      notPromised: words.statement.notPromised,
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function claimValue(claim: PrintedClaim, lang: string, isInternal: boolean) {
  return {
    number: claim.number,
    ...(isInternal ? { key: claim.key } : {}),
    topics: texts(claim.topics),
    statement: { text: plainText(claim.statement), lang: claim.statement[0]?.lang ?? lang },
    status: {
      id: claim.status.id,
      label: plainText(claim.status.label),
      explain: textOrNull(claim.status.explain),
      computed: claim.status.computed,
      basis: texts(claim.status.basis),
    },
    when: textOrNull(claim.when),
    where: texts(claim.where),
    quantities: texts(claim.quantities),
    origins: { min: claim.origins.min, max: claim.origins.max },
    figure: plainText(claim.figure),
    sourceNote: texts(claim.note),
    accounts: claim.accounts.map((account) => ({
      number: account.number,
      source: plainText(account.who),
      knows: textOrNull(account.knows),
      counted: plainText(account.counted),
      wording: textOrNull(account.wording),
      ...(isInternal ? { details: texts(account.details) } : {}),
    })),
    flags: texts(claim.flags),
    official: texts(claim.official),
    exhibits: texts(claim.exhibits),
    links: texts(claim.links),
    unknown: texts(claim.unknown),
  };
}

function texts(lines: readonly PrintedLine[]): string[] {
  return lines.map(plainText);
}

function textOrNull(line: PrintedLine | null): string | null {
  return line === null ? null : plainText(line);
}
