import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { LargeTextBody } from '../http/large-text.js';
import { RemovalRequest } from '../http/removal.request.js';
import { Operation } from '../http/responses.js';
import { MAX_TEXT_BYTES } from './captured-text.js';
import { ChangeDocumentRequest, ListDocumentsRequest, NewDocumentRequest } from './document.requests.js';
import { DocumentDetailResponse, DocumentPageResponse, DocumentResponse } from './document.response.js';
import { DocumentsService } from './documents.service.js';

@ApiTags('documents')
@Controller('api/v1/workspaces/:workspace/documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Get()
  @Requires('documents.read')
  @Operation({ summary: 'List documents', ok: DocumentPageResponse, refusals: [401, 403, 404, 422] })
  list(@CurrentActor() actor: Actor, @Query() query: ListDocumentsRequest): Promise<DocumentPageResponse> {
    return this.documents.list(actor, query);
  }

  @Get(':document')
  @Requires('documents.read')
  @Operation({ summary: 'Read a document with its text', ok: DocumentDetailResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('document') document: string): Promise<DocumentDetailResponse> {
    return this.documents.read(actor, document);
  }

  @Post()
  @Requires('documents.change')
  @LargeTextBody('text', MAX_TEXT_BYTES)
  @Operation({
    summary: 'Add a document',
    description: 'The text is kept as it was captured and cannot be changed later.',
    ok: DocumentResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewDocumentRequest): Promise<DocumentResponse> {
    return this.documents.create(actor, body);
  }

  @Patch(':document')
  @Requires('documents.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change what is recorded of a document',
    description: 'Everything but its text.',
    ok: DocumentResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @IfMatch() version: number,
    @Body() body: ChangeDocumentRequest,
  ): Promise<DocumentResponse> {
    return this.documents.change(actor, document, version, body);
  }

  @Post(':document/remove')
  @Requires('documents.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Take a document away',
    description:
      'Refused while a passage quotes it or an exhibit is it. The history and the log keep what it was; its history is still read by its id.',
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('document') document: string,
    @IfMatch() version: number,
    @Body() body: RemovalRequest,
  ): Promise<void> {
    await this.documents.remove(actor, document, version, body);
  }
}
