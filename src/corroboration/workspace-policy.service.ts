import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { invalidField } from '../domain/refusal.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { PoliciesService } from '../policies/policies.service.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { CorroborationService } from './corroboration.service.js';
import type { ChosenPolicyResponse } from './policy-comparison.response.js';
import type { ChoosePolicyRequest } from './workspace-policy.requests.js';

/** Which policy a workspace judges by, and that every claim is judged by it. */
@Injectable()
export class WorkspacePolicyService {
  private readonly assessments = new AssessmentsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: PoliciesReader,
    private readonly policies: PoliciesService,
    private readonly corroboration: CorroborationService,
  ) {}

  /**
   * Judges by another policy from now on. Claims are re-assessed in the same transaction; where there are too many, all
   * are marked as being re-checked in it and a job drains them.
   * @throws Refusal `invalid` for a policy that is not there; `stale`; `conflict` when it is chosen already.
   */
  async choose(actor: Actor, request: ChoosePolicyRequest, version: number): Promise<ChosenPolicyResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const policy = await this.reader.named(tx, request.policy);
      if (policy === null) throw invalidField('policy', 'a policy of this workspace', request.policy);
      const changed = await this.policies.choose(tx, actor, policy, request.reason, version);
      await this.corroboration.reassessAll(tx);
      const beingRechecked = await this.assessments.countStale(tx);
      return { version: changed, current: policyIdentity(policy), beingRechecked };
    });
  }
}
