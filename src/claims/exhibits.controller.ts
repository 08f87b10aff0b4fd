import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { RemovalRequest } from '../http/removal.request.js';
import { Operation } from '../http/responses.js';
import { ChangeExhibitRequest, ListExhibitsRequest, NewExhibitRequest } from './exhibit.requests.js';
import { ExhibitPageResponse, ExhibitResponse } from './exhibit.response.js';
import { ExhibitsService } from './exhibits.service.js';

@ApiTags('exhibits')
@Controller('api/v1/workspaces/:workspace')
export class ExhibitsController {
  constructor(private readonly exhibits: ExhibitsService) {}

  @Get('claims/:claim/exhibits')
  @Requires('claims.read')
  @Operation({ summary: 'List the exhibits of a claim', ok: ExhibitPageResponse, refusals: [401, 403, 404, 422] })
  list(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListExhibitsRequest,
  ): Promise<ExhibitPageResponse> {
    return this.exhibits.list(actor, claim, query);
  }

  @Post('claims/:claim/exhibits')
  @Requires('claims.change')
  @Operation({
    summary: 'Add an exhibit to a claim',
    ok: ExhibitResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: NewExhibitRequest,
  ): Promise<ExhibitResponse> {
    return this.exhibits.create(actor, claim, body);
  }

  @Patch('exhibits/:exhibit')
  @Requires('claims.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change an exhibit',
    ok: ExhibitResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('exhibit') exhibit: string,
    @IfMatch() version: number,
    @Body() body: ChangeExhibitRequest,
  ): Promise<ExhibitResponse> {
    return this.exhibits.change(actor, exhibit, version, body);
  }

  @Post('exhibits/:exhibit/remove')
  @Requires('claims.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Take an exhibit away',
    description:
      'The claim is assessed again without it. The history and the log keep what it was; its history is still read by its id.',
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('exhibit') exhibit: string,
    @IfMatch() version: number,
    @Body() body: RemovalRequest,
  ): Promise<void> {
    await this.exhibits.remove(actor, exhibit, version, body);
  }
}
