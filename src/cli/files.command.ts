import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface VerifyFlags {
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `whence files verify`, `whence files sweep`: the folder of evidence files, for whoever runs the installation. */
export function registerFiles(program: Command, terminal: Terminal): void {
  const files = program.command('files').description('the evidence files');
  files
    .command('verify')
    .description('check every stored file against its hash; exit code 2 when one is missing or altered')
    .option('--workspace <slug>', 'only this workspace')
    .option('--json', 'print JSON')
    .action((options: VerifyFlags) => verify(terminal, options));
  files
    .command('sweep')
    .description('take away what a crash left in the folder of files: bytes that no file names')
    .action(async () => {
      const { withApp } = await import('./with-app.js');
      const { FileChecks } = await import('../files/file-checks.service.js');
      const swept = await withApp(terminal, ({ app }) => app.get(FileChecks, { strict: false }).sweep());
      terminal.note(`${swept} taken away.`);
    });
}

async function verify(terminal: Terminal, options: VerifyFlags): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { FileChecks } = await import('../files/file-checks.service.js');
  const checked = await withApp(terminal, ({ app }) =>
    app.get(FileChecks, { strict: false }).verifyAll(options.workspace ?? null),
  );
  const damaged = checked.flatMap(({ workspace, damaged: files }) => files.map((file) => ({ workspace, ...file })));
  if (options.json === true) terminal.data(`${JSON.stringify(checked)}\n`);
  else {
    const objects = checked.reduce((total, workspace) => total + workspace.objects, 0);
    terminal.data(`Stored files looked at: ${objects}; damaged: ${damaged.length}.\n`);
  }
  if (damaged.length > 0) {
    throw new CommandFailure(
      EXIT_CODES.badInput,
      damaged.map(({ workspace, file, outcome }) => `${workspace} ${file} is ${outcome}: bring it back from a backup.`),
    );
  }
}
