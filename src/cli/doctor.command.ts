import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** `whence doctor`: looks at everything the installation rests on, and says how to mend what is wrong. */
export function registerDoctor(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('check the installation; says how to mend what is wrong, exit code 2 when something is')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { examine } = await import('../doctor.js');
      const findings = await withApp(terminal, ({ config, database }) =>
        examine(config, database.owner, database.dataSource),
      );
      const wrong = findings.filter(({ isRight }) => !isRight);
      if (options.json === true) terminal.data(`${JSON.stringify(findings, null, 2)}\n`);
      else
        for (const { check, isRight, found } of findings)
          terminal.data(`${isRight ? 'ok   ' : 'WRONG'} ${check}: ${found}\n`);
      if (wrong.length > 0) {
        throw new CommandFailure(
          EXIT_CODES.badInput,
          wrong.map(({ check, mend }) => `${check}: ${mend}`),
        );
      }
    });
}
