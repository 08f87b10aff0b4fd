import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface DigestOptions {
  readonly workspace: string;
  readonly as: string;
  readonly since?: string;
  readonly lang: string;
  readonly json?: boolean;
}

/** `whence digest`: what somebody is told, as plain text for a mailer of one's own. */
export function registerDigest(program: Command, terminal: Terminal): void {
  program
    .command('digest')
    .description(
      'print what an account has not read yet, as plain text to pipe into a mailer; it tells codes of claims (C-12) and ' +
        'statuses only: no source is named, no wording quoted and no colleague named. Nothing is marked as read',
    )
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--as <login>', 'whose notifications, under what their roles allow now')
    .option('--since <day>', 'everything since the beginning of this day (UTC) such as 2024-11-30, read or not')
    .option('--lang <lang>', 'en or ko', 'en')
    .option('--json', 'print JSON')
    .action((options: DigestOptions) => printDigest(terminal, options));
}

async function printDigest(terminal: Terminal, options: DigestOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { readLanguage } = await import('./read-language.js');
  const { NotificationsService } = await import('../desk/notifications.service.js');
  const { digestText } = await import('../desk/digest.js');
  const lang = readLanguage(options.lang);
  const since = await readDay(options.since);
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'claims.read');
    const digest = await app.get(NotificationsService, { strict: false }).digest(actor, lang, since);
    const text = digestText(lang, digest, since === null ? null : since.toISOString().slice(0, 10));
    terminal.data(options.json === true ? `${JSON.stringify(digest)}\n` : text);
  });
}

/** @throws CommandFailure with code 2 for what is no day. */
async function readDay(day: string | undefined): Promise<Date | null> {
  if (day === undefined) return null;
  const { readEdtf } = await import('../domain/edtf-time.js');
  const { describeGiven } = await import('../domain/dossier-error.js');
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && readEdtf(day)?.earliest === day) return new Date(`${day}T00:00:00Z`);
  const wanted = `--since: given ${describeGiven(day)}, expected a day such as 2024-11-30`;
  throw new CommandFailure(EXIT_CODES.badInput, [wanted]);
}
