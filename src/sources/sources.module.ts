import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SourceJudgements } from './source-judgements.service.js';
import { SourceStates } from './source-states.service.js';
import { SourcesController } from './sources.controller.js';
import { SourcesReader } from './sources.reader.js';
import { SourcesService } from './sources.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SourcesController],
  providers: [SourcesService, SourcesReader, SourceStates, SourceJudgements],
  exports: [SourcesReader, SourcesService, SourceStates, SourceJudgements],
})
export class SourcesModule {}
