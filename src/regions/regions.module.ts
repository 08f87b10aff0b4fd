import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RegionMergingService } from './region-merging.service.js';
import { RegionsController } from './regions.controller.js';
import { RegionsReader } from './regions.reader.js';
import { RegionsService } from './regions.service.js';

@Module({
  imports: [AuditModule],
  controllers: [RegionsController],
  providers: [RegionsService, RegionMergingService, RegionsReader],
  exports: [RegionsReader, RegionMergingService, RegionsService],
})
export class RegionsModule {}
