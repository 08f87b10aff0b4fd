import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { Module } from '@nestjs/common';
import { AssessmentsService } from './assessments.service.js';
import { ConfirmedAccounts } from './confirmed-accounts.service.js';
import { CorroborationController } from './corroboration.controller.js';
import { CorroborationReader } from './corroboration.reader.js';
import { CorroborationService } from './corroboration.service.js';
import { ReachController } from './reach.controller.js';
import { ReachService } from './reach.service.js';
import { RulingsService } from './rulings.service.js';
import { SimulationReader } from './simulation.reader.js';

/** Assessments kept current, and the rulings beside them. */
@Module({
  imports: [AuditModule, SourcesModule, ClaimsModule, AttributionsModule],
  controllers: [CorroborationController, ReachController],
  providers: [
    CorroborationService,
    CorroborationReader,
    AssessmentsService,
    RulingsService,
    ConfirmedAccounts,
    ReachService,
    SimulationReader,
  ],
  exports: [CorroborationService, CorroborationReader, SimulationReader],
})
export class CorroborationModule {}
