import type { SimulatedClaim, Simulation } from '../corroboration/simulation.reader.js';
import { type MovementEnd, MOVEMENTS } from '../domain/movement.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import {
  ClaimStandingResponse,
  type ClaimSummaryResponse,
  StatementTextResponse,
  presentStanding,
} from './claim-summary.response.js';

/** One side of a movement. */
export class MovementEndResponse {
  @OutText() status!: string;
  @OutInt({ description: '0 to 5; adverse statuses have 0.' }) strength!: number;
  @OutBoolean({ description: 'It counts against the claim.' }) adverse!: boolean;
  @OutInt({ description: 'Independent origins that are certain.' }) min!: number;
  @OutInt({ description: 'Independent origins at most.' }) max!: number;
}

export class MovedClaimNameResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText() ref!: string;
  @OutList(() => StatementTextResponse) statement!: StatementTextResponse[];
}

export class MovedStandingResponse {
  @OutObject(() => ClaimStandingResponse) before!: ClaimStandingResponse;
  @OutObject(() => ClaimStandingResponse) after!: ClaimStandingResponse;
  @OutBoolean() isChanged!: boolean;
}

export class MovedClaimResponse {
  @OutObject(() => MovedClaimNameResponse) claim!: MovedClaimNameResponse;
  @OutEnum(MOVEMENTS) movement!: string;
  @OutObject(() => MovementEndResponse, { description: 'What the policy makes of it now.' }) from!: MovementEndResponse;
  @OutObject(() => MovementEndResponse, { description: 'What it would make of it.' }) to!: MovementEndResponse;
  @OutObject(() => MovedStandingResponse, { description: 'What it counts as, rulings included.' })
  standing!: MovedStandingResponse;
  @OutTexts({ description: 'Names of the facts that would differ.' }) facts!: string[];
  @OutTexts({ description: 'Why the former status would no longer hold, and why the new one would.' }) why!: string[];
}

export class MovementTotalsResponse {
  @OutInt() stronger!: number;
  @OutInt() weaker!: number;
  @OutInt() adverse!: number;
  @OutInt() cleared!: number;
  @OutInt() sideways!: number;
  @OutInt() figures_only!: number;
  @OutInt({ description: 'Compared, and as they were.' }) none!: number;
  @OutInt({ description: 'Claims that would count as something else, rulings included.' }) standings!: number;
}

export class WhatIfResponse {
  @OutText({ description: 'The policy that judges now: id, version and hash.' }) policyBefore!: string;
  @OutText({ description: 'The policy that would judge.' }) policyAfter!: string;
  @OutInt({ description: 'Claims that could move.' }) affected!: number;
  @OutInt({ description: 'How many of them were compared.' }) compared!: number;
  @OutBoolean({ description: 'Whether that is all of them; totals are of those compared.' }) isComplete!: boolean;
  @OutObject(() => MovementTotalsResponse) totals!: MovementTotalsResponse;
  @OutList(() => MovedClaimResponse, { description: 'The worst news first; 200 at most.' })
  moved!: MovedClaimResponse[];
  @OutInt({ description: 'How many more would move that are not listed.' }) more!: number;
}

export const MOVED_LISTED = 200;

/** What would move, as far as it is listed; `names` has every listed claim as lists show it. */
export function presentWhatIf(
  simulation: Simulation,
  names: ReadonlyMap<string, Pick<ClaimSummaryResponse, 'id' | 'ref' | 'statement'>>,
): WhatIfResponse {
  const { policyBefore, policyAfter, affected, compared, totals, moved } = simulation;
  const { stronger, weaker, adverse, cleared, sideways, figures_only, none } = totals;
  const standings = moved.filter(isStandingChanged).length;
  return {
    policyBefore: policyIdentity(policyBefore),
    policyAfter: policyIdentity(policyAfter),
    affected,
    compared,
    isComplete: compared === affected,
    totals: { stronger, weaker, adverse, cleared, sideways, figures_only, none, standings },
    moved: moved.slice(0, MOVED_LISTED).map((each) => presentMoved(each, names.get(each.claimId))),
    more: Math.max(0, moved.length - MOVED_LISTED),
  };
}

function presentMoved(
  each: SimulatedClaim,
  name: Pick<ClaimSummaryResponse, 'id' | 'ref' | 'statement'> | undefined,
): MovedClaimResponse {
  if (name === undefined) throw new Error('a claim that would move is not in its own snapshot');
  const { kind, from, to, facts, why } = each.movement;
  return {
    claim: { id: name.id, ref: name.ref, statement: name.statement },
    movement: kind,
    from: presentEnd(from),
    to: presentEnd(to),
    standing: {
      before: presentStanding(each.standingBefore),
      after: presentStanding(each.standingAfter),
      isChanged: isStandingChanged(each),
    },
    facts: [...facts],
    why: [...why],
  };
}

export function presentEnd({ status, strength, adverse, origins }: MovementEnd): MovementEndResponse {
  return { status, strength, adverse, min: origins.min, max: origins.max };
}

function isStandingChanged({ standingBefore, standingAfter }: SimulatedClaim): boolean {
  return standingBefore.status !== standingAfter.status;
}
