import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { LogController } from './log.controller.js';
import { Oversight } from './oversight.service.js';

@Module({ imports: [AuditModule], controllers: [LogController], providers: [Oversight] })
export class OversightModule {}
