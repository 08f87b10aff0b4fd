import type { Command } from 'commander';
import type { KeyFlags } from './backup-keys.js';
import type { Terminal } from './output.js';

export interface RestoreFlags extends KeyFlags {
  readonly sha256?: string;
  readonly abandon?: boolean;
  readonly json?: boolean;
}

const gather = (value: string, before: readonly string[] = []) => [...before, value];

/** `whence restore FILE`: a backup into an empty installation, verified before it can be used. */
export function registerRestore(program: Command, terminal: Terminal): void {
  program
    .command('restore [file]')
    .description('bring a backup back into an empty installation; it can be used when all of it was verified')
    .option('--identity <file>', 'open it with the key in this file (AGE-SECRET-KEY-1…); may be given again', gather)
    .option('--passphrase-file <file>', 'open it with the passphrase on the first line of this file')
    .option('--sha256 <hash>', 'expect this hash of the file, as it was told when it was made')
    .option('--abandon', 'instead: begin empty again where a restore was not finished')
    .option('--json', 'print what was restored as JSON')
    .action(async (file: string | undefined, flags: RestoreFlags) =>
      (await import('./run-restore.js')).runRestore(terminal, file, flags),
    );
}
