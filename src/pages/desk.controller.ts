import { Controller, Get, Inject, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf } from '../access/requires.decorator.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { Public } from '../http/route-rule.js';
import { rememberLanguage, seeOther } from './answers.js';
import { DESK_FOLDER, DeskFiles } from './desk-files.js';
import { languageOf } from './language.js';
import { PageErrorFilter } from './page-error.filter.js';

/**
 * What the desk may do in a browser. Scripts and styles are files of this server, nothing else runs or is fetched, and
 * text never becomes markup. Style attributes need no leave: the desk sets them by script, one property at a time.
 */
const DESK_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join(';');

/** The desk in the browser: its one page at every address below `/w/`, and the files that page fetches. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller()
export class DeskController {
  private readonly files: DeskFiles | null;

  constructor(@Inject(DESK_FOLDER) folder: string) {
    this.files = DeskFiles.read(folder);
  }

  /** Their names tell what is in them: a browser asks for each once. */
  @Get('desk/:file')
  @Public()
  file(@Param('file') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const file = this.files?.find(name) ?? null;
    if (file === null) throw notFound();
    const isGzipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    void reply
      .header('content-type', file.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (isGzipped) void reply.header('content-encoding', 'gzip');
    void reply.send(isGzipped ? file.gzipped : file.plain);
  }

  /** The same page for every address and everybody: what there is, and for whom, the API says. */
  @Get('w/*')
  @Public()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (identityOf(request).account === null) {
      throw new Refusal('unauthenticated', 'NOT_SIGNED_IN', 'Sign in first.');
    }
    // A server whose desk was not built still has the pages without scripts.
    if (this.files === null) return seeOther(reply, request.url.replace(/^\/w\//, '/plain/'));
    rememberLanguage(request, reply);
    void reply
      .header('content-security-policy', DESK_POLICY)
      .header('content-type', 'text/html; charset=utf-8')
      .send(this.files.page(languageOf(request)));
  }
}
