import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { ChangedRecordsResponse } from '../http/many.response.js';
import { Operation } from '../http/responses.js';
import { DecideTieRequest, DecideTiesRequest, ListTiesRequest, NewTieRequest } from './tie.requests.js';
import { TiePageResponse, TieResponse } from './tie.response.js';
import { TiesService } from './ties.service.js';

@ApiTags('ties')
@Controller('api/v1/workspaces/:workspace/ties')
export class TiesController {
  constructor(private readonly ties: TiesService) {}

  @Get()
  @Requires('ties.read')
  @Operation({ summary: 'List ties', ok: TiePageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListTiesRequest): Promise<TiePageResponse> {
    return this.ties.list(actor, query);
  }

  @Get(':tie')
  @Requires('ties.read')
  @Operation({ summary: 'Read a tie', ok: TieResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('tie') tie: string): Promise<TieResponse> {
    return this.ties.read(actor, tie);
  }

  @Post()
  @Requires('ties.suggest')
  @Operation({
    summary: 'Record a tie',
    description: 'As suggested, or, with the permission ties.decide, as confirmed.',
    ok: TieResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewTieRequest): Promise<TieResponse> {
    return this.ties.create(actor, body);
  }

  @Post('decisions')
  @Requires('ties.decide')
  @Operation({
    summary: 'Decide on many ties in the same way',
    description: 'All of them or none. Each is named with the version it was seen at, in place of If-Match.',
    ok: ChangedRecordsResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422],
  })
  decideMany(@CurrentActor() actor: Actor, @Body() body: DecideTiesRequest): Promise<ChangedRecordsResponse> {
    return this.ties.decideMany(actor, body);
  }

  @Post(':tie/decisions')
  @Requires('ties.decide')
  @NeedsIfMatch()
  @Operation({
    summary: 'Decide on a tie',
    description: 'Decisions are added, never changed; the newest is what is held.',
    ok: TieResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  decide(
    @CurrentActor() actor: Actor,
    @Param('tie') tie: string,
    @IfMatch() version: number,
    @Body() body: DecideTieRequest,
  ): Promise<TieResponse> {
    return this.ties.decide(actor, tie, version, body);
  }
}
