/** When a webhook is tried again, and when it is given up. */

export const WEBHOOK_STATES = ['active', 'suspended', 'removed'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/**
 * by_hand: somebody here stopped it, or restored a backup. failures: nothing arrived for days. maker_left: who made it may not see any more
 * what it carries. secret_unreadable: its secret was stored under another key than this installation has.
 */
export const SUSPENSIONS = ['by_hand', 'failures', 'maker_left', 'secret_unreadable'] as const;
export type Suspension = (typeof SUSPENSIONS)[number];

/** What became of one attempt. */
export const DELIVERY_OUTCOMES = [
  'delivered',
  'refused',
  'redirected',
  'timed_out',
  'unreachable',
  'address_refused',
  'too_large',
] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * 60_000;
const GIVE_UP_MS = 3 * 24 * 60 * 60_000;

/**
 * How long to wait after so many failed attempts, in milliseconds: 10 s doubled each time, at most an hour, less up to
 * half of it by chance, so that receivers that were down together are not all asked in the same second.
 * @param chance from 0 to 1.
 */
export function waitAfter(attempts: number, chance: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole * (1 - chance / 2));
}

/** Whether a webhook that has failed since then is given up: after three days. */
export function isGivenUp(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= GIVE_UP_MS;
}
