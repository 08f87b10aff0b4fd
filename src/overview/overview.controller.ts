import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { AskedByRegionService } from './asked-by-region.service.js';
import { AskedByRegionResponse } from './asked.response.js';
import { ClaimDetailResponse } from './claim-detail.response.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { AskedByRegionRequest, CountClaimsRequest, ListClaimsRequest } from './claims-list.request.js';
import { ClaimCountsResponse, ClaimSummaryPageResponse } from './claims-list.response.js';
import { ClaimsListService } from './claims-list.service.js';

/** Claims as people read them: with what each counts as and, on its own page, everything it stands on. */
@ApiTags('claims')
@Controller('api/v1/workspaces/:workspace/claims')
export class OverviewController {
  constructor(
    private readonly claimsList: ClaimsListService,
    private readonly claimDetail: ClaimDetailService,
    private readonly askedByRegion: AskedByRegionService,
  ) {}

  @Get()
  @Requires('claims.read')
  @Operation({
    summary: 'List claims with what they count as, the newest first',
    ok: ClaimSummaryPageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ListClaimsRequest): Promise<ClaimSummaryPageResponse> {
    return this.claimsList.list(actor, query);
  }

  @Get('counts')
  @Requires('claims.read')
  @Operation({
    summary: 'Count claims, and how many there are of each status, kind and region',
    description: 'Exact by status, kind and region; by anything else, up to a thousand.',
    ok: ClaimCountsResponse,
    refusals: [401, 403, 404, 422],
  })
  count(@CurrentActor() actor: Actor, @Query() query: CountClaimsRequest): Promise<ClaimCountsResponse> {
    return this.claimsList.count(actor, query);
  }

  @Get('asked')
  @Requires('attributions.read')
  @Operation({
    summary: 'How many people gave accounts in each region, whatever about',
    description:
      'Tells a place without reports from one with nobody to ask. For people who may see accounts and sources.',
    ok: AskedByRegionResponse,
    refusals: [401, 403, 404, 422],
  })
  asked(@CurrentActor() actor: Actor, @Query() { region }: AskedByRegionRequest): Promise<AskedByRegionResponse> {
    return this.askedByRegion.read(actor, region);
  }

  @Get(':claim')
  @Requires('claims.read')
  @Operation({
    summary: 'Read a claim with everything it stands on',
    description: 'What the reader may not see is left out.',
    ok: ClaimDetailResponse,
    refusals: [401, 403, 404],
  })
  read(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<ClaimDetailResponse> {
    return this.claimDetail.read(actor, claim);
  }
}
