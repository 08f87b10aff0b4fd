import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** `whence audit verify`: walks every chain of the log and names the first entry that does not fit. */
export function registerAudit(program: Command, terminal: Terminal): void {
  const audit = program.command('audit').description('the append-only log');
  audit
    .command('verify')
    .description('check the log from its first entry; exit code 2 and the broken entry when it does not hold')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { verifyAuditLog } = await import('../audit/verify-audit-log.js');
      const { withClient } = await import('../database/connection.js');
      const result = await withApp(terminal, ({ database }) => withClient(database.owner, {}, verifyAuditLog));
      if (options.json === true) terminal.data(`${JSON.stringify(result)}\n`);
      if (result.fault !== null) {
        const { workspaceId, sequence, problem } = result.fault;
        throw new CommandFailure(EXIT_CODES.badInput, [
          `The log of ${workspaceId} is broken at entry ${sequence}: ${problem}.`,
        ]);
      }
      if (options.json !== true) terminal.data(`${result.entries} entries in ${result.chains} chains hold.\n`);
    });
}
