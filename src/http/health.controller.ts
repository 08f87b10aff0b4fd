import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DatabaseUnavailable } from '../database/database-error.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Operation, OutEnum } from './responses.js';
import { Public } from './route-rule.js';

export class HealthResponse {
  @OutEnum(['ok']) status!: 'ok';
}

/** For whoever watches the installation: says nothing but whether it lives and whether it can work. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get('live')
  @Public()
  @Header('cache-control', 'no-store')
  @Operation({ summary: 'The process lives', ok: HealthResponse })
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Header('cache-control', 'no-store')
  @Operation({ summary: 'The process can reach its database', ok: HealthResponse })
  async ready(): Promise<HealthResponse> {
    try {
      await this.unitOfWork.statement('select 1');
    } catch (error) {
      // Whatever the reason: without an answer from the database this process can do nothing.
      throw new DatabaseUnavailable(error);
    }
    return { status: 'ok' };
  }
}
