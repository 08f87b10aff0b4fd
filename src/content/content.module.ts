import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { ClaimFilterReader } from './claim-filter.reader.js';

/** What lists, reports and the exchange of dossiers read a workspace's content with. */
@Module({
  imports: [RegionsModule, SourcesModule, PoliciesModule],
  providers: [ClaimFilterReader],
  exports: [ClaimFilterReader],
})
export class ContentModule {}
