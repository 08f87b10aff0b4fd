import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import { DateReadingsResponse } from './date-readings.response.js';
import { ReadDateRequest } from './dates.requests.js';
import { DatesService } from './dates.service.js';

@ApiTags('dates')
@Controller('api/v1/workspaces/:workspace/dates')
export class DatesController {
  constructor(private readonly dates: DatesService) {}

  // With POST, since what a source said has no place in an address.
  @Post('readings')
  @Requires('claims.read', { writes: false })
  @Operation({
    summary: 'Read a time as people write it, such as "last November"',
    description: 'Nothing is stored. Fields of times take EDTF: one of the readings, once somebody has confirmed it.',
    ok: DateReadingsResponse,
    status: 200,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  read(@Body() body: ReadDateRequest): DateReadingsResponse {
    return this.dates.read(body);
  }
}
