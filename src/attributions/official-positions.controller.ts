import { Body, Controller, createParamDecorator, type ExecutionContext, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { readIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { SetOfficialPositionRequest } from './official-position.requests.js';
import { OfficialPositionResponse } from './official-position.response.js';
import { OfficialPositionsService } from './official-positions.service.js';

/** The version in If-Match; null without one, since the first recording has none to name. */
const IfMatchWhenThere = createParamDecorator((_data: unknown, context: ExecutionContext): number | null => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return header === undefined || header === '' ? null : readIfMatch(header);
});

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
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the version this replaces, such as "3". Required once a position is recorded.',
    schema: { type: 'string' },
  })
  @Operation({
    summary: 'Record what the authorities say on a claim',
    description: 'Replaces the whole: position, searches and requests.',
    ok: OfficialPositionResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  set(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @IfMatchWhenThere() version: number | null,
    @Body() body: SetOfficialPositionRequest,
  ): Promise<OfficialPositionResponse> {
    return this.positions.set(actor, claim, version, body);
  }
}
