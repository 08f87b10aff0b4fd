import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { AddPlacesRequest, SuggestPlacesRequest } from './gazetteer.requests.js';
import { AddedPlacesResponse, SuggestedPlacesResponse } from './gazetteer.response.js';
import { GazetteerService } from './gazetteer.service.js';
import { ImportPlacesRequest } from './place-import.requests.js';
import { ImportedPlacesResponse } from './place-import.response.js';
import { PlaceImportService } from './place-import.service.js';

@ApiTags('regions')
@Controller('api/v1/workspaces/:workspace/gazetteer')
export class GazetteerController {
  constructor(
    private readonly gazetteer: GazetteerService,
    private readonly imports: PlaceImportService,
  ) {}

  @Get('suggestions')
  @Requires('regions.read')
  @Operation({
    summary: 'Places by a name as it is typed, in any script or spelling',
    description: 'Regions of the workspace, and shipped places that are not in it yet.',
    ok: SuggestedPlacesResponse,
    refusals: [401, 403, 404, 422],
  })
  suggest(@CurrentActor() actor: Actor, @Query() query: SuggestPlacesRequest): Promise<SuggestedPlacesResponse> {
    return this.gazetteer.suggest(actor, query);
  }

  @Post('add')
  @Requires('regions.change')
  @Operation({
    summary: 'Add shipped places, with what they lie in',
    description: 'What is there already stays as it is, so asking again adds nothing.',
    ok: AddedPlacesResponse,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  add(@CurrentActor() actor: Actor, @Body() body: AddPlacesRequest): Promise<AddedPlacesResponse> {
    return this.gazetteer.add(actor, body);
  }

  @Post('import')
  @Requires('regions.change')
  @Operation({
    summary: 'Bring in a list of places: GeoJSON or a table',
    description:
      'All of them or none; a dry run says what would be done and everything that is wrong. What is there already, by its code or by a name in the same region, stays as it is.',
    ok: ImportedPlacesResponse,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  import(@CurrentActor() actor: Actor, @Body() body: ImportPlacesRequest): Promise<ImportedPlacesResponse> {
    return this.imports.import(actor, body);
  }
}
