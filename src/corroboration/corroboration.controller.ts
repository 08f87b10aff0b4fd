import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { ClaimAssessmentResponse } from './assessment.response.js';
import { AssessmentsService } from './assessments.service.js';
import {
  ApproveRulingRequest,
  ListAwaitingRequest,
  ListRulingsRequest,
  NewRulingRequest,
  RevokeRulingRequest,
} from './corroboration.requests.js';
import { RulingPageResponse, RulingResponse } from './ruling.response.js';
import { RulingsService } from './rulings.service.js';

@ApiTags('corroboration')
@Controller('api/v1/workspaces/:workspace')
export class CorroborationController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly rulings: RulingsService,
  ) {}

  @Get('claims/:claim/assessment')
  @Requires('claims.read')
  @Operation({
    summary: 'Read what a claim counts as, and why',
    description: 'Without the permission to read sources, only status, figures and flags.',
    ok: ClaimAssessmentResponse,
    refusals: [401, 403, 404],
  })
  assessment(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<ClaimAssessmentResponse> {
    return this.assessments.read(actor, claim);
  }

  @Get('claims/:claim/rulings')
  @Requires('rulings.read')
  @Operation({ summary: 'List the rulings on a claim', ok: RulingPageResponse, refusals: [401, 403, 404, 422] })
  list(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListRulingsRequest,
  ): Promise<RulingPageResponse> {
    return this.rulings.list(actor, claim, query);
  }

  @Post('claims/:claim/rulings')
  @Requires('rulings.change')
  @Operation({
    summary: 'Rule on the status of a claim',
    description:
      'Refused while the claim is being re-checked, and when its wording or its facts are not those given. Where a ' +
      'second editor is needed it is in force only once one has approved it.',
    ok: RulingResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  make(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: NewRulingRequest,
  ): Promise<RulingResponse> {
    return this.rulings.make(actor, claim, body);
  }

  @Get('rulings')
  @Requires('rulings.read')
  @Operation({
    summary: 'List the rulings that wait for a second editor',
    ok: RulingPageResponse,
    refusals: [401, 403, 404, 422],
  })
  listAwaiting(@CurrentActor() actor: Actor, @Query() query: ListAwaitingRequest): Promise<RulingPageResponse> {
    return this.rulings.listAwaiting(actor, query);
  }

  @Post('rulings/:ruling/approve')
  @Requires('rulings.change')
  @Operation({
    summary: 'Approve a ruling as its second editor',
    description:
      'Not for whoever made it; nor, where the ruler logged the claim or an account it rests on, for somebody else who did.',
    ok: RulingResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  approve(
    @CurrentActor() actor: Actor,
    @Param('ruling') ruling: string,
    @Body() body: ApproveRulingRequest,
  ): Promise<RulingResponse> {
    return this.rulings.approve(actor, ruling, body);
  }

  @Post('rulings/:ruling/revoke')
  @Requires('rulings.change')
  @Operation({
    summary: 'Revoke a ruling',
    description: 'Also one that waits for a second editor, who says so by this that it is not to be.',
    ok: RulingResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  revoke(
    @CurrentActor() actor: Actor,
    @Param('ruling') ruling: string,
    @Body() body: RevokeRulingRequest,
  ): Promise<RulingResponse> {
    return this.rulings.revoke(actor, ruling, body);
  }
}
