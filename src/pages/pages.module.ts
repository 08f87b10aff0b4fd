import { type DynamicModule, Module } from '@nestjs/common';
import { AttributionsModule } from '../attributions/attributions.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { FreezesModule } from '../freezes/freezes.module.js';
import type { Log } from '../http/log.js';
import { OverviewModule } from '../overview/overview.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { AccountPagesController } from './account-pages.controller.js';
import { AssetsController } from './assets.controller.js';
import { ClaimsPagesController } from './claims-pages.controller.js';
import { builtDeskFolder, DESK_FOLDER } from './desk-files.js';
import { DeskController } from './desk.controller.js';
import { FreezePagesController } from './freeze-pages.controller.js';
import { FrontController } from './front.controller.js';
import { PAGE_LOG } from './page-error.filter.js';
import { ReportPagesController } from './report-pages.controller.js';
import { WorkspaceChoices } from './workspace-choices.js';

/**
 * Pages made on the server, without scripts, and the desk for the browser. Pages go through the services of the API and
 * decide nothing themselves.
 */
@Module({})
export class PagesModule {
  static with(log: Log, deskFolder: string = builtDeskFolder()): DynamicModule {
    return {
      module: PagesModule,
      imports: [
        RegionsModule,
        SourcesModule,
        ClaimsModule,
        AttributionsModule,
        OverviewModule,
        ReportsModule,
        FreezesModule,
      ],
      // The last one answers for addresses no other takes.
      controllers: [
        FrontController,
        ClaimsPagesController,
        ReportPagesController,
        FreezePagesController,
        AccountPagesController,
        DeskController,
        AssetsController,
      ],
      providers: [
        { provide: PAGE_LOG, useValue: log },
        { provide: DESK_FOLDER, useValue: deskFolder },
        WorkspaceChoices,
      ],
    };
  }
}
