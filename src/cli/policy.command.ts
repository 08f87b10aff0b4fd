import type { Command } from 'commander';
import type { Terminal } from './output.js';

/** Flags of the commands that may work in a workspace. */
export interface WorkspaceFlags {
  readonly workspace?: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** Flags of the commands that change a workspace. */
export interface PolicyChangeFlags extends WorkspaceFlags {
  readonly workspace: string;
  readonly reason: string;
  readonly note?: string;
}

const AS = 'act as this account, with what its roles allow (default: whoever owns the machine)';
const JSON_FLAG = 'print JSON';

/** `whence policy …`: the rules claims are judged by, as files and in workspaces. */
export function registerPolicy(program: Command, terminal: Terminal): void {
  const policy = program.command('policy').description('the policies claims are judged by');
  registerReading(policy, terminal);
  registerChanging(policy, terminal);
}

function registerReading(policy: Command, terminal: Terminal): void {
  policy
    .command('list')
    .description('list the stock policies; with --workspace, those of a workspace')
    .option('--workspace <slug>', 'the workspace')
    .option('--as <login>', AS)
    .option('--json', JSON_FLAG)
    .action(async (flags: WorkspaceFlags) => (await import('./run-policy.js')).listPolicies(flags, terminal));
  policy
    .command('show')
    .description('show a policy rung by rung; with --json, the policy itself')
    .argument('<ID>', 'a stock policy or a file; with --workspace also id@version or identity of a published one')
    .option('--workspace <slug>', 'the workspace')
    .option('--as <login>', AS)
    .option('--json', JSON_FLAG)
    .action(async (id: string, flags: WorkspaceFlags) =>
      (await import('./run-policy.js')).showPolicy(id, flags, terminal),
    );
  policy
    .command('check')
    .description('check a policy file; prints its identity')
    .argument('<FILE>', 'a policy (corroboration-policy/1), or - for standard input')
    .option('--json', JSON_FLAG)
    .action(async (file: string, flags: { json?: boolean }) =>
      (await import('./run-policy.js')).checkPolicy(file, flags, terminal),
    );
  policy
    .command('schema')
    .description('print the JSON Schema (2020-12) of corroboration-policy/1')
    .action(async () => {
      const { POLICY_JSON_SCHEMA } = await import('../domain/policy/policy-schema.js');
      terminal.data(`${JSON.stringify(POLICY_JSON_SCHEMA, null, 2)}\n`);
    });
  policy
    .command('diff')
    .description('say which claims another policy would move, and why; nothing is changed')
    .argument('<A>', 'the policy to start from: as for show')
    .argument('<B>', 'the other policy')
    .argument('[DOSSIER]', 'a dossier (- = standard input): no database is needed')
    .option('--workspace <slug>', 'the claims of this workspace, in place of a dossier')
    .option('--as <login>', AS)
    .option('--json', JSON_FLAG)
    .action(async (a: string, b: string, dossier: string | undefined, flags: WorkspaceFlags) =>
      (await import('./run-policy-diff.js')).runPolicyDiff({ a, b, dossier }, flags, terminal),
    );
}

function registerChanging(policy: Command, terminal: Terminal): void {
  policy
    .command('use')
    .description('judge the claims of a workspace by this policy from now on')
    .argument('<ID>', 'a stock policy, or id@version or identity of a published one')
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--reason <text>', 'why, for whoever reads it later')
    .option('--as <login>', AS)
    .option('--json', JSON_FLAG)
    .action(async (id: string, flags: PolicyChangeFlags) =>
      (await import('./run-policy-change.js')).usePolicy(id, flags, terminal),
    );
  policy
    .command('publish')
    .description('publish a version of a policy in a workspace; a published version never changes')
    .argument('<FILE>', 'a policy (corroboration-policy/1), or - for standard input')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--note <text>', 'what changed, for whoever reads it later')
    .option('--as <login>', AS)
    .option('--json', JSON_FLAG)
    .action(async (file: string, flags: PolicyChangeFlags) =>
      (await import('./run-policy-change.js')).publishPolicy(file, flags, terminal),
    );
}
