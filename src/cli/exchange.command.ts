import type { Command } from 'commander';
import { readTextInput } from './input.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { writeOutput } from './write-output.js';

interface ImportFlags {
  readonly update?: boolean;
  readonly as?: string;
  readonly json?: boolean;
}

interface ExportFlags {
  readonly workspace: string;
  readonly output: string;
  readonly as?: string;
  readonly force?: boolean;
}

/** `whence import FILE`, `whence export`, `whence sample`: a workspace's content in and out as a dossier. */
export function registerExchange(program: Command, terminal: Terminal): void {
  program
    .command('import <file>')
    .description('bring a dossier into the workspace it names: all of it or nothing (- = standard input)')
    .option('--update', 'change what is stored under a key of the dossier')
    .option('--as <login>', 'act as this account, with what its roles allow (default: whoever owns the machine)')
    .option('--json', 'print what was done as JSON')
    .action((file: string, options: ImportFlags) => importFile(terminal, file, options));
  program
    .command('export')
    .description('write a whole workspace as a dossier; it identifies people, keep it sealed')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('-o, --output <file>', 'the file to write (- = standard output)', '-')
    .option('--as <login>', 'act as this account, with what its roles allow (default: whoever owns the machine)')
    .option('--force', 'replace the file if it is there')
    .action((options: ExportFlags) => exportWorkspace(terminal, options));
  program
    .command('sample')
    .description('load the sample investigation, unless there is a workspace already')
    .action(async () => {
      const { withApp } = await import('./with-app.js');
      const { loadSample } = await import('../sample.js');
      await withApp(terminal, async ({ app }) => {
        const isLoaded = await loadSample(app, (line) => terminal.note(line));
        terminal.note(
          isLoaded ? 'The sample investigation is loaded.' : 'There is a workspace already; nothing was loaded.',
        );
      });
    });
}

async function importFile(terminal: Terminal, file: string, options: ImportFlags): Promise<void> {
  const { readDossier } = await import('../exchange/read-dossier.js');
  const { formatErrors } = await import('../domain/dossier-error.js');
  const read = readDossier(await readTextInput(file, terminal));
  if (!read.ok) throw new CommandFailure(EXIT_CODES.badInput, formatErrors(read.errors));
  const { withApp } = await import('./with-app.js');
  const { ImportService } = await import('../exchange/import.service.js');
  const { WorkspacesService } = await import('../access/workspaces.service.js');
  const { actorFor } = await import('./actor-for.js');
  await withApp(terminal, async ({ app }) => {
    const workspaces = app.get(WorkspacesService, { strict: false });
    const { slug, title, languages } = read.dossier.workspace;
    const made = { slug, title: title ?? slug, ...(languages === undefined ? {} : { languages }) };
    // A new workspace is made by whoever owns the machine; an account can only import where it works already.
    if (options.as === undefined && !(await workspaces.exists(slug))) await workspaces.create(made, null);
    const actor = await actorFor(app, slug, options.as, 'dossier.import');
    const update = options.update ?? false;
    const result = await app.get(ImportService, { strict: false }).import(actor, read.dossier, { update });
    if (options.json === true) terminal.data(`${JSON.stringify(result)}\n`);
    else
      terminal.note(`${sum(result.added)} added, ${sum(result.changed)} changed, ${result.unchanged} there already.`);
  });
}

async function exportWorkspace(terminal: Terminal, options: ExportFlags): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { ExportService } = await import('../exchange/export.service.js');
  const { actorFor } = await import('./actor-for.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'dossier.export');
    const text = await app.get(ExportService, { strict: false }).export(actor);
    terminal.note('This file holds pseudonyms, features and wordings: it can identify people. Keep it sealed.');
    await writeOutput(terminal, options.output, text, options.force ?? false);
  });
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
