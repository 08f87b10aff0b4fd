import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import {
  ChangeSourceRequest,
  ListSourceGradesRequest,
  ListSourcesRequest,
  NewSourceGradeRequest,
  NewSourceRequest,
} from './source.requests.js';
import { SourceDetailResponse, SourceGradePageResponse, SourcePageResponse } from './source.response.js';
import { SourcesService } from './sources.service.js';

@ApiTags('sources')
@Controller('api/v1/workspaces/:workspace/sources')
export class SourcesController {
  constructor(private readonly sources: SourcesService) {}

  @Get()
  @Requires('sources.read')
  @Operation({ summary: 'List sources', ok: SourcePageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListSourcesRequest): Promise<SourcePageResponse> {
    return this.sources.list(actor, query);
  }

  @Get(':source')
  @Requires('sources.read')
  @Operation({ summary: 'Read a source', ok: SourceDetailResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('source') source: string): Promise<SourceDetailResponse> {
    return this.sources.read(actor, source);
  }

  @Post()
  @Requires('sources.change')
  @Operation({
    summary: 'Add a source',
    ok: SourceDetailResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewSourceRequest): Promise<SourceDetailResponse> {
    return this.sources.create(actor, body);
  }

  @Patch(':source')
  @Requires('sources.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change a source',
    ok: SourceDetailResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @IfMatch() version: number,
    @Body() body: ChangeSourceRequest,
  ): Promise<SourceDetailResponse> {
    return this.sources.change(actor, source, version, body);
  }

  @Get(':source/grades')
  @Requires('sources.read')
  @Operation({
    summary: 'List every grade a source was given, the newest first',
    ok: SourceGradePageResponse,
    refusals: [401, 403, 404, 422],
  })
  grades(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Query() query: ListSourceGradesRequest,
  ): Promise<SourceGradePageResponse> {
    return this.sources.grades(actor, source, query);
  }

  @Post(':source/grades')
  @Requires('sources.grade')
  @Operation({
    summary: 'Grade the reliability of a source',
    description: 'Adds a grade; the ones given before stay as its history.',
    ok: SourceDetailResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  grade(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() body: NewSourceGradeRequest,
  ): Promise<SourceDetailResponse> {
    return this.sources.grade(actor, source, body);
  }
}
