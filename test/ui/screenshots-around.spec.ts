import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import { expectScreensSound, LOOK_NAMES, type Screen } from '../support/every-look.js';
import type { Person } from '../support/test-app.js';

/** The screens around the work by name, and where they are: looked at by who may do most on each. */
const SCREENS: readonly Screen[] = [
  ['account', '/w/yomju/account'],
  ['report', '/w/yomju/report?level=internal'],
  ['report-codes', '/w/yomju/report?level=public&claims=C-27,C-12'],
  ['emergency', '/w/yomju/emergency'],
  ['members', '/w/yomju/members'],
  ['policies', '/w/yomju/policies'],
  ['settings', '/w/yomju/settings'],
  ['audit-log', '/w/yomju/log'],
];

describe('the screens around the work', () => {
  let desk: BrowserDesk;
  let everything: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    everything = await desk.test.person('yomju', ['editor', 'publisher', 'auditor', 'admin'], { isAdmin: true });
  });
  afterAll(() => desk.stop());

  it.each(LOOK_NAMES)(
    'are accessible, silent and within the window: %s',
    (look) => expectScreensSound(desk, { person: everything, screens: SCREENS, look }),
    120_000,
  );
});
