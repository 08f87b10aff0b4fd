import type { ReliabilityGrade } from '../vocabulary.js';
import type { Account } from './account.js';
import { worseGrade, type Identity } from './identities.js';

/** An account with everything upstream of it, at any distance and by way of any claim. */
export interface Chain {
  account: Account;
  /** Everything upstream, without the account itself even when it stands in a circle. */
  ancestors: ReadonlySet<Account>;
  /** Everybody on the chain: sources, channels, and sources named upstream. */
  atoms: ReadonlySet<Identity>;
  channels: ReadonlySet<Identity>;
  throughEmptyCircle: boolean;
  /** The worst grade of anybody on the chain. */
  grade: ReliabilityGrade;
}

/**
 * Follows the upstream links of an account. Members of a circle reach each other, so they share one set of atoms
 * without a rule of their own.
 */
export function chainOf(account: Account): Chain {
  const ancestors = new Set<Account>();
  const atoms = new Set<Identity>();
  const channels = new Set<Identity>();
  let throughEmptyCircle = false;
  const waiting: Account[] = [account];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    atoms.add(at.identity);
    if (at.channel !== null) {
      atoms.add(at.channel);
      channels.add(at.channel);
    }
    for (const source of at.upstreamSources) atoms.add(source);
    throughEmptyCircle ||= at.inEmptyCircle;
    for (const above of at.upstream) {
      if (above === account || ancestors.has(above)) continue;
      ancestors.add(above);
      waiting.push(above);
    }
  }
  let grade: ReliabilityGrade = 'A';
  for (const atom of atoms) grade = worseGrade(grade, atom.grade);
  return { account, ancestors, atoms, channels, throughEmptyCircle, grade };
}
