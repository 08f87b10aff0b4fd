import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsReader } from './claims.reader.js';

@Module({
  imports: [AuditModule],
  providers: [ClaimsReader],
  exports: [ClaimsReader],
})
export class ClaimsModule {}
