import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { SamePersonService } from './same-person.service.js';
import { DecideSourceRequest, JudgePersonRequest } from './source-decision.requests.js';
import { SourceStateResponse } from './source-decision.response.js';
import { SourceDecisions } from './source-decisions.service.js';
import { TieResponse } from './tie.response.js';

const CHANGING = [401, 403, 404, 409, 412, 413, 415, 422, 428];
const JUDGING = [401, 403, 404, 409, 413, 415, 422];

/** What editors decide of a source as a whole: whether it counts, and who it is one person with. */
@ApiTags('sources')
@Controller('api/v1/workspaces/:workspace/sources/:source')
export class SourceJudgementsController {
  constructor(
    private readonly decisions: SourceDecisions,
    private readonly samePerson: SamePersonService,
  ) {}

  @Post('withdraw')
  @Requires('sources.grade')
  @NeedsIfMatch()
  @Operation({
    summary: 'Withdraw a source',
    description:
      'Sets all its active accounts aside, with one reason. It gets no new ones until it is reinstated. A dossier has no state of a source: there its accounts are withdrawn.',
    ok: SourceStateResponse,
    refusals: CHANGING,
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @IfMatch() version: number,
    @Body() body: DecideSourceRequest,
  ): Promise<SourceStateResponse> {
    return this.decisions.withdraw(actor, source, version, body);
  }

  @Post('reinstate')
  @Requires('sources.grade')
  @NeedsIfMatch()
  @Operation({
    summary: 'Reinstate a withdrawn source',
    description: 'Brings back exactly the accounts its withdrawal set aside.',
    ok: SourceStateResponse,
    refusals: CHANGING,
  })
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @IfMatch() version: number,
    @Body() body: DecideSourceRequest,
  ): Promise<SourceStateResponse> {
    return this.decisions.reinstate(actor, source, version, body);
  }

  @Post('same-person')
  @Requires('ties.decide')
  @Operation({
    summary: 'Hold two sources to be one person',
    description: 'Confirms the tie between them, or records it. Said again it changes nothing. No record is merged.',
    ok: TieResponse,
    refusals: JUDGING,
  })
  join(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() body: JudgePersonRequest,
  ): Promise<TieResponse> {
    return this.samePerson.join(actor, source, body);
  }

  @Post('separate')
  @Requires('ties.decide')
  @Operation({
    summary: 'Hold two sources to be two people',
    description: 'Rejects the tie that made them one. Said again it changes nothing.',
    ok: TieResponse,
    refusals: JUDGING,
  })
  separate(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Body() body: JudgePersonRequest,
  ): Promise<TieResponse> {
    return this.samePerson.separate(actor, source, body);
  }
}
