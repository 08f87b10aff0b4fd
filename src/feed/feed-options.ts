import type { ConnectionSettings } from '../database/connection.js';
import type { Log } from '../http/log.js';
import type { OutgoingRules } from './outgoing-rules.js';

/** What webhooks need from the settings; without it nothing is ever sent. */
export interface WebhookOptions {
  readonly rules: OutgoingRules;
  /** 32 bytes: secrets of webhooks are stored under it. */
  readonly sealingKey: Buffer;
}

export interface FeedOptions {
  /** The owner's direct way in: for LISTEN and for taking deliveries. Without it changes are looked for at intervals. */
  readonly owner?: ConnectionSettings;
  readonly log?: Log;
  readonly webhooks?: WebhookOptions;
}

export const FEED_OPTIONS = Symbol('how changes are followed and told');
