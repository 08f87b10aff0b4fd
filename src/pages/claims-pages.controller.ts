import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { AttributionsService } from '../attributions/attributions.service.js';
import { ClaimsService } from '../claims/claims.service.js';
import { ClaimDetailService } from '../overview/claim-detail.service.js';
import { ClaimWhyService } from '../overview/claim-why.service.js';
import { ListClaimsRequest } from '../overview/claims-list.request.js';
import { ClaimsListService } from '../overview/claims-list.service.js';
import { ACCOUNT_FIELDS, accountForm, type AccountField, readAccountForm } from './account-form.js';
import { seeOther, sendPage } from './answers.js';
import { CLAIM_FIELDS, claimFormPage, readClaimForm, type ReadForm } from './claim-form.js';
import { claimPage } from './claim-page.js';
import { claimsPage, FILTER_NAMES } from './claims-page.js';
import { checkRequest, type FieldNames, formProblem, type FormProblem, single, Typed } from './form.js';
import { pathTo } from './html.js';
import { invalidInput } from '../http/validation.pipe.js';
import { PageErrorFilter } from './page-error.filter.js';
import { hasProof } from './proof.js';
import { type View, viewOf } from './view.js';
import { WorkspaceChoices } from './workspace-choices.js';

const FILTER_FIELDS: FieldNames = FILTER_NAMES.map((name) => [new RegExp(`^${name}(?:$|\\[)`), name] as const);
const NOTHING = { items: [], next: null };
/** Claims on one page: as many as can be looked over. */
const PER_PAGE = 30;

/** Claims as pages: the list, one claim with its evidence, and the forms to log a claim and attach an account. */
@ApiExcludeController()
@UseFilters(PageErrorFilter)
@Controller('plain/:workspace/claims')
export class ClaimsPagesController {
  constructor(
    private readonly claimsList: ClaimsListService,
    private readonly claimDetail: ClaimDetailService,
    private readonly claimWhy: ClaimWhyService,
    private readonly claims: ClaimsService,
    private readonly attributions: AttributionsService,
    private readonly choices: WorkspaceChoices,
  ) {}

  @Get()
  @Requires('claims.read')
  async list(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = viewOf(request);
    const filter = Typed.read(request.query, FILTER_NAMES);
    const after = single(request.query, 'after');
    const { result, problem } = await this.find(actor, filter, after);
    const choices = await this.choices.read(view, actor);
    const canLog = actor.permissions.has('claims.change');
    const input = { slug: actor.slug, filter, problem, choices, result, isLater: after !== '', canLog };
    sendPage(request, reply, claimsPage(view, input), problem?.status ?? 200);
  }

  @Get('new')
  @Requires('claims.change')
  async newForm(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = viewOf(request);
    const typed = Typed.read({ lang: view.lang }, CLAIM_FIELDS);
    const choices = await this.choices.read(view, actor);
    sendPage(request, reply, claimFormPage(view, actor.slug, choices, typed, null));
  }

  @Post('new')
  @Requires('claims.change')
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const view = viewOf(request);
    const typed = Typed.read(body, CLAIM_FIELDS);
    const form = readClaimForm(typed);
    const outcome = await submit(view, hasProof(request, body), typed, form, (asked) =>
      this.claims.create(actor, asked),
    );
    if (outcome.problem === null) return seeOther(reply, pathTo('plain', actor.slug, 'claims', outcome.made.ref));
    const choices = await this.choices.read(view, actor);
    const again = claimFormPage(view, actor.slug, choices, typed, outcome.problem);
    sendPage(request, reply, again, outcome.problem.status);
  }

  @Get(':claim')
  @Requires('claims.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showClaim(actor, claim, request, reply, Typed.empty(ACCOUNT_FIELDS), null);
  }

  /** Attaches an account to the claim. */
  @Post(':claim')
  @Requires('attributions.change')
  async attach(
    @CurrentActor() actor: Actor,
    @Param('claim') claim: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<void> {
    const { ref } = await this.claims.read(actor, claim);
    const typed = Typed.read(body, ACCOUNT_FIELDS);
    const form = readAccountForm(ref, typed);
    const view = viewOf(request);
    const outcome = await submit(view, hasProof(request, body), typed, form, (asked) =>
      this.attributions.create(actor, asked),
    );
    if (outcome.problem === null) return seeOther(reply, pathTo('plain', actor.slug, 'claims', ref));
    await this.showClaim(actor, ref, request, reply, typed, outcome.problem);
  }

  private async showClaim(
    actor: Actor,
    claim: string,
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed<AccountField>,
    problem: FormProblem | null,
  ): Promise<void> {
    const view = viewOf(request);
    const detail = await this.claimDetail.read(actor, claim);
    const { slug } = actor;
    const accounts = detail.attributions;
    const why = accounts === undefined ? null : await this.claimWhy.read(actor, detail.id, view.lang);
    const form =
      !detail.abilities.canAttribute || accounts === undefined
        ? null
        : accountForm(view, {
            slug,
            accounts,
            typed,
            problem,
            claimRef: detail.ref,
            choices: await this.choices.read(view, actor),
          });
    sendPage(request, reply, claimPage(view, slug, detail, why, form), problem?.status ?? 200);
  }

  private async find(actor: Actor, filter: Typed<(typeof FILTER_NAMES)[number]>, after: string) {
    try {
      const errors = filter.errors();
      if (errors.length > 0) throw invalidInput(errors);
      const given = Object.fromEntries(FILTER_NAMES.map((name) => [name, filter.text(name)]));
      const page = { limit: PER_PAGE, ...(after === '' ? {} : { after }) };
      const query = await checkRequest(ListClaimsRequest, { ...given, ...page });
      return { result: await this.claimsList.list(actor, query), problem: null };
    } catch (error) {
      const problem = formProblem(error, FILTER_FIELDS);
      if (problem === null) throw error;
      return { result: NOTHING, problem };
    }
  }
}

type Outcome<Made> = { readonly problem: null; readonly made: Made } | { readonly problem: FormProblem };

/** Checks a form and makes what it asks for; or tells what has to be changed before it can be sent again. */
async function submit<Name extends string, Request, Made>(
  view: View,
  isProven: boolean,
  typed: Typed<Name>,
  form: ReadForm<Request>,
  make: (request: Request) => Promise<Made>,
): Promise<Outcome<Made>> {
  try {
    const asked = await form.request;
    if (!isProven) return { problem: { status: 403, fields: new Map(), general: [view.words.problems.proof] } };
    const errors = typed.errors();
    if (errors.length > 0) throw invalidInput(errors);
    return { problem: null, made: await make(asked) };
  } catch (error) {
    const problem = formProblem(error, form.names);
    if (problem === null) throw error;
    return { problem };
  }
}
