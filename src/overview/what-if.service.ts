import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { readStandingTerms } from '../content/claim-standing.js';
import { SimulationReader } from '../corroboration/simulation.reader.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { codeOf } from '../domain/ids.js';
import { requireEvidence } from './require-evidence.js';
import { presentText } from './claim-summary.response.js';
import type { HypothesisRequest, ReasonLanguage } from './hypothesis.requests.js';
import { type PlaceOf, placeInBody, readHypotheses } from './read-hypotheses.js';
import { readClaimSummaries } from './read-claim-summaries.js';
import { MOVED_LISTED, presentWhatIf, type WhatIfResponse } from './what-if.response.js';

/** What would move if something were so. Reads only: nothing is saved, and a question is not logged. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly simulations: SimulationReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * The claims that would move, the worst news first, with what each counts as before and after. For people who may see
   * what claims stand on: the answer tells how much hangs on a source.
   * @throws Refusal as {@link readHypotheses}, and `forbidden` for everybody else; `placeOf` says where they stand.
   */
  async ask(
    actor: Actor,
    hypotheses: readonly HypothesisRequest[],
    lang: ReasonLanguage = 'en',
    placeOf: PlaceOf = placeInBody,
  ): Promise<WhatIfResponse> {
    requireEvidence(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      (await this.letters.of(tx, actor)).refuseWhileOpen('Nothing can be supposed now');
      const supposed = await readHypotheses(tx, hypotheses, placeOf);
      const simulation = await this.simulations.simulate(tx, supposed, lang);
      const listed = simulation.moved.slice(0, MOVED_LISTED).map(({ claimId }) => claimId);
      const terms = await readStandingTerms(tx, this.clock.today());
      const rows = await readClaimSummaries(tx, terms, listed);
      const names = new Map(
        [...rows].map(([id, { number, statement }]) => [
          id,
          { id, ref: codeOf('claim', number), statement: statement.map(presentText) },
        ]),
      );
      return presentWhatIf(simulation, names);
    });
  }
}
