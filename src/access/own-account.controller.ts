import { Body, Controller, Delete, Get, Param, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLIENT_KINDS } from '../domain/client-kind.js';
import { TextField } from '../http/fields.js';
import { Operation, OutBoolean, OutEnum, OutInt, OutList, OutText } from '../http/responses.js';
import { AccountsService } from './accounts.service.js';
import type { AccountActor } from './actor.js';
import { CurrentAccount, identityOf, SignedIn } from './requires.decorator.js';
import { type OwnSession, SessionsService } from './sessions.service.js';
import type { SignInDay } from './sessions.repository.js';

export class OwnSessionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutEnum(CLIENT_KINDS, { description: 'What it was opened with.' }) client!: string;
  @OutText({ format: 'date' }) openedOn!: string;
  @OutText({ format: 'date' }) lastUsedOn!: string;
  @OutBoolean({ description: 'The session that asks.' }) isThis!: boolean;
}

export class OwnSessionsResponse {
  @OutList(() => OwnSessionResponse) items!: OwnSessionResponse[];
}

export class SignInDayResponse {
  @OutText({ format: 'date' }) day!: string;
  @OutInt() succeeded!: number;
  @OutInt({ description: 'Attempts with a wrong password.' }) failed!: number;
}

export class SignInsResponse {
  @OutList(() => SignInDayResponse, { description: 'The newest day first; days without attempts are left out.' })
  items!: SignInDayResponse[];
}

export class EndedSessionsResponse {
  @OutInt({ description: 'Sessions that were ended.' }) ended!: number;
}

export class ChangePasswordRequest {
  @TextField({ description: 'Your present password.', max: 128, format: 'password' }) present!: string;
  @TextField({ description: 'The new one, 12 to 128 characters.', max: 128, format: 'password' }) password!: string;
}

/** What everybody may see and end of their own account. */
@ApiTags('session')
@Controller('api/v1')
export class OwnAccountController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
  ) {}

  @Get('sessions')
  @SignedIn()
  @Operation({ summary: 'Your sessions that are open', ok: OwnSessionsResponse, refusals: [401] })
  async list(@CurrentAccount() account: AccountActor, @Req() request: FastifyRequest): Promise<OwnSessionsResponse> {
    const items = await this.sessions.list(account.accountId, identityOf(request).sessionToken);
    return { items: items.map(presentSession) };
  }

  @Delete('sessions')
  @SignedIn()
  @Operation({ summary: 'End all your sessions but this one', ok: EndedSessionsResponse, refusals: [401, 403] })
  async endOthers(
    @CurrentAccount() { accountId }: AccountActor,
    @Req() request: FastifyRequest,
  ): Promise<EndedSessionsResponse> {
    return { ended: await this.sessions.endAll(accountId, identityOf(request).sessionToken, accountId) };
  }

  @Delete('sessions/:session')
  @SignedIn()
  @Operation({ summary: 'End one of your sessions', refusals: [401, 403, 404] })
  async end(@CurrentAccount() account: AccountActor, @Param('session') session: string): Promise<void> {
    await this.sessions.end(account.accountId, session);
  }

  @Get('sign-ins')
  @SignedIn()
  @Operation({ summary: 'How often you signed in, by day, for 90 days', ok: SignInsResponse, refusals: [401] })
  async signIns(@CurrentAccount() account: AccountActor): Promise<SignInsResponse> {
    return presentSignIns(await this.sessions.signIns(account.accountId));
  }

  @Put('password')
  @SignedIn()
  @Operation({
    summary: 'Change your password; your other sessions and your API tokens end',
    refusals: [401, 403, 413, 415, 422, 429],
  })
  async changePassword(
    @CurrentAccount() account: AccountActor,
    @Req() request: FastifyRequest,
    @Body() body: ChangePasswordRequest,
  ): Promise<void> {
    const from = { token: identityOf(request).sessionToken, address: request.ip };
    await this.accounts.changePassword(account, { present: body.present, password: body.password }, from);
  }
}

function presentSession({ id, client, openedOn, lastUsedOn, isThis }: OwnSession): OwnSessionResponse {
  return { id, client, openedOn, lastUsedOn, isThis };
}

export function presentSignIns(days: readonly SignInDay[]): SignInsResponse {
  return { items: days.map(({ day, succeeded, failed }) => ({ day, succeeded, failed })) };
}
