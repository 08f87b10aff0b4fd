import { createHash } from 'node:crypto';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { HTML_STYLE } from '../domain/report/html-style.js';
import { Operation } from '../http/responses.js';
import { Leaves } from '../http/route-rule.js';
import { ReportCheckResponse } from './report-check.response.js';
import { ClaimsReportQuery, ReportCheckQuery } from './report.request.js';
import { ReportsService } from './reports.service.js';

/** The one style sheet of a report may be applied when it is opened from here; nothing else may run or be fetched. */
const REPORT_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

@ApiTags('reports')
@Controller('api/v1/workspaces/:workspace/reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get('claims/check')
  @Requires('claims.read')
  @Operation({
    summary: 'What a report would hold, what it would not, and what stops it',
    description: 'Nothing is made and nothing is logged. Needs the same permission as the report, and stops with it.',
    ok: ReportCheckResponse,
    refusals: [401, 403, 404, 422],
  })
  check(@CurrentActor() actor: Actor, @Query() query: ReportCheckQuery): Promise<ReportCheckResponse> {
    return this.reports.check(actor, query);
  }

  @Get('claims')
  @Requires('claims.read')
  @Leaves()
  @ApiProduces('text/html', 'text/markdown', 'application/json', 'text/csv')
  @Operation({
    summary: 'A sourced report of claims, as a file',
    description:
      'Needs reports.internal, reports.partner or reports.public. Every report made is logged. Where a partner or ' +
      'public report would show what it must not, it is refused, saying where and not what.',
    ok: String,
    refusals: [401, 403, 404, 409, 422],
  })
  async claims(
    @CurrentActor() actor: Actor,
    @Query() query: ClaimsReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { contentType, fileName, body } = await this.reports.claimsReport(actor, query);
    void reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('content-security-policy', REPORT_POLICY);
    return body;
  }
}
