/** The same looks for every screen of the desk: light, dark, narrow and Korean. */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { BrowserDesk, DeskPage, OpenOptions } from './browser-desk.js';
import type { Person } from './test-app.js';

/** A screen by name, and where it is. */
export type Screen = readonly [name: string, path: string];

const LOOKS: Readonly<Record<string, OpenOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { width: 360, height: 740 },
  korean: { locale: 'ko' },
};
export const LOOK_NAMES = Object.keys(LOOKS);

/** Pictures are written when asked for (`npm run screenshots`), into a folder outside of the project. */
const PICTURES = process.env['SCREENSHOTS'] === 'yes' ? path.join(tmpdir(), 'whence-screenshots') : null;

/**
 * Goes through these screens as somebody: none breaks a rule of accessibility, is wider than the window, makes the browser
 * complain or asks another server for anything. `prepare` is done on each before it is looked at.
 */
export async function expectScreensSound(
  desk: BrowserDesk,
  { person, screens, look }: { readonly person: Person; readonly screens: readonly Screen[]; readonly look: string },
  prepare: (shown: DeskPage, name: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  if (PICTURES !== null) await mkdir(PICTURES, { recursive: true });
  const shown = await desk.open(person, LOOKS[look]);
  const found: Record<string, readonly string[]> = {};
  for (const [name, address] of screens) {
    await shown.go(address);
    await prepare(shown, name);
    if (PICTURES !== null) await shown.page.screenshot({ path: path.join(PICTURES, `${name}-${look}.png`) });
    const overflow = await shown.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    const tooWide = overflow > 0 ? [`wider than the window by ${overflow} px`] : [];
    found[name] = [...(await shown.violations()), ...tooWide];
  }
  expect(found).toEqual(Object.fromEntries(screens.map(([name]) => [name, []])));
  expect(shown.complaints).toEqual([]);
  expect(shown.elsewhere()).toEqual([]);
  await shown.context.close();
}
