import { Module } from '@nestjs/common';
import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AdviceController } from './advice.controller.js';
import { AdviceService } from './advice.service.js';
import { TieEvidenceService } from './tie-evidence.service.js';
import { TrackRecordService } from './track-record.service.js';

/** Advice, never verdict: ties for an editor to look at, with their evidence, and the track records of sources. */
@Module({
  imports: [AuditModule, DocumentsModule, SourcesModule, ClaimsModule, AttributionsModule, CorroborationModule],
  controllers: [AdviceController],
  providers: [AdviceService, TieEvidenceService, TrackRecordService],
  exports: [AdviceService],
})
export class AdviceModule {}
