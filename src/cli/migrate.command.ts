import type { Command } from 'commander';
import type { Terminal } from './output.js';

/** `whence migrate`: brings the database to the newest schema and says what ran. */
export function registerMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .option('--json', 'print the names as JSON')
    .action(async (options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      await withApp(terminal, async ({ database }) => {
        const { migrated } = database;
        if (options.json === true) terminal.data(`${JSON.stringify({ migrated })}\n`);
        else if (migrated.length === 0) terminal.data('The schema is the newest already.\n');
        else for (const name of migrated) terminal.data(`${name}\n`);
      });
    });
}
