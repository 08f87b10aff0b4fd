import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientKind } from '../domain/client-kind.js';
import { permissionsOf, ROLES, WORKSPACE_PERMISSIONS } from '../domain/roles.js';
import { TextField } from '../http/fields.js';
import { Operation, OutBoolean, OutEnum, OutList, OutText, OutTexts } from '../http/responses.js';
import { COOKIE_MODE } from './access.guard.js';
import type { AccountActor } from './actor.js';
import { Public } from '../http/route-rule.js';
import { CurrentAccount, identityOf, SignedIn } from './requires.decorator.js';
import { clearSessionCookie, type CookieMode, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesService } from './workspaces.service.js';

export class SignInRequest {
  @TextField({ description: 'Your login.', max: 100 }) login!: string;
  @TextField({ description: 'Your password.', max: 128, format: 'password' }) password!: string;
}

export class MyWorkspaceResponse {
  @OutText() slug!: string;
  @OutText() title!: string;
  @OutEnum(['solo', 'team']) kind!: string;
  @OutTexts({ values: ROLES }) roles!: string[];
  @OutTexts({
    values: WORKSPACE_PERMISSIONS,
    description: 'What you may do there, so that nothing else need be offered.',
  })
  permissions!: string[];
}

export class SessionResponse {
  @OutText({ format: 'uuid', description: 'Your account, as records name it.' }) accountId!: string;
  @OutText() login!: string;
  @OutText() displayName!: string;
  @OutBoolean({ description: 'Manages accounts and workspaces of this installation.' }) isAdmin!: boolean;
  @OutList(() => MyWorkspaceResponse) workspaces!: MyWorkspaceResponse[];
}

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly workspaces: WorkspacesService,
    @Inject(COOKIE_MODE) private readonly cookieMode: CookieMode,
  ) {}

  @Post()
  @Public()
  @Operation({ summary: 'Sign in', ok: SessionResponse, status: 201, refusals: [401, 403, 413, 415, 422, 429] })
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const from = { address: request.ip, client: clientKind(request.headers['user-agent']) };
    const { token, account } = await this.sessions.signIn(body.login, body.password, from);
    setSessionCookie(reply, this.cookieMode, token);
    return this.present(account);
  }

  @Get()
  @SignedIn()
  @Operation({ summary: 'Who you are, and where you work', ok: SessionResponse, refusals: [401] })
  read(@CurrentAccount() account: AccountActor): Promise<SessionResponse> {
    return this.present(account);
  }

  @Delete()
  @SignedIn()
  @Operation({ summary: 'Sign out', refusals: [401, 403] })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { sessionToken } = identityOf(request);
    if (sessionToken !== null) await this.sessions.signOut(sessionToken);
    clearSessionCookie(reply, this.cookieMode);
  }

  private async present(account: AccountActor): Promise<SessionResponse> {
    const mine = await this.workspaces.listOf(account.accountId);
    const workspaces = mine.map(({ slug, title, kind, roles }) => {
      const permissions = permissionsOf(roles);
      return { slug, title, kind, roles, permissions: WORKSPACE_PERMISSIONS.filter((one) => permissions.has(one)) };
    });
    const { accountId, login, displayName, isAdmin } = account;
    return { accountId, login, displayName, isAdmin, workspaces };
  }
}
