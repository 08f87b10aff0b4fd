import type { Access, AttributionState, OriginStatus, Stance } from '../vocabulary.js';
import type { Identity } from './identities.js';

/** One attribution as the graphs read it: identities merged, references to superseded accounts led on. */
export interface Account {
  index: number;
  key: string;
  claim: string;
  /** The source key as written; two accounts can have one identity under two keys. */
  source: string;
  identity: Identity;
  channel: Identity | null;
  stance: Stance;
  access: Access;
  state: AttributionState;
  /** First day it can have been said; null when the start is open, undefined when nothing is known. */
  statedFrom: string | null | undefined;
  heardIn: string | null;
  /** Accounts it came through, each once, never itself. */
  upstream: readonly Account[];
  /** Sources it came through of which no account is recorded. */
  upstreamSources: readonly Identity[];
  givenOrigin: OriginStatus | null;
  /** Filled in by {@link settleOrigins}. */
  origin: OriginStatus;
  /** In a circle of retellings none of whose members was there; filled in by {@link settleOrigins}. */
  inEmptyCircle: boolean;
}
