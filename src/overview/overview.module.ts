import { Module } from '@nestjs/common';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { ClaimDetailService } from './claim-detail.service.js';
import { ClaimWhyService } from './claim-why.service.js';
import { ClaimsListService } from './claims-list.service.js';
import { OverviewController } from './overview.controller.js';
import { WhatIfController } from './what-if.controller.js';
import { WhatIfService } from './what-if.service.js';

@Module({
  imports: [ClaimsModule, ContentModule, CorroborationModule],
  controllers: [OverviewController, WhatIfController],
  providers: [ClaimsListService, ClaimDetailService, ClaimWhyService, WhatIfService],
  exports: [ClaimsListService, ClaimDetailService, ClaimWhyService, WhatIfService],
})
export class OverviewModule {}
