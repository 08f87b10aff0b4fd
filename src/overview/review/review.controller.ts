import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Requires } from '../../access/requires.decorator.js';
import { Operation } from '../../http/responses.js';
import { ReviewQueueService } from './review-queue.service.js';
import { ReviewWorkService } from './review-work.service.js';
import {
  AssignManyRequest,
  AssignmentRequest,
  ListAssignmentsRequest,
  LookRequest,
  ReviewQueueRequest,
} from './review.requests.js';
import { AssignedPageResponse, QueueCountsResponse, QueuePageResponse } from './review.response.js';

/** The claims that need an editor. */
@ApiTags('review')
@Controller('api/v1/workspaces/:workspace')
export class ReviewController {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly work: ReviewWorkService,
  ) {}

  @Get('review')
  @Requires('review.read')
  @Operation({
    summary: 'List the claims that need an editor, and why',
    description: 'What an hour is best spent on comes first.',
    ok: QueuePageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ReviewQueueRequest): Promise<QueuePageResponse> {
    return this.queue.list(actor, query);
  }

  @Get('review/counts')
  @Requires('review.read')
  @Operation({ summary: 'Count the claims that need an editor', ok: QueueCountsResponse, refusals: [401, 403, 404] })
  counts(@CurrentActor() actor: Actor): Promise<QueueCountsResponse> {
    return this.queue.counts(actor);
  }

  @Get('assignments')
  @Requires('claims.change')
  @Operation({
    summary: 'List the claims somebody works on',
    description: 'Whether or not they need an editor.',
    ok: AssignedPageResponse,
    refusals: [401, 403, 404, 422],
  })
  assigned(@CurrentActor() actor: Actor, @Query() query: ListAssignmentsRequest): Promise<AssignedPageResponse> {
    return this.queue.assigned(actor, query);
  }

  @Post('claims/:claim/assignment')
  @Requires('claims.change')
  @Operation({
    summary: 'Take a claim, hand it to a colleague, or give it back',
    description: 'Any claim. Who does not review claims takes what nobody has, and hands on or gives back their own.',
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: AssignmentRequest,
  ): Promise<void> {
    await this.work.assign(actor, claim, body);
  }

  @Post('review/assignments')
  @Requires('review.change')
  @Operation({
    summary: 'Take many claims, hand them to a colleague, or give them back',
    description: 'All of them or none.',
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  async assignMany(@CurrentActor() actor: Actor, @Body() body: AssignManyRequest): Promise<void> {
    await this.work.assignMany(actor, body);
  }

  @Post('claims/:claim/looks')
  @Requires('review.change')
  @Operation({
    summary: 'Leave a claim as it is until its facts move',
    description: 'Refused while the claim is being re-checked, and when other facts stand there than were looked at.',
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  async look(@CurrentActor() actor: Actor, @Param('claim') claim: string, @Body() body: LookRequest): Promise<void> {
    await this.work.look(actor, claim, body);
  }
}
