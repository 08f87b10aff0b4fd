import { Module } from '@nestjs/common';
import { DatesController } from './dates.controller.js';
import { DatesService } from './dates.service.js';

@Module({
  controllers: [DatesController],
  providers: [DatesService],
})
export class DatesModule {}
