import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { RecordHistoryReader } from './record-history.reader.js';
import { RecordHistory } from './record-history.service.js';

@Module({
  imports: [AuditModule],
  providers: [RecordHistory, RecordHistoryReader],
  exports: [RecordHistoryReader],
})
export class HistoryModule {}
