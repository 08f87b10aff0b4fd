/** Rulings of a dossier, as far as a standing reads them. */
import type { DossierRuling } from './dossier.js';
import type { RulingFacts } from './standing.js';

/** Where a claim of a dossier stands: its only wording, and every ruling on it. */
export const DOSSIER_REVISION = 1;

/**
 * A dossier holds one wording of a claim, and tells neither what was computed when a ruling was made nor who approved it:
 * it reads as one that was imported.
 */
export function dossierRulingFacts(ruling: DossierRuling): RulingFacts {
  const { status, mode, policy, factsHash, expires, revoked, at, by } = ruling;
  return {
    id: `${at} ${by} ${status} ${factsHash}`,
    status,
    mode,
    policy,
    factsHash,
    claimRevision: DOSSIER_REVISION,
    computedStatus: null,
    review: 'imported',
    isApproved: false,
    isRevoked: revoked !== undefined,
    expiresOn: expires?.slice(0, 10) ?? null,
  };
}
