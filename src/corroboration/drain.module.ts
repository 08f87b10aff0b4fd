import { type DynamicModule, Module } from '@nestjs/common';
import { CorroborationModule } from './corroboration.module.js';
import { DRAIN_OPTIONS, type DrainOptions, DrainService } from './drain.service.js';

/** Re-assesses in the background what was too much for one transaction; takes jobs where it is given the owner's way in. */
@Module({})
export class DrainModule {
  static with(options: DrainOptions): DynamicModule {
    return {
      module: DrainModule,
      imports: [CorroborationModule],
      providers: [{ provide: DRAIN_OPTIONS, useValue: options }, DrainService],
      exports: [DrainService],
    };
  }
}
