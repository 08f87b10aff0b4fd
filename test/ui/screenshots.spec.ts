import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type OpenOptions } from '../support/browser-desk.js';
import type { Person } from '../support/test-app.js';

/** Every screen by name, and where it is. A new screen is added here: its pictures and its accessibility come with it. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['claims', '/w/yomju/claims'],
  ['claims-filtered', '/w/yomju/claims?text=soldiers&at=C-12'],
  ['claim', '/w/yomju/claims/C-27'],
  ['claim-links', '/w/yomju/claims/C-27?part=links'],
  ['claim-wordings', '/w/yomju/claims/C-27?part=wordings'],
  ['claim-history', '/w/yomju/claims/C-27?part=history'],
  ['log-claim', '/w/yomju/claims/new'],
  ['nothing-here', '/w/nowhere/claims'],
];
const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};

/** Pictures are written when asked for (`npm run screenshots`), into a folder outside of the project. */
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

describe('every screen', () => {
  let desk: BrowserDesk;
  let editor: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['researcher', 'editor']);
    if (PICTURES !== null) await mkdir(PICTURES, { recursive: true });
  });
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
    120_000,
  );
});
