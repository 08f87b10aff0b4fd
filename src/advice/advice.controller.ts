import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { NeverKept } from '../access/idempotency.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { RunAdviceRequest } from './advice.requests.js';
import { AdviceRunResponse } from './advice.response.js';
import { AdviceService } from './advice.service.js';
import { TieEvidenceListResponse } from './tie-evidence.response.js';
import { TieEvidenceService } from './tie-evidence.service.js';
import { TrackRecordResponse } from './track-record.response.js';
import { TrackRecordService } from './track-record.service.js';

@ApiTags('advice')
@Controller('api/v1/workspaces/:workspace')
export class AdviceController {
  constructor(
    private readonly advice: AdviceService,
    private readonly evidence: TieEvidenceService,
    private readonly records: TrackRecordService,
  ) {}

  @Post('advice/run')
  @Requires('ties.suggest')
  // In many transactions, and nothing is suggested twice.
  @NeverKept()
  @Operation({
    summary: 'Look for ties to suggest',
    description: 'Suggests what is not on record in any state; nothing it finds moves a certain number.',
    ok: AdviceRunResponse,
    status: 200,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  run(@CurrentActor() actor: Actor, @Body() body: RunAdviceRequest): Promise<AdviceRunResponse> {
    return this.advice.run(actor, body);
  }

  @Get('ties/:tie/evidence')
  @Requires('ties.read')
  @Operation({
    summary: 'Read what a tie was suggested on',
    ok: TieEvidenceListResponse,
    refusals: [401, 403, 404],
  })
  readEvidence(@CurrentActor() actor: Actor, @Param('tie') tie: string): Promise<TieEvidenceListResponse> {
    return this.evidence.read(actor, tie);
  }

  @Get('sources/:source/track-record')
  @Requires('sources.read')
  @Operation({
    summary: 'Read what became of what a source said',
    description: 'Only claims settled without the source and everybody who may depend on it.',
    ok: TrackRecordResponse,
    refusals: [401, 403, 404],
  })
  readTrackRecord(@CurrentActor() actor: Actor, @Param('source') source: string): Promise<TrackRecordResponse> {
    return this.records.read(actor, source);
  }
}
