/** How much searching one claim may cost. */
export const NODES_PER_CLAIM = 200_000;

/** The nodes one claim may use, shared by every search made for it. */
export class SearchBudget {
  private used = 0;

  constructor(private readonly limit: number = NODES_PER_CLAIM) {}

  get nodesUsed(): number {
    return this.used;
  }

  get isSpent(): boolean {
    return this.used >= this.limit;
  }

  /**
   * Takes the nodes of one decision over so many open vertices: one for every 8 begun, so that the time a budget
   * buys is about the same for large claims as for small ones. False when there is none left.
   */
  take(open: number): boolean {
    if (this.isSpent) return false;
    this.used += (open + 7) >>> 3;
    return true;
  }
}
