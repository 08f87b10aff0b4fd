import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { Operation } from '../http/responses.js';
import { ChosenPolicyResponse, PolicyComparisonResponse } from './policy-comparison.response.js';
import { PolicyComparisonService } from './policy-comparison.service.js';
import { ChoosePolicyRequest, ComparePoliciesRequest } from './workspace-policy.requests.js';
import { WorkspacePolicyService } from './workspace-policy.service.js';

@ApiTags('policies')
@Controller('api/v1/workspaces/:workspace')
export class WorkspacePolicyController {
  constructor(
    private readonly comparisons: PolicyComparisonService,
    private readonly workspacePolicy: WorkspacePolicyService,
  ) {}

  // Only who may choose may ask: what a policy of one's own making computes tells of accounts one may not see.
  @Post('policies/compare')
  @Requires('policies.change', { writes: false })
  @Operation({
    summary: 'Compare another policy with the one claims are judged by; nothing is stored',
    description: 'Page by page in the order of the claims: those that would move, why, and how many move which way.',
    ok: PolicyComparisonResponse,
    refusals: [401, 403, 404, 409, 413, 415, 422],
  })
  compare(@CurrentActor() actor: Actor, @Body() body: ComparePoliciesRequest): Promise<PolicyComparisonResponse> {
    return this.comparisons.compare(actor, body);
  }

  @Put('policy')
  @Requires('policies.change')
  @NeedsIfMatch()
  @Operation({
    summary: 'Choose the policy claims are judged by',
    description: 'Re-assesses every claim; what takes longer is shown as being re-checked until it is done.',
    ok: ChosenPolicyResponse,
    refusals: [401, 403, 404, 409, 412, 413, 415, 422, 428],
  })
  choose(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() body: ChoosePolicyRequest,
  ): Promise<ChosenPolicyResponse> {
    return this.workspacePolicy.choose(actor, body, version);
  }
}
