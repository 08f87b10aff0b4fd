import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor.js';
import { CurrentActor, Requires } from '../../access/requires.decorator.js';
import { PageRequest } from '../../http/paging.js';
import { Operation } from '../../http/responses.js';
import { RecordHistoryPageResponse } from './history.response.js';
import { RecordHistoryService } from './history.service.js';

const REFUSALS = [401, 403, 404, 422];

/** The history of every kind of record, in one shape. */
@ApiTags('history')
@Controller('api/v1/workspaces/:workspace')
export class HistoryController {
  constructor(private readonly history: RecordHistoryService) {}

  @Get('regions/:region/history')
  @Requires('regions.read')
  @Operation({
    summary: 'List the changes of a region',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  region(
    @CurrentActor() actor: Actor,
    @Param('region') region: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'region', region, query);
  }

  @Get('sources/:source/history')
  @Requires('sources.read')
  @Operation({
    summary: 'List the changes of a source',
    description: 'With a day and never a moment, and without who entered it.',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  source(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'source', source, query);
  }

  @Get('documents/:document/history')
  @Requires('documents.read')
  @Operation({
    summary: 'List the changes of a document',
    description: 'Its text never changes; of one put in later its hash is told.',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  document(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'document', document, query);
  }

  @Get('claims/:claim/history')
  @Requires('attributions.read')
  @Operation({
    summary: 'List the changes of a claim',
    description:
      'With its wordings, its links and its official position. Former values may say what the claim stands on.',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  claim(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'claim', claim, query);
  }

  @Get('attributions/:attribution/history')
  @Requires('attributions.read')
  @Operation({
    summary: 'List the changes of an attribution',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  attribution(
    @CurrentActor() actor: Actor,
    @Param('attribution') attribution: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'attribution', attribution, query);
  }

  @Get('ties/:tie/history')
  @Requires('ties.read')
  @Operation({
    summary: 'List the changes of a tie',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  tie(
    @CurrentActor() actor: Actor,
    @Param('tie') tie: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'tie', tie, query);
  }

  @Get('distinctions/:distinction/history')
  @Requires('ties.read')
  @Operation({
    summary: 'List the changes of a distinction',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  distinction(
    @CurrentActor() actor: Actor,
    @Param('distinction') distinction: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'distinction', distinction, query);
  }

  @Get('exhibits/:exhibit/history')
  @Requires('attributions.read')
  @Operation({
    summary: 'List the changes of an exhibit',
    description: 'Its notes speak of what the claim stands on.',
    ok: RecordHistoryPageResponse,
    refusals: REFUSALS,
  })
  exhibit(
    @CurrentActor() actor: Actor,
    @Param('exhibit') exhibit: string,
    @Query() query: PageRequest,
  ): Promise<RecordHistoryPageResponse> {
    return this.history.page(actor, 'exhibit', exhibit, query);
  }
}
