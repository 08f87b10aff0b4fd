import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type DeskPage } from '../support/browser-desk.js';
import { TEST_PASSWORD } from '../support/test-app.js';

describe('a day at the desk', () => {
  let desk: BrowserDesk;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
  });
  afterAll(() => desk.stop());

  /** Types into the field that has the keyboard, without touching it by any other way. */
  async function tabTo({ page }: DeskPage, label: string): Promise<void> {
    for (let i = 0; i < 30; i++) {
      const at = await page.evaluate<string>(`document.activeElement?.labels?.[0]?.textContent ?? ''`);
      if (at.replace(' *', '') === label) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach "${label}"`);
  }

  /** Picks the first choice of a field that searches, by keyboard. */
  async function pick(shown: DeskPage, label: string, typed: string, choice: RegExp): Promise<void> {
    await tabTo(shown, label);
    await shown.page.keyboard.type(typed);
    await shown.page.getByRole('option', { name: choice }).first().waitFor();
    await shown.page.keyboard.press('ArrowDown');
    await shown.page.keyboard.press('Enter');
    expect(await shown.page.evaluate<string>('document.activeElement.value')).toMatch(choice);
  }

  it('begins with the one-time link; then a claim is logged with its first account, by keyboard alone', async () => {
    const shown = await desk.open(null);
    const { page } = shown;
    await shown.go(await desk.firstLink());
    await page.getByLabel('Login').fill('mina');
    await page.getByLabel('Name colleagues see').fill('Mina');
    await page.getByLabel('Password', { exact: true }).fill(TEST_PASSWORD);
    await page.getByLabel('Password again').fill(TEST_PASSWORD);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.getByText('30 claims', { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/w/yomju/claims');

    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Log a claim' }).waitFor();
    await tabTo(shown, 'Statement');
    await page.keyboard.type('The ferry at Sinuiju was stopped for a day.');
    await pick(shown, 'Kind', 'Event', /Event/);
    await tabTo(shown, 'When');
    await page.keyboard.type('2024-11-1X');
    await page.getByText('Read as: mid-November 2024').waitFor();
    await pick(shown, 'Region', '염주', /Yomju/);
    await tabTo(shown, 'Topics');
    await page.keyboard.type('ferry');
    await page.keyboard.press('Enter');
    await pick(shown, 'Source', 'VOX-2', /VOX-2/);
    await pick(shown, 'How they know', 'Took', /Took part/);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'The ferry at Sinuiju was stopped for a day.' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/w/yomju/claims/C-31');
    await page.getByText('VOX-2').first().waitFor();
    await page.getByText('mid-November 2024').waitFor();

    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('row').filter({ hasText: 'The ferry at Sinuiju' }).waitFor();
    await page.getByText('31 claims', { exact: true }).waitFor();
    expect(shown.complaints).toEqual([]);
    expect(shown.elsewhere()).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('finds claims by a filter that is in the address, looks at them by J and K, and opens one by Enter', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.getByLabel('Text').fill('soldiers');
    await page.waitForURL(/text=soldiers/);
    await page.getByRole('row').filter({ hasText: 'C-30' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'C-29' }).waitFor({ state: 'detached' });
    await page.getByLabel('Text').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForURL(/at=C-28/);
    await page.keyboard.press('k');
    await page.waitForURL(/at=C-30/);
    await page.getByRole('complementary', { name: 'Claim C-30 in short' }).waitFor();
    const address = page.url();
    await page.keyboard.press('Enter');
    await page.waitForURL(/claims\/C-30$/);
    await page.goBack();
    expect(page.url()).toBe(address);
    await page.getByRole('row').filter({ hasText: 'C-28' }).waitFor();
    // What is exported is what the filter shows.
    const link = await page.getByRole('link', { name: 'Report of these claims' }).getAttribute('href');
    expect(link).toBe('/w/yomju/report?text=soldiers');
    await shown.context.close();
  }, 60_000);

  it('keeps what was typed when the tab is closed', async () => {
    const person = await desk.person(['researcher']);
    const shown = await desk.open(person);
    await shown.go('/w/yomju/claims/new');
    await shown.page.getByLabel('Statement *').fill('Trucks left Yomju before dawn.');
    await shown.page.getByText('Kept as your draft').waitFor();
    await shown.context.close();

    const again = await desk.open(person);
    await again.go('/w/yomju/claims/new');
    expect(await again.page.getByLabel('Statement *').inputValue()).toBe('Trucks left Yomju before dawn.');
    expect(await again.page.evaluate<number>('localStorage.length')).toBe(0);
    await again.context.close();
  }, 60_000);

  it('shows what somebody else saved meanwhile, and overwrites nothing unseen', async () => {
    const person = await desk.person(['researcher']);
    const shown = await desk.open(person);
    const { page } = shown;
    await shown.go('/w/yomju/claims/C-2');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('textbox', { name: 'When' }).fill('2024-12');
    const colleague = await desk.person(['researcher']);
    const { version } = (await colleague.call('GET', '/claims/C-2')).json<{ version: number }>();
    await colleague.call('PATCH', '/claims/C-2', { time: '2024-10', topics: ['from the colleague'] }, version);

    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Somebody else changed this meanwhile').waitFor();
    expect(await page.getByRole('button', { name: 'Save this' }).isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'Yours: 2024-12' }).check();
    await page.getByRole('button', { name: 'Save this' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('from the colleague').waitFor();
    const saved = (await colleague.call('GET', '/claims/C-2')).json<{ time: string; topics: string[] }>();
    expect([saved.time, saved.topics]).toEqual(['2024-12', ['from the colleague']]);
    await shown.context.close();
  }, 60_000);

  it('sends a publisher no evidence, on any screen, in any answer, and offers nothing that would be refused', async () => {
    const shown = await desk.open(await desk.person(['publisher']));
    const { page } = shown;
    for (const path of ['', '?part=links', '?part=wordings', '?part=history']) {
      await shown.go(`/w/yomju/claims/C-27${path}`);
    }
    await shown.go('/w/yomju/claims/new');
    await page.getByText('Not for your roles').waitFor();
    await shown.go('/w/yomju/claims?at=C-27');
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('n');
    expect(new URL(page.url()).pathname).toBe('/w/yomju/claims');
    expect(await page.getByRole('link', { name: 'Log a claim' }).count()).toBe(0);
    expect(shown.answers.length).toBeGreaterThan(5);
    const told = shown.answers.join('\n');
    expect(told.match(/VOX-2|pseudonym|"attributions"|"evidence"|"wording":|"reason"/g)).toBeNull();
    await shown.context.close();
  }, 60_000);

  it('does nothing while an input method composes, and takes a letter for what its key is', async () => {
    const shown = await desk.open(await desk.person(['researcher']), { locale: 'ko' });
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.getByRole('heading', { name: '주장' }).waitFor({ state: 'attached' });
    const press = (init: Readonly<Record<string, string | number | boolean>>) =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ bubbles: true, ...init })}))`,
      );
    await press({ key: 'Process', code: 'KeyN', keyCode: 229 });
    await press({ key: 'ㅜ', code: 'KeyN', isComposing: true });
    await press({ key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true });
    expect(new URL(page.url()).pathname).toBe('/w/yomju/claims');
    expect(await page.getByRole('dialog').count()).toBe(0);

    // A keyboard set to Hangul sends ㅜ where another sends n.
    await press({ key: 'ㅜ', code: 'KeyN' });
    await page.waitForURL(/claims\/new$/);
    const statement = page.getByLabel('진술 *');
    await statement.fill('배가 하루 동안 멈췄다.');
    await statement.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true });
    expect(await page.getByText('필요한 항목').count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await page.getByText('필요한 항목').waitFor();
    await page.getByRole('combobox', { name: '종류' }).click();
    await page.getByRole('option', { name: '사건' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '배가 하루 동안 멈췄다.' }).waitFor();
    await shown.context.close();
  }, 60_000);

  it('switches letters off, and the language and the colours for good', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single letters are shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(new URL(page.url()).pathname).toBe('/w/yomju/claims');
    await page.getByRole('button', { name: /^You are signed in/ }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await page.getByRole('button', { name: /^You are signed in/ }).click();
    await page.getByRole('menuitem', { name: '한국어' }).click();
    await page.getByText(/^주장 \d+건$/).waitFor();
    await shown.settled();
    await page.reload();
    await page.getByRole('link', { name: '주장 기록' }).waitFor();
    expect(await page.evaluate<string>('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('opens anything by Ctrl+K: a command, a code, a part of a statement, a place', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('C-12');
    await page.getByRole('button', { name: /C-12/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/claims\/C-12$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await shown.violations()).toEqual([]);
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);
});
