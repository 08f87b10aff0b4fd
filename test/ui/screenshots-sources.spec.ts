import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type OpenOptions } from '../support/browser-desk.js';
import type { Person } from '../support/test-app.js';

const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['sources', '/w/yomju/sources'],
  ['source', '/w/yomju/sources/S-3'],
  ['source-reliability', '/w/yomju/sources/S-3?part=reliability'],
  ['source-ties', '/w/yomju/sources/S-5?part=ties'],
  ['source-person', '/w/yomju/sources/S-5?part=person'],
  ['ties', '/w/yomju/ties'],
  ['documents', '/w/yomju/documents'],
  ['document', '/w/yomju/documents/D-1'],
  ['document-quote', '/w/yomju/documents/D-1?start=1085&end=1190'],
  ['document-notes', '/w/yomju/documents/D-1?at=C-18'],
  ['document-files', '/w/yomju/documents/D-1?part=files'],
  ['new-document', '/w/yomju/documents/new'],
];
const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};

/** Pictures are written when asked for (`npm run screenshots`), into a folder outside of the project. */
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

describe('every screen of sources, ties and documents', () => {
  let desk: BrowserDesk;
  let editor: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['researcher', 'editor']);
    await editor.call('POST', '/sources/S-3/grades', {
      grade: 'C',
      basis: 'editor',
      reason: 'He served there, and what he says of it has held; of other places he tells what he was told.',
    });
    if (PICTURES !== null) await mkdir(PICTURES, { recursive: true });
  }, 120_000);
  afterAll(() => desk.stop());

  it.each(Object.entries(LOOKS))(
    'is accessible, silent and within the window: %s',
    async (look, options) => {
      const shown = await desk.open(editor, options);
      const found: Record<string, readonly string[]> = {};
      for (const [name, address] of SCREENS) {
        await shown.go(address);
        if (PICTURES !== null) await shown.page.screenshot({ path: path.join(PICTURES, `${name}-${look}.png`) });
        const overflow = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        found[name] = [
          ...(await shown.violations()),
          ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []),
        ];
      }
      expect(found).toEqual(Object.fromEntries(SCREENS.map(([name]) => [name, []])));
      expect(shown.complaints).toEqual([]);
      expect(shown.elsewhere()).toEqual([]);
      await shown.context.close();
    },
    180_000,
  );
});
