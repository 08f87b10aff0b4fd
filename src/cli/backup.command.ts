import type { Command } from 'commander';
import type { KeyFlags, LockFlags } from './backup-keys.js';
import type { Terminal } from './output.js';

export interface BackupFlags extends LockFlags {
  readonly to: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export interface VerifyFlags extends KeyFlags {
  readonly sha256?: string;
  readonly deep?: boolean;
  readonly json?: boolean;
}

const gather = (value: string, before: readonly string[] = []) => [...before, value];

/** `whence backup`, `whence backup verify`, `whence backup key`: everything an installation holds, in one sealed file. */
export function registerBackup(program: Command, terminal: Terminal): void {
  const product = program.version() ?? 'unknown';
  const backup = program
    .command('backup')
    .description(
      'write everything this installation holds, as of one moment, into one encrypted file; also while it runs',
    )
    .option('--to <file>', 'the file to write; it is read back and verified (- = standard output, not read back)', '-')
    .option('--recipient <age1…>', 'encrypt to this recipient of age; may be given again', gather)
    .option('--passphrase-file <file>', 'encrypt with the passphrase on the first line of this file')
    .option('--unencrypted', 'do not encrypt: whoever has the file has everything about the sources')
    .option('--force', 'replace the file if it is there')
    .option('--json', 'print what was written as JSON (not with --to -)')
    .action(async (flags: BackupFlags) => (await import('./run-backup.js')).runBackup(terminal, product, flags));
  backup
    .command('verify <file>')
    .description('go through a backup to its end without a database; exit code 2 when it is not whole')
    .option('--identity <file>', 'open it with the key in this file (AGE-SECRET-KEY-1…); may be given again', gather)
    .option('--passphrase-file <file>', 'open it with the passphrase on the first line of this file')
    .option('--sha256 <hash>', 'expect this hash of the file, as it was told when it was made')
    .option('--deep', 'also restore it into a passing database of its own and look at that')
    .option('--json', 'print what was found as JSON')
    .action(async (file: string, _flags: VerifyFlags, command: Command) =>
      (await import('./run-backup.js')).runVerify(terminal, file, command.optsWithGlobals()),
    );
  backup
    .command('key <file>')
    .description('make a key to open backups with; keep the file away from this machine. Prints the recipient')
    .action(async (file: string) => (await import('./run-backup.js')).runKey(terminal, file));
}
