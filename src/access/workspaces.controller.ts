import { Body, Controller, Get, Headers, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '../domain/refusal.js';
import { isRole, type Role, ROLES } from '../domain/roles.js';
import { readIfMatch } from '../http/if-match.js';
import { EnumField, TextField, TextListField } from '../http/fields.js';
import { Operation, OutEnum, OutInt, OutList, OutText, OutTexts } from '../http/responses.js';
import { AccountsService } from './accounts.service.js';
import type { AccountActor, Actor } from './actor.js';
import { CurrentAccount, CurrentActor, Requires, RequiresInstallation } from './requires.decorator.js';
import { SLUG } from './askers.repository.js';
import { type Member, WorkspacesService } from './workspaces.service.js';

export class NewWorkspaceRequest {
  @TextField({ description: 'Its name in addresses.', max: 64, pattern: SLUG, example: 'yomju' }) slug!: string;
  @TextField({ description: 'Its title.', max: 300 }) title!: string;
  @TextListField({
    description: 'Languages it works in, most used first.',
    maxItems: 20,
    minItems: 1,
    max: 35,
    optional: true,
  })
  languages?: string[];
  @EnumField(['solo', 'team'], { description: 'A desk of one, or a team.', optional: true }) kind?: 'solo' | 'team';
}

export class WorkspaceResponse {
  @OutText() slug!: string;
  @OutEnum(['solo', 'team']) kind!: string;
}

export class MemberRequest {
  @TextField({ description: 'The name colleagues see here.', max: 200 }) name!: string;
  @TextListField({ description: 'Roles.', maxItems: ROLES.length, minItems: 1, max: 20, values: ROLES }) roles!: Role[];
}

export class MemberResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
  @OutText({ nullable: true, description: 'For who changes members or may ask what they could open; else null.' })
  login!: string | null;
  @OutText() name!: string;
  @OutTexts({ values: ROLES }) roles!: string[];
  @OutInt() version!: number;
}

export class MembersResponse {
  @OutList(() => MemberResponse) items!: MemberResponse[];
}

@ApiTags('workspaces')
@Controller('api/v1/workspaces')
export class WorkspacesController {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly accounts: AccountsService,
  ) {}

  @Post()
  @RequiresInstallation('workspaces.create')
  @Operation({
    summary: 'Make a workspace; you become its admin',
    ok: WorkspaceResponse,
    status: 201,
    refusals: [401, 403, 409, 413, 415, 422],
  })
  async create(@CurrentAccount() account: AccountActor, @Body() body: NewWorkspaceRequest): Promise<WorkspaceResponse> {
    const creator = { accountId: account.accountId, name: account.displayName, roles: ['admin'] as const };
    const actor = await this.workspaces.create(body, creator);
    return { slug: actor.slug, kind: actor.workspaceKind };
  }

  @Get(':workspace/members')
  @Requires('members.read')
  @Operation({ summary: 'Who works here, in which roles', ok: MembersResponse, refusals: [401, 403, 404] })
  async members(@CurrentActor() actor: Actor): Promise<MembersResponse> {
    return { items: (await this.workspaces.members(actor)).map(presentMember) };
  }

  @Put(':workspace/members/:login')
  @Requires('members.change')
  @Operation({
    summary: 'Add a member; or, with If-Match, change the roles of one',
    ok: MemberResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  async setMember(
    @CurrentActor() actor: Actor,
    @Param('login') login: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: MemberRequest,
  ): Promise<MemberResponse> {
    const account = await this.accounts.findByLogin(login);
    if (account === null) throw notFound();
    const member = { accountId: account.accountId, name: body.name, roles: body.roles.filter(isRole) };
    const version = ifMatch === undefined ? null : readIfMatch(ifMatch);
    return presentMember(await this.workspaces.setMember(actor, member, version));
  }
}

function presentMember(member: Member): MemberResponse {
  const { accountId, login, name, roles, version } = member;
  return { accountId, login, name, roles: [...roles], version };
}
