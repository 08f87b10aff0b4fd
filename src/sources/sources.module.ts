import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SourcesController } from './sources.controller.js';
import { SourcesReader } from './sources.reader.js';
import { SourcesService } from './sources.service.js';
import { WithheldLetters } from './withheld-letters.service.js';

@Module({
  imports: [AuditModule],
  controllers: [SourcesController],
  providers: [SourcesService, SourcesReader, WithheldLetters],
  exports: [SourcesReader, SourcesService, WithheldLetters],
})
export class SourcesModule {}
