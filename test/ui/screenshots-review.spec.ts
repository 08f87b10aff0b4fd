import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { BrowserDesk, type DeskPage } from '../support/browser-desk.js';
import { make, rule } from '../support/desk-records.js';
import { expectScreensSound, LOOK_NAMES, type Screen } from '../support/every-look.js';
import type { Person } from '../support/test-app.js';

/** The screens of the editors' work, by name. */
const SCREENS: readonly Screen[] = [
  ['review', '/w/yomju/review'],
  ['review-looked', '/w/yomju/review?at=C-9'],
  ['review-none', '/w/yomju/review?reason=regraded_source'],
  ['claim-ruling', '/w/yomju/claims/C-9?part=ruling'],
  ['claim-discussion', '/w/yomju/claims/C-12?part=discussion'],
  ['claim-what-if', '/w/yomju/claims/C-27?part=whatIf'],
  ['notifications', '/w/yomju/notifications'],
];

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
  });
  afterAll(() => desk.stop());

  it.each(LOOK_NAMES)(
    'is accessible, silent and within the window: %s',
    (look) => expectScreensSound(desk, { person: editor, screens: SCREENS, look }, supposeSomething),
    120_000,
  );
});

/** What would follow from a supposition is seen only once one has been made. */
async function supposeSomething({ page }: DeskPage, name: string): Promise<void> {
  if (name !== 'claim-what-if') return;
  await page.locator('.what-if input').first().click();
  await page.getByRole('option').first().click();
  await page.locator('.what-if button[type=submit]').click();
  await page.locator('.moves').waitFor();
}
