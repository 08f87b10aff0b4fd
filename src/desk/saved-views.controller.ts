import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { ChangeSavedViewRequest, ListSavedViewsRequest, NewSavedViewRequest } from './saved-view.requests.js';
import { SavedViewPageResponse, SavedViewResponse } from './saved-view.response.js';
import { SavedViewsService } from './saved-views.service.js';

/** Named filters of the list of claims. */
@ApiTags('saved views')
@Controller('api/v1/workspaces/:workspace/saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  @Requires('claims.read')
  @Operation({
    summary: 'List your saved views and those colleagues share',
    ok: SavedViewPageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ListSavedViewsRequest): Promise<SavedViewPageResponse> {
    return this.views.list(actor, query);
  }

  @Post()
  @Requires('claims.read')
  @Operation({
    summary: 'Save a view',
    description: 'What you share is seen by colleagues who may see evidence, if you may.',
    ok: SavedViewResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewSavedViewRequest): Promise<SavedViewResponse> {
    return this.views.create(actor, body);
  }

  @Get(':view')
  @Requires('claims.read')
  @Operation({ summary: 'Read a saved view', ok: SavedViewResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('view') view: string): Promise<SavedViewResponse> {
    return this.views.read(actor, view);
  }

  @Patch(':view')
  @Requires('claims.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change a view of yours',
    ok: SavedViewResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('view') view: string,
    @IfMatch() version: number,
    @Body() body: ChangeSavedViewRequest,
  ): Promise<SavedViewResponse> {
    return this.views.change(actor, view, version, body);
  }

  @Delete(':view')
  @Requires('claims.read')
  @NeedsIfMatch()
  @Operation({
    summary: 'Remove a view of yours',
    description: 'An editor can also remove what somebody shared who has left.',
    refusals: [401, 403, 404, 412, 422, 428],
  })
  remove(@CurrentActor() actor: Actor, @Param('view') view: string, @IfMatch() version: number): Promise<void> {
    return this.views.remove(actor, view, version);
  }
}
