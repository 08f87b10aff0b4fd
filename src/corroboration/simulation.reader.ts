import { Injectable } from '@nestjs/common';
import type { Touched } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Dossier } from '../domain/dossier.js';
import { MOVEMENTS, type MovementKind } from '../domain/movement.js';
import type { Policy } from '../domain/policy/policy.js';
import type { WordingLanguage } from '../domain/policy/wording.js';
import type { Standing } from '../domain/standing.js';
import type { Hypothesis } from '../domain/whatif/hypothesis.js';
import {
  mostSeriousFirst,
  noMovements,
  policySupposed,
  type SupposedMovement,
  whatIf,
} from '../domain/whatif/what-if.js';
import { ALL_CLAIMS, claimsTouchedBy, firstAffected } from './affected-claims.js';
import { loadPartialDossier } from './assessment-loader.js';
import { CorroborationReader, type StandingRuling } from './corroboration.reader.js';
import { loadLinks } from './load-claims.js';
import { MOST_AT_ONCE, MOST_WHEN_ASKED } from './corroboration.service.js';

/** What is supposed, in keys, and the records behind them, by id. */
export interface Supposed {
  readonly hypotheses: readonly Hypothesis[];
  /** What recording it would touch. */
  readonly touched: Touched;
  /** Every record it names. */
  readonly named: Required<Touched>;
}

export interface SimulatedClaim extends SupposedMovement {
  readonly claimId: string;
  readonly standingBefore: Standing<StandingRuling>;
  readonly standingAfter: Standing<StandingRuling>;
}

export interface Simulation {
  readonly policyBefore: Policy;
  readonly policyAfter: Policy;
  /** Claims what is supposed could reach. */
  readonly affected: number;
  /** How many of these were compared: all of them, unless there are more than are re-assessed on request. */
  readonly compared: number;
  readonly totals: Readonly<Record<MovementKind, number>>;
  /** Every claim that would move, the worst news first. */
  readonly moved: readonly SimulatedClaim[];
}

/** Assessments of what is only supposed, computed from what is stored and kept nowhere. Needs no right to write. */
@Injectable()
export class SimulationReader {
  constructor(private readonly corroboration: CorroborationReader) {}

  /**
   * What would move. Only claims the suppositions can reach are loaded, a batch at a time; the figures before are
   * computed too and not read, so a claim that waits to be re-checked is compared as it stands.
   */
  async simulate(tx: Tx, { hypotheses, touched, named }: Supposed, lang: WordingLanguage): Promise<Simulation> {
    const policyBefore = await this.corroboration.policyOf(tx);
    const later = policySupposed(hypotheses);
    const reach = later === null ? claimsTouchedBy(touched) : ALL_CLAIMS;
    const { claimIds, total } = await firstAffected(tx, reach, MOST_WHEN_ASKED);
    const totals = noMovements();
    const moved: (SupposedMovement & { claimId: string })[] = [];
    for (let start = 0; start < claimIds.length; start += MOST_AT_ONCE) {
      const batch = claimIds.slice(start, start + MOST_AT_ONCE);
      const { dossier, claimKeys } = await this.load(tx, batch, named);
      const answer = whatIf(dossier, policyBefore, hypotheses, { claims: [...claimKeys.values()], lang });
      const idByKey = new Map([...claimKeys].map(([id, key]) => [key, id]));
      for (const kind of MOVEMENTS) totals[kind] += answer.totals[kind];
      for (const each of answer.moved) {
        const claimId = idByKey.get(each.movement.claim);
        if (claimId !== undefined) moved.push({ ...each, claimId });
      }
    }
    const policyAfter = later ?? policyBefore;
    const standings = await this.withStandings(tx, policyBefore, policyAfter, mostSeriousFirst(moved));
    return { policyBefore, policyAfter, affected: total, compared: claimIds.length, totals, moved: standings };
  }

  /** The part of the workspace that decides one claim, and the policy: for trying what could be found out about it. */
  async claimContent(tx: Tx, claimId: string): Promise<{ dossier: Dossier; key: string; policy: Policy }> {
    const { dossier, claimKeys } = await this.load(tx, [claimId], NOTHING_NAMED);
    const key = claimKeys.get(claimId);
    if (key === undefined) throw new Error('the claim asked about is not in its own part of the workspace');
    return { dossier, key, policy: await this.corroboration.policyOf(tx) };
  }

  /**
   * A linked claim is loaded with all its accounts and not with the one that shows it is supported: what is supposed
   * may take that one away and leave another.
   */
  private async load(tx: Tx, claimIds: readonly string[], named: Required<Touched>) {
    const links = await loadLinks(tx, claimIds);
    const linked = links.flatMap(({ from_id, to_id }) => [from_id, to_id]);
    return loadPartialDossier(tx, claimIds, {
      claimIds: [...linked, ...named.claimIds],
      accountIds: named.attributionIds,
      sourceIds: named.sourceIds,
    });
  }

  private async withStandings(
    tx: Tx,
    policyBefore: Policy,
    policyAfter: Policy,
    moved: readonly (SupposedMovement & { claimId: string })[],
  ): Promise<SimulatedClaim[]> {
    const results = (side: 'before' | 'after') => new Map(moved.map((each) => [each.claimId, each[side]]));
    const before = await this.corroboration.standingsIf(tx, policyBefore, results('before'));
    const after = await this.corroboration.standingsIf(tx, policyAfter, results('after'));
    return moved.flatMap((each) => {
      const [standingBefore, standingAfter] = [before.get(each.claimId), after.get(each.claimId)];
      return standingBefore === undefined || standingAfter === undefined
        ? []
        : [{ ...each, standingBefore, standingAfter }];
    });
  }
}

const NOTHING_NAMED: Required<Touched> = { claimIds: [], attributionIds: [], sourceIds: [] };
