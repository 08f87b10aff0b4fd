import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TOKEN_SCOPES, isTokenScope } from '../domain/token-scopes.js';
import { IntField, TextField, TextListField } from '../http/fields.js';
import { Operation, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import type { Actor } from './actor.js';
import { type ApiToken, ApiTokensService, DEFAULT_TOKEN_DAYS, MAX_TOKEN_DAYS } from './api-tokens.service.js';
import { NeverKept } from './idempotency.js';
import { CurrentActor, identityOf, Requires } from './requires.decorator.js';

export class NewApiTokenRequest {
  @TextField({ description: 'What it is for, in your own words; no two of yours have the same.', max: 100 })
  name!: string;
  @TextListField({
    description: 'What it may be used for: never more than your roles allow at the moment of the request.',
    maxItems: TOKEN_SCOPES.length,
    minItems: 1,
    max: 20,
    values: TOKEN_SCOPES,
  })
  scopes!: string[];
  @IntField({
    description: `Days until it is over; ${DEFAULT_TOKEN_DAYS} when left out.`,
    min: 1,
    max: MAX_TOKEN_DAYS,
    optional: true,
  })
  days?: number;
}

export class ApiTokenResponse {
  @OutText({ format: 'uuid' }) tokenId!: string;
  @OutText({ format: 'uuid', description: 'Whose it is.' }) accountId!: string;
  @OutText({ nullable: true, description: 'The name colleagues see here; null of who is no member any more.' })
  member!: string | null;
  @OutText() name!: string;
  @OutTexts({ values: TOKEN_SCOPES }) scopes!: string[];
  @OutText({ format: 'date' }) madeOn!: string;
  @OutText({ format: 'date-time' }) expiresAt!: string;
  @OutText({ format: 'date', nullable: true, description: 'The day it was last used; null: never.' })
  lastUsedOn!: string | null;
}

export class MadeApiTokenResponse {
  @OutText({ description: 'The token. It is shown here and never again.' }) token!: string;
  @OutObject(() => ApiTokenResponse) about!: ApiTokenResponse;
}

export class ApiTokensResponse {
  @OutList(() => ApiTokenResponse) items!: ApiTokenResponse[];
}

/** API tokens of a workspace. None of these routes takes a token: whoever lost one must be able to end it. */
@ApiTags('tokens')
@Controller('api/v1/workspaces/:workspace')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Post('tokens')
  @Requires('tokens.make')
  @NeverKept()
  @Operation({
    summary: 'Make an API token for yourself, for this workspace',
    description:
      'Send it as `Authorization: Bearer …`. It ends on its day, when you end it, when your password is set again, and with your membership. Asking again with the same name makes no second one.',
    ok: MadeApiTokenResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  async make(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body() body: NewApiTokenRequest,
  ): Promise<MadeApiTokenResponse> {
    const { name, days } = body;
    const wanted = { name, scopes: body.scopes.filter(isTokenScope), ...(days === undefined ? {} : { days }) };
    const { token, made } = await this.tokens.make(actor, personOf(actor), wanted, identityOf(request).sessionToken);
    return { token, about: presentApiToken(made) };
  }

  @Get('tokens')
  @Requires('tokens.make')
  @Operation({ summary: 'List your API tokens here', ok: ApiTokensResponse, refusals: [401, 403, 404] })
  async mine(@CurrentActor() actor: Actor): Promise<ApiTokensResponse> {
    return { items: (await this.tokens.list(actor, personOf(actor))).map(presentApiToken) };
  }

  @Delete('tokens/:token')
  @Requires('tokens.make')
  @Operation({ summary: 'End an API token of yours, at once', refusals: [401, 403, 404] })
  async end(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<void> {
    await this.tokens.end(actor, token, personOf(actor));
  }

  @Get('members/tokens')
  @Requires('tokens.end')
  @Operation({ summary: "List everybody's API tokens here", ok: ApiTokensResponse, refusals: [401, 403, 404] })
  async everybodys(@CurrentActor() actor: Actor): Promise<ApiTokensResponse> {
    return { items: (await this.tokens.list(actor, null)).map(presentApiToken) };
  }

  @Delete('members/tokens/:token')
  @Requires('tokens.end')
  @Operation({ summary: "End somebody's API token, at once", refusals: [401, 403, 404] })
  async endAnybodys(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<void> {
    await this.tokens.end(actor, token, null);
  }
}

/** Only a person has roles, so nobody else gets past the guard. */
function personOf({ accountId }: Actor): string {
  if (accountId === null) throw new Error('the product itself has no tokens');
  return accountId;
}

function presentApiToken(token: ApiToken): ApiTokenResponse {
  return {
    tokenId: token.tokenId,
    accountId: token.accountId,
    member: token.member,
    name: token.name,
    scopes: [...token.scopes],
    madeOn: token.madeOn,
    expiresAt: token.expiresAt.toISOString(),
    lastUsedOn: token.lastUsedOn,
  };
}
