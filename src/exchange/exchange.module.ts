import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { FreezesModule } from '../freezes/freezes.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { DossierController } from './dossier.controller.js';
import { ExportService } from './export.service.js';
import { ImportService } from './import.service.js';

@Module({
  imports: [AuditModule, SourcesModule, CorroborationModule, FreezesModule],
  controllers: [DossierController],
  providers: [ExportService, ImportService],
  exports: [ExportService, ImportService],
})
export class ExchangeModule {}
