import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AccountActor, Actor } from '../access/actor.js';
import { CurrentAccount, CurrentActor, Requires, RequiresInstallation } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { ClosedAccountResponse, ExposureResponse } from './exposure.response.js';
import { Offboarding } from './offboarding.service.js';

@ApiTags('off-boarding')
@Controller('api/v1')
export class OffboardingController {
  constructor(private readonly offboarding: Offboarding) {}

  @Get('workspaces/:workspace/members/:login/exposure')
  @Requires('members.exposure')
  @Operation({
    summary: 'What somebody who is or was a member could open',
    ok: ExposureResponse,
    refusals: [401, 403, 404],
  })
  exposure(@CurrentActor() actor: Actor, @Param('login') login: string): Promise<ExposureResponse> {
    return this.offboarding.exposure(actor, login);
  }

  @Post('workspaces/:workspace/members/:login/remove')
  @Requires('members.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Take a member out of the workspace; what they hold ends at once, what they did stays',
    description: 'Answers with what they could open. The last admin, and the last member, cannot be taken out.',
    ok: ExposureResponse,
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  removeMember(
    @CurrentActor() actor: Actor,
    @Param('login') login: string,
    @IfMatch() version: number,
  ): Promise<ExposureResponse> {
    return this.offboarding.removeMember(actor, login, version);
  }

  @Post('accounts/:login/close')
  @RequiresInstallation('accounts.manage')
  @NeedsIfMatch()
  @Operation({
    summary: 'Close an account for good and take it out of every workspace',
    description: 'Answers with what they could open, by workspace. If-Match is the version in the list of accounts.',
    ok: ClosedAccountResponse,
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  closeAccount(
    @CurrentAccount() by: AccountActor,
    @Param('login') login: string,
    @IfMatch() version: number,
  ): Promise<ClosedAccountResponse> {
    return this.offboarding.closeAccount(by, login, version);
  }
}
