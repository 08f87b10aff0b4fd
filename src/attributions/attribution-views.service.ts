import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { type AttributionResponse, presentAttribution } from './attribution.response.js';
import type { AttributionRow } from './attribution-row.js';
import { ComputedCredibility } from './computed-credibility.service.js';

/** Accounts as one person may see them now: with the computed digit, without digits they are about to give. */
@Injectable()
export class AttributionViews {
  constructor(
    private readonly credibility: ComputedCredibility,
    private readonly letters: WithheldLetters,
  ) {}

  async one(tx: Tx, actor: Actor, row: AttributionRow): Promise<AttributionResponse> {
    return (await this.presenter(tx, actor, [row]))(row);
  }

  /** How these rows are presented to this person. */
  async presenter(
    tx: Tx,
    actor: Actor,
    rows: readonly AttributionRow[],
  ): Promise<(row: AttributionRow) => AttributionResponse> {
    const blind = await this.letters.of(tx, actor);
    const confirmed = await this.credibility.confirmed(
      tx,
      rows.map(({ claim_id }) => claim_id),
    );
    return (row) =>
      presentAttribution(row, { isConfirmed: confirmed.has(row.id), gradeWithheld: blind.coversAccount(row.id) });
  }
}
