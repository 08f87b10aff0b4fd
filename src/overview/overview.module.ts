import { Module } from '@nestjs/common';
import { AttributionsModule } from '../attributions/attributions.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AgreementController } from './agreement.controller.js';
import { AgreementService } from './agreement.service.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { ClaimsListService } from './claims-list.service.js';
import { OverviewController } from './overview.controller.js';

@Module({
  imports: [SourcesModule, ClaimsModule, AttributionsModule, ContentModule],
  controllers: [OverviewController, AgreementController],
  providers: [ClaimsListService, ClaimDetailService, AgreementService],
  exports: [ClaimsListService, ClaimDetailService, AgreementService],
})
export class OverviewModule {}
