import type { Command } from 'commander';
import type { ApiToken } from '../access/api-tokens.service.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface Place {
  readonly workspace: string;
  readonly json?: boolean;
}
interface MakeOptions extends Place {
  readonly name: string;
  readonly scopes: string;
  readonly days?: string;
}

/** `whence token make | list | end`: API tokens of a workspace, by whoever owns the machine. */
export function registerToken(program: Command, terminal: Terminal): void {
  const token = program.command('token').description('API tokens, by which programs ask as a member of a workspace');
  token
    .command('make <login>')
    .description('make a token for this account; prints it, once')
    .requiredOption('--workspace <slug>', 'the one workspace it works in')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--scopes <scopes>', 'separated by commas: read,write,review,reports,export,import,audit')
    .option('--days <days>', 'days until it is over, 1 to 365 (default: 90)')
    .option('--json', 'print JSON')
    .action((login: string, options: MakeOptions) => makeToken(terminal, login, options));
  token
    .command('list')
    .description('list the tokens of a workspace')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--json', 'print JSON')
    .action((options: Place) => listTokens(terminal, options));
  token
    .command('end <id>')
    .description('end a token at once')
    .requiredOption('--workspace <slug>', 'the workspace')
    .action((id: string, options: Place) => endToken(terminal, id, options));
}

async function makeToken(terminal: Terminal, login: string, options: MakeOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { AccountsService } = await import('../access/accounts.service.js');
  const { ApiTokensService } = await import('../access/api-tokens.service.js');
  const { WorkspacesService } = await import('../access/workspaces.service.js');
  const { notFound } = await import('../domain/refusal.js');
  const wanted = { name: options.name, scopes: await scopesOf(options.scopes), ...daysOf(options.days) };
  await withApp(terminal, async ({ app }) => {
    const actor = await app.get(WorkspacesService, { strict: false }).systemActorIn(options.workspace);
    const account = await app.get(AccountsService, { strict: false }).findByLogin(login);
    if (account === null) throw notFound();
    const tokens = app.get(ApiTokensService, { strict: false });
    const { token, made } = await tokens.make(actor, account.accountId, wanted, null);
    terminal.data(options.json === true ? `${JSON.stringify({ token, ...told(made) })}\n` : `${token}\n`);
    terminal.note(`It is shown only now, and ends on ${made.expiresAt.toISOString().slice(0, 10)}.`);
  });
}

async function listTokens(terminal: Terminal, options: Place): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { ApiTokensService } = await import('../access/api-tokens.service.js');
  const { WorkspacesService } = await import('../access/workspaces.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await app.get(WorkspacesService, { strict: false }).systemActorIn(options.workspace);
    const items = (await app.get(ApiTokensService, { strict: false }).list(actor, null)).map(told);
    if (options.json === true) terminal.data(`${JSON.stringify(items)}\n`);
    else terminal.data(items.map((item) => `${Object.values(item).join('\t')}\n`).join(''));
  });
}

async function endToken(terminal: Terminal, id: string, options: Place): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { ApiTokensService } = await import('../access/api-tokens.service.js');
  const { WorkspacesService } = await import('../access/workspaces.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await app.get(WorkspacesService, { strict: false }).systemActorIn(options.workspace);
    await app.get(ApiTokensService, { strict: false }).end(actor, id, null);
    terminal.note('It is ended.');
  });
}

async function scopesOf(given: string) {
  const { isTokenScope, TOKEN_SCOPES } = await import('../domain/token-scopes.js');
  const words = given.split(',').map((word) => word.trim());
  const scopes = words.filter(isTokenScope);
  if (scopes.length !== words.length) {
    const expected = `expected some of ${TOKEN_SCOPES.join(', ')}`;
    throw new CommandFailure(EXIT_CODES.badInput, [`--scopes: given ${given}, ${expected}`]);
  }
  return scopes;
}

function daysOf(given: string | undefined): { days?: number } {
  if (given === undefined) return {};
  if (!/^\d{1,3}$/.test(given))
    throw new CommandFailure(EXIT_CODES.badInput, [`--days: given ${given}, expected a whole number from 1 to 365`]);
  return { days: Number(given) };
}

/** What is printed of a token, in this order. */
function told(token: ApiToken) {
  return {
    id: token.tokenId,
    member: token.member ?? '(no member)',
    name: token.name,
    scopes: token.scopes.join(','),
    expires: token.expiresAt.toISOString().slice(0, 10),
    lastUsed: token.lastUsedOn ?? 'never',
  };
}
