import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import { expectScreensSound, LOOK_NAMES, type Screen } from '../support/every-look.js';
import type { Person } from '../support/test-app.js';

/** Every screen by name, and where it is. A new screen is added here: its pictures and its accessibility come with it. */
const SCREENS: readonly Screen[] = [
  ['claims', '/w/yomju/claims'],
  ['claims-filtered', '/w/yomju/claims?text=soldiers&at=C-12'],
  ['claim', '/w/yomju/claims/C-27'],
  ['claim-links', '/w/yomju/claims/C-27?part=links'],
  ['claim-wordings', '/w/yomju/claims/C-27?part=wordings'],
  ['claim-history', '/w/yomju/claims/C-27?part=history'],
  ['log-claim', '/w/yomju/claims/new'],
  ['nothing-here', '/w/nowhere/claims'],
];

describe('every screen', () => {
  let desk: BrowserDesk;
  let editor: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['researcher', 'editor']);
  });
  afterAll(() => desk.stop());

  it.each(LOOK_NAMES)(
    'is accessible, silent and within the window: %s',
    (look) => expectScreensSound(desk, { person: editor, screens: SCREENS, look }),
    120_000,
  );
});
