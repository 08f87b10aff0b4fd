import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { LineStream } from '../../src/feed/line-stream.js';

/** Lines of 10 kB for ever, and how many were asked for. */
function endless() {
  const asked = { lines: 0, isDone: false };
  async function* lines(): AsyncGenerator<string, void> {
    try {
      for (;;) {
        asked.lines += 1;
        await pause(0);
        yield 'x'.repeat(10_000);
      }
    } finally {
      asked.isDone = true;
    }
  }
  return { asked, lines: lines() };
}

describe('a stream of lines', () => {
  it('reads no further ahead than its buffer for somebody who does not take them', async () => {
    const { asked, lines } = endless();
    const stream = new LineStream(lines, new AbortController());
    stream.once('readable', () => undefined);
    await pause(200);
    expect(asked.lines).toBeGreaterThan(1);
    expect(asked.lines).toBeLessThan(12);
    stream.destroy();
  });

  it('tells its source at once when the reader goes, and lets it put things away', async () => {
    const stop = new AbortController();
    const { asked, lines } = endless();
    const stream = new LineStream(lines, stop);
    stream.once('readable', () => undefined);
    await pause(50);
    stream.destroy();
    expect(stop.signal.aborted).toBe(true);
    await pause(50);
    expect(asked.isDone).toBe(true);
  });

  it('ends with an error when its source fails, and not as if it were whole', async () => {
    async function* failing(): AsyncGenerator<string, void> {
      yield 'first\n';
      await pause(0);
      throw new Error('the database went away');
    }
    const read = async () => {
      let text = '';
      for await (const chunk of new LineStream(failing(), new AbortController())) text += String(chunk);
      return text;
    };
    await expect(read()).rejects.toThrow('went away');
  });
});
