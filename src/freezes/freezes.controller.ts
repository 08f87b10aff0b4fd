import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { NeverKept } from '../access/idempotency.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { FreezeRequest } from './freeze.requests.js';
import { FreezeResponse, FreezesResponse } from './freeze.response.js';
import { FreezesService } from './freezes.service.js';

@ApiTags('freezes')
@Controller('api/v1/workspaces/:workspace')
export class FreezesController {
  constructor(private readonly freezes: FreezesService) {}

  @Get('freezes')
  @Requires('workspace.read')
  @Operation({ summary: 'What is frozen now', ok: FreezesResponse, refusals: [401, 403, 404] })
  list(@CurrentActor() actor: Actor): Promise<FreezesResponse> {
    return this.freezes.list(actor);
  }

  // Freezing twice is freezing once, and while anything is frozen no answer is given again.
  @NeverKept()
  @Post('freeze')
  @Requires('workspace.freeze')
  @Operation({
    summary: 'Freeze the workspace at once',
    description:
      'Nothing leaves, nothing is changed, all other members have to sign in again, and only who may freeze is let in. ' +
      'Answers with what was handed out before. Freezing again changes nothing.',
    ok: FreezeResponse,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  freeze(@CurrentActor() actor: Actor, @Body() { reason }: FreezeRequest): Promise<FreezeResponse> {
    return this.freezes.freeze(actor, null, reason);
  }

  @Post('thaw')
  @Requires('workspace.freeze')
  @Operation({
    summary: 'End the freeze of the workspace',
    description: 'Takes somebody else than who froze it; in a desk of one it takes 24 hours.',
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  thaw(@CurrentActor() actor: Actor, @Body() { reason }: FreezeRequest): Promise<void> {
    return this.freezes.thaw(actor, null, reason);
  }

  // As above.
  @NeverKept()
  @Post('sources/:source/freeze')
  @Requires('sources.freeze')
  @Operation({
    summary: 'Freeze a source at once',
    description:
      'Nothing that draws on it leaves, nothing of it is changed, all other members have to sign in again. Answers with ' +
      'what was handed out before that holds it, or may. Freezing again changes nothing.',
    ok: FreezeResponse,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  freezeSource(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() { reason }: FreezeRequest,
  ): Promise<FreezeResponse> {
    return this.freezes.freeze(actor, source, reason);
  }

  @Post('sources/:source/thaw')
  @Requires('sources.thaw')
  @Operation({
    summary: 'End the freeze of a source',
    description: 'Takes somebody else than who froze it; in a desk of one it takes 24 hours.',
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  thawSource(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() { reason }: FreezeRequest,
  ): Promise<void> {
    return this.freezes.thaw(actor, source, reason);
  }
}
