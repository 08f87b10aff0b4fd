import { Module } from '@nestjs/common';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { ClaimsListService } from './claims-list.service.js';
import { OverviewController } from './overview.controller.js';

@Module({
  imports: [ClaimsModule, ContentModule],
  controllers: [OverviewController],
  providers: [ClaimsListService, ClaimDetailService],
  exports: [ClaimsListService, ClaimDetailService],
})
export class OverviewModule {}
