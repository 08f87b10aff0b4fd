import type { Command } from 'commander';
import { processTerminal, type Terminal } from './output.js';
import type { GivenSupposition, SuppositionOption } from './suppositions.js';

export interface WhatIfOptions {
  readonly under?: string;
  readonly claim?: string;
  readonly workspace?: string;
  readonly as?: string;
  readonly lang: string;
  readonly json?: true;
}

/** Every option that supposes something, with what it takes and says. */
const SUPPOSING: readonly (readonly [SuppositionOption, takes: string, says: string])[] = [
  ['wrong', 'SOURCE', 'a source is wrong: nothing that comes from it carries anything'],
  ['withdraw', 'ACCOUNT', 'an account is withdrawn'],
  ['add', 'CLAIM,access=…[,source=…][,stance=…][,from=…][,apart=…]', 'there is another account'],
  ['one', 'SOURCE,SOURCE', 'two sources are one person'],
  ['confirm-tie', 'END,END', 'a recorded tie is confirmed (of a workspace: T-3)'],
  ['reject-tie', 'END,END', 'a recorded tie is rejected (of a workspace: T-3)'],
  ['add-tie', 'KIND:END,END', 'there is another tie'],
  ['apart', 'ACCOUNT,ACCOUNT', 'two accounts are independent'],
  ['not-apart', 'ACCOUNT,ACCOUNT', 'two accounts were told apart by mistake'],
  ['grade', 'SOURCE=A…F', 'a source is graded anew'],
  ['origin', 'ACCOUNT=identified|described|unknown', 'the origin of an account is known so well'],
  ['position', 'CLAIM=POSITION', 'the authorities say this'],
  ['exhibit', 'EXHIBIT=passed|failed', 'an exhibit is verified, or a check of it fails'],
  ['link', 'TYPE:CLAIM,CLAIM', 'two claims belong together like this'],
  ['policy', 'ID|FILE', 'another policy judges'],
];

/** `whence whatif`: what would move if something were so, in a dossier or in a workspace. Nothing is saved. */
export function registerWhatIf(program: Command, terminal: Terminal = processTerminal): void {
  const given: GivenSupposition[] = [];
  const command = program
    .command('whatif')
    .description('say which claims would move if something were so; nothing is saved')
    .argument('[DOSSIER]', 'a dossier (whence-dossier/1), or - for standard input; not with --workspace')
    .option('--workspace <SLUG>', 'a workspace of the database instead; records are then named by code or id')
    .option('--as <login>', 'with --workspace: act as this account (default: whoever owns the machine)')
    .option('--under <ID|FILE>', 'the policy that judges now (default: newsroom-two-source; a workspace has its own)')
    .option('--claim <KEY>', 'only this claim; not with --workspace')
    .option('--lang <LANG>', 'the language of the reasons: en or ko', 'en')
    .option('--json', 'print one JSON object instead of text');
  for (const [option, takes, says] of SUPPOSING) {
    command.option(`--${option} <${takes}>`, says, (value: string) => {
      given.push({ option, value });
      return value;
    });
  }
  command.action(async (file: string | undefined, options: WhatIfOptions) => {
    const { runWhatIf } = await import('./run-whatif.js');
    await runWhatIf(file, given, options, terminal);
  });
}
