import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { PageQuery, SourceReachQuery } from './reach.requests.js';
import { ReachResponse } from './reach.response.js';
import { ReachService } from './reach.service.js';

@ApiTags('corroboration')
@Controller('api/v1/workspaces/:workspace')
export class ReachController {
  constructor(private readonly reach: ReachService) {}

  @Get('sources/:source/reach')
  @Requires('sources.read')
  @Operation({
    summary: 'How many claims a change of a source would move, and which',
    description: 'Grading, withdrawing, reinstating; or, with `other`, holding the two to be one person.',
    ok: ReachResponse,
    refusals: [401, 403, 404, 422],
  })
  ofSource(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Query() query: SourceReachQuery,
  ): Promise<ReachResponse> {
    return this.reach.ofSource(actor, source, query);
  }

  @Get('ties/:tie/reach')
  @Requires('ties.read')
  @Operation({
    summary: 'How many claims a decision on a tie would move, and which',
    ok: ReachResponse,
    refusals: [401, 403, 404, 422],
  })
  ofTie(@CurrentActor() actor: Actor, @Param('tie') tie: string, @Query() query: PageQuery): Promise<ReachResponse> {
    return this.reach.ofTie(actor, tie, query);
  }
}
