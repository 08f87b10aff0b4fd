import { Controller, Get, Header, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../domain/refusal.js';
import { Public } from '../http/route-rule.js';
import { PageErrorFilter } from './page-error.filter.js';
import { ICON, PAGE_STYLE, STYLE_VERSION } from './style.js';

/** What pages fetch: one style sheet and a small picture; and an answer in words for addresses under them that are none. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class AssetsController {
  /** With its version in the address it is kept for good; without, it is asked for again each time. */
  @Get('assets/pages.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  style(@Query('v') version: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    const isCurrent = version === STYLE_VERSION;
    void reply.header('cache-control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache');
    return PAGE_STYLE;
  }

  @Get('assets/icon.svg')
  @Public()
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400')
  icon(): string {
    return ICON;
  }

  @Get('plain/*')
  @Public()
  nothing(): never {
    throw notFound();
  }
}
