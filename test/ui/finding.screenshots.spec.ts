import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type OpenOptions } from '../support/browser-desk.js';
import { addFindings } from '../support/finding-desk.js';
import type { Person } from '../support/test-app.js';

/** Screens that show where, when and from whom, and that find records, by name. `CLAIM` stands for the claim with a chain. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['regions', '/w/yomju/regions'],
  ['regions-narrowed', '/w/yomju/regions?region=R-2&from=2024-01-01&to=2024-12-31'],
  ['regions-inside', '/w/yomju/regions?in=R-2'],
  ['claim-chains', '/w/yomju/claims/CLAIM?part=chains'],
  ['claim-chains-drawn', '/w/yomju/claims/CLAIM?part=chains&view=graph'],
  ['claim-chains-table', '/w/yomju/claims/CLAIM?part=chains&view=table'],
  ['claim-official', '/w/yomju/claims/CLAIM?part=official'],
  ['search', '/w/yomju/search'],
  ['search-found', '/w/yomju/search?q=soldiers'],
  ['search-nothing', '/w/yomju/search?q=zzqqx'],
];
const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};

/** Pictures are written when asked for (`npm run screenshots`), into a folder outside of the project. */
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

describe('every screen of places, times and searches', () => {
  let desk: BrowserDesk;
  let editor: Person;
  let claim = '';

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['researcher', 'editor']);
    const { told } = await addFindings(editor);
    claim = told.ref;
    await editor.call('POST', `/claims/${claim}/official-position/searches`, { where: 'Rodong Sinmun', on: '2024-12' });
    await editor.call('POST', `/claims/${claim}/official-position/requests`, { to: 'The mission in Geneva' }, 1);
    if (PICTURES !== null) await mkdir(PICTURES, { recursive: true });
  }, 60_000);
  afterAll(() => desk.stop());

  it.each(Object.entries(LOOKS))(
    'is accessible, silent and within the window: %s',
    async (look, options) => {
      const shown = await desk.open(editor, options);
      const found: Record<string, readonly string[]> = {};
      for (const [name, address] of SCREENS) {
        await shown.go(address.replace('CLAIM', claim));
        const picture = { path: path.join(PICTURES ?? '', `${name}-${look}.png`), fullPage: false };
        if (PICTURES !== null) await shown.page.screenshot(picture);
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
