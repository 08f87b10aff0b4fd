import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { CheckLogRequest, ListLogRequest } from './log.requests.js';
import { LogCheckResponse, LogPageResponse } from './log.response.js';
import { Oversight } from './oversight.service.js';

@ApiTags('log')
@Controller('api/v1/workspaces/:workspace/log')
export class LogController {
  constructor(private readonly oversight: Oversight) {}

  @Get()
  @Requires('audit.read')
  @Operation({
    summary: 'What was done, by whom and on which day, the newest first',
    description: 'Never what it was done to beyond its kind, nor any reason: the log is watched over without content.',
    ok: LogPageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ListLogRequest): Promise<LogPageResponse> {
    return this.oversight.list(actor, query);
  }

  @Get('check')
  @Requires('audit.read')
  @Operation({
    summary: 'Check the chain of the log from its first entry, some thousand entries at a time',
    description: 'Whoever owns the machine can write a whole chain anew: keep the hash elsewhere to notice.',
    ok: LogCheckResponse,
    refusals: [401, 403, 404, 422],
  })
  check(@CurrentActor() actor: Actor, @Query() { after }: CheckLogRequest): Promise<LogCheckResponse> {
    return this.oversight.check(actor, after);
  }
}
