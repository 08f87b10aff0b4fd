import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { ClaimEntity } from '../../claims/claim.entity.js';
import { BooleanColumn, DayColumn, IntColumn, KeyColumn, TextArrayColumn, TextColumn } from '../../database/columns.js';
import type { StandingBasis } from '../../domain/standing.js';

/** What a list shows and filters of one claim, and its counts. Derived: kept in the transaction that moves the claim. */
@Entity('claim_standings')
@Index('claim_standings_newest_ix', ['workspaceId', 'number', 'claimId', 'status', 'kind', 'dayLo', 'dayHi'])
@Index('claim_standings_status_ix', ['workspaceId', 'status', 'number', 'claimId', 'kind', 'dayLo', 'dayHi'])
@Index('claim_standings_until_ix', ['workspaceId', 'untilDay'], { where: 'until_day IS NOT NULL' })
@Check('claim_standings_basis_ck', `basis in ('ruling', 'assessment', 'being_rechecked')`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'claim_standings_claim_fk' })
export class ClaimStandingEntity {
  @KeyColumn('workspace_id', 'claim_standings_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_standings_pk') claimId!: string;
  @IntColumn('number') number!: number;
  @TextColumn('kind') kind!: string;
  /** What the claim counts as, or `being_rechecked`. */
  @TextColumn('status') status!: string;
  /** What the status is by: a ruling, the rules, or nothing yet. */
  @TextColumn('basis') basis!: StandingBasis;
  @TextArrayColumn('attention') attention!: string[];
  @BooleanColumn('held') held!: boolean;
  /** The last day of the newest ruling, where that is past. */
  @TextColumn('expired_on', { nullable: true }) expiredOn!: string | null;
  /** The last day all this holds if nothing is written: a ruling ends by its day. Null when nothing ends. */
  @TextColumn('until_day', { nullable: true }) untilDay!: string | null;
  /** First and last day its time may have; infinite where it is open, null where it has no time. */
  @DayColumn('day_lo', { nullable: true }) dayLo!: string | null;
  @DayColumn('day_hi', { nullable: true }) dayHi!: string | null;
  /** Of accounts that count: how many, by how many sources, and how many of them support the claim. */
  @IntColumn('accounts') accounts!: number;
  @IntColumn('sources') sources!: number;
  @IntColumn('supporting') supporting!: number;
  /** Independent origins of the supporting side as assessed; null while it is being re-checked. */
  @IntColumn('independent_min', { nullable: true }) independentMin!: number | null;
  @IntColumn('independent_max', { nullable: true }) independentMax!: number | null;
}

/** That a claim lies in a region: one it names, or one that lies around that. Derived. */
@Entity('claim_places')
@Index('claim_places_status_ix', ['workspaceId', 'regionId', 'status', 'number', 'claimId', 'kind', 'dayLo', 'dayHi'])
@ForeignKey(() => ClaimStandingEntity, ['workspaceId', 'claimId'], ['workspaceId', 'claimId'], {
  name: 'claim_places_standing_fk',
})
export class ClaimPlaceEntity {
  @KeyColumn('workspace_id', 'claim_places_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_places_pk') claimId!: string;
  @KeyColumn('region_id', 'claim_places_pk') regionId!: string;
  @IntColumn('number') number!: number;
  @TextColumn('kind') kind!: string;
  @TextColumn('status') status!: string;
  @DayColumn('day_lo', { nullable: true }) dayLo!: string | null;
  @DayColumn('day_hi', { nullable: true }) dayHi!: string | null;
}

/** That a source gave an account of a claim, in whatever state. Derived, and as identifying as the accounts are. */
@Entity('claim_sources')
@Index('claim_sources_newest_ix', ['workspaceId', 'sourceId', 'number', 'claimId'])
@ForeignKey(() => ClaimStandingEntity, ['workspaceId', 'claimId'], ['workspaceId', 'claimId'], {
  name: 'claim_sources_standing_fk',
})
export class ClaimSourceEntity {
  @KeyColumn('workspace_id', 'claim_sources_pk') workspaceId!: string;
  @KeyColumn('claim_id', 'claim_sources_pk') claimId!: string;
  @KeyColumn('source_id', 'claim_sources_pk') sourceId!: string;
  @IntColumn('number') number!: number;
}

/** How many claims of a status and a kind lie in a region; in the whole workspace, under the nil region. Derived. */
@Entity('claim_tallies')
export class ClaimTallyEntity {
  @KeyColumn('workspace_id', 'claim_tallies_pk') workspaceId!: string;
  @KeyColumn('region_id', 'claim_tallies_pk') regionId!: string;
  @KeyColumn('status', 'claim_tallies_pk', 'text') status!: string;
  @KeyColumn('kind', 'claim_tallies_pk', 'text') kind!: string;
  @IntColumn('claims') claims!: number;
}
