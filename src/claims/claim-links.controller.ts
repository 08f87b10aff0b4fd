import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { ListClaimLinksRequest, NewClaimLinkRequest } from './claim-link.requests.js';
import { ClaimLinkPageResponse, ClaimLinkResponse } from './claim-link.response.js';
import { ClaimLinksService } from './claim-links.service.js';

@ApiTags('claims')
@Controller('api/v1/workspaces/:workspace/claims/:claim/links')
export class ClaimLinksController {
  constructor(private readonly links: ClaimLinksService) {}

  @Get()
  @Requires('claims.read')
  @Operation({
    summary: 'List the links from and to a claim',
    ok: ClaimLinkPageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListClaimLinksRequest,
  ): Promise<ClaimLinkPageResponse> {
    return this.links.list(actor, claim, query);
  }

  @Post()
  @Requires('claims.change')
  @Operation({
    summary: 'Link a claim to another',
    ok: ClaimLinkResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: NewClaimLinkRequest,
  ): Promise<ClaimLinkResponse> {
    return this.links.create(actor, claim, body);
  }

  @Delete(':link')
  @Requires('claims.change')
  @Operation({
    summary: 'Take a link away',
    description: 'From either end. The log keeps what it was.',
    refusals: [401, 403, 404],
  })
  remove(@CurrentActor() actor: Actor, @Param('claim') claim: string, @Param('link') link: string): Promise<void> {
    return this.links.remove(actor, claim, link);
  }
}
