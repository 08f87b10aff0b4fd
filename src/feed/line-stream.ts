import { Readable } from 'node:stream';

/**
 * Lines as a stream that asks for the next one only when the last was taken, so that a slow reader slows the reading
 * and fills no memory. When the reader goes away, `stop` is aborted at once, whatever is being waited for.
 */
export class LineStream extends Readable {
  private readonly source: AsyncIterator<string, void>;
  private isPulling = false;

  constructor(
    lines: AsyncIterable<string, void>,
    private readonly stop: AbortController,
  ) {
    super({ highWaterMark: 65_536 });
    this.source = lines[Symbol.asyncIterator]();
  }

  override _read(): void {
    if (this.isPulling) return;
    this.isPulling = true;
    this.source.next().then(
      (next) => {
        this.isPulling = false;
        this.push(next.done === true ? null : next.value);
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error('the lines ended early')),
    );
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.stop.abort();
    // Lets the source put away what it holds, when it comes out of what it waits for.
    void Promise.resolve(this.source.return?.()).then(
      () => done(error),
      () => done(error),
    );
  }
}
