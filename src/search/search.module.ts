import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ContentModule } from '../content/content.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { IndexRunner } from './index-runner.service.js';
import { LookAlikesController } from './look-alikes.controller.js';
import { LookAlikesService } from './look-alikes.service.js';
import { SearchController } from './search.controller.js';
import { SearchIndexService } from './search-index.service.js';
import { SEARCH_OPTIONS, type SearchOptions } from './search-options.js';
import { SearchReader } from './search.reader.js';
import { SearchService } from './search.service.js';

/** Finding anything by its words; texts are indexed in the background where the owner's way in is given. */
@Module({})
export class SearchModule {
  static with(options: SearchOptions): DynamicModule {
    return {
      module: SearchModule,
      imports: [AuditModule, ContentModule, RegionsModule],
      controllers: [SearchController, LookAlikesController],
      providers: [
        { provide: SEARCH_OPTIONS, useValue: options },
        SearchIndexService,
        IndexRunner,
        SearchService,
        SearchReader,
        LookAlikesService,
      ],
      exports: [SearchReader, SearchIndexService],
    };
  }
}
