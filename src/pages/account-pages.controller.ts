import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountsService } from '../access/accounts.service.js';
import type { AccountActor } from '../access/actor.js';
import { ChangePasswordRequest } from '../access/own-account.controller.js';
import { CurrentAccount, identityOf, SignedIn } from '../access/requires.decorator.js';
import { SessionsService } from '../access/sessions.service.js';
import { invalidField } from '../domain/refusal.js';
import { accountPage, PASSWORD_FIELDS } from './account-page.js';
import { seeOther, sendPage } from './answers.js';
import { checkRequest, type FieldNames, formProblem, type FormProblem, Typed } from './form.js';
import { PageErrorFilter } from './page-error.filter.js';
import { requireProof } from './proof.js';
import { viewOf } from './view.js';

const NAMES: FieldNames = PASSWORD_FIELDS.map((name) => [new RegExp(`^${name}$`), name] as const);

/** One's own account as a page. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('account')
export class AccountPagesController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @SignedIn()
  async show(
    @CurrentAccount() account: AccountActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(account, request, reply, null);
  }

  @Post('sessions/end-others')
  @SignedIn()
  async endOthers(
    @CurrentAccount() { accountId }: AccountActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    requireProof(request, body);
    await this.sessions.endAll(accountId, identityOf(request).sessionToken, accountId);
    seeOther(reply, '/account');
  }

  @Post('sessions/:session/end')
  @SignedIn()
  async end(
    @CurrentAccount() { accountId }: AccountActor,
    @Param('session') session: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    requireProof(request, body);
    await this.sessions.end(accountId, session);
    seeOther(reply, '/account');
  }

  @Post('password')
  @SignedIn()
  async changePassword(
    @CurrentAccount() account: AccountActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    requireProof(request, body);
    const typed = Typed.read(body, PASSWORD_FIELDS);
    try {
      // As typed: white space at its ends belongs to a password.
      const given = { present: typed.raw('present'), password: typed.raw('password') };
      const asked = await checkRequest(ChangePasswordRequest, given);
      if (given.password !== typed.raw('repeat')) throw invalidField('repeat', viewOf(request).words.setup.mismatch);
      const from = { token: identityOf(request).sessionToken, address: request.ip };
      await this.accounts.changePassword(account, { present: asked.present, password: asked.password }, from);
      seeOther(reply, '/account');
    } catch (error) {
      const problem = formProblem(error, NAMES);
      if (problem === null) throw error;
      await this.answer(account, request, reply, problem);
    }
  }

  private async answer(
    { accountId }: AccountActor,
    request: FastifyRequest,
    reply: FastifyReply,
    problem: FormProblem | null,
  ): Promise<void> {
    const sessions = await this.sessions.list(accountId, identityOf(request).sessionToken);
    const signIns = await this.sessions.signIns(accountId);
    sendPage(request, reply, accountPage(viewOf(request), { sessions, signIns, problem }), problem?.status ?? 200);
  }
}
