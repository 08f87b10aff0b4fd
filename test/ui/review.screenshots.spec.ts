import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type OpenOptions } from '../support/browser-desk.js';
import { make, rule } from '../support/desk-records.js';
import type { Person } from '../support/test-app.js';

/** The screens of the editors' work, by name. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['review', '/w/yomju/review'],
  ['review-looked', '/w/yomju/review?at=C-9'],
  ['review-none', '/w/yomju/review?reason=regraded_source'],
  ['claim-ruling', '/w/yomju/claims/C-9?part=ruling'],
  ['claim-discussion', '/w/yomju/claims/C-12?part=discussion'],
  ['claim-what-if', '/w/yomju/claims/C-27?part=whatIf'],
  ['notifications', '/w/yomju/notifications'],
];
const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};

/** Pictures are written when asked for (`npm run screenshots`), into a folder outside of the project. */
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

describe('every screen of the editors’ work', () => {
  let desk: BrowserDesk;
  let editor: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['editor']);
    const colleague = await desk.person(['editor']);
    await rule(colleague, 'C-9', { status: 'confirmed', mode: 'override', reason: 'The letter itself is here.' });
    await colleague.call('POST', '/claims/C-9/assignment', { to: editor.accountId });
    const text = `@${editor.accountId} which month is this?`;
    const { id } = await make(colleague, '/claims/C-12/comments', { text, field: 'time' });
    await make(editor, `/comments/${id}/replies`, { text: 'November.\nIt stands in the letter.' });
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
        if (name === 'claim-what-if') {
          await shown.page.locator('.what-if input').first().click();
          await shown.page.getByRole('option').first().click();
          await shown.page.locator('.what-if button[type=submit]').click();
          await shown.page.locator('.moves').waitFor();
        }
        const overflow = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        found[name] = [
          ...(await shown.violations()),
          ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : []),
        ];
        if (PICTURES !== null) await shown.page.screenshot({ path: path.join(PICTURES, `${name}-${look}.png`) });
      }
      expect(found).toEqual(Object.fromEntries(SCREENS.map(([name]) => [name, []])));
      expect(shown.complaints).toEqual([]);
      expect(shown.elsewhere()).toEqual([]);
      await shown.context.close();
    },
    120_000,
  );
});
