import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type OpenOptions } from '../support/browser-desk.js';
import type { Person } from '../support/test-app.js';

/** The screens around the work by name, and where they are: looked at by who may do most on each. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['account', '/w/yomju/account'],
  ['report', '/w/yomju/report?level=internal'],
  ['report-codes', '/w/yomju/report?level=public&claims=C-27,C-12'],
  ['emergency', '/w/yomju/emergency'],
  ['members', '/w/yomju/members'],
  ['policies', '/w/yomju/policies'],
  ['settings', '/w/yomju/settings'],
  ['audit-log', '/w/yomju/log'],
];
const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

describe('the screens around the work', () => {
  let desk: BrowserDesk;
  let everything: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    everything = await desk.test.person('yomju', ['editor', 'publisher', 'auditor', 'admin'], { isAdmin: true });
    if (PICTURES !== null) await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => desk.stop());

  it.each(Object.entries(LOOKS))(
    'are accessible, silent and within the window: %s',
    async (look, options) => {
      const shown = await desk.open(everything, options);
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
