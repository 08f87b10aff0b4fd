import type { Command } from 'commander';
import { processTerminal, type Terminal } from './output.js';

export interface AssessOptions {
  policy?: string;
  claim?: string;
  json?: true;
  why?: true;
  lang: string;
}

/** `whence assess FILE`: judges the claims of a dossier under a policy, without a database or a network. */
export function registerAssess(program: Command, terminal: Terminal = processTerminal): void {
  program
    .command('assess')
    .description('say of each claim of a dossier how well it is supported, and why')
    .argument('<FILE>', 'a dossier (whence-dossier/1), or - for standard input')
    .option('--policy <ID|FILE>', 'the policy to judge by (default: newsroom-two-source)')
    .option('--claim <KEY>', 'only this claim')
    .option('--why', 'show how each status came about, rule by rule, and what to find out next')
    .option('--lang <LANG>', 'with --why: the language of the rules and steps, en or ko', 'en')
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string, options: AssessOptions) => {
      const { runAssess } = await import('./run-assess.js');
      await runAssess(file, options, terminal);
    });
}
