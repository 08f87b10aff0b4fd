import { Body, Controller, Get, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Refusal } from '../domain/refusal.js';
import { FreezeRequest } from '../freezes/freeze.requests.js';
import type { FreezeResponse } from '../freezes/freeze.response.js';
import { FreezesService } from '../freezes/freezes.service.js';
import { seeOther, sendPage } from './answers.js';
import { checkRequest, type FieldNames, formProblem, type FormProblem, Typed } from './form.js';
import { FREEZE_FIELDS, freezePage, type FreezeTyped } from './freeze-page.js';
import { pathTo } from './html.js';
import { PageErrorFilter } from './page-error.filter.js';
import { requireProof } from './proof.js';
import { viewOf } from './view.js';

const NAMES: FieldNames = [
  [/^source$/, 'source'],
  [/^reason$/, 'reason'],
];

/** Freezing and thawing by a click. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('plain/:workspace/freeze')
export class FreezePagesController {
  constructor(private readonly freezes: FreezesService) {}

  @Get()
  @Requires('workspace.read')
  async show(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(actor, request, reply, { typed: Typed.empty(FREEZE_FIELDS), made: null, problem: null });
  }

  /** Of a source when one is named, else of the workspace; the rights of either are checked again here. */
  @Post()
  @Requires('workspace.read')
  async freeze(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = proven(request, body);
    const source = typed.text('source') ?? null;
    requirePermission(actor, source === null ? 'workspace.freeze' : 'sources.freeze');
    await this.attempt(actor, request, reply, typed, (reason) => this.freezes.freeze(actor, source, reason));
  }

  @Post('thaw')
  @Requires('workspace.freeze')
  async thaw(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    await this.attempt(actor, request, reply, proven(request, body), (reason) =>
      this.freezes.thaw(actor, null, reason),
    );
  }

  @Post('thaw-source')
  @Requires('sources.thaw')
  async thawSource(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = proven(request, body);
    await this.attempt(actor, request, reply, typed, (reason) => this.freezes.thaw(actor, typed.raw('source'), reason));
  }

  /** A freeze is shown with what was handed out; a thaw goes back to the page. */
  private async attempt(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: FreezeTyped,
    act: (reason: string) => Promise<FreezeResponse | void>,
  ): Promise<void> {
    try {
      const { reason } = await checkRequest(FreezeRequest, { reason: typed.text('reason') });
      const made = await act(reason);
      if (made === undefined) return seeOther(reply, pathTo('plain', actor.slug, 'freeze'));
      await this.answer(actor, request, reply, { typed: Typed.empty(FREEZE_FIELDS), made, problem: null });
    } catch (error) {
      const problem = formProblem(error, NAMES);
      if (problem === null) throw error;
      await this.answer(actor, request, reply, { typed, made: null, problem });
    }
  }

  private async answer(
    actor: Actor,
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { typed: FreezeTyped; made: FreezeResponse | null; problem: FormProblem | null },
  ): Promise<void> {
    const freezes = await this.freezes.list(actor);
    const page = freezePage(viewOf(request), { actor, freezes, ...shown });
    sendPage(request, reply, page, shown.problem?.status ?? 200);
  }
}

/** What was typed into a form that came from this page. */
function proven(request: FastifyRequest, body: unknown): FreezeTyped {
  requireProof(request, body);
  return Typed.read(body, FREEZE_FIELDS);
}

function requirePermission({ permissions }: Actor, permission: 'workspace.freeze' | 'sources.freeze'): void {
  if (permissions.has(permission)) return;
  throw new Refusal('forbidden', 'NOT_ALLOWED', `Your roles do not include ${permission}.`);
}
