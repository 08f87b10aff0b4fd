import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { HistoryModule } from '../history/history.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { Module } from '@nestjs/common';
import { AgreementController } from './agreement.controller.js';
import { AgreementService } from './agreement.service.js';
import { AskedByRegionService } from './asked-by-region.service.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { ClaimWhyService } from './claim-why.service.js';
import { ClaimsListService } from './claims-list.service.js';
import { DocumentQuotesController } from './document-quotes.controller.js';
import { DocumentQuotesService } from './document-quotes.service.js';
import { HistoryController } from './history/history.controller.js';
import { RecordHistoryService } from './history/history.service.js';
import { ClaimListsKeeper } from './lists/claim-lists-keeper.service.js';
import { OverviewController } from './overview.controller.js';
import { ReviewKeeper } from './review/review-keeper.service.js';
import { ReviewQueueService } from './review/review-queue.service.js';
import { ReviewWorkService } from './review/review-work.service.js';
import { ReviewController } from './review/review.controller.js';
import { WhatIfController } from './what-if.controller.js';
import { WhatIfService } from './what-if.service.js';

@Module({
  imports: [
    AuditModule,
    HistoryModule,
    ClaimsModule,
    DocumentsModule,
    ContentModule,
    CorroborationModule,
    RegionsModule,
    SourcesModule,
    AttributionsModule,
  ],
  controllers: [
    OverviewController,
    HistoryController,
    ReviewController,
    AgreementController,
    WhatIfController,
    DocumentQuotesController,
  ],
  providers: [
    ClaimsListService,
    ClaimDetailService,
    ClaimListsKeeper,
    AskedByRegionService,
    ReviewKeeper,
    ReviewQueueService,
    ReviewWorkService,
    AgreementService,
    ClaimWhyService,
    WhatIfService,
    RecordHistoryService,
    DocumentQuotesService,
  ],
  exports: [ClaimsListService, ClaimDetailService, AgreementService, ClaimWhyService, WhatIfService],
})
export class OverviewModule {}
