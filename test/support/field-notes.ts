/** What the examples of the policies are written in: claims from the field, told apart or not, marked or not. */
import type { Assessment } from '../../src/domain/assessment.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierClaimLink,
  DossierExhibit,
  DossierRegion,
  DossierSource,
} from '../../src/domain/dossier.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type {
  EditorMark,
  OfficialPositionWord,
  ReliabilityGrade,
  VerificationResult,
} from '../../src/domain/vocabulary.js';
import { account, assessed, claim } from './small-dossier.js';

/** A situation, and what the policy makes of it: `status min-max`. */
export type Example = readonly [situation: string, parts: Partial<Dossier>, expected: string];

/** `status min-max` of the support side, and of the denial side when anybody denies. */
export function verdict(assessment: Assessment): string {
  const { status, support, denial } = assessment;
  const range = ({ min, max }: { min: number; max: number }) => `${String(min)}-${String(max)}`;
  const denied = denial.chains === 0 ? '' : ` denied ${range(denial.origins)}`;
  return `${status} ${range(support.origins)}${denied}`;
}

export function verdictOf(parts: Partial<Dossier>, policy: Policy): string {
  return verdict(assessed(parts, policy));
}

/** Claim `c` with a position of the authorities, or a mark of the desk. */
export function official(position: OfficialPositionWord, more: Partial<DossierClaim> = {}): DossierClaim {
  return claim('c', { officialPosition: { position }, ...more });
}

export function marked(editorMark: EditorMark, more: Partial<DossierClaim> = {}): DossierClaim {
  return claim('c', { editorMark, ...more });
}

export function denying(key: string, more: Partial<DossierAttribution> = {}): DossierAttribution {
  return account(key, { stance: 'denies', ...more });
}

/** Somebody of whom everything that is compared is known, and shared with nobody: two of them are told apart. */
export function knownSource(key: string, grade?: ReliabilityGrade): DossierSource {
  return {
    key: `s-${key}`,
    pseudonym: key,
    kind: 'person',
    features: { employer: `works-at-${key}` },
    featuresComplete: true,
    ...(grade === undefined ? {} : { reliability: { grade } }),
  };
}

/** A picture of claim `c`, checked with these results. */
export function picture(bearing: 'supports' | 'contradicts', ...results: VerificationResult[]): DossierExhibit {
  const verifications = results.map((result) => ({ step: 'geolocation' as const, result }));
  return { key: 'img', claim: 'c', kind: 'imagery', bearing, verifications };
}

/** A second claim that cannot be true together with `c`. */
export const RIVAL: Pick<Dossier, 'claims' | 'claimLinks'> = {
  claims: [claim(), claim('rival')],
  claimLinks: [{ from: 'rival', to: 'c', type: 'contradicts' }],
};

/** Pattern `c`, and one case of it for each place; each case is told by one account. */
export function pattern(places: readonly string[], kind: DossierClaim['kind'] = 'pattern') {
  const regions: DossierRegion[] = [
    { key: 'KP', kind: 'country' },
    { key: 'KP-03', kind: 'province', parent: 'KP' },
    { key: 'KP-0307', kind: 'county', parent: 'KP-03' },
    { key: 'KP-09', kind: 'province', parent: 'KP' },
  ];
  const cases = places.map((region, at) => claim(`case-${String(at)}`, { regions: [{ region, role: 'happened' }] }));
  return {
    regions,
    claims: [claim('c', { kind }), ...cases],
    claimLinks: cases.map(({ key }): DossierClaimLink => ({ from: key, to: 'c', type: 'instance_of' })),
    attributions: [
      account('talk', { access: 'common_talk' }),
      ...cases.map(({ key }) => account(`told-${key}`, { claim: key, access: 'hearsay' })),
    ],
  };
}
