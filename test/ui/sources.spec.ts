import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { annotatedGif } from '../factories/pictures.js';
import { asOwner } from '../support/as-owner.js';
import { BrowserDesk, type DeskPage } from '../support/browser-desk.js';

describe('sources, ties and documents at the desk', () => {
  let desk: BrowserDesk;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
  }, 120_000);
  afterAll(() => desk.stop());

  async function tabTo({ page }: DeskPage, what: string, name: string): Promise<void> {
    for (let i = 0; i < 40; i++) {
      const at = await page.evaluate<string>(what);
      if (at.replace(' *', '') === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach "${name}"`);
  }
  const toField = (shown: DeskPage, label: string) =>
    tabTo(shown, `document.activeElement?.labels?.[0]?.textContent ?? ''`, label);
  const toButton = (shown: DeskPage, label: string) => tabTo(shown, `document.activeElement?.textContent ?? ''`, label);

  async function pick(shown: DeskPage, label: string, typed: string, choice: RegExp): Promise<void> {
    await toField(shown, label);
    await shown.page.keyboard.type(typed);
    await shown.page.getByRole('option', { name: choice }).first().waitFor();
    await shown.page.keyboard.press('ArrowDown');
    await shown.page.keyboard.press('Enter');
  }

  it('makes a claim of words of a document, by keyboard alone, and leads back to them', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('link', { name: /Research note/ }).waitFor();
    await page.getByRole('link', { name: /Research note/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Text' }).waitFor();
    await page.keyboard.press('q');
    await page.keyboard.type('on 11 November … neither a yes nor a no');
    await page.getByText('They stand in 1 place.').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/start=1085&end=/);
    await toButton(shown, 'New claim');
    await page.keyboard.press('Enter');
    await page.waitForURL(/claims\/new\?document=D-1&start=1085/);
    // Where the words stand is in the address; the words are not.
    expect(decodeURIComponent(page.url())).not.toContain('November');
    await page.getByRole('textbox', { name: 'Their words' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Their words' }).inputValue()).toMatch(
      /^on 11 November two former .* yes nor a no$/,
    );
    await toField(shown, 'Statement');
    await page.keyboard.type('Two former soldiers asked an office in Yomju to be sent.');
    await pick(shown, 'Kind', 'Event', /Event/);
    await pick(shown, 'Source', 'NP-1', /NP-1/);
    await pick(shown, 'How they know', 'Heard', /Heard it/);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Two former soldiers asked an office in Yomju to be sent.' }).waitFor();
    await page.getByRole('link', { name: /quoted from Research note/ }).click();
    await page.waitForURL(/documents\/D-1\?at=A-/);
    const note = page.locator('.notes > li[aria-current]');
    await note.getByRole('link', { name: /Two former soldiers asked/ }).waitFor();
    expect(await page.locator('mark.looked').first().isVisible()).toBe(true);
    expect(await shown.violations()).toEqual([]);
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('shows words that moved as lost, and puts them nowhere else', async () => {
    const person = await desk.person(['researcher']);
    const text = '염주군 청원. They asked to go. They were sent home.';
    const made = (await person.call('POST', '/documents', { kind: 'article', text })).json<{
      id: string;
      ref: string;
    }>();
    const passages = [{ document: made.ref, exact: 'They asked to go.' }];
    const account = { claim: 'C-2', source: 'S-1', access: 'hearsay', passages };
    expect((await person.call('POST', '/attributions', account)).statusCode).toBe(201);
    const shown = await desk.open(person);
    await shown.go(`/w/yomju/documents/${made.ref}`);
    expect(await shown.page.locator('mark').allTextContents()).toEqual(['They asked to go.']);

    await asOwner(desk.test, (client) =>
      client.query('update documents set text = $1 where id = $2', [`Today. ${text}`, made.id]),
    );
    await shown.go(`/w/yomju/documents/${made.ref}`);
    const lost = shown.page.getByRole('region', { name: 'Quoted words that no longer stand where they did' });
    await lost.getByText('They asked to go.').waitFor();
    expect(await lost.getByRole('link', { name: /C-2/ }).count()).toBe(1);
    expect(await shown.page.locator('mark').count()).toBe(0);
    await shown.context.close();
  }, 60_000);

  it('decides on a tie with a key, shows first what that does, takes it back, and notices a colleague', async () => {
    const editor = await desk.person(['editor']);
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/ties');
    const panel = page.getByRole('article');
    await panel
      .getByRole('region', { name: 'If it is confirmed' })
      .getByText(/C-\d+|No claim would move/)
      .first()
      .waitFor();
    await panel.getByRole('region', { name: 'If it is rejected' }).waitFor();
    await shown.settled();
    expect(await shown.violations()).toEqual([]);
    await page.keyboard.press('x');
    await page.getByText('Say why it does not hold').waitFor();
    await page.keyboard.type('Each came out by another go-between.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('T-1 is rejected.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('T-1 is as it was before').waitFor();
    await panel.getByText('Taken back right after it was decided.').first().waitFor();

    const { version } = (await editor.call('GET', '/ties/T-1')).json<{ version: number }>();
    const colleague = await desk.person(['editor']);
    await shown.settled();
    await colleague.call('POST', '/ties/T-1/decisions', { state: 'rejected', reason: 'asked them' }, version);
    await page.getByLabel('Reason').fill('One go-between.');
    await page.getByRole('button', { name: /^Confirm/ }).click();
    await page.getByText('Somebody else changed this meanwhile').waitFor();
    await page.getByRole('radio', { name: 'Yours: Confirmed' }).check();
    await page.getByRole('button', { name: 'Save this' }).click();
    await page.getByText('T-1 is confirmed.').waitFor();
    expect((await editor.call('GET', '/ties/T-1')).json<{ state: string }>().state).toBe('confirmed');
    await shown.context.close();
  }, 90_000);

  it('keeps a file of a document, hands out a clean copy, and says who did what', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/documents/D-1?part=files');
    await page.getByText('No files yet').waitFor();
    const file = { name: '사진.gif', mimeType: 'image/gif', buffer: annotatedGif('taken at the river') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('사진.gif').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download a clean copy' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.gif$/);
    await page.getByRole('button', { name: 'Custody' }).click();
    await page.getByRole('list', { name: 'Custody' }).getByText('Clean copy made').waitFor();
    expect(await shown.violations()).toEqual([]);
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('sends a publisher no source, tie or document, and offers none', async () => {
    const shown = await desk.open(await desk.person(['publisher']));
    for (const path of ['sources', 'sources/S-1', 'ties', 'documents', 'documents/D-1', 'documents/new']) {
      await shown.go(`/w/yomju/${path}`);
      await shown.page.getByText('Not for your roles').waitFor();
    }
    await shown.go('/w/yomju/claims');
    expect(await shown.page.getByRole('link', { name: /^(?:Sources|Ties|Documents)$/ }).count()).toBe(0);
    expect(shown.requests.filter((url) => /\/api\/.*\/(?:sources|ties|documents|attributions)/.test(url))).toEqual([]);
    expect(shown.answers.join('\n').match(/VOX-2|pseudonym|Research note/g)).toBeNull();
    await shown.context.close();
  }, 60_000);
});
