import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { SearchRequest, SearchSuggestionsRequest } from './search.requests.js';
import { SearchResponse, SearchSuggestionsResponse } from './search.response.js';
import { SearchService } from './search.service.js';

@ApiTags('search')
@Controller('api/v1/workspaces/:workspace/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Requires('claims.read')
  @Operation({
    summary: 'Find records by their words',
    description: 'In what the reader may see: nothing else shows in hits, counts, facets or other spellings.',
    ok: SearchResponse,
    refusals: [401, 403, 404, 422],
  })
  find(@CurrentActor() actor: Actor, @Query() query: SearchRequest): Promise<SearchResponse> {
    return this.search.search(actor, query);
  }

  @Get('suggestions')
  @Requires('claims.read')
  @Operation({
    summary: 'What somebody may be looking for while they type',
    ok: SearchSuggestionsResponse,
    refusals: [401, 403, 404, 422],
  })
  suggestions(
    @CurrentActor() actor: Actor,
    @Query() query: SearchSuggestionsRequest,
  ): Promise<SearchSuggestionsResponse> {
    return this.search.suggestions(actor, query);
  }
}
