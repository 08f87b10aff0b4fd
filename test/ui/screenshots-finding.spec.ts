import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import { addFindings } from '../support/finding-desk.js';
import { expectScreensSound, LOOK_NAMES, type Screen } from '../support/every-look.js';
import type { Person } from '../support/test-app.js';

/** Screens that show where, when and from whom, and that find records, by name. `CLAIM` stands for the claim with a chain. */
const SCREENS: readonly Screen[] = [
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
  }, 60_000);
  afterAll(() => desk.stop());

  it.each(LOOK_NAMES)(
    'is accessible, silent and within the window: %s',
    (look) =>
      expectScreensSound(desk, {
        person: editor,
        screens: SCREENS.map(([name, address]) => [name, address.replace('CLAIM', claim)] as const),
        look,
      }),
    180_000,
  );
});
