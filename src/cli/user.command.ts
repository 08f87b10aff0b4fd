import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { registerUserEndings } from './user-endings.js';

interface AddOptions {
  readonly name?: string;
  readonly admin?: boolean;
  readonly passwordStdin?: boolean;
  readonly workspace?: string;
  readonly roles?: string;
  readonly json?: boolean;
}

/** `whence user …`: accounts of the installation, by whoever owns the machine. */
export function registerUser(program: Command, terminal: Terminal): void {
  const user = program.command('user').description('accounts of this installation');
  user
    .command('add <login>')
    .description('make an account; prints a one-time link by which its password is set')
    .option('--name <name>', 'name shown to others (default: the login)')
    .option('--admin', 'may manage accounts and workspaces')
    .option('--password-stdin', 'read the password from standard input instead of making a link')
    .option('--workspace <slug>', 'make it a member of this workspace')
    .option('--roles <roles>', 'roles there, separated by commas: researcher,editor,publisher,custodian,auditor,admin')
    .option('--json', 'print JSON')
    .action((login: string, options: AddOptions) => addUser(terminal, login, options));
  user
    .command('link <login>')
    .description('print a one-time link by which the password of this account is set again')
    .action(async (login: string) => {
      const { withApp } = await import('./with-app.js');
      const { AccountsService } = await import('../access/accounts.service.js');
      await withApp(terminal, async ({ app, config }) => {
        const token = await app.get(AccountsService, { strict: false }).issuePasswordLink(login, null);
        terminal.data(`${linkOf(config, token)}\n`);
      });
    });
  registerUserEndings(user, terminal, linkOf);
}

async function addUser(terminal: Terminal, login: string, options: AddOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { AccountsService } = await import('../access/accounts.service.js');
  const { WorkspacesService } = await import('../access/workspaces.service.js');
  const roles = await rolesOf(options);
  const password = options.passwordStdin === true ? await readPassword(terminal) : null;
  await withApp(terminal, async ({ app, config }) => {
    const accounts = app.get(AccountsService, { strict: false });
    const workspaces = app.get(WorkspacesService, { strict: false });
    const actor = options.workspace === undefined ? null : await workspaces.systemActorIn(options.workspace);
    const displayName = options.name ?? login;
    const account = { login, displayName, password, isAdmin: options.admin ?? false };
    const accountId = await accounts.create(account, null);
    if (actor !== null) await workspaces.setMember(actor, { accountId, name: displayName, roles }, null);
    const link = password === null ? linkOf(config, await accounts.issuePasswordLink(login, null)) : null;
    if (options.json === true) terminal.data(`${JSON.stringify({ accountId, link })}\n`);
    else terminal.data(link === null ? `${login} can sign in.\n` : `${link}\n`);
    if (link !== null) terminal.note(`Give ${login} this link: it sets the password, works once, for 15 minutes.`);
  });
}

async function rolesOf(options: AddOptions) {
  const { isRole, ROLES } = await import('../domain/roles.js');
  const given = (options.roles ?? '')
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '');
  const roles = given.filter(isRole);
  if (roles.length !== given.length) {
    throw new CommandFailure(EXIT_CODES.badInput, [
      `--roles: given ${given.join(',')}, expected some of ${ROLES.join(', ')}`,
    ]);
  }
  if ((options.workspace === undefined) !== (roles.length === 0)) {
    throw new CommandFailure(EXIT_CODES.badInput, ['--workspace and --roles belong together: give both or neither']);
  }
  return roles;
}

async function readPassword(terminal: Terminal): Promise<string> {
  const bytes = await terminal.readInput();
  return new TextDecoder('utf-8').decode(bytes).replace(/\r?\n$/, '');
}

function linkOf(config: { publicUrl: string | null; port: number }, token: string): string {
  return `${config.publicUrl ?? `http://localhost:${config.port}`}/setup?link=${token}`;
}
