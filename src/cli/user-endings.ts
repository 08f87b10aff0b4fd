import type { Command } from 'commander';
import type { ExposureResponse } from '../offboarding/exposure.response.js';
import type { Terminal } from './output.js';

/** `whence user reset | sessions | sign-ins | remove | close`: taking accounts out of hands, and people out. */
export function registerUserEndings(
  user: Command,
  terminal: Terminal,
  linkOf: (config: { publicUrl: string | null; port: number }, token: string) => string,
): void {
  user
    .command('reset <login>')
    .description('end everything an account is signed in with, its password too; prints a link that sets a new one')
    .action(async (login: string) => {
      const { withApp } = await import('./with-app.js');
      const { AccountsService } = await import('../access/accounts.service.js');
      await withApp(terminal, async ({ app, config }) => {
        const token = await app.get(AccountsService, { strict: false }).reset(login, null);
        terminal.data(`${linkOf(config, token)}\n`);
        terminal.note(`Give ${login} this link: it sets the password, works once, for 15 minutes.`);
      });
    });
  user
    .command('sign-out <login>')
    .description('end all sessions of an account')
    .action((login: string) => signOut(terminal, login));
  user
    .command('sign-ins <login>')
    .description('how often an account signed in, and failed to, by day, for 90 days')
    .option('--json', 'print JSON')
    .action((login: string, options: { json?: boolean }) => printSignIns(terminal, login, options));
  user
    .command('remove <login>')
    .description('take a member out of a workspace; prints what they could open')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--as <login>', 'act as this account, with what its roles allow (default: whoever owns the machine)')
    .option('--json', 'print JSON')
    .action((login: string, options: RemoveOptions) => removeMember(terminal, login, options));
  user
    .command('close <login>')
    .description('close an account for good and take it out of every workspace; prints what they could open')
    .option('--json', 'print JSON')
    .action((login: string, options: { json?: boolean }) => closeAccount(terminal, login, options));
}

interface RemoveOptions {
  readonly workspace: string;
  readonly as?: string;
  readonly json?: boolean;
}

async function signOut(terminal: Terminal, login: string): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { AccountsService } = await import('../access/accounts.service.js');
  const { SessionsService } = await import('../access/sessions.service.js');
  const { notFound } = await import('../domain/refusal.js');
  await withApp(terminal, async ({ app }) => {
    const account = await app.get(AccountsService, { strict: false }).findByLogin(login);
    if (account === null) throw notFound();
    const ended = await app.get(SessionsService, { strict: false }).endAll(account.accountId, null, null);
    terminal.note(`${ended} ${ended === 1 ? 'session' : 'sessions'} ended.`);
  });
}

async function printSignIns(terminal: Terminal, login: string, options: { json?: boolean }): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { AccountsService } = await import('../access/accounts.service.js');
  const { SessionsService } = await import('../access/sessions.service.js');
  const { notFound } = await import('../domain/refusal.js');
  await withApp(terminal, async ({ app }) => {
    const account = await app.get(AccountsService, { strict: false }).findByLogin(login);
    if (account === null) throw notFound();
    const days = await app.get(SessionsService, { strict: false }).signIns(account.accountId);
    if (options.json === true) return terminal.data(`${JSON.stringify(days)}\n`);
    for (const { day, succeeded, failed } of days) terminal.data(`${day}  ${succeeded} signed in  ${failed} failed\n`);
  });
}

async function removeMember(terminal: Terminal, login: string, options: RemoveOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { Offboarding } = await import('../offboarding/offboarding.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'members.change');
    const told = await app.get(Offboarding, { strict: false }).removeMember(actor, login, null);
    if (options.json === true) return terminal.data(`${JSON.stringify(told)}\n`);
    terminal.note(`${login} is no member of ${told.workspace} any more.`);
    printExposure(terminal, told);
  });
}

async function closeAccount(terminal: Terminal, login: string, options: { json?: boolean }): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { Offboarding } = await import('../offboarding/offboarding.service.js');
  await withApp(terminal, async ({ app }) => {
    const told = await app.get(Offboarding, { strict: false }).closeAccount({ accountId: null }, login, null);
    if (options.json === true) return terminal.data(`${JSON.stringify(told)}\n`);
    terminal.note(`The account ${login} is closed.`);
    for (const workspace of told.workspaces) printExposure(terminal, workspace);
  });
}

function printExposure(terminal: Terminal, told: ExposureResponse): void {
  terminal.data(`${told.workspace}: could open ${told.sourceCount} sources\n`);
  if (told.sources !== null && told.sources.length > 0) terminal.data(`  ${told.sources.join(' ')}\n`);
  for (const { on, change, roles } of told.roles) {
    terminal.data(`  ${on}  ${change}  ${roles === null ? 'roles not known any more' : roles.join(', ') || '-'}\n`);
  }
  for (const { on, kind, level, format } of told.handedOut) {
    terminal.data(`  ${on}  made: ${kind}${level === null ? '' : ` ${level}`}${format === null ? '' : ` ${format}`}\n`);
  }
  if (!told.isComplete) terminal.note('What left earlier is not listed.');
}
