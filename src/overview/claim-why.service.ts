import { Injectable } from '@nestjs/common';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import type { Actor } from '../access/actor.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { readStandingTerms } from '../content/claim-standing.js';
import { SimulationReader } from '../corroboration/simulation.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readsEvidence } from '../domain/roles.js';
import { traceOf } from '../domain/trace.js';
import { nextSteps } from '../domain/whatif/next-steps.js';
import { keysNamedIn, Names, presentAssessment, presentEvidence } from './assessment-view.response.js';
import { type ClaimWhyResponse, presentNext, presentTrace } from './claim-why.response.js';
import type { ReasonLanguage } from './hypothesis.requests.js';
import { type ClaimAssessmentRow, readClaimAssessment } from './read-claim-assessment.js';
import { readNamedKeys } from './read-named-keys.js';

/** Why a claim has its status, rule by rule, and what to find out next. */
@Injectable()
export class ClaimWhyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly simulations: SimulationReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * The stored assessment with its trace and the next steps; status, figures and flags alone for people who may not
   * see accounts; nothing but the claim's id while it is being re-checked.
   * @throws Refusal `absent`.
   */
  async read(actor: Actor, claim: string, lang: ReasonLanguage = 'en'): Promise<ClaimWhyResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      const terms = await readStandingTerms(tx, this.clock.today());
      const blind = await this.letters.of(tx, actor);
      // Under rules that read letters, figures and reasons would tell the one that is withheld.
      if (blind.withholdsAssessment(terms.policy)) return { claimId: id, assessment: null };
      const row = await readClaimAssessment(tx, terms, id);
      if (row === null) return { claimId: id, assessment: null };
      if (!readsEvidence(actor.permissions)) return { claimId: id, assessment: presentAssessment(row, false) };
      return this.withEvidence(tx, id, row, lang);
    });
  }

  private async withEvidence(
    tx: Tx,
    claimId: string,
    row: ClaimAssessmentRow,
    lang: ReasonLanguage,
  ): Promise<ClaimWhyResponse> {
    const { dossier, key, policy } = await this.simulations.claimContent(tx, claimId);
    const next = nextSteps(dossier, key, policy, { lang });
    const about = (list: string) =>
      next.steps.flatMap((step) => step.about.filter((each) => each.list === list).map((each) => each.key));
    const { attributions, sources } = keysNamedIn(row.result);
    const named = await readNamedKeys(
      tx,
      [...attributions, ...about('attribution')],
      [...sources, ...about('source')],
      about('exhibit'),
    );
    const names = new Names(named);
    return {
      claimId,
      assessment: { ...presentAssessment(row, true), evidence: presentEvidence(row.result, named) },
      trace: presentTrace(traceOf(policy, row.result, lang), row.result, names, lang),
      next: presentNext(next, names),
    };
  }
}
