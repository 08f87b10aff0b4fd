import { AuditModule } from '../audit/audit.module.js';
import { Module } from '@nestjs/common';
import { SourceJudgements } from './source-judgements.service.js';
import { SourceStates } from './source-states.service.js';
import { SourcesController } from './sources.controller.js';
import { SourcesReader } from './sources.reader.js';
import { SourcesService } from './sources.service.js';
import { WithheldLetters } from './withheld-letters.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SourcesController],
  providers: [SourcesService, SourcesReader, WithheldLetters, SourceStates, SourceJudgements],
  exports: [SourcesReader, SourcesService, WithheldLetters, SourceStates, SourceJudgements],
})
export class SourcesModule {}
