import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { GazetteerController } from './gazetteer.controller.js';
import { GazetteerService } from './gazetteer.service.js';
import { ShippedGazetteer } from './shipped-gazetteer.js';

@Module({
  imports: [AuditModule, RegionsModule],
  controllers: [GazetteerController],
  providers: [GazetteerService, ShippedGazetteer],
})
export class GazetteerModule {}
