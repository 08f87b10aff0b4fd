import { Body, Controller, createParamDecorator, type ExecutionContext, Get, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch, readIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import {
  AnswerRequest,
  OfficialQuestionRequest,
  OfficialSearchRequest,
  SetOfficialPositionRequest,
} from './official-position.requests.js';
import { OfficialPositionResponse } from './official-position.response.js';
import { OfficialPositionsService } from './official-positions.service.js';

/** The version in If-Match; null without one, since the first recording has none to name. */
const IfMatchWhenThere = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return header === undefined || header === '' ? null : readIfMatch(header);
});

function NeedsIfMatchWhenThere(): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the version this was made on, such as "3". Required once a position is recorded.',
    schema: { type: 'string' },
  });
}

const CHANGING = [401, 403, 404, 409, 412, 413, 415, 422, 428];

@ApiTags('official position')
@Controller('api/v1/workspaces/:workspace/claims/:claim/official-position')
export class OfficialPositionsController {
  constructor(private readonly positions: OfficialPositionsService) {}

  @Get()
  @Requires('claims.read')
  @Operation({
    summary: 'Read what the authorities say on a claim',
    description: 'Not found also when nothing is recorded yet.',
    ok: OfficialPositionResponse,
    refusals: [401, 403, 404],
  })
  read(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<OfficialPositionResponse> {
    return this.positions.read(actor, claim);
  }

  @Put()
  @Requires('claims.change')
  @NeedsIfMatchWhenThere()
  @Operation({
    summary: 'Record what the authorities say on a claim',
    description: 'Replaces the whole: position, searches and requests.',
    ok: OfficialPositionResponse,
    refusals: CHANGING,
  })
  set(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatchWhenThere() version: number | null,
    @Body() body: SetOfficialPositionRequest,
  ): Promise<OfficialPositionResponse> {
    return this.positions.set(actor, claim, version, body);
  }

  @Post('searches')
  @Requires('claims.change')
  @NeedsIfMatchWhenThere()
  @Operation({
    summary: 'Add a search for an official word on a claim',
    description: 'The position itself stays as it is.',
    ok: OfficialPositionResponse,
    status: 201,
    refusals: CHANGING,
  })
  addSearch(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatchWhenThere() version: number | null,
    @Body() body: OfficialSearchRequest,
  ): Promise<OfficialPositionResponse> {
    return this.positions.addSearch(actor, claim, version, body);
  }

  @Post('requests')
  @Requires('claims.change')
  @NeedsIfMatchWhenThere()
  @Operation({
    summary: 'Add a request for comment to those a claim accuses',
    description: 'The position itself stays as it is.',
    ok: OfficialPositionResponse,
    status: 201,
    refusals: CHANGING,
  })
  addRequest(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatchWhenThere() version: number | null,
    @Body() body: OfficialQuestionRequest,
  ): Promise<OfficialPositionResponse> {
    return this.positions.addRequest(actor, claim, version, body);
  }

  @Post('requests/:number/answer')
  @Requires('claims.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Record what came back to a request for comment',
    description: 'Requests are counted from 1, in their order.',
    ok: OfficialPositionResponse,
    refusals: CHANGING,
  })
  answer(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Param('number') number: string,
    @IfMatch() version: number,
    @Body() body: AnswerRequest,
  ): Promise<OfficialPositionResponse> {
    return this.positions.answer(actor, claim, number, version, body);
  }
}
