/** Short ways to write the small dossiers of the engine's examples. Every account is on claim `c` unless it says so. */
import { assessDossier, type AssessDossierOptions } from '../../src/domain/assess.js';
import type { Assessment, ExcludedChain } from '../../src/domain/assessment.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierDistinction,
  DossierTie,
} from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { TieKind, TieState } from '../../src/domain/vocabulary.js';

/** The newsroom policy, but taking pairs nobody looked at as independent: only recorded links count then. */
export const TRUSTING: Policy = { ...NEWSROOM_TWO_SOURCE, unassessed: 'independent' };

export function account(key: string, more: Partial<DossierAttribution> = {}): DossierAttribution {
  return { key, claim: 'c', source: `s-${key}`, access: 'eyewitness', ...more };
}

export function claim(key = 'c', more: Partial<DossierClaim> = {}): DossierClaim {
  return { key, kind: 'event', statement: [{ text: key, lang: 'en' }], ...more };
}

/** An editor's finding that two accounts are independent. */
export function apart(a: string, b: string): DossierDistinction {
  return { between: [a, b], basis: 'editor' };
}

/** A tie between two sources by key, or two accounts written `@key`. */
export function tie(kind: TieKind, a: string, b: string, state: TieState = 'confirmed'): DossierTie {
  const end = (text: string) => (text.startsWith('@') ? { attribution: text.slice(1) } : { source: text });
  return { between: [end(a), end(b)], kind, state };
}

export function dossier(parts: Partial<Dossier>): Dossier {
  return { format: 'whence-dossier/1', workspace: { slug: 'field' }, claims: [claim()], ...parts };
}

/** The assessment of claim `c`, or of the claim named in the options. */
export function assessed(
  parts: Partial<Dossier>,
  policy: Policy = TRUSTING,
  options: AssessDossierOptions = {},
): Assessment {
  const [assessment] = assessDossier(dossier(parts), policy, { claims: ['c'], ...options });
  if (assessment === undefined) throw new Error('the dossier holds no such claim');
  return assessment;
}

/** `min-max` of the support side. */
export function range({ support }: Assessment): string {
  return `${support.origins.min}-${support.origins.max}`;
}

/** Why the one account that is not counted is not. */
export function onlyExcluded({ support }: Assessment): ExcludedChain {
  const [first, ...others] = support.excluded;
  if (first === undefined || others.length > 0) throw new Error(`${support.excluded.length} accounts are not counted`);
  return first;
}
