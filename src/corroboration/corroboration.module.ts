import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { AsKnownOnService } from './as-known-on.service.js';
import { AssessmentHistoryController } from './assessment-history.controller.js';
import { AssessmentHistoryService } from './assessment-history.service.js';
import { AssessmentsService } from './assessments.service.js';
import { CorroborationController } from './corroboration.controller.js';
import { CorroborationReader } from './corroboration.reader.js';
import { CorroborationService } from './corroboration.service.js';
import { ReplayReader } from './replay.reader.js';
import { RulingsService } from './rulings.service.js';

/** Assessments kept current, and the rulings beside them. */
@Module({
  imports: [AuditModule, ClaimsModule],
  controllers: [CorroborationController, AssessmentHistoryController],
  providers: [
    CorroborationService,
    CorroborationReader,
    AssessmentsService,
    RulingsService,
    ReplayReader,
    AsKnownOnService,
    AssessmentHistoryService,
  ],
  exports: [CorroborationService, CorroborationReader, AsKnownOnService, AssessmentHistoryService],
})
export class CorroborationModule {}
