import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { writeOutput } from './write-output.js';

interface ClaimsReportOptions {
  readonly workspace: string;
  readonly level: string;
  readonly format: string;
  readonly lang: string;
  readonly as?: string;
  readonly withoutHeld?: boolean;
  readonly output: string;
  readonly force?: boolean;
}

/** `whence report claims`: the sourced report of a workspace's claims. */
export function registerReport(program: Command, terminal: Terminal): void {
  const report = program.command('report').description('sourced reports');
  report
    .command('claims')
    .description('write every claim with its status and what stands behind it')
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--level <level>', 'who it is for: internal, partner or public')
    .requiredOption('--format <format>', 'md, html, json or csv')
    .option('--lang <lang>', 'en or ko', 'en')
    .option('--as <login>', 'the account that makes it, with what its roles allow (default: the owner of the machine)')
    .option('--without-held', 'leave out claims an editor has to look at again, and say how many')
    .option('-o, --output <file>', 'the file to write (- = standard output)', '-')
    .option('--force', 'replace the file if it is there')
    .action((options: ClaimsReportOptions) => writeClaimsReport(terminal, options));
}

async function writeClaimsReport(terminal: Terminal, options: ClaimsReportOptions): Promise<void> {
  const { REPORT_LANGUAGES, REPORT_LEVELS } = await import('../domain/report/report-tree.js');
  const { REPORT_FORMATS } = await import('../reports/report-file.js');
  const { ReportsService } = await import('../reports/reports.service.js');
  const level = oneOf('--level', options.level, REPORT_LEVELS);
  const format = oneOf('--format', options.format, REPORT_FORMATS);
  const lang = oneOf('--lang', options.lang, REPORT_LANGUAGES);
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'claims.read');
    const asked = { level, format, lang, withoutHeld: options.withoutHeld ?? false };
    const file = await app.get(ReportsService, { strict: false }).claimsReport(actor, asked);
    if (level === 'internal') terminal.note('This report is for the desk: it names sources by pseudonym.');
    await writeOutput(terminal, options.output, file.body, options.force ?? false);
  });
}

function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given);
  if (word === undefined) {
    throw new CommandFailure(EXIT_CODES.badInput, [`${option}: expected one of ${words.join(', ')}`]);
  }
  return word;
}
