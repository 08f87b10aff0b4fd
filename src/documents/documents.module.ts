import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsReader } from './documents.reader.js';
import { DocumentsService } from './documents.service.js';

@Module({
  imports: [AuditModule],
  controllers: [DocumentsController],
  providers: [DocumentsService, DocumentsReader],
  exports: [DocumentsReader],
})
export class DocumentsModule {}
