import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { Module } from '@nestjs/common';
import { AsKnownOnService } from './as-known-on.service.js';
import { AssessmentHistoryController } from './assessment-history.controller.js';
import { AssessmentHistoryService } from './assessment-history.service.js';
import { AssessmentsService } from './assessments.service.js';
import { ConfirmedAccounts } from './confirmed-accounts.service.js';
import { CorroborationController } from './corroboration.controller.js';
import { CorroborationReader } from './corroboration.reader.js';
import { CorroborationService } from './corroboration.service.js';
import { PolicyComparisonService } from './policy-comparison.service.js';
import { ReachController } from './reach.controller.js';
import { ReachService } from './reach.service.js';
import { ReplayReader } from './replay.reader.js';
import { RulingsService } from './rulings.service.js';
import { SimulationReader } from './simulation.reader.js';
import { WorkspacePolicyController } from './workspace-policy.controller.js';
import { WorkspacePolicyService } from './workspace-policy.service.js';

/** Assessments kept current, and the rulings beside them. */
@Module({
  imports: [AuditModule, SourcesModule, ClaimsModule, AttributionsModule, PoliciesModule],
  controllers: [CorroborationController, ReachController, WorkspacePolicyController, AssessmentHistoryController],
  providers: [
    CorroborationService,
    CorroborationReader,
    AssessmentsService,
    RulingsService,
    ConfirmedAccounts,
    ReachService,
    SimulationReader,
    PolicyComparisonService,
    WorkspacePolicyService,
    ReplayReader,
    AsKnownOnService,
    AssessmentHistoryService,
  ],
  exports: [
    CorroborationService,
    CorroborationReader,
    SimulationReader,
    PolicyComparisonService,
    WorkspacePolicyService,
    AsKnownOnService,
    AssessmentHistoryService,
  ],
})
export class CorroborationModule {}
