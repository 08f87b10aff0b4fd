import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AssessmentMovesService } from './assessment-moves.service.js';
import { ChangeSignals } from './change-signals.service.js';
import { ChangeStreamService } from './change-stream.service.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { FEED_OPTIONS, type FeedOptions } from './feed-options.js';

/** What changes in a workspace, for programs: a stream to follow, and webhooks that are told. */
@Module({})
export class FeedModule {
  static with(options: FeedOptions): DynamicModule {
    return {
      module: FeedModule,
      imports: [AuditModule, SourcesModule, CorroborationModule],
      controllers: [ChangesController],
      providers: [
        { provide: FEED_OPTIONS, useValue: options },
        AssessmentMovesService,
        ChangeSignals,
        ChangesService,
        ChangeStreamService,
      ],
    };
  }
}
