import type { AssessedBatch } from '../../corroboration/corroboration.service.js';
import { assessClaim } from '../../domain/assess.js';
import type { Assessment } from '../../domain/assessment.js';
import type { Dossier } from '../../domain/dossier.js';
import { readWorld } from '../../domain/independence/world.js';

/** Where a claim could move: what the queue weighs. */
export interface Prospects {
  readonly ifSuggestionsHold: Assessment;
  /** After the answer that raises it most; null when there is no question to ask. */
  readonly afterBestQuestion: Assessment | null;
}

/**
 * Tries the two changes an editor's hour could bring, by really making them and assessing again: every suggested tie
 * confirmed, and the best question of each claim answered. All claims of the batch are tried at once, because a
 * distinction parts two accounts of one claim and moves no other.
 */
export function prospectsOf({ dossier, claims, policy }: AssessedBatch): ReadonlyMap<string, Prospects> {
  const hasSuggestions = (dossier.ties ?? []).some(({ state }) => state === 'suggested');
  const confirmed = hasSuggestions ? readWorld(withSuggestionsConfirmed(dossier)) : null;
  const pairs = [...claims.values()].flatMap(({ assessment }) => assessment.nextQuestions.slice(0, 1));
  const answered =
    pairs.length === 0
      ? null
      : readWorld(
          withAnswers(
            dossier,
            pairs.map(({ pair }) => pair),
          ),
        );
  return new Map(
    [...claims].map(([id, { key, assessment }]) => {
      const question = assessment.nextQuestions[0];
      const ifSuggestionsHold = confirmed === null ? assessment : assessClaim(confirmed, key, policy);
      const asked = question !== undefined && answered !== null;
      return [id, { ifSuggestionsHold, afterBestQuestion: asked ? assessClaim(answered, key, policy) : null }] as const;
    }),
  );
}

function withSuggestionsConfirmed(dossier: Dossier): Dossier {
  const ties = (dossier.ties ?? []).map((tie) =>
    tie.state === 'suggested' ? { ...tie, state: 'confirmed' as const } : tie,
  );
  return { ...dossier, ties };
}

function withAnswers(dossier: Dossier, pairs: readonly (readonly [string, string])[]): Dossier {
  const found = pairs.map(([a, b]) => ({ between: [a, b] as [string, string], basis: 'editor' as const }));
  return { ...dossier, distinctions: [...(dossier.distinctions ?? []), ...found] };
}
