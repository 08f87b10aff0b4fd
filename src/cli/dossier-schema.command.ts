import type { Command } from 'commander';
import { processTerminal, type Terminal } from './output.js';

/** `whence dossier schema`: the JSON Schema of the dossier, for editors and other programs. */
export function registerDossierSchema(program: Command, terminal: Terminal = processTerminal): void {
  const dossier = program.command('dossier').description('about the dossier, the portable JSON form of a workspace');
  dossier
    .command('schema')
    .description('print the JSON Schema (2020-12) of whence-dossier/1')
    .action(async () => {
      const { DOSSIER_SCHEMA } = await import('../domain/dossier-schema.js');
      terminal.data(`${JSON.stringify(DOSSIER_SCHEMA, null, 2)}\n`);
    });
}
