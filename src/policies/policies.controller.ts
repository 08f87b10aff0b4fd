import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { POLICY_JSON_SCHEMA } from '../domain/policy/policy-schema.js';
import { Operation } from '../http/responses.js';
import { Public } from '../http/route-rule.js';
import { CheckPolicyRequest, PublishPolicyRequest } from './policies.requests.js';
import { PoliciesService } from './policies.service.js';
import { PoliciesResponse, PolicyCheckResponse, PolicyResponse, PolicySchemaResponse } from './policy.response.js';

@ApiTags('policies')
@Controller()
export class PoliciesController {
  constructor(private readonly policies: PoliciesService) {}

  @Get('api/corroboration-policy.schema.json')
  @Public()
  @Header('content-type', 'application/schema+json')
  @ApiProduces('application/schema+json')
  @Operation({ summary: 'The JSON Schema (2020-12) of a policy', ok: PolicySchemaResponse })
  schema(): object {
    return POLICY_JSON_SCHEMA;
  }

  @Get('api/v1/workspaces/:workspace/policies')
  @Requires('policies.read')
  @Operation({
    summary: 'List the policies there are, and which one claims are judged by',
    ok: PoliciesResponse,
    refusals: [401, 403, 404],
  })
  list(@CurrentActor() actor: Actor): Promise<PoliciesResponse> {
    return this.policies.list(actor);
  }

  @Get('api/v1/workspaces/:workspace/policies/:policy')
  @Requires('policies.read')
  @Operation({
    summary: 'Read a policy',
    description: 'By its identity or by id@version, URL-encoded; a stock policy also by its id.',
    ok: PolicyResponse,
    refusals: [401, 403, 404],
  })
  read(@CurrentActor() actor: Actor, @Param('policy') policy: string): Promise<PolicyResponse> {
    return this.policies.read(actor, policy);
  }

  @Post('api/v1/workspaces/:workspace/policies/check')
  @Requires('policies.read', { writes: false })
  @Operation({
    summary: 'Check a policy; nothing is stored',
    ok: PolicyCheckResponse,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  check(@Body() body: CheckPolicyRequest): PolicyCheckResponse {
    return this.policies.check(body);
  }

  @Post('api/v1/workspaces/:workspace/policies')
  @Requires('policies.change')
  @Operation({
    summary: 'Publish a version of a policy',
    description: 'A published version never changes. The same content again is the same one.',
    ok: PolicyResponse,
    status: 201,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  publish(@CurrentActor() actor: Actor, @Body() body: PublishPolicyRequest): Promise<PolicyResponse> {
    return this.policies.publish(actor, body);
  }
}
