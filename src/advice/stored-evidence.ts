import type { AdviceEvidence, ComparedText, SharedDetail, SharedPassage } from '../domain/advice/suggestion.js';
import type { FeatureName } from '../domain/vocabulary.js';

/** A text that was compared, by the id of its record. */
export type StoredText = { readonly attributionId: string } | { readonly documentId: string };

/** Evidence as it is kept: ids for keys, places in texts instead of words. Which fields there are goes by the rule. */
export interface StoredEvidence {
  readonly first?: StoredText;
  readonly second?: StoredText;
  readonly digests?: readonly [first: string, second: string];
  readonly earlier?: 'first' | 'second' | null;
  readonly passages?: readonly SharedPassage[];
  readonly isStrong?: boolean;
  readonly daysApart?: number;
  readonly details?: readonly StoredDetail[];
  readonly differing?: number;
  readonly feature?: FeatureName;
  readonly channelId?: string;
}

export interface StoredDetail extends Omit<SharedDetail, 'claim'> {
  readonly claimId: string;
}

/** Ids of records by their keys. */
export interface IdsByKey {
  readonly claims: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly attributions: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** The keys of every record some evidence names. */
export function keysIn(evidence: readonly AdviceEvidence[]): Record<keyof IdsByKey, string[]> {
  const texts = evidence.flatMap((one) => ('passages' in one ? [one.first, one.second] : []));
  return {
    claims: evidence.flatMap((one) => ('details' in one ? one.details.map(({ claim }) => claim) : [])),
    sources: evidence.flatMap((one) => ('channel' in one ? [one.channel] : [])),
    attributions: texts.flatMap((text) => ('attribution' in text ? [text.attribution] : [])),
    documents: texts.flatMap((text) => ('document' in text ? [text.document] : [])),
  };
}

export function toStored(evidence: AdviceEvidence, ids: IdsByKey): StoredEvidence {
  if ('passages' in evidence) {
    const { digests, earlier, passages } = evidence;
    const texts = { first: storedText(evidence.first, ids), second: storedText(evidence.second, ids) };
    const found = { ...texts, digests, earlier, passages };
    return evidence.rule === 'text_reuse'
      ? { ...found, isStrong: evidence.isStrong }
      : { ...found, daysApart: evidence.daysApart };
  }
  if ('details' in evidence) {
    const details = evidence.details.map(({ claim, ...detail }) => ({ ...detail, claimId: idOf(ids.claims, claim) }));
    return { details, differing: evidence.differing };
  }
  if ('channel' in evidence) return { channelId: idOf(ids.sources, evidence.channel) };
  return { feature: evidence.feature };
}

function storedText(text: ComparedText, ids: IdsByKey): StoredText {
  return 'attribution' in text
    ? { attributionId: idOf(ids.attributions, text.attribution) }
    : { documentId: idOf(ids.documents, text.document) };
}

/** The id behind a key that was read in the same unit of work. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error('advice names a record that was not loaded with it');
  return id;
}
