import { readConfig } from '../config/config.js';
import { abandonRestore, restoreInstallation } from '../restore.js';
import { keyFrom } from './backup-keys.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import type { RestoreFlags } from './restore.command.js';
import { backupFailure, describe, summaryOf } from './run-backup.js';
import { explained } from './with-app.js';

/** Restores a backup into the installation the environment names, or begins an unfinished one empty again. */
export async function runRestore(terminal: Terminal, file: string | undefined, flags: RestoreFlags): Promise<void> {
  await explained(async () => {
    const config = readConfig(process.env);
    try {
      if (flags.abandon === true) {
        await abandonRestore(config);
        terminal.note('The installation is empty again.');
        return;
      }
      if (file === undefined) throw new CommandFailure(EXIT_CODES.badInput, ['Name the backup: whence restore FILE']);
      const restored = await restoreInstallation(config, {
        file,
        key: await keyFrom(flags),
        expectedSha256: flags.sha256 ?? null,
        say: (line) => terminal.note(line),
      });
      if (flags.json === true) terminal.data(`${JSON.stringify(summaryOf(restored))}\n`);
      else for (const line of describe(restored)) terminal.data(`${line}\n`);
      terminal.note('Restored. Nobody is signed in; accounts and their passwords are those of the backup.');
    } catch (error) {
      throw backupFailure(file ?? 'restore', error);
    }
  });
}
