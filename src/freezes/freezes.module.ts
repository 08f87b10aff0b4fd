import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { FreezesController } from './freezes.controller.js';
import { FreezesReader } from './freezes.reader.js';
import { FreezesService } from './freezes.service.js';

@Module({
  imports: [AuditModule, SourcesModule],
  controllers: [FreezesController],
  providers: [FreezesReader, FreezesService],
  exports: [FreezesReader, FreezesService],
})
export class FreezesModule {}
