import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { ChangedRecordsResponse } from '../http/many.response.js';
import { Operation } from '../http/responses.js';
import {
  ChangeClaimRequest,
  EditorMarkRequest,
  ListWordingsRequest,
  NewClaimRequest,
  NewWordingRequest,
} from './claim.requests.js';
import { ClaimResponse, WordingPageResponse } from './claim.response.js';
import { ClaimsService } from './claims.service.js';
import { ChangeClaimsRequest } from './many-claims.requests.js';
import { ManyClaimsService } from './many-claims.service.js';

/** Writes of claims, and the record as it was entered. Lists and the page of a claim, with its standing, are elsewhere. */
@ApiTags('claims')
@Controller('api/v1/workspaces/:workspace/claims')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly many: ManyClaimsService,
  ) {}

  @Post()
  @Requires('claims.change')
  @Operation({ summary: 'Log a claim', ok: ClaimResponse, status: 201, refusals: [401, 403, 404, 409, 413, 415, 422] })
  create(@CurrentActor() actor: Actor, @Body() body: NewClaimRequest): Promise<ClaimResponse> {
    return this.claims.create(actor, body);
  }

  @Post('changes')
  @Requires('claims.change')
  @Operation({
    summary: 'Change many claims in the same way',
    description: 'All of them or none. Each is named with the version it was seen at, in place of If-Match.',
    ok: ChangedRecordsResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422],
  })
  changeMany(@CurrentActor() actor: Actor, @Body() body: ChangeClaimsRequest): Promise<ChangedRecordsResponse> {
    return this.many.change(actor, body);
  }

  @Get(':claim/record')
  @Requires('claims.read')
  @Operation({ summary: 'Read a claim as it was entered', ok: ClaimResponse, refusals: [401, 403, 404] })
  read(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<ClaimResponse> {
    return this.claims.read(actor, claim);
  }

  @Patch(':claim')
  @Requires('claims.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Change a claim',
    description: 'Everything but its wording and its mark, which have operations of their own.',
    ok: ClaimResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatch() version: number,
    @Body() body: ChangeClaimRequest,
  ): Promise<ClaimResponse> {
    return this.claims.change(actor, claim, version, body);
  }

  @Get(':claim/wordings')
  // A former wording may have been given up because it said too much, and the reason says so.
  @Requires('attributions.read')
  @Operation({ summary: 'List the wordings of a claim', ok: WordingPageResponse, refusals: [401, 403, 404, 422] })
  wordings(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Query() query: ListWordingsRequest,
  ): Promise<WordingPageResponse> {
    return this.claims.wordings(actor, claim, query);
  }

  @Post(':claim/wordings')
  @Requires('claims.change')
  @Operation({
    summary: 'Reword a claim',
    description: 'Adds a revision with its reason. The former wordings stay.',
    ok: ClaimResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  reword(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Body() body: NewWordingRequest,
  ): Promise<ClaimResponse> {
    return this.claims.reword(actor, claim, body);
  }

  @Put(':claim/editor-mark')
  @Requires('rulings.change')
  @NeedsIfMatch()
  @Operation({
    summary: "Set the editor's mark of a claim",
    ok: ClaimResponse,
    refusals: [401, 403, 404, 412, 413, 415, 422, 428],
  })
  mark(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatch() version: number,
    @Body() body: EditorMarkRequest,
  ): Promise<ClaimResponse> {
    return this.claims.mark(actor, claim, version, body);
  }
}
