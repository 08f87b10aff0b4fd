import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OffboardingController } from './offboarding.controller.js';
import { Offboarding } from './offboarding.service.js';

@Module({
  imports: [AuditModule],
  controllers: [OffboardingController],
  providers: [Offboarding],
  exports: [Offboarding],
})
export class OffboardingModule {}
