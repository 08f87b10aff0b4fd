import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { AgreementRequest } from './agreement.request.js';
import { AgreementResponse } from './agreement.response.js';
import { AgreementService } from './agreement.service.js';

@ApiTags('grading')
@Controller('api/v1/workspaces/:workspace/grading')
export class AgreementController {
  constructor(private readonly agreement: AgreementService) {}

  @Get('agreement')
  @Requires('grading.read')
  @Operation({
    summary: 'How far graders agree, per pair and step, and how each uses the scale',
    description: 'Refused while you have a grading open: few items would tell a letter.',
    ok: AgreementResponse,
    refusals: [401, 403, 404, 409, 422],
  })
  read(@CurrentActor() actor: Actor, @Query() query: AgreementRequest): Promise<AgreementResponse> {
    return this.agreement.read(actor, query.scale);
  }
}
