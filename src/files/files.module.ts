import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FreezesModule } from '../freezes/freezes.module.js';
import { FileChecks } from './file-checks.service.js';
import { FileCopies } from './file-copies.service.js';
import { FILES_OPTIONS, type FilesOptions } from './file-settings.js';
import { FilesController } from './files.controller.js';
import { FilesFolder } from './files-folder.service.js';
import { FilesService } from './files.service.js';

/** Evidence files of documents: taken in, kept unchanged, given out with a line of custody. */
@Module({})
export class FilesModule {
  static with({ files, log }: FilesOptions): DynamicModule {
    const options: FilesOptions = { ...(files === undefined ? {} : { files }), ...(log === undefined ? {} : { log }) };
    return {
      module: FilesModule,
      imports: [AuditModule, DocumentsModule, FreezesModule],
      controllers: [FilesController],
      providers: [{ provide: FILES_OPTIONS, useValue: options }, FilesFolder, FilesService, FileCopies, FileChecks],
      exports: [FileChecks],
    };
  }
}
