import { Refusal } from '../domain/refusal.js';

const MOST_OF_ACCOUNT = 4;
const MOST_OF_PROCESS = 100;
const RETRY_SECONDS = 10;

/** The streams this process has open: bounded for each account and in all. */
export class OpenStreams {
  private readonly byAccount = new Map<string, number>();
  private total = 0;

  /**
   * Takes a place; call what it gives back once, when the stream is over.
   * @throws Refusal `throttled` TOO_MANY_STREAMS.
   */
  take(accountId: string): () => void {
    const own = this.byAccount.get(accountId) ?? 0;
    if (own >= MOST_OF_ACCOUNT) throw tooMany(`You have ${own} streams open here. End one first.`);
    if (this.total >= MOST_OF_PROCESS) throw tooMany('Too many streams are open. Try again shortly.');
    this.byAccount.set(accountId, own + 1);
    this.total += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.total -= 1;
      const left = (this.byAccount.get(accountId) ?? 1) - 1;
      if (left === 0) this.byAccount.delete(accountId);
      else this.byAccount.set(accountId, left);
    };
  }
}

function tooMany(detail: string): Refusal {
  return new Refusal('throttled', 'TOO_MANY_STREAMS', detail, [], RETRY_SECONDS);
}
