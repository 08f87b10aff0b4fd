import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import { expectScreensSound, LOOK_NAMES, type Screen } from '../support/every-look.js';
import type { Person } from '../support/test-app.js';

const SCREENS: readonly Screen[] = [
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
  }, 120_000);
  afterAll(() => desk.stop());

  it.each(LOOK_NAMES)(
    'is accessible, silent and within the window: %s',
    (look) => expectScreensSound(desk, { person: editor, screens: SCREENS, look }),
    180_000,
  );
});
