import { Module } from '@nestjs/common';
import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { GazetteerController } from './gazetteer.controller.js';
import { GazetteerService } from './gazetteer.service.js';
import { PlaceImportService } from './place-import.service.js';
import { RegionMergesController } from './region-merges.controller.js';
import { RegionMergesService } from './region-merges.service.js';
import { ShippedGazetteer } from './shipped-gazetteer.js';

@Module({
  imports: [AuditModule, RegionsModule, ClaimsModule, AttributionsModule],
  controllers: [GazetteerController, RegionMergesController],
  providers: [GazetteerService, PlaceImportService, RegionMergesService, ShippedGazetteer],
})
export class GazetteerModule {}
