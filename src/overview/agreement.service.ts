import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { agreementOf, diagonalOf, type GradingScale } from '../domain/grading/agreement.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { type AgreementResponse, presentAgreement } from './agreement.response.js';
import { readGraderNames, readJudgements, readPairedGrades } from './read-judgements.js';

/** How far the graders of a workspace agree. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * Agreement on one scale, from the newest judgement of each person.
   * @throws Refusal `conflict` GRADING_OPEN while whoever asks is judging: few items would tell a letter.
   */
  async read(actor: Actor, scale: GradingScale): Promise<AgreementResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      (await this.letters.of(tx, actor)).refuseWhileOpen('The agreement of graders cannot be shown now');
      const agreement = agreementOf(scale, await readJudgements(tx, scale));
      const diagonal = diagonalOf(await readPairedGrades(tx));
      return presentAgreement(agreement, diagonal, await readGraderNames(tx));
    });
  }
}
