import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../domain/refusal.js';

const WINDOW_SECONDS = 60;

/**
 * How many requests an account may make in a minute, with sessions and tokens together. Counted in this process alone:
 * it keeps one program in a loop from slowing everybody down, and that is as well kept by each process for itself.
 * What must not be guessed at is counted in the database (see {@link ./throttle.service.js}).
 */
export class AccountRate {
  private readonly limiter: RateLimiterMemory | null;

  /** @param perMinute null: no limit. */
  constructor(perMinute: number | null) {
    this.limiter = perMinute === null ? null : new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  }

  /** @throws Refusal `throttled` with the seconds after which to go on. */
  async count(accountId: string): Promise<void> {
    if (this.limiter === null) return;
    try {
      await this.limiter.consume(accountId);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new Refusal('throttled', 'TOO_MANY_REQUESTS', `Too many requests. Go on in ${seconds} s.`, [], seconds);
    }
  }
}
