import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { ClaimWhyResponse } from './claim-why.response.js';
import { ClaimWhyService } from './claim-why.service.js';
import { HYPOTHESIS_SHAPES, ReasonsRequest, WhatIfRequest } from './hypothesis.requests.js';
import { WhatIfResponse } from './what-if.response.js';
import { WhatIfService } from './what-if.service.js';

/** Why, what if, what next. */
@ApiTags('corroboration')
@ApiExtraModels(...Object.values(HYPOTHESIS_SHAPES))
@Controller('api/v1/workspaces/:workspace')
export class WhatIfController {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly why: ClaimWhyService,
  ) {}

  @Post('whatif')
  @Requires('sources.read', { writes: false })
  @Operation({
    summary: 'Ask what would move if something were so',
    description: 'Nothing is saved. The claims that would move, the worst news first.',
    ok: WhatIfResponse,
    status: 200,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  ask(
    @CurrentActor() actor: Actor,
    @Query() { lang }: ReasonsRequest,
    @Body() { hypotheses }: WhatIfRequest,
  ): Promise<WhatIfResponse> {
    return this.whatIf.ask(actor, hypotheses, lang);
  }

  @Get('claims/:claim/why')
  @Requires('claims.read')
  @Operation({
    summary: 'Read how a status came about, rule by rule, and what to find out next',
    description: 'Without the permission to read sources, only status, figures and flags.',
    ok: ClaimWhyResponse,
    refusals: [401, 403, 404, 422],
  })
  read(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() { lang }: ReasonsRequest,
  ): Promise<ClaimWhyResponse> {
    return this.why.read(actor, claim, lang);
  }
}
