import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SourcesReader } from './sources.reader.js';

@Module({
  imports: [AuditModule],
  providers: [SourcesReader],
  exports: [SourcesReader],
})
export class SourcesModule {}
