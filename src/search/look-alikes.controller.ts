import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { LookAlikesRequest } from './look-alikes.requests.js';
import { LookAlikesResponse } from './look-alikes.response.js';
import { LookAlikesService } from './look-alikes.service.js';

@ApiTags('search')
@Controller('api/v1/workspaces/:workspace/claims')
export class LookAlikesController {
  constructor(private readonly lookAlikes: LookAlikesService) {}

  // With POST, since a statement that is not saved yet has no place in an address.
  @Post('look-alikes')
  @Requires('claims.read', { writes: false })
  @Operation({
    summary: 'Claims that look like one that is being typed',
    description: 'Nothing is stored. They are told apart by their words alone: it says nothing of what is meant.',
    ok: LookAlikesResponse,
    status: 200,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  find(@CurrentActor() actor: Actor, @Body() body: LookAlikesRequest): Promise<LookAlikesResponse> {
    return this.lookAlikes.find(actor, body);
  }
}
