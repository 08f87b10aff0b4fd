import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface FreezeOptions {
  readonly reason: string;
  readonly as?: string;
  readonly json?: boolean;
}

const AS = 'act as this account, with what its roles allow (default: whoever owns the machine)';

/** `whence freeze workspace | source | list` and `whence thaw workspace | source`: beside a running server or without. */
export function registerFreeze(program: Command, terminal: Terminal): void {
  const freeze = program
    .command('freeze')
    .description('in an emergency: stop what leaves and what is changed, at once');
  freeze
    .command('workspace <slug>')
    .description('freeze a whole workspace; lists what was handed out before')
    .requiredOption(
      '--reason <text>',
      'why; kept beside the freeze, never logged (- = standard input, which no shell history keeps)',
    )
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((slug: string, options: FreezeOptions) => freezeTarget(terminal, slug, null, options));
  freeze
    .command('source <slug> <source>')
    .description('freeze one source of a workspace, such as S-3; lists what was handed out before that may hold it')
    .requiredOption(
      '--reason <text>',
      'why; kept beside the freeze, never logged (- = standard input, which no shell history keeps)',
    )
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((slug: string, source: string, options: FreezeOptions) => freezeTarget(terminal, slug, source, options));
  freeze
    .command('list <slug>')
    .description('what is frozen in a workspace')
    .option('--json', 'print JSON')
    .action((slug: string, options: { json?: boolean }) => listFreezes(terminal, slug, options));
  registerThaw(program, terminal);
}

function registerThaw(program: Command, terminal: Terminal): void {
  const thaw = program
    .command('thaw')
    .description('end a freeze: somebody else than who froze; in a desk of one, or from the machine, after 24 hours');
  thaw
    .command('workspace <slug>')
    .description('thaw a whole workspace')
    .requiredOption('--reason <text>', 'why it can be thawed; never logged (- = standard input)')
    .option('--as <login>', AS)
    .action((slug: string, options: FreezeOptions) => thawTarget(terminal, slug, null, options));
  thaw
    .command('source <slug> <source>')
    .description('thaw one source of a workspace')
    .requiredOption('--reason <text>', 'why it can be thawed; never logged (- = standard input)')
    .option('--as <login>', AS)
    .action((slug: string, source: string, options: FreezeOptions) => thawTarget(terminal, slug, source, options));
}

async function freezeTarget(
  terminal: Terminal,
  slug: string,
  source: string | null,
  options: FreezeOptions,
): Promise<void> {
  const reason = await readReason(terminal, options);
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { FreezesService } = await import('../freezes/freezes.service.js');
  await withApp(terminal, async ({ app }) => {
    const permission = source === null ? 'workspace.freeze' : 'sources.freeze';
    const actor = await actorFor(app, slug, options.as, permission);
    const made = await app.get(FreezesService, { strict: false }).freeze(actor, source, reason);
    if (options.json === true) return terminal.data(`${JSON.stringify(made)}\n`);
    terminal.note(`${made.source ?? slug} ${made.isNew ? 'is frozen.' : 'was frozen already.'}`);
    terminal.note(made.handedOut.length === 0 ? 'Nothing is known to have left before.' : 'Handed out before:');
    for (const { on, kind, level, format, by, contains } of made.handedOut) {
      const what = kind !== 'report' ? kind : `${kind} ${level ?? '?'} ${format ?? '?'}`;
      terminal.data(`${on}  ${what}  ${by ?? '-'}  ${contains === 'yes' ? 'holds it' : 'may hold it'}\n`);
    }
    if (!made.isComplete) terminal.note('There is more than is listed here.');
  });
}

async function thawTarget(
  terminal: Terminal,
  slug: string,
  source: string | null,
  options: FreezeOptions,
): Promise<void> {
  const reason = await readReason(terminal, options);
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { FreezesService } = await import('../freezes/freezes.service.js');
  await withApp(terminal, async ({ app }) => {
    const permission = source === null ? 'workspace.freeze' : 'sources.thaw';
    const actor = await actorFor(app, slug, options.as, permission);
    await app.get(FreezesService, { strict: false }).thaw(actor, source, reason);
    terminal.note(`${source ?? slug} is thawed.`);
  });
}

async function listFreezes(terminal: Terminal, slug: string, options: { json?: boolean }): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { FreezesService } = await import('../freezes/freezes.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, slug, undefined, 'workspace.read');
    const { items } = await app.get(FreezesService, { strict: false }).list(actor);
    if (options.json === true) return terminal.data(`${JSON.stringify(items)}\n`);
    for (const { source, by, on } of items) terminal.data(`${source ?? 'workspace'}  ${on}  ${by ?? '-'}\n`);
    if (items.length === 0) terminal.note('Nothing is frozen.');
  });
}

/** By the rules of the API. */
async function readReason(terminal: Terminal, { reason }: FreezeOptions): Promise<string> {
  const given = reason === '-' ? new TextDecoder('utf-8').decode(await terminal.readInput()) : reason;
  const text = given.normalize('NFC').trim();
  const length = Array.from(text).length;
  if (length < 1 || length > 2000 || text.includes('\u0000')) {
    throw new CommandFailure(EXIT_CODES.badInput, ['--reason: expected 1 to 2000 characters']);
  }
  return text;
}
