import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { type ClaimAssessmentResponse, presentAssessment } from './assessment.response.js';
import { CorroborationReader } from './corroboration.reader.js';

/** What a claim counts as, and why. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimsReader,
    private readonly corroboration: CorroborationReader,
    private readonly letters: WithheldLetters,
  ) {}

  async read(actor: Actor, claim: string): Promise<ClaimAssessmentResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      const standing = await this.corroboration.standingOf(tx, id);
      const blind = await this.letters.of(tx, actor);
      const withheld = blind.withholdsAssessment(await this.corroboration.policyOf(tx));
      return presentAssessment(id, standing, { withSources: actor.permissions.has('sources.read'), withheld });
    });
  }
}
