import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

export interface AdviseOptions {
  workspace?: string;
  as?: string;
  json?: true;
}

/** `whence advise DOSSIER` and `whence advise --workspace SLUG`: ties an editor should look at. */
export function registerAdvise(program: Command, terminal: Terminal): void {
  program
    .command('advise')
    .description('name the ties an editor should look at: re-used text, shared details, contact')
    .argument('[DOSSIER]', 'a dossier (whence-dossier/1), or - for standard input; nothing is written')
    .option('--workspace <slug>', 'look through this workspace instead, and record what is found as suggested')
    .option('--as <login>', 'act as this account, with what its roles allow (default: whoever owns the machine)')
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string | undefined, options: AdviseOptions) => {
      const { workspace } = options;
      if ((file === undefined) === (workspace === undefined)) {
        throw new CommandFailure(EXIT_CODES.badInput, [
          `given ${file === undefined ? 'neither' : 'both'}, expected either a dossier or --workspace`,
        ]);
      }
      const { adviseOnFile, adviseOnWorkspace } = await import('./run-advise.js');
      if (workspace !== undefined) await adviseOnWorkspace(workspace, options, terminal);
      else if (file !== undefined) await adviseOnFile(file, options, terminal);
    });
}
