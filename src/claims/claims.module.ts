import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { ClaimLinksController } from './claim-links.controller.js';
import { ClaimLinksService } from './claim-links.service.js';
import { ClaimMovesService } from './claim-moves.service.js';
import { ClaimPlaces } from './claim-places.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsReader } from './claims.reader.js';
import { ClaimsService } from './claims.service.js';
import { ExhibitsController } from './exhibits.controller.js';
import { ExhibitsService } from './exhibits.service.js';
import { ManyClaimsService } from './many-claims.service.js';

@Module({
  imports: [AuditModule, RegionsModule, DocumentsModule],
  controllers: [ClaimsController, ClaimLinksController, ExhibitsController],
  providers: [
    ClaimPlaces,
    ClaimMovesService,
    ClaimsService,
    ManyClaimsService,
    ClaimLinksService,
    ExhibitsService,
    ClaimsReader,
  ],
  exports: [ClaimMovesService, ClaimsReader, ClaimsService],
})
export class ClaimsModule {}
