import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AttributionContents } from './attribution-contents.service.js';
import { AttributionStates } from './attribution-states.service.js';
import { AttributionsController } from './attributions.controller.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsService } from './attributions.service.js';
import { DistinctionsController } from './distinctions.controller.js';
import { DistinctionsService } from './distinctions.service.js';
import { LinkEnds } from './link-ends.service.js';
import { OfficialPositionsController } from './official-positions.controller.js';
import { OfficialPositionsService } from './official-positions.service.js';
import { TiesController } from './ties.controller.js';
import { TiesReader } from './ties.reader.js';
import { TieSuggestions } from './tie-suggestions.service.js';
import { TiesService } from './ties.service.js';

@Module({
  imports: [AuditModule, RegionsModule, DocumentsModule, SourcesModule, ClaimsModule],
  controllers: [AttributionsController, TiesController, DistinctionsController, OfficialPositionsController],
  providers: [
    AttributionsReader,
    AttributionContents,
    LinkEnds,
    AttributionsService,
    AttributionStates,
    TiesService,
    TiesReader,
    TieSuggestions,
    DistinctionsService,
    OfficialPositionsService,
  ],
  exports: [AttributionsReader, AttributionsService, TiesReader, TieSuggestions],
})
export class AttributionsModule {}
