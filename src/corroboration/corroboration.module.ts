import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { AssessmentsService } from './assessments.service.js';
import { CorroborationController } from './corroboration.controller.js';
import { CorroborationReader } from './corroboration.reader.js';
import { CorroborationService } from './corroboration.service.js';
import { PolicyComparisonService } from './policy-comparison.service.js';
import { RulingsService } from './rulings.service.js';
import { WorkspacePolicyController } from './workspace-policy.controller.js';
import { WorkspacePolicyService } from './workspace-policy.service.js';

/** Assessments kept current, and the rulings beside them. */
@Module({
  imports: [AuditModule, ClaimsModule, PoliciesModule],
  controllers: [CorroborationController, WorkspacePolicyController],
  providers: [
    CorroborationService,
    CorroborationReader,
    AssessmentsService,
    RulingsService,
    PolicyComparisonService,
    WorkspacePolicyService,
  ],
  exports: [CorroborationService, CorroborationReader, PolicyComparisonService, WorkspacePolicyService],
})
export class CorroborationModule {}
