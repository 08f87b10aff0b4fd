import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.service.js';
import { LogReader } from './log.reader.js';

@Module({ providers: [AuditLog, LogReader], exports: [AuditLog, LogReader] })
export class AuditModule {}
