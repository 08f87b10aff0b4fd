import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { RemovalRequest } from '../http/removal.request.js';
import { Operation } from '../http/responses.js';
import { ChangeRegionRequest, ListRegionsRequest, NewRegionRequest } from './region.requests.js';
import { RegionPageResponse, RegionResponse, RegionShapeResponse } from './region.response.js';
import { RegionsService } from './regions.service.js';

@ApiTags('regions')
@Controller('api/v1/workspaces/:workspace/regions')
export class RegionsController {
  constructor(private readonly regions: RegionsService) {}

  @Get()
  @Requires('regions.read')
  @Operation({ summary: 'List regions', ok: RegionPageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListRegionsRequest): Promise<RegionPageResponse> {
    return this.regions.list(actor, query);
  }

  @Get(':region')
  @Requires('regions.read')
  @Operation({ summary: 'Read a region', ok: RegionResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('region') region: string): Promise<RegionResponse> {
    return this.regions.read(actor, region);
  }

  @Get(':region/shape')
  @Requires('regions.read')
  @Operation({
    summary: 'Read the outline of a region',
    description: 'Absent where no list that was imported gave one.',
    ok: RegionShapeResponse,
    refusals: [401, 403, 404],
  })
  shape(@CurrentActor() actor: Actor, @Param('region') region: string): Promise<RegionShapeResponse> {
    return this.regions.shape(actor, region);
  }

  @Post()
  @Requires('regions.change')
  @Operation({
    summary: 'Add a region',
    ok: RegionResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewRegionRequest): Promise<RegionResponse> {
    return this.regions.create(actor, body);
  }

  @Patch(':region')
  @Requires('regions.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change a region',
    ok: RegionResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('region') region: string,
    @IfMatch() version: number,
    @Body() body: ChangeRegionRequest,
  ): Promise<RegionResponse> {
    return this.regions.change(actor, region, version, body);
  }

  @Post(':region/remove')
  @Requires('regions.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Take a region away',
    description:
      'Refused while another record names it. The history and the log keep what it was; its history is still read by its id.',
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('region') region: string,
    @IfMatch() version: number,
    @Body() body: RemovalRequest,
  ): Promise<void> {
    await this.regions.remove(actor, region, version, body);
  }
}
