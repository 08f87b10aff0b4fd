import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { PageRequest } from '../http/paging.js';
import { Operation } from '../http/responses.js';
import { DocumentQuotePageResponse } from './document-quotes.response.js';
import { DocumentQuotesService } from './document-quotes.service.js';

export class ListQuotesRequest extends PageRequest {}

@ApiTags('documents')
@Controller('api/v1/workspaces/:workspace/documents/:document/quotes')
export class DocumentQuotesController {
  constructor(private readonly quotes: DocumentQuotesService) {}

  @Get()
  @Requires('attributions.read')
  @Operation({
    summary: 'List the passages of a document that accounts quote',
    description: 'With the account, its source and its claim. Takes the permission to read sources too.',
    ok: DocumentQuotePageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @Query() query: ListQuotesRequest,
  ): Promise<DocumentQuotePageResponse> {
    return this.quotes.list(actor, document, query);
  }
}
