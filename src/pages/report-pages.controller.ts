import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Refusal } from '../domain/refusal.js';
import { HTML_STYLE } from '../domain/report/html-style.js';
import { REPORT_LANGUAGES, REPORT_LEVELS } from '../domain/report/report-tree.js';
import { Leaves } from '../http/route-rule.js';
import { REPORT_FORMATS } from '../reports/report-file.js';
import { ClaimsReportQuery } from '../reports/report.request.js';
import { ReportsService } from '../reports/reports.service.js';
import { sendPage } from './answers.js';
import { FILTER_NAMES } from './claims-page.js';
import { checkRequest, single, Typed } from './form.js';
import { PageErrorFilter } from './page-error.filter.js';
import { levelsOf, type ReportChoice, reportPage, type ReportProblem } from './report-page.js';
import { type View, viewOf } from './view.js';

/** An opened report may apply its own style sheet, and nothing else. */
const REPORT_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The report: choosing level, format and language, and the file itself. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('plain/:workspace/report')
export class ReportPagesController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Requires('claims.read')
  choose(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const view = viewOf(request);
    const filter = Typed.read(request.query, FILTER_NAMES);
    sendPage(request, reply, reportPage(view, actor, filter, choiceOf(view, actor, request.query), null));
  }

  /** A page opens in the browser, other formats are downloaded; a report that cannot be made says what to mend. */
  @Get('file')
  @Requires('claims.read')
  @Leaves()
  async file(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = viewOf(request);
    const filter = Typed.read(request.query, FILTER_NAMES);
    try {
      const given = Object.fromEntries(FILTER_NAMES.map((name) => [name, filter.text(name)]));
      const asked = await checkRequest(ClaimsReportQuery, {
        ...given,
        level: single(request.query, 'level'),
        format: single(request.query, 'format'),
        lang: single(request.query, 'language'),
        // A box that is not ticked is not sent.
        ...(single(request.query, 'withoutHeld') === 'true' ? { withoutHeld: true } : {}),
      });
      const { contentType, fileName, body } = await this.reports.claimsReport(actor, asked);
      const disposition = asked.format === 'html' ? 'inline' : 'attachment';
      void reply
        .header('content-type', contentType)
        .header('content-disposition', `${disposition}; filename="${fileName}"`)
        .header('content-security-policy', REPORT_POLICY)
        .send(body);
    } catch (error) {
      const problem = reportProblem(error);
      if (problem === null) throw error;
      const choice = choiceOf(view, actor, request.query);
      sendPage(request, reply, reportPage(view, actor, filter, choice, problem), STATUS[problem.kind]);
    }
  }
}

/** Refusals that the page explains in words of its own. */
const PROBLEMS: Readonly<Record<string, ReportProblem['kind']>> = {
  REPORT_WOULD_IDENTIFY: 'identifying',
  CLAIMS_HELD: 'held',
  EXPORTS_STOPPED: 'frozen',
  WORKSPACE_FROZEN: 'frozen',
  SOURCE_FROZEN: 'frozen',
};

const STATUS: Readonly<Record<ReportProblem['kind'], number>> = {
  identifying: 409,
  held: 409,
  frozen: 423,
  invalid: 422,
};

function reportProblem(error: unknown): ReportProblem | null {
  if (!(error instanceof Refusal)) return null;
  const kind = PROBLEMS[error.code] ?? (error.kind === 'invalid' ? 'invalid' : null);
  return kind === null ? null : { kind, detail: error.detail, errors: error.fields };
}

/** What the address asks for, else the first level this person has, a page, and the language of the pages. */
function choiceOf(view: View, actor: Actor, query: unknown): ReportChoice {
  return {
    level: oneOf(REPORT_LEVELS, single(query, 'level')) ?? levelsOf(actor)[0] ?? 'public',
    format: oneOf(REPORT_FORMATS, single(query, 'format')) ?? 'html',
    language: oneOf(REPORT_LANGUAGES, single(query, 'language')) ?? view.lang,
    withoutHeld: single(query, 'withoutHeld') === 'true',
  };
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((word) => word === text);
}
