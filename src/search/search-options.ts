import type { ConnectionSettings } from '../database/connection.js';
import type { Log } from '../http/log.js';

/** Whether this process indexes texts, and where it says what went wrong. */
export interface SearchOptions {
  /** The owner's way in, for taking jobs; without it nothing is indexed here, and what waits is searched as it stands. */
  readonly owner?: ConnectionSettings;
  readonly log?: Log;
}
export const SEARCH_OPTIONS = Symbol('how texts are indexed');
