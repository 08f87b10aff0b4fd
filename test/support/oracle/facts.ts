/** The countable facts about a claim beyond its accounts, read from the lists of the dossier one by one. */
import type { Dossier, DossierClaim } from '../../../src/domain/dossier.js';
import type { Bearing } from '../../../src/domain/vocabulary.js';

export interface OracleFacts {
  similarRegions: number;
  contradictions: number;
  exhibitsVerified: number;
  exhibitsAgainst: number;
  officialPosition: string;
  implicatedAdmission: boolean;
  editorMark: string;
  claimKind: string;
}

export interface SupportOf {
  min: number;
  max: number;
}

export function readFacts(dossier: Dossier, claim: DossierClaim, supportOf: (claim: string) => SupportOf): OracleFacts {
  const links = dossier.claimLinks ?? [];
  const instances = links
    .filter((link) => link.type === 'instance_of' && link.to === claim.key)
    .map((link) => link.from)
    .filter((from) => supportOf(from).max >= 1);
  const provinces = instances.flatMap((key) =>
    (claimOf(dossier, key).regions ?? [])
      .filter((each) => each.role === 'happened')
      .flatMap((each) => provinceOf(dossier, each.region)),
  );
  const contradicting = links
    .filter((link) => link.type === 'contradicts' && (link.from === claim.key || link.to === claim.key))
    .map((link) => (link.from === claim.key ? link.to : link.from))
    .filter((key) => {
      const mark = claimOf(dossier, key).editorMark ?? 'none';
      return supportOf(key).min >= 1 && mark !== 'retracted' && mark !== 'disproved';
    });
  const position = claim.officialPosition?.position ?? 'unknown';
  return {
    similarRegions: new Set(provinces).size,
    contradictions: contradicting.length,
    exhibitsVerified: verifiedExhibits(dossier, claim.key, 'supports'),
    exhibitsAgainst: verifiedExhibits(dossier, claim.key, 'contradicts'),
    officialPosition: position,
    implicatedAdmission: position === 'admits',
    editorMark: claim.editorMark ?? 'none',
    claimKind: claim.kind,
  };
}

export function claimOf(dossier: Dossier, key: string): DossierClaim {
  const found = (dossier.claims ?? []).find((claim) => claim.key === key);
  if (found === undefined) throw new Error(`no claim ${key}`);
  return found;
}

function verifiedExhibits(dossier: Dossier, claim: string, bearing: Bearing): number {
  return (dossier.exhibits ?? []).filter((exhibit) => {
    const results = (exhibit.verifications ?? []).map((verification) => verification.result);
    return (
      exhibit.claim === claim &&
      exhibit.bearing === bearing &&
      results.includes('passed') &&
      !results.includes('failed')
    );
  }).length;
}

/** The province a region lies in or is; a country where there is none; nothing for a place outside both. */
function provinceOf(dossier: Dossier, region: string): string[] {
  const found = (dossier.regions ?? []).find((each) => each.key === region);
  if (found === undefined) return [];
  if (found.kind === 'province' || found.kind === 'country') return [found.key];
  return found.parent === undefined ? [] : provinceOf(dossier, found.parent);
}
