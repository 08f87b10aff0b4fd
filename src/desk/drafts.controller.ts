import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { ChangeDraftRequest, ListDraftsRequest, NewDraftRequest } from './draft.requests.js';
import { DraftPageResponse, DraftResponse } from './draft.response.js';
import { DraftsService } from './drafts.service.js';

/** What you have begun to write: nobody else can read it. */
@ApiTags('drafts')
@Controller('api/v1/workspaces/:workspace/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Requires('claims.read')
  @Operation({ summary: 'List your drafts', ok: DraftPageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListDraftsRequest): Promise<DraftPageResponse> {
    return this.drafts.list(actor, query);
  }

  @Post()
  @Requires('claims.read')
  @Operation({
    summary: 'Keep a draft',
    description: 'It is yours alone, and goes when it is neither saved nor opened for 90 days.',
    ok: DraftResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewDraftRequest): Promise<DraftResponse> {
    return this.drafts.create(actor, body);
  }

  @Get(':draft')
  @Requires('claims.read')
  @Operation({ summary: 'Open a draft of yours', ok: DraftResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('draft') draft: string): Promise<DraftResponse> {
    return this.drafts.read(actor, draft);
  }

  @Put(':draft')
  @Requires('claims.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Save a draft of yours again',
    ok: DraftResponse,
    refusals: [401, 403, 404, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('draft') draft: string,
    @IfMatch() version: number,
    @Body() body: ChangeDraftRequest,
  ): Promise<DraftResponse> {
    return this.drafts.change(actor, draft, version, body);
  }

  @Delete(':draft')
  @Requires('claims.read')
  @NeedsIfMatch()
  @Operation({ summary: 'Remove a draft of yours', refusals: [401, 403, 404, 412, 422, 428] })
  remove(@CurrentActor() actor: Actor, @Param('draft') draft: string, @IfMatch() version: number): Promise<void> {
    return this.drafts.remove(actor, draft, version);
  }
}
