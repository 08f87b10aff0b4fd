/** How large a corpus is, and the ids of its records, worked out from their numbers (from 0). */
import { enteredAt, opaqueId, timedId } from './corpus-ids.js';

export const SIZES = { S: 10_000, M: 100_000, L: 1_000_000 } as const;
export type Size = keyof typeof SIZES;
export const SEED = 20241111;
/** A source for every so many claims, a document for every so many. */
const PER_SOURCE = 20;
const PER_DOCUMENT = 10;

export interface CorpusShape {
  readonly claims: number;
  readonly sources: number;
  readonly documents: number;
}

export function shapeOf(claims: number): CorpusShape {
  return {
    claims,
    sources: Math.max(50, Math.floor(claims / PER_SOURCE)),
    documents: Math.max(1, Math.floor(claims / PER_DOCUMENT)),
  };
}

export function claimId({ claims }: CorpusShape, claim: number): string {
  return timedId('claim', enteredAt(claim, claims), claim);
}

export function accountId({ claims }: CorpusShape, claim: number, account: number): string {
  return timedId('account', enteredAt(claim, claims), account);
}

export function documentId({ documents }: CorpusShape, document: number): string {
  return timedId('other', enteredAt(document, documents), document);
}

export function sourceId(source: number): string {
  return opaqueId(1, source);
}

export function regionId(region: number): string {
  return opaqueId(2, region);
}
