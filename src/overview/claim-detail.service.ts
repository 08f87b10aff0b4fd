import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { ComputedCredibility } from '../attributions/computed-credibility.service.js';
import { readStandingTerms, standingFrom, type StandingTerms } from '../content/claim-standing.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { LetterBlind } from '../domain/grading/letter-blind.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { type ClaimAccountResponse, presentAccount } from './claim-account.response.js';
import {
  type AssessmentViewResponse,
  keysNamedIn,
  presentAssessment,
  presentEvidence,
} from './assessment-view.response.js';
import type { ClaimDetailResponse, LinkToClaimResponse } from './claim-detail.response.js';
import { abilitiesOf, presentExhibit, presentPosition, presentRuling } from './claim-parts.response.js';
import type { ClaimSummaryRow } from './claim-summary-row.js';
import { presentSummary } from './claim-summary.response.js';
import { presentLinked } from './linked-claim.response.js';
import { readAsked } from './read-asked.js';
import type { ClaimAccountRow } from './read-claim-accounts.js';
import type { ClaimAssessmentRow } from './read-claim-assessment.js';
import type { ClaimLinkRow } from './read-claim-links.js';
import { readClaimParts } from './read-claim-parts.js';
import { readClaimSummaries } from './read-claim-summaries.js';
import { readClaimSurroundings } from './read-claim-surroundings.js';
import { readNamedKeys } from './read-named-keys.js';
import { readAssignment } from './review/assignments.repository.js';
import { presentAssignment } from './review/review.response.js';

/** Everything about one claim on one page, as far as the person asking may see it. */
@Injectable()
export class ClaimDetailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly letters: WithheldLetters,
    private readonly credibility: ComputedCredibility,
  ) {}

  /**
   * The claim an id or code names, with wordings counted, official position, links, exhibits, assessment and abilities;
   * accounts, and the parts of the assessment that name somebody, only for people who may see accounts and sources.
   * @throws Refusal `absent`.
   */
  async read(actor: Actor, claim: string): Promise<ClaimDetailResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const terms = await readStandingTerms(tx, this.clock.today());
      const found = await this.claims.find(tx, claim);
      const isDesk = actor.permissions.has('attributions.read') && actor.permissions.has('sources.read');
      const parts = await readClaimParts(tx, found.id, isDesk);
      const { links, position, exhibits } = parts;
      const rows = await readClaimSummaries(tx, terms, [found.id, ...links.map((link) => link.other_id)]);
      const row = rowOf(rows, found.id);
      const blind = await this.letters.of(tx, actor);
      const withheld = blind.withholdsAssessment(terms.policy);
      const assessment = withheld ? null : await presentAssessed(tx, parts.assessment, isDesk);
      const assigned = await readAssignment(tx, found.id);
      const { ruling } = standingFrom(terms, row);
      const ruled = ruling === undefined ? null : presentRuling(ruling, assessment?.factsHash ?? null, isDesk);
      return Object.assign(presentSummary(terms, row), {
        quantities: found.quantities.map(({ what, unit, low, best, high }) => ({ what, unit, low, best, high })),
        wordings: found.revision,
        createdAt: found.created_at.toISOString(),
        updatedAt: found.updated_at.toISOString(),
        officialPosition: position && presentPosition(position, isDesk),
        links: links.map((link) => presentLink(terms, link, rowOf(rows, link.other_id))),
        surroundings: await readClaimSurroundings(tx, terms, { id: found.id, links }, rows),
        asked: await readAsked(tx, parts.asked, isDesk),
        exhibits: exhibits.map((exhibit) => presentExhibit(exhibit, isDesk, actor.permissions.has('documents.read'))),
        ...(actor.permissions.has('rulings.read') ? { ruling: ruled } : {}),
        assessment,
        assessmentWithheld: withheld,
        ...(parts.accounts === null ? {} : { attributions: await this.accounts(tx, blind, found.id, parts.accounts) }),
        ...(actor.permissions.has('claims.change') ? { assigned: assigned && presentAssignment(assigned) } : {}),
        abilities: abilitiesOf(actor),
      });
    });
  }

  private async accounts(
    tx: Tx,
    blind: LetterBlind,
    claimId: string,
    rows: readonly ClaimAccountRow[],
  ): Promise<ClaimAccountResponse[]> {
    const confirmed = await this.credibility.confirmed(tx, [claimId]);
    return rows.map((row) => presentAccount(row, blind, confirmed));
  }
}

async function presentAssessed(
  tx: Tx,
  row: ClaimAssessmentRow | null,
  isDesk: boolean,
): Promise<AssessmentViewResponse | null> {
  if (row === null) return null;
  if (!isDesk) return presentAssessment(row, isDesk);
  const { attributions, sources } = keysNamedIn(row.result);
  const named = await readNamedKeys(tx, attributions, sources);
  return { ...presentAssessment(row, isDesk), evidence: presentEvidence(row.result, named) };
}

function rowOf(rows: ReadonlyMap<string, ClaimSummaryRow>, id: string): ClaimSummaryRow {
  const row = rows.get(id);
  if (row === undefined) throw new Error('a claim that was there is not in its own snapshot');
  return row;
}

function presentLink(terms: StandingTerms, link: ClaimLinkRow, other: ClaimSummaryRow): LinkToClaimResponse {
  return { id: link.id, type: link.type, direction: link.direction, claim: presentLinked(terms, other) };
}
