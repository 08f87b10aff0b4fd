import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { MergeRegionRequest } from './region-merge.request.js';
import { MergedRegionResponse } from './region-merge.response.js';
import { RegionMergesService } from './region-merges.service.js';

@ApiTags('regions')
@Controller('api/v1/workspaces/:workspace/regions')
export class RegionMergesController {
  constructor(private readonly merges: RegionMergesService) {}

  @Post(':region/merge')
  @Requires('regions.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Make a region one with another',
    description:
      'Claims, accounts and regions that name it name the other one from then on, and its id and code lead there. It cannot be undone; the histories keep what was.',
    ok: MergedRegionResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  merge(
    @CurrentActor() actor: Actor,
    @Param('region') region: string,
    @IfMatch() version: number,
    @Body() body: MergeRegionRequest,
  ): Promise<MergedRegionResponse> {
    return this.merges.merge(actor, region, version, body);
  }
}
