import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE_MODE } from '../access/access.guard.js';
import { AccountsService } from '../access/accounts.service.js';
import { NewAccountRequest } from '../access/accounts.controller.js';
import { identityOf, SignedIn } from '../access/requires.decorator.js';
import { clearSessionCookie, type CookieMode, setSessionCookie } from '../access/session-cookie.js';
import { SignInRequest } from '../access/session.controller.js';
import { SessionsService } from '../access/sessions.service.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { clientKind } from '../domain/client-kind.js';
import { invalidField, Refusal } from '../domain/refusal.js';
import { Public } from '../http/route-rule.js';
import { ownPath, seeOther, sendPage } from './answers.js';
import { checkRequest, type FieldNames, formProblem, single, Typed } from './form.js';
import {
  homePage,
  type LinkPurpose,
  setupPage,
  SETUP_FIELDS,
  SIGN_IN_FIELDS,
  signInPage,
  spentLinkPage,
} from './front-pages.js';
import { PageErrorFilter } from './page-error.filter.js';
import { requireProof } from './proof.js';
import { put, viewOf } from './view.js';

const SIGN_IN_NAMES: FieldNames = [
  [/^login$/, 'login'],
  [/^password$/, 'password'],
];
const SETUP_NAMES: FieldNames = [...SIGN_IN_NAMES, [/^displayName$/, 'displayName'], [/^repeat$/, 'repeat']];

/** The sample investigation, which the first account may try things in. */
const SAMPLE = 'yomju';
const SAMPLE_ROLES = ['researcher', 'editor', 'publisher'] as const;

/** Signing in and out, one-time links, and the list of one's workspaces. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class FrontController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly workspaces: WorkspacesService,
    @Inject(COOKIE_MODE) private readonly cookieMode: CookieMode,
  ) {}

  /** One's workspaces; for everybody else the form to sign in. */
  @Get()
  @Public()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { account } = identityOf(request);
    if (account === null) return this.showSignIn(request, reply);
    const workspaces = await this.workspaces.listOf(account.accountId);
    sendPage(request, reply, homePage(viewOf(request), workspaces, account.isAdmin));
  }

  @Get('sign-in')
  @Public()
  async signInForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (identityOf(request).account !== null) return seeOther(reply, '/');
    await this.showSignIn(request, reply);
  }

  @Post('sign-in')
  @Public()
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const typed = Typed.read(body, SIGN_IN_FIELDS);
    const next = ownPath(typed.raw('next'));
    const view = viewOf(request);
    try {
      const asked = await checkRequest(SignInRequest, {
        login: typed.raw('login').trim(),
        password: typed.raw('password'),
      });
      const from = { address: request.ip, client: clientKind(request.headers['user-agent']) };
      const { token } = await this.sessions.signIn(asked.login, asked.password, from);
      setSessionCookie(reply, this.cookieMode, token);
      seeOther(reply, next);
    } catch (error) {
      const problem = formProblem(error, SIGN_IN_NAMES);
      if (problem === null) throw error;
      const waits = error instanceof Refusal && error.retryAfter !== undefined ? error.retryAfter : null;
      if (waits !== null) void reply.header('retry-after', String(waits));
      const { failed, throttled } = view.words.signIn;
      const told = waits === null ? failed : put(throttled, { minutes: Math.ceil(waits / 60) });
      const shown = { ...problem, general: problem.status === 422 ? [] : [told] };
      const input = { typed, problem: shown, next, hasEnded: false, isUnclaimed: false };
      sendPage(request, reply, signInPage(view, input), problem.status);
    }
  }

  @Post('sign-out')
  @SignedIn()
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    requireProof(request, body);
    const { sessionToken } = identityOf(request);
    if (sessionToken !== null) await this.sessions.signOut(sessionToken);
    clearSessionCookie(reply, this.cookieMode);
    seeOther(reply, '/');
  }

  /** Shows what the link is for. Only sending the form spends it, so a preview of the link does no harm. */
  @Get('setup')
  @Public()
  async setupForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('link') link: unknown,
  ): Promise<void> {
    const view = viewOf(request);
    const purpose = await this.accounts.purposeOfLink(typeof link === 'string' ? link : '');
    if (purpose === null) return sendPage(request, reply, spentLinkPage(view), 404);
    const typed = Typed.read({ link }, SETUP_FIELDS);
    sendPage(request, reply, setupPage(view, purpose, typed, null));
  }

  @Post('setup')
  @Public()
  async setup(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const typed = Typed.read(body, SETUP_FIELDS);
    const view = viewOf(request);
    const purpose = await this.accounts.purposeOfLink(typed.raw('link'));
    if (purpose === null) return sendPage(request, reply, spentLinkPage(view), 404);
    try {
      const { accountId, hasSample } = await this.redeem(purpose, typed, view.words.setup.mismatch);
      setSessionCookie(
        reply,
        this.cookieMode,
        await this.sessions.open(accountId, clientKind(request.headers['user-agent'])),
      );
      seeOther(reply, hasSample ? `/w/${SAMPLE}/claims` : '/');
    } catch (error) {
      if (error instanceof Refusal && error.code === 'LINK_SPENT') {
        return sendPage(request, reply, spentLinkPage(view), 404);
      }
      const problem = formProblem(error, SETUP_NAMES);
      if (problem === null) throw error;
      sendPage(request, reply, setupPage(view, purpose, typed, problem), problem.status);
    }
  }

  private async redeem(purpose: LinkPurpose, typed: Typed<(typeof SETUP_FIELDS)[number]>, mismatch: string) {
    const given = { login: typed.raw('login').trim(), displayName: typed.raw('displayName').trim() };
    if (purpose === 'first_account') await checkRequest(NewAccountRequest, given);
    // Compared and used as typed: white space at its ends belongs to a password.
    const password = typed.raw('password');
    if (password !== typed.raw('repeat')) throw invalidField('repeat', mismatch);
    let hasSample = false;
    const { accountId } = await this.accounts.redeem(typed.raw('link'), { ...given, password }, async (tx, made) => {
      const member = { accountId: made, name: given.displayName, roles: SAMPLE_ROLES };
      hasSample = await this.workspaces.joinWithin(tx, SAMPLE, member);
    });
    return { accountId, hasSample };
  }

  private async showSignIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const input = {
      typed: Typed.empty(SIGN_IN_FIELDS),
      problem: null,
      next: ownPath(single(request.query, 'next')),
      hasEnded: false,
      isUnclaimed: await this.accounts.isUnclaimed(),
    };
    sendPage(request, reply, signInPage(viewOf(request), input));
  }
}
