import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { PoliciesController } from './policies.controller.js';
import { PoliciesReader } from './policies.reader.js';
import { PoliciesService } from './policies.service.js';

/** The policies of a workspace and which of them it judges by. */
@Module({
  imports: [AuditModule],
  controllers: [PoliciesController],
  providers: [PoliciesService, PoliciesReader],
  exports: [PoliciesService, PoliciesReader],
})
export class PoliciesModule {}
