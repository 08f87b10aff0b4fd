import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstDifference, Player, transcriptsOf } from '../support/transcripts.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const transcripts = transcriptsOf(readFileSync(join(PROJECT, 'docs/editors-walk.md'), 'utf8'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-walk-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the editor's walk", () => {
  // In the order of the page: later commands read the files that earlier ones made.
  it('shows what the commands print, line by line', async () => {
    const player = new Player(folder, PROJECT);
    expect(transcripts.length).toBeGreaterThanOrEqual(9);
    for (const { commands, output } of transcripts) {
      const printed = await player.play(commands);
      expect([commands.at(-1), firstDifference(output, printed)]).toEqual([commands.at(-1), null]);
    }
  });
});

describe('a transcript', () => {
  const printed = ['policy: p', '', 'leak: rumour', '  1 certain', '  why:'];

  it.each([
    ['as it is', printed],
    ['with lines left out', ['…', 'leak: rumour', '…', '  why:']],
    ['with the end left out', ['policy: p', '…']],
  ])('may be told %s', (_how, told) => {
    expect(firstDifference(told, printed)).toBeNull();
  });

  it.each([
    ['another figure', ['…', 'leak: rumour', '  2 certain', '…']],
    ['a line left out without a sign', ['…', 'leak: rumour', '  why:']],
    ['a line nobody printed', ['…', 'leak: rumour', '…', '  flags']],
    ['another order', ['…', '  why:', '…', 'leak: rumour', '…']],
    ['an end that is not the end', ['policy: p', '']],
  ])('may not be told with %s', (_how, told) => {
    expect(firstDifference(told, printed)).not.toBeNull();
  });
});
