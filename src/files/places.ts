import { Refusal } from '../domain/refusal.js';

/** A limit on how much of something is done at once in this process, and on how many wait for it. */
export class Places {
  private taken = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** @throws Refusal `throttled` when nobody else may wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken < this.atOnce) this.taken += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place.
      const next = this.queue.shift();
      if (next === undefined) this.taken -= 1;
      else next();
    }
  }

  private wait(): Promise<void> {
    if (this.queue.length >= this.waiting) {
      const detail = 'Too many files are being worked on at the same time. Try again in a few seconds.';
      throw new Refusal('throttled', 'FILES_BUSY', detail, [], 5);
    }
    return new Promise((resolve) => this.queue.push(resolve));
  }
}
