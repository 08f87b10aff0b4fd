/**
 * Whether a claim is settled by means that have nothing to do with one source: what the policy finds after everything
 * that source said, and everybody who may depend on it, is taken away. Else a source would be graded by its own word.
 */
import { DOSSIER_REVISION, dossierRulingFacts } from '../dossier-rulings.js';
import { assessClaim } from '../assess.js';
import type { Dossier, DossierRuling } from '../dossier.js';
import type { Account } from '../independence/account.js';
import type { Identity } from '../independence/identities.js';
import { readWorld, type TieEnd, type World } from '../independence/world.js';
import type { Policy } from '../policy/policy.js';
import { rulingInForce } from '../standing.js';

export type Outcome = 'held' | 'failed';

/** Statuses of stock policies that say a claim is not so; other adverse ones leave it open. */
const REFUTING: readonly string[] = ['refuted', 'discounted'];
/** In line with what the source said, a ruling counts only if the others alone reach this. */
const CARRYING_STRENGTH = 4;
const CONFIRMING_STRENGTH = 5;

/** The statements of one source that can turn out so or not. */
export interface Said {
  readonly claim: string;
  readonly affirms: boolean;
}

/** Judges claims without one source; made once for each, since what depends on it is the same on every claim. */
export class SettledWithout {
  private readonly world: World;

  constructor(
    private readonly dossier: Dossier,
    full: World,
    person: Identity,
    private readonly policy: Policy,
    /** `YYYY-MM-DD`, for rulings that end. */
    private readonly today: string,
  ) {
    const gone = dependants(dossier, full, person);
    this.world = readWorld({
      ...dossier,
      attributions: (dossier.attributions ?? []).filter(({ key }) => !gone.has(key)),
      // An editor's mark may rest on the very source; it is read apart.
      claims: (dossier.claims ?? []).map(({ editorMark: _mark, ...claim }) => claim),
    });
  }

  /** Whether what was said held or failed; null while the claim is open without this source. */
  outcomeOf({ claim, affirms }: Said): Outcome | null {
    const truth = this.truthOf(claim, affirms);
    if (truth === null) return null;
    return truth === affirms ? 'held' : 'failed';
  }

  private truthOf(claim: string, affirms: boolean): boolean | null {
    const computed = assessClaim(this.world, claim, this.policy);
    const found = truthOfStatus(this.policy, computed.status);
    if (found !== null) return found;
    const isCarried = (says: boolean) =>
      says
        ? computed.strength >= CARRYING_STRENGTH
        : computed.denial.origins.min >= 2 && computed.support.origins.min === 0;
    const ruled = this.ruledTruth(claim);
    // A ruling against what the source said cannot rest on it.
    return ruled !== null && (ruled !== affirms || isCarried(ruled)) ? ruled : null;
  }

  private ruledTruth(claim: string): boolean | null {
    const own = (this.dossier.rulings ?? []).filter((ruling) => ruling.claim === claim);
    const inForce = rulingInForce({
      rulings: [...own].sort(inOrder).map(dossierRulingFacts),
      revision: DOSSIER_REVISION,
      today: this.today,
    });
    if (inForce !== null) return truthOfStatus(this.policy, inForce.status);
    const mark = this.dossier.claims?.find(({ key }) => key === claim)?.editorMark;
    return mark === 'disproved' || mark === 'discounted' ? false : null;
  }
}

function truthOfStatus(policy: Policy, status: string): boolean | null {
  const rung = policy.ladder.find(({ id }) => id === status);
  if (rung === undefined) return null;
  if (rung.adverse === true) return REFUTING.includes(rung.id) ? false : null;
  return rung.strength >= CONFIRMING_STRENGTH ? true : null;
}

function inOrder(a: DossierRuling, b: DossierRuling): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

/**
 * The accounts that may go back to a person: theirs, those with the person on their chain, those that share anybody
 * with the person's chains, and those a tie (confirmed or merely suggested) joins to any of these.
 */
function dependants(dossier: Dossier, world: World, person: Identity): Set<string> {
  const all = [...new Set((dossier.attributions ?? []).map(({ claim }) => claim))].flatMap((claim) =>
    world.accountsOf(claim),
  );
  const tainted = new Set<TieEnd>([person]);
  for (const account of all) {
    if (account.identity !== person) continue;
    const chain = world.chainOf(account);
    for (const end of [account, ...chain.ancestors, ...chain.atoms]) tainted.add(end);
  }
  // A set grows while it is gone through: whoever is tied to somebody tied to the person is reached too.
  for (const end of tainted) {
    for (const { ends } of world.tiesOf(end)) for (const other of ends) tainted.add(other);
  }
  const isGone = (account: Account): boolean => {
    const chain = world.chainOf(account);
    if (tainted.has(account)) return true;
    return (
      [...chain.atoms].some((atom) => tainted.has(atom)) || [...chain.ancestors].some((above) => tainted.has(above))
    );
  };
  return new Set(all.filter(isGone).map(({ key }) => key));
}
