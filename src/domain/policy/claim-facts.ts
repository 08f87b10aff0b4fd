/** Reads the facts of one claim for a policy: counts from its two sides, the rest from the claim and what it is linked to. */
import type { FactValue } from '../assessment.js';
import type { DossierExhibit } from '../dossier.js';
import type { AssessedSide } from '../independence/side-assessment.js';
import { speaksFor, type SideName } from '../independence/side.js';
import type { World } from '../independence/world.js';
import { provinceOf } from '../province.js';
import type { Bearing, OfficialPositionWord } from '../vocabulary.js';
import type { FactName } from './facts.js';
import type { FactTest } from './policy.js';

/** The facts that are the same whichever side is asked about. */
type FactOfClaim = Exclude<
  FactName,
  'origins' | 'firstHand' | 'originRegions' | 'singlePointsOfFailure' | 'circular' | 'pendingSuggestions'
>;

export class ClaimFacts {
  private readonly perClaim = new Map<string, FactValue>();
  private readonly readers: Readonly<Record<FactOfClaim, () => FactValue>> = {
    similarRegions: () => this.similarRegions(),
    contradictions: () => this.contradictions(),
    exhibitsVerified: () => this.verified('supports'),
    exhibitsAgainst: () => this.verified('contradicts'),
    // A position nobody looked for is `unknown`, a claim nobody marked is marked `none`: the words say just that.
    officialPosition: () => this.position ?? 'unknown',
    implicatedAdmission: () => this.position === 'admits',
    editorMark: () => this.world.claims.get(this.claim)?.editorMark ?? 'none',
    claimKind: () => this.world.claims.get(this.claim)?.kind ?? null,
    ageDays: () => this.ageDays ?? null,
  };

  constructor(
    private readonly world: World,
    private readonly claim: string,
    private readonly sides: Readonly<Record<SideName, AssessedSide>>,
    private readonly ageDays: number | undefined,
  ) {}

  /** What a test reads; null when it is not known. */
  read(test: FactTest): FactValue {
    const side = this.sides[test.side ?? 'support'];
    const { fact, bound = 'min', where } = test;
    if (fact === 'origins') return side.counts.count(bound, { ...where });
    if (fact === 'firstHand') return side.counts.count(bound, { ...where, firstHand: true });
    if (fact === 'originRegions') return side.regions;
    if (fact === 'singlePointsOfFailure') return side.chains < 2 ? 0 : side.commonAtoms.length;
    const both = test.side === undefined ? [this.sides.support, this.sides.denial] : [side];
    if (fact === 'circular') return both.some((one) => one.isCircular);
    if (fact === 'pendingSuggestions') return both.reduce((sum, one) => sum + one.pendingSuggestions, 0);
    const known = this.perClaim.get(fact);
    if (known !== undefined) return known;
    const value = this.readers[fact]();
    this.perClaim.set(fact, value);
    return value;
  }

  private get position(): OfficialPositionWord | undefined {
    return this.world.claims.get(this.claim)?.officialPosition?.position;
  }

  /** Provinces (or countries) in which the supported instances of this claim happened. */
  private similarRegions(): number {
    const places = new Set<string>();
    for (const { from, to, type } of this.world.linksOf(this.claim)) {
      if (type !== 'instance_of' || to !== this.claim || from === this.claim || !this.hasSupport(from)) continue;
      for (const { region, role } of this.world.claims.get(from)?.regions ?? []) {
        const place = role === 'happened' ? provinceOf(this.world.regions, region) : null;
        if (place !== null) places.add(place);
      }
    }
    return places.size;
  }

  /** Links, not claims: one recorded from each end counts twice. */
  private contradictions(): number {
    let links = 0;
    for (const { from, to, type } of this.world.linksOf(this.claim)) {
      const other = from === this.claim ? to : from;
      if (type !== 'contradicts' || other === this.claim || !this.hasSupport(other)) continue;
      const mark = this.world.claims.get(other)?.editorMark;
      if (mark !== 'retracted' && mark !== 'disproved') links++;
    }
    return links;
  }

  private verified(bearing: Bearing): number {
    return this.world.exhibitsOf(this.claim).filter((exhibit) => exhibit.bearing === bearing && isVerified(exhibit))
      .length;
  }

  /** One chain is enough: then the largest set has at least one member, in every graph. */
  private hasSupport(claim: string): boolean {
    return this.world.accountsOf(claim).some((account) => speaksFor('support', account));
  }
}

function isVerified({ verifications = [] }: DossierExhibit): boolean {
  return (
    verifications.some(({ result }) => result === 'passed') && !verifications.some(({ result }) => result === 'failed')
  );
}
