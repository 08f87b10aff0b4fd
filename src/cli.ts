/** The command `whence`: every door that needs no browser. Each command loads its code only when it is called. */
import { Command, CommanderError } from 'commander';
import { registerAdvise } from './cli/advise.command.js';
import { registerAssess } from './cli/assess.command.js';
import { registerDossierSchema } from './cli/dossier-schema.command.js';
import { registerAudit } from './cli/audit.command.js';
import { registerBackup } from './cli/backup.command.js';
import { registerDate } from './cli/date.command.js';
import { registerDigest } from './cli/digest.command.js';
import { registerDoctor } from './cli/doctor.command.js';
import { registerExchange } from './cli/exchange.command.js';
import { registerFreeze } from './cli/freeze.command.js';
import { registerGazetteer } from './cli/gazetteer.command.js';
import { registerGrading } from './cli/grading.command.js';
import { registerKnown } from './cli/known.command.js';
import { registerSearch } from './cli/search.command.js';
import { registerMigrate } from './cli/migrate.command.js';
import { registerPolicy } from './cli/policy.command.js';
import { registerReport } from './cli/report.command.js';
import { registerFiles } from './cli/files.command.js';
import { registerRebuildLists } from './cli/rebuild-lists.command.js';
import { registerRestore } from './cli/restore.command.js';
import { registerServe } from './cli/serve.command.js';
import { registerToken } from './cli/token.command.js';
import { registerUser } from './cli/user.command.js';
import { registerWorkspace } from './cli/workspace.command.js';
import { registerWhatIf } from './cli/whatif.command.js';
import { CommandFailure, EXIT_CODES, processTerminal, type ExitCode, type Terminal } from './cli/output.js';

/**
 * Runs one command line (without `node` and the script) and returns the exit code. Writes only through `terminal`.
 * Wrong usage is bad input: code 2.
 */
export async function runCli(
  args: readonly string[],
  version: string,
  terminal: Terminal = processTerminal,
): Promise<ExitCode> {
  try {
    await buildProgram(version, terminal).parseAsync([...args], { from: 'user' });
    return EXIT_CODES.done;
  } catch (error) {
    if (error instanceof CommandFailure) {
      for (const line of error.lines) terminal.note(line);
      return error.exitCode;
    }
    // Commander has printed its own message; for help and version that is all there is to do.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.badInput;
    // Where it happened and not its message, which could quote what was read.
    const [name, frames] = error instanceof Error ? [error.name, error.stack?.match(/^ +at .*$/gm)] : ['unknown', null];
    terminal.note(`whence: an error of the program itself: ${name}`);
    for (const frame of frames?.slice(0, 8) ?? []) terminal.note(frame);
    return EXIT_CODES.internal;
  }
}

function buildProgram(version: string, terminal: Terminal): Command {
  const program = new Command('whence')
    .description('Who says so, how do they know, and what backs it up.')
    .version(version)
    .showHelpAfterError('(whence --help lists the commands)')
    // Subcommands take these over when they are made, so they come first.
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.data(text),
      writeErr: (text) => terminal.note(text.trimEnd()),
    });
  registerAssess(program, terminal);
  registerWhatIf(program, terminal);
  registerAdvise(program, terminal);
  registerDossierSchema(program, terminal);
  registerServe(program, terminal);
  registerMigrate(program, terminal);
  registerUser(program, terminal);
  registerToken(program, terminal);
  registerWorkspace(program, terminal);
  registerFreeze(program, terminal);
  registerPolicy(program, terminal);
  registerReport(program, terminal);
  registerGazetteer(program, terminal);
  registerGrading(program, terminal);
  registerAudit(program, terminal);
  registerFiles(program, terminal);
  registerKnown(program, terminal);
  registerSearch(program, terminal);
  registerDate(program, terminal);
  registerDigest(program, terminal);
  registerDoctor(program, terminal);
  registerExchange(program, terminal);
  registerBackup(program, terminal);
  registerRebuildLists(program, terminal);
  registerRestore(program, terminal);
  return program;
}
