import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import { addFindings, type FindingDesk } from '../support/finding-desk.js';
import type { Person } from '../support/test-app.js';

describe('finding what is there already, where and when it was, and from whom it comes', () => {
  let desk: BrowserDesk;
  let editor: Person;
  let made: FindingDesk;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['researcher', 'editor']);
    made = await addFindings(editor);
  }, 60_000);
  afterAll(() => desk.stop());

  it('a time as it is said, a place by another spelling, and the claim that is there already, by keyboard', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims/new');
    await page.getByLabel('Statement *').fill('The ferry at Sinuiju was stopped for one day.');
    await page.getByRole('heading', { name: 'Looks like' }).waitFor();

    await page.getByRole('textbox', { name: 'When', exact: true }).fill('mid-November 2024');
    await page
      .getByRole('button', { name: /2024-11/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^Read as: .+ \(from “mid-November 2024”\)$/).waitFor();
    expect(await page.getByRole('textbox', { name: 'When', exact: true }).inputValue()).toMatch(/^2024-11-/);

    await page.getByRole('combobox', { name: 'Region' }).fill('Ryongchon');
    await page
      .getByRole('option', { name: /^Add to your places: Ryongch/ })
      .first()
      .waitFor();
    const brought = page.waitForResponse(/gazetteer\/add$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await brought;
    const region = page.getByRole('combobox', { name: 'Region' });
    for (let i = 0; i < 50 && !(await region.inputValue()).includes('(R-'); i++) await page.waitForTimeout(100);
    expect(await region.inputValue()).toMatch(/Ryongch.*\(R-\d+\)$/);
    expect(await shown.violations()).toEqual([]);

    // What looks alike is attached to by one keystroke, and the way back keeps what was typed.
    await page.keyboard.press('Alt+a');
    await page.getByRole('heading', { name: `Attach an account to ${made.told.ref}` }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Statement *').inputValue()).toBe('The ferry at Sinuiju was stopped for one day.');
    await page.getByRole('heading', { name: 'Looks like' }).waitFor();
    await page.keyboard.press('Alt+a');
    await page.getByRole('combobox', { name: 'Source' }).fill('VOX-2');
    await page.getByRole('option', { name: /VOX-2/ }).first().click();
    await page.getByRole('combobox', { name: 'How they know' }).click();
    await page.getByRole('option', { name: 'Saw it' }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(new RegExp(`claims/${made.told.ref}$`));
    await page.getByRole('region', { name: 'Accounts' }).getByText('VOX-2').waitFor();
    expect(shown.complaints).toEqual([]);
    expect(shown.elsewhere()).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('a map that tells no reports from nobody to ask, and a timeline; both narrow the claims in the address', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/regions');
    const tile = (name: RegExp) => page.getByRole('list', { name: /^Places as tiles/ }).getByRole('button', { name });
    await tile(/No cases reported.*1 person there gave accounts/).waitFor();
    await tile(/Nobody to ask there/)
      .first()
      .waitFor();
    const [first] = made.provinces;
    await tile(/4 claims/).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(new RegExp(`region=${first?.ref}`));
    await page
      .getByRole('status')
      .filter({ hasText: /^4 claims$/ })
      .waitFor();
    await page.getByRole('button', { name: /^2024: 1 certainly/ }).click();
    await page.waitForURL(/from=2024-01-01.*to=2024-12-31/);
    // The ferry for certain; the guards, whose end nobody knows, possibly.
    await page
      .getByRole('status')
      .filter({ hasText: /^2 claims$/ })
      .waitFor();
    await page.getByRole('link', { name: 'As a list' }).click();
    await page.waitForURL(/claims\?.*region=/);
    await page.getByRole('table', { name: 'Claims' }).waitFor();
    await page.getByText('2 claims', { exact: true }).waitFor();
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('who heard it from whom; and what the authorities say, looked for, with nothing overwritten unseen', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go(`/w/yomju/claims/${made.told.ref}?part=chains`);
    // Reed has it from Lantern, Willow from Reed: each is shown inside the one it is from.
    const lantern = page.locator('.chain > li').filter({ hasText: 'Lantern' });
    await lantern
      .locator('ul > li')
      .filter({ hasText: 'Reed' })
      .locator('ul > li')
      .filter({ hasText: 'Willow' })
      .waitFor();
    await lantern
      .getByText(/not counted: /)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('row').filter({ hasText: 'Willow' }).filter({ hasText: 'Reed' }).waitFor();

    await shown.go(`/w/yomju/claims/${made.told.ref}?part=official`);
    await page.getByText('Add a search').click();
    await page.getByLabel('Where was searched *').fill('Rodong Sinmun');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('tab', { name: /^Official position/ }).click();
    expect(await page.getByLabel('Where was searched *').inputValue()).toBe('Rodong Sinmun');
    const path = `/claims/${made.told.ref}/official-position/searches`;
    expect((await editor.call('POST', path, { where: 'KCNA' })).statusCode).toBeLessThan(300);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByText('Somebody else has changed it meanwhile.').waitFor();
    await page.getByText('KCNA').waitFor();
    expect(await page.getByLabel('Where was searched *').inputValue()).toBe('Rodong Sinmun');
    await page.getByRole('tabpanel').getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByRole('listitem').filter({ hasText: 'Rodong Sinmun' }).waitFor();
    await page.getByRole('combobox', { name: 'What the authorities say' }).click();
    await page.getByRole('option', { name: 'silent, after a search' }).click();
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.locator('strong', { hasText: 'silent, after a search' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'KCNA' }).waitFor();
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('finds records of every kind from the palette on, and narrows what was found', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('soldiers');
    await page.getByRole('button', { name: /Everything that fits/ }).click();
    await page.waitForURL(/search\?q=soldiers/);
    await page
      .locator('.hits mark', { hasText: /soldiers/i })
      .first()
      .waitFor();
    const kinds = page.getByRole('group', { name: 'Kinds of records' });
    await kinds.getByRole('button', { name: /^Claim/ }).click();
    await page.waitForURL(/records=claim/);
    await page.locator('.hits > li').first().getByText('Claim', { exact: true }).waitFor();
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('sends a publisher nobody’s words and nobody’s whereabouts, on any of these screens, in any answer', async () => {
    const shown = await desk.open(await desk.person(['publisher']));
    const { page } = shown;
    await shown.go('/w/yomju/regions');
    await page.getByText('No cases reported').first().waitFor();
    expect(await page.getByText(/gave accounts|Nobody to ask/).count()).toBe(0);
    await shown.go(`/w/yomju/claims/${made.told.ref}?part=chains`);
    await page.getByText('Your roles show the status, not the sources behind it.').waitFor();
    await shown.go(`/w/yomju/claims/${made.told.ref}?part=official`);
    expect(await page.getByText('Add a search').count()).toBe(0);
    await shown.go('/w/yomju/search?q=Lantern');
    await page.getByText('Nothing was found').waitFor();
    expect(shown.requests.some((url) => url.includes('/claims/asked'))).toBe(false);
    expect(shown.answers.length).toBeGreaterThan(5);
    const told = shown.answers.join('\n');
    expect(told.match(/Lantern|VOX-2|pseudonym":"|"attributions"|"evidence"|"wording":/g)).toBeNull();
    await shown.context.close();
  }, 60_000);
});
