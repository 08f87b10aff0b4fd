import { Controller, Get, Header, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, identityOf, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { Leaves } from '../http/route-rule.js';
import { ChangeStreamService } from './change-stream.service.js';
import { ChangesRequest } from './changes.requests.js';
import { ChangeLineResponse } from './changes.response.js';

export const NDJSON = 'application/x-ndjson';

@ApiTags('changes')
@Controller('api/v1/workspaces/:workspace/changes')
export class ChangesController {
  constructor(private readonly streams: ChangeStreamService) {}

  @Get()
  @Requires('workspace.read')
  @Leaves()
  @Header('x-accel-buffering', 'no')
  // A stream that is open when the server stops must not leave an idle connection behind to wait for.
  @Header('connection', 'close')
  @ApiProduces(NDJSON)
  @Operation({
    summary: 'Follow what changes, one JSON line for each change',
    description:
      'In the order of the log, each line once; nothing is skipped by going on after the last cursor. Lines say which ' +
      'record changed and how an assessment moved, never what is written in it. Who may not see accounts is told of a ' +
      'day when it is over.',
    ok: ChangeLineResponse,
    refusals: [401, 403, 404, 409, 422, 429],
  })
  async follow(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query() query: ChangesRequest,
  ): Promise<StreamableFile> {
    const stream = await this.streams.stream(actor, identityOf(request), query);
    return new StreamableFile(stream, { type: NDJSON });
  }
}
