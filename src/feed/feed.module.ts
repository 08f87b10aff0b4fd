import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { FreezesModule } from '../freezes/freezes.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AssessmentMovesService } from './assessment-moves.service.js';
import { ChangeSignals } from './change-signals.service.js';
import { ChangeStreamService } from './change-stream.service.js';
import { ChangesController } from './changes.controller.js';
import { ChangesService } from './changes.service.js';
import { DeliveryRunner } from './delivery-runner.service.js';
import { FEED_OPTIONS, type FeedOptions } from './feed-options.js';
import { WebhookDeliveries } from './webhook-deliveries.service.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

/** What changes in a workspace, for programs: a stream to follow, and webhooks that are told. */
@Module({})
export class FeedModule {
  static with(options: FeedOptions): DynamicModule {
    return {
      module: FeedModule,
      imports: [AuditModule, SourcesModule, CorroborationModule, FreezesModule],
      controllers: [ChangesController, WebhooksController],
      providers: [
        { provide: FEED_OPTIONS, useValue: options },
        AssessmentMovesService,
        ChangeSignals,
        ChangesService,
        ChangeStreamService,
        WebhookDeliveries,
        WebhooksService,
        DeliveryRunner,
      ],
    };
  }
}
