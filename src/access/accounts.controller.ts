import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '../domain/refusal.js';
import { BooleanField, TextField } from '../http/fields.js';
import { decodeCursor, DEFAULT_PAGE, PageRequest, pageOf } from '../http/paging.js';
import { Operation, OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import type { AccountEntity } from './access.entities.js';
import { AccountsService } from './accounts.service.js';
import type { AccountActor } from './actor.js';
import { EndedSessionsResponse, presentSignIns, SignInsResponse } from './own-account.controller.js';
import { CurrentAccount, RequiresInstallation } from './requires.decorator.js';
import { SessionsService } from './sessions.service.js';

export class NewAccountRequest {
  @TextField({ description: 'Login: letters, digits and . _ @ + -', max: 100 }) login!: string;
  @TextField({ description: 'Name shown to others.', max: 200 }) displayName!: string;
  @BooleanField({ description: 'Manages accounts and workspaces of this installation.', optional: true })
  isAdmin?: boolean;
}

export class AccountResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
}

export class ListedAccountResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
  @OutText() login!: string;
  @OutText() displayName!: string;
  @OutBoolean() isAdmin!: boolean;
  @OutEnum(['active', 'closed']) state!: string;
  @OutText({ format: 'date', nullable: true, description: 'Day of the last sign-in.' }) lastSignInOn!: string | null;
  @OutInt() version!: number;
}

export class AccountPageResponse {
  @OutList(() => ListedAccountResponse) items!: ListedAccountResponse[];
  @OutText({ nullable: true }) next!: string | null;
}

export class PasswordLinkResponse {
  @OutText({ description: 'Address on this server, shown once: it sets a new password, works once, for 15 minutes.' })
  link!: string;
}

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @RequiresInstallation('accounts.manage')
  @Operation({ summary: 'List the accounts of this installation', ok: AccountPageResponse, refusals: [401, 403, 422] })
  async list(@Query() query: PageRequest): Promise<AccountPageResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = String(decodeCursor(query.after, ['string'])?.[0] ?? '');
    return pageOf(await this.accounts.listAfter(after, limit + 1), limit, presentAccount, ({ login }) => [login]);
  }

  @Post()
  @RequiresInstallation('accounts.manage')
  @Operation({
    summary: 'Make an account without a password',
    description: 'Its password is set through a one-time link: reset the account, or `whence user link LOGIN`.',
    ok: AccountResponse,
    status: 201,
    refusals: [401, 403, 409, 413, 415, 422],
  })
  async create(@CurrentAccount() account: AccountActor, @Body() body: NewAccountRequest): Promise<AccountResponse> {
    const { login, displayName } = body;
    const made = { login, displayName, password: null, isAdmin: body.isAdmin ?? false };
    return { accountId: await this.accounts.create(made, account.accountId) };
  }

  @Post(':login/reset')
  @RequiresInstallation('accounts.manage')
  @Operation({
    summary: 'End everything an account is signed in with, and make a link that sets a new password',
    description: 'Its present password, sessions, tokens and earlier links stop working at once.',
    ok: PasswordLinkResponse,
    status: 201,
    refusals: [401, 403, 404, 409],
  })
  async reset(@CurrentAccount() by: AccountActor, @Param('login') login: string): Promise<PasswordLinkResponse> {
    return { link: `/setup?link=${await this.accounts.reset(login, by.accountId)}` };
  }

  @Delete(':login/sessions')
  @RequiresInstallation('accounts.manage')
  @Operation({ summary: 'End all sessions of an account', ok: EndedSessionsResponse, refusals: [401, 403, 404] })
  async endSessions(@CurrentAccount() by: AccountActor, @Param('login') login: string): Promise<EndedSessionsResponse> {
    return { ended: await this.sessions.endAll(await this.idOf(login), null, by.accountId) };
  }

  @Get(':login/sign-ins')
  @RequiresInstallation('accounts.manage')
  @Operation({
    summary: 'How often an account signed in, by day, for 90 days',
    ok: SignInsResponse,
    refusals: [401, 403, 404],
  })
  async signIns(@Param('login') login: string): Promise<SignInsResponse> {
    return presentSignIns(await this.sessions.signIns(await this.idOf(login)));
  }

  private async idOf(login: string): Promise<string> {
    const account = await this.accounts.findByLogin(login);
    if (account === null) throw notFound();
    return account.accountId;
  }
}

function presentAccount(account: AccountEntity): ListedAccountResponse {
  const { accountId, login, displayName, isAdmin, state, lastSignInOn, version } = account;
  return { accountId, login, displayName, isAdmin, state, lastSignInOn, version };
}
