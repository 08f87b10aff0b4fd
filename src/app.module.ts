import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AccessModule } from './access/access.module.js';
import type { CookieMode } from './access/session-cookie.js';
import { AdviceModule } from './advice/advice.module.js';
import { AttributionsModule } from './attributions/attributions.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { CorroborationModule } from './corroboration/corroboration.module.js';
import { DrainModule } from './corroboration/drain.module.js';
import type { Clock } from './database/clock.js';
import type { ConnectionSettings } from './database/connection.js';
import { DatabaseModule } from './database/database.module.js';
import { DatesModule } from './dates/dates.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import type { FileSettings } from './files/file-settings.js';
import { FilesModule } from './files/files.module.js';
import { FeedModule } from './feed/feed.module.js';
import type { WebhookOptions } from './feed/feed-options.js';
import { HealthController } from './http/health.controller.js';
import { HistoryModule } from './history/history.module.js';
import type { Log } from './http/log.js';
import { OverviewModule } from './overview/overview.module.js';
import { FreezesModule } from './freezes/freezes.module.js';
import { OffboardingModule } from './offboarding/offboarding.module.js';
import { OversightModule } from './oversight/oversight.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PoliciesModule } from './policies/policies.module.js';
import { GazetteerModule } from './gazetteer/gazetteer.module.js';
import { RegionsModule } from './regions/regions.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SearchModule } from './search/search.module.js';
import { SourcesModule } from './sources/sources.module.js';

export interface AppOptions {
  /** Connected as the web process's login. */
  readonly dataSource: DataSource;
  /** The owner's way in: jobs are taken from it. Without it nothing is taken (tests, commands). */
  readonly owner?: ConnectionSettings;
  readonly cookieMode: CookieMode;
  /** Requests an account may make in a minute; without it as many as it likes. */
  readonly requestsPerMinute?: number;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Where evidence files are kept; without it none are taken in or given out (tests). */
  readonly files?: FileSettings;
  /** Where the desk for the browser was built; without it where the build puts it. */
  readonly deskFolder?: string;
  /** Whether and where webhooks are sent; without it nothing leaves this process. */
  readonly webhooks?: WebhookOptions;
}

/** The whole server, on a database that is already migrated. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.on(options.dataSource, options.clock),
        AuditModule,
        AccessModule.with(options),
        HistoryModule,
        DatesModule,
        RegionsModule,
        GazetteerModule,
        DocumentsModule,
        SourcesModule,
        ClaimsModule,
        FilesModule.with(options),
        AttributionsModule,
        FreezesModule,
        OffboardingModule,
        OversightModule,
        PoliciesModule,
        CorroborationModule,
        DrainModule.with(options),
        ExchangeModule,
        OverviewModule,
        ReportsModule,
        AdviceModule,
        DeskModule,
        FeedModule.with(options),
        SearchModule.with(options),
        // Only a server has a log, and only a server shows pages.
        ...(options.log === undefined ? [] : [PagesModule.with(options.log, options.deskFolder)]),
      ],
      controllers: [HealthController],
    };
  }
}
