import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/ids.js';
import { MOVEMENTS, type MovementEnd } from '../domain/movement.js';
import type { MovementTotals, PolicyMovement } from '../domain/policy-movement.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';

export class MovementOriginsResponse {
  @OutInt({ description: 'Independent origins there are for certain.' }) min!: number;
  @OutInt({ description: 'Independent origins there are at most.' }) max!: number;
}

export class ComparedEndResponse {
  @OutText({ description: 'What the policy computes, uncapped.' }) status!: string;
  @OutInt() strength!: number;
  @OutBoolean({ description: 'Whether the status counts against the claim.' }) adverse!: boolean;
  @OutObject(() => MovementOriginsResponse) origins!: MovementOriginsResponse;
}

export class StandingMovementResponse {
  @OutText({ description: 'What the claim counts as.' }) from!: string;
  @OutText({ description: 'What it would count as.' }) to!: string;
  @OutBoolean({ description: 'Whether a ruling decides it.' }) hasRuling!: boolean;
  @OutBoolean({ description: 'Whether that ruling gives a status the new policy does not know.' })
  isRulingForeign!: boolean;
}

export class MovementReasonsResponse {
  @OutTexts({ description: 'Facts both policies read and find different.' }) facts!: string[];
  @OutTexts({ description: 'In words; empty when the status stays.' }) why!: string[];
}

export class ClaimMovementResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutEnum(MOVEMENTS) kind!: string;
  @OutObject(() => ComparedEndResponse) from!: ComparedEndResponse;
  @OutObject(() => ComparedEndResponse) to!: ComparedEndResponse;
  @OutObject(() => StandingMovementResponse) standing!: StandingMovementResponse;
  @ApiProperty({
    type: () => MovementReasonsResponse,
    required: false,
    description: 'For people who may see accounts.',
  })
  because?: MovementReasonsResponse;
}

export class MovementKindsResponse implements Record<keyof MovementTotals['kinds'], number> {
  @OutInt() stronger!: number;
  @OutInt() weaker!: number;
  @OutInt({ description: 'To a status that counts against the claim.' }) adverse!: number;
  @OutInt({ description: 'From such a status to one that does not.' }) cleared!: number;
  @OutInt({ description: 'To another status of the same strength.' }) sideways!: number;
  @OutInt() figures_only!: number;
  @OutInt() none!: number;
}

export class ComparisonTotalsResponse {
  @OutInt({ description: 'Claims compared on this page.' }) claims!: number;
  @OutObject(() => MovementKindsResponse) kinds!: MovementKindsResponse;
  @OutInt({ description: 'Claims that would count as something else.' }) standings!: number;
  @OutInt({ description: 'Rulings in force that give a status the new policy does not know.' }) foreignRulings!: number;
}

export class PolicyComparisonResponse {
  @OutText({ description: 'Identity of the policy claims are judged by now.' }) from!: string;
  @OutText({ description: 'Identity of the other one.' }) to!: string;
  @OutObject(() => ComparisonTotalsResponse, { description: 'Of the claims of this page; those of all pages add up.' })
  totals!: ComparisonTotalsResponse;
  @OutList(() => ClaimMovementResponse, { description: 'The claims of this page that would move.' })
  items!: ClaimMovementResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class ChosenPolicyResponse {
  @OutInt({ description: "The workspace's version." }) version!: number;
  @OutText({ description: 'Identity of the policy claims are judged by from now on.' }) current!: string;
  @OutInt({ description: 'Claims that are still being re-checked: they are shown as such until then.' })
  beingRechecked!: number;
}

/** A claim with what would become of it. */
export interface ComparedClaim extends PolicyMovement {
  readonly claimId: string;
  readonly number: number;
}

/** Reasons speak of the evidence: only with `withReasons` are they in it. */
export function presentMovement(compared: ComparedClaim, withReasons: boolean): ClaimMovementResponse {
  const { movement, standing, isRulingForeign } = compared;
  const { kind, from, to, facts, why } = movement;
  return {
    claimId: compared.claimId,
    ref: codeOf('claim', compared.number),
    kind,
    from: presentEnd(from),
    to: presentEnd(to),
    standing: { from: standing.from, to: standing.to, hasRuling: standing.hasRuling, isRulingForeign },
    ...(withReasons ? { because: { facts, why } } : {}),
  };
}

export function presentComparison(
  policies: { readonly from: Policy; readonly to: Policy },
  { claims, kinds, standings, foreignRulings }: MovementTotals,
  page: { readonly items: ClaimMovementResponse[]; readonly next: string | null },
): PolicyComparisonResponse {
  const { stronger, weaker, adverse, cleared, sideways, figures_only, none } = kinds;
  return {
    from: policyIdentity(policies.from),
    to: policyIdentity(policies.to),
    totals: {
      claims,
      kinds: { stronger, weaker, adverse, cleared, sideways, figures_only, none },
      standings,
      foreignRulings,
    },
    items: page.items,
    next: page.next,
  };
}

function presentEnd({ status, strength, adverse, origins }: MovementEnd): ComparedEndResponse {
  return { status, strength, adverse, origins: { min: origins.min, max: origins.max } };
}
