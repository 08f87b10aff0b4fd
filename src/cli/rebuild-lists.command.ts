import type { Command } from 'commander';
import type { Terminal } from './output.js';

/** `whence rebuild-lists`: what to do when `whence doctor` says that lists differ from the records. */
export function registerRebuildLists(program: Command, terminal: Terminal): void {
  program
    .command('rebuild-lists')
    .description('make what lists of claims are read from anew, from the records')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { rebuildLists } = await import('../kept-lists.js');
      const workspaces = await withApp(terminal, ({ database }) => rebuildLists(database.owner));
      if (options.json === true) terminal.data(`${JSON.stringify({ workspaces })}\n`);
      else terminal.data(`Lists made anew in ${workspaces} workspace${workspaces === 1 ? '' : 's'}.\n`);
    });
}
