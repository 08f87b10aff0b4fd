import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { Module } from '@nestjs/common';
import { AttributionContents } from './attribution-contents.service.js';
import { AttributionMovesService } from './attribution-moves.service.js';
import { AttributionStates } from './attribution-states.service.js';
import { AttributionViews } from './attribution-views.service.js';
import { AttributionsController } from './attributions.controller.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsService } from './attributions.service.js';
import { ComputedCredibility } from './computed-credibility.service.js';
import { DistinctionsController } from './distinctions.controller.js';
import { DistinctionsService } from './distinctions.service.js';
import { GradingsController } from './gradings.controller.js';
import { GradingsService } from './gradings.service.js';
import { LinkEnds } from './link-ends.service.js';
import { OfficialPositionsController } from './official-positions.controller.js';
import { OfficialPositionsService } from './official-positions.service.js';
import { SamePersonService } from './same-person.service.js';
import { SourceDecisions } from './source-decisions.service.js';
import { SourceJudgementsController } from './source-judgements.controller.js';
import { TieSuggestions } from './tie-suggestions.service.js';
import { TiesController } from './ties.controller.js';
import { TiesReader } from './ties.reader.js';
import { TiesService } from './ties.service.js';

@Module({
  imports: [AuditModule, RegionsModule, DocumentsModule, SourcesModule, ClaimsModule],
  controllers: [
    AttributionsController,
    GradingsController,
    TiesController,
    DistinctionsController,
    OfficialPositionsController,
    SourceJudgementsController,
  ],
  providers: [
    AttributionsReader,
    AttributionContents,
    LinkEnds,
    AttributionsService,
    AttributionMovesService,
    AttributionStates,
    AttributionViews,
    ComputedCredibility,
    GradingsService,
    TiesService,
    SourceDecisions,
    SamePersonService,
    DistinctionsService,
    OfficialPositionsService,
    TiesReader,
    TieSuggestions,
  ],
  exports: [
    AttributionMovesService,
    AttributionsReader,
    AttributionsService,
    ComputedCredibility,
    TiesReader,
    TieSuggestions,
  ],
})
export class AttributionsModule {}
