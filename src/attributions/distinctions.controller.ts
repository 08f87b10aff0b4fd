import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { ListDistinctionsRequest, NewDistinctionRequest, WithdrawDistinctionRequest } from './distinction.requests.js';
import { DistinctionPageResponse, DistinctionResponse } from './distinction.response.js';
import { DistinctionsService } from './distinctions.service.js';

@ApiTags('distinctions')
@Controller('api/v1/workspaces/:workspace/distinctions')
export class DistinctionsController {
  constructor(private readonly distinctions: DistinctionsService) {}

  @Get()
  @Requires('ties.read')
  @Operation({ summary: 'List distinctions', ok: DistinctionPageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListDistinctionsRequest): Promise<DistinctionPageResponse> {
    return this.distinctions.list(actor, query);
  }

  @Post()
  @Requires('ties.decide')
  @Operation({
    summary: 'Record that two attributions are independent',
    ok: DistinctionResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewDistinctionRequest): Promise<DistinctionResponse> {
    return this.distinctions.create(actor, body);
  }

  @Post(':distinction/withdraw')
  @Requires('ties.decide')
  @NeedsIfMatch()
  @Operation({
    summary: 'Withdraw a distinction',
    ok: DistinctionResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('distinction') distinction: string,
    @IfMatch() version: number,
    @Body() body: WithdrawDistinctionRequest,
  ): Promise<DistinctionResponse> {
    return this.distinctions.withdraw(actor, distinction, version, body);
  }
}
