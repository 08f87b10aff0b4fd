import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { UnitOfWork } from './unit-of-work.js';

/** The database, the clock, and the one door to both; everywhere at hand. */
@Global()
@Module({})
export class DatabaseModule {
  static on(dataSource: DataSource, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: UnitOfWork, useValue: new UnitOfWork(dataSource) },
        { provide: Clock, useValue: clock },
        JobHandlers,
      ],
      exports: [DataSource, UnitOfWork, Clock, JobHandlers],
    };
  }
}
