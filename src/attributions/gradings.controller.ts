import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { GradeAttributionRequest, ListAttributionGradesRequest } from './attribution.requests.js';
import { AttributionGradePageResponse } from './credibility.response.js';
import { GradedAttributionResponse, GradingResponse } from './grading.response.js';
import { GradingsService } from './gradings.service.js';

@ApiTags('attributions')
@Controller('api/v1/workspaces/:workspace/attributions/:attribution')
export class GradingsController {
  constructor(private readonly gradings: GradingsService) {}

  @Post('grading')
  @Requires('attributions.grade')
  @Operation({
    summary: 'Open an account for judging, without sight of its letters',
    description:
      'Until you give the digit, or for an hour, nothing sent to you carries the reliability of anybody on its chain, nor its earlier digits. Asked again while it is open: the same task.',
    ok: GradingResponse,
    status: 201,
    refusals: [401, 403, 404, 409],
  })
  open(@CurrentActor() actor: Actor, @Param('attribution') attribution: string): Promise<GradingResponse> {
    return this.gradings.open(actor, attribution);
  }

  @Post('grades')
  @Requires('attributions.grade')
  @Operation({
    summary: 'Grade how credible an attribution is',
    description:
      'Needs your own open grading of it and closes that; the letter is shown beside the digit only then. Grades are added, never changed.',
    ok: GradedAttributionResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  grade(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @Body() body: GradeAttributionRequest,
  ): Promise<GradedAttributionResponse> {
    return this.gradings.grade(actor, attribution, body);
  }

  @Get('grades')
  @Requires('attributions.read')
  @Operation({
    summary: 'List every grade an attribution was given, the newest first',
    ok: AttributionGradePageResponse,
    refusals: [401, 403, 404, 422],
  })
  history(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @Query() query: ListAttributionGradesRequest,
  ): Promise<AttributionGradePageResponse> {
    return this.gradings.history(actor, attribution, query);
  }
}
