import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { ChangedRecordsResponse } from '../http/many.response.js';
import { Operation } from '../http/responses.js';
import {
  ChangeAttributionRequest,
  ListAttributionsRequest,
  NewAttributionRequest,
  SupersedeRequest,
  WithdrawManyRequest,
  WithdrawRequest,
} from './attribution.requests.js';
import { AttributionPageResponse, AttributionResponse } from './attribution.response.js';
import { AttributionStates } from './attribution-states.service.js';
import { AttributionsService } from './attributions.service.js';

const CHANGING = [401, 403, 404, 409, 412, 413, 415, 422, 428];

@ApiTags('attributions')
@Controller('api/v1/workspaces/:workspace/attributions')
export class AttributionsController {
  constructor(
    private readonly attributions: AttributionsService,
    private readonly states: AttributionStates,
  ) {}

  @Get()
  @Requires('attributions.read')
  @Operation({ summary: 'List attributions', ok: AttributionPageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListAttributionsRequest): Promise<AttributionPageResponse> {
    return this.attributions.list(actor, query);
  }

  @Get(':attribution')
  @Requires('attributions.read')
  @Operation({ summary: 'Read an attribution', ok: AttributionResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('attribution') attribution: string): Promise<AttributionResponse> {
    return this.attributions.read(actor, attribution);
  }

  @Post()
  @Requires('attributions.change')
  @Operation({
    summary: 'Add an attribution',
    description: 'Accounts that came through each other in a circle are stored; the assessment says so.',
    ok: AttributionResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewAttributionRequest): Promise<AttributionResponse> {
    return this.attributions.create(actor, body);
  }

  @Patch(':attribution')
  @Requires('attributions.change')
  @NeedsIfMatch()
  @Operation({ summary: 'Change an attribution', ok: AttributionResponse, refusals: CHANGING })
  change(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @IfMatch() version: number,
    @Body() body: ChangeAttributionRequest,
  ): Promise<AttributionResponse> {
    return this.attributions.change(actor, attribution, version, body);
  }

  @Post('withdrawals')
  @Requires('attributions.change')
  @Operation({
    summary: 'Withdraw many attributions for one reason',
    description: 'All of them or none. Each is named with the version it was seen at, in place of If-Match.',
    ok: ChangedRecordsResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422],
  })
  withdrawMany(@CurrentActor() actor: Actor, @Body() body: WithdrawManyRequest): Promise<ChangedRecordsResponse> {
    return this.states.withdrawMany(actor, body);
  }

  @Post(':attribution/withdraw')
  @Requires('attributions.change')
  @NeedsIfMatch()
  @Operation({ summary: 'Withdraw an attribution', ok: AttributionResponse, refusals: CHANGING })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @IfMatch() version: number,
    @Body() body: WithdrawRequest,
  ): Promise<AttributionResponse> {
    return this.states.withdraw(actor, attribution, version, body);
  }

  @Post(':attribution/reinstate')
  @Requires('attributions.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Take back that an attribution was withdrawn or superseded',
    description: 'Refused while its source is withdrawn.',
    ok: AttributionResponse,
    refusals: CHANGING,
  })
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @IfMatch() version: number,
    @Body() body: WithdrawRequest,
  ): Promise<AttributionResponse> {
    return this.states.reinstate(actor, attribution, version, body);
  }

  @Post(':attribution/supersede')
  @Requires('attributions.change')
  @NeedsIfMatch()
  @Operation({ summary: 'Put another attribution in its place', ok: AttributionResponse, refusals: CHANGING })
  supersede(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @IfMatch() version: number,
    @Body() body: SupersedeRequest,
  ): Promise<AttributionResponse> {
    return this.states.supersede(actor, attribution, version, body);
  }
}
