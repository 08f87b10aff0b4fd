import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { ClaimsListService } from './claims-list.service.js';
import { OverviewController } from './overview.controller.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewKeeper } from './review/review-keeper.service.js';
import { ReviewQueueService } from './review/review-queue.service.js';
import { ReviewWorkService } from './review/review-work.service.js';

@Module({
  imports: [AuditModule, ClaimsModule, ContentModule, CorroborationModule],
  controllers: [OverviewController, ReviewController],
  providers: [ClaimsListService, ClaimDetailService, ReviewKeeper, ReviewQueueService, ReviewWorkService],
  exports: [ClaimsListService, ClaimDetailService],
})
export class OverviewModule {}
