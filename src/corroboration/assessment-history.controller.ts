import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { AsKnownOnRequest, ListHistoryRequest } from './as-known-on.requests.js';
import { AsKnownOnResponse, HistoryPageResponse } from './as-known-on.response.js';
import { AsKnownOnService } from './as-known-on.service.js';
import { AssessmentHistoryService } from './assessment-history.service.js';

/** What was known of a claim before now. */
@ApiTags('corroboration')
@Controller('api/v1/workspaces/:workspace/claims/:claim')
export class AssessmentHistoryController {
  constructor(
    private readonly asKnownOn: AsKnownOnService,
    private readonly history: AssessmentHistoryService,
  ) {}

  @Get('as-known-on')
  @Requires('claims.read')
  @Operation({
    summary: 'Read a claim as it was known at a past moment',
    description:
      "By the system's clock: wording, standing and assessment, worked out again from what was kept. Without the permissions to read accounts and sources, only status, figures and flags, by day.",
    ok: AsKnownOnResponse,
    refusals: [401, 403, 404, 409, 422],
  })
  read(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: AsKnownOnRequest,
  ): Promise<AsKnownOnResponse> {
    return this.asKnownOn.read(actor, claim, query.at);
  }

  @Get('assessments')
  @Requires('claims.read')
  @Operation({
    summary: 'List the assessments a claim had, the newest first',
    description:
      'With what moved and, for people who may see accounts, which event caused it. Others get what stood at the end of each day; their pages can be shorter than asked for.',
    ok: HistoryPageResponse,
    refusals: [401, 403, 404, 409, 422],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListHistoryRequest,
  ): Promise<HistoryPageResponse> {
    return this.history.list(actor, claim, query);
  }
}
