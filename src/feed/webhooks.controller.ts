import { Body, Controller, Delete, Get, Headers, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { NeverKept } from '../access/idempotency.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { readIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { NewWebhookRequest, ReplayRequest, WebhookChangeRequest } from './webhooks.requests.js';
import {
  PingResponse,
  WebhookDeliveriesResponse,
  WebhookResponse,
  WebhookSecretResponse,
  WebhooksResponse,
} from './webhooks.response.js';
import { WebhooksService } from './webhooks.service.js';

/** Receivers that are told of changes. */
@ApiTags('webhooks')
@Controller('api/v1/workspaces/:workspace/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Requires('webhooks.read')
  @Operation({ summary: 'List the webhooks, and how each is doing', ok: WebhooksResponse, refusals: [401, 403, 404] })
  async list(@CurrentActor() actor: Actor): Promise<WebhooksResponse> {
    return { items: await this.webhooks.list(actor) };
  }

  // Its answer holds a secret.
  @NeverKept()
  @Post()
  @Requires('webhooks.change')
  @Operation({
    summary: 'Make a webhook',
    description: 'It is told what comes from now on. The secret is in this answer and in no other.',
    ok: WebhookSecretResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  create(@CurrentActor() actor: Actor, @Body() body: NewWebhookRequest): Promise<WebhookSecretResponse> {
    return this.webhooks.create(actor, body);
  }

  @Get(':webhook')
  @Requires('webhooks.read')
  @Operation({ summary: 'One webhook', ok: WebhookResponse, refusals: [401, 403, 404] })
  get(@CurrentActor() actor: Actor, @Param('webhook') webhook: string): Promise<WebhookResponse> {
    return this.webhooks.get(actor, webhook);
  }

  @Patch(':webhook')
  @Requires('webhooks.change')
  @Operation({
    summary: 'Rename, stop or resume a webhook',
    ok: WebhookResponse,
    refusals: [401, 403, 404, 412, 413, 415, 422, 428],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('webhook') webhook: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: WebhookChangeRequest,
  ): Promise<WebhookResponse> {
    return this.webhooks.change(actor, webhook, readIfMatch(ifMatch), body);
  }

  @Delete(':webhook')
  @Requires('webhooks.change')
  @Operation({
    summary: 'Remove a webhook and its secret',
    description: 'What was sent stays in the log of deliveries for 30 days.',
    refusals: [401, 403, 404, 412, 422, 428],
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('webhook') webhook: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.webhooks.remove(actor, webhook, readIfMatch(ifMatch));
  }

  // Its answer holds a secret.
  @NeverKept()
  @Post(':webhook/secret')
  @Requires('webhooks.change')
  @Operation({
    summary: 'Make a new secret',
    description: 'For 24 hours deliveries are signed with the former one too.',
    ok: WebhookSecretResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 412, 422, 428],
  })
  rotate(
    @CurrentActor() actor: Actor,
    @Param('webhook') webhook: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<WebhookSecretResponse> {
    return this.webhooks.rotate(actor, webhook, readIfMatch(ifMatch));
  }

  // What was sent cannot be called back, and is told as it went.
  @NeverKept()
  @Post(':webhook/ping')
  @Requires('webhooks.change')
  @Operation({
    summary: 'Send a ping now, and say how it went',
    ok: PingResponse,
    refusals: [401, 403, 404, 409],
  })
  ping(@CurrentActor() actor: Actor, @Param('webhook') webhook: string): Promise<PingResponse> {
    return this.webhooks.ping(actor, webhook);
  }

  @Post(':webhook/replay')
  @Requires('webhooks.change')
  @Operation({
    summary: 'Send again what came after a line',
    description: 'What is being sent is given up. A suspended webhook sends it when it is resumed.',
    refusals: [401, 403, 404, 413, 415, 422],
  })
  async replay(
    @CurrentActor() actor: Actor,
    @Param('webhook') webhook: string,
    @Body() body: ReplayRequest,
  ): Promise<void> {
    await this.webhooks.replay(actor, webhook, body.after);
  }

  @Get(':webhook/deliveries')
  @Requires('webhooks.read')
  @Operation({
    summary: 'The last 100 attempts, newest first',
    ok: WebhookDeliveriesResponse,
    refusals: [401, 403, 404],
  })
  async deliveries(
    @CurrentActor() actor: Actor,
    @Param('webhook') webhook: string,
  ): Promise<WebhookDeliveriesResponse> {
    return { items: await this.webhooks.listDeliveries(actor, webhook) };
  }
}
