import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk, type DeskPage } from '../support/browser-desk.js';
import { make, rule } from '../support/desk-records.js';
import type { Person } from '../support/test-app.js';

interface Rulings {
  readonly items: readonly { readonly state: string; readonly reason: string; readonly status: string }[];
}

describe('the editors’ work', () => {
  let desk: BrowserDesk;
  let editor: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    editor = await desk.person(['editor']);
  });
  afterAll(() => desk.stop());

  async function rulingsOn(claim: string): Promise<Rulings['items']> {
    return (await editor.call('GET', `/claims/${claim}/rulings`)).json<Rulings>().items;
  }

  /** The code of the claim that is looked at. */
  function looked({ page }: DeskPage): string {
    return new URL(page.url()).searchParams.get('at') ?? '';
  }

  it('takes, rules on and leaves one claim after the other by keyboard alone', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/claims');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForURL(/review\?at=C-/);
    await page.getByRole('heading', { name: 'Rule on this claim' }).waitFor();
    const first = looked(shown);

    await page.keyboard.press('t');
    await page.getByText(/^You have had this claim/).waitFor();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.searchParams.get('at') !== first);
    const second = looked(shown);
    await page.getByRole('article', { name: `${second} in review` }).waitFor();
    await page.keyboard.press('k');
    await page.waitForURL((url) => url.searchParams.get('at') === first);
    await page.getByRole('heading', { name: 'Rule on this claim' }).waitFor();

    await page.keyboard.press('r');
    const computed = await page.evaluate<string>('document.activeElement.parentElement.textContent');
    expect(computed).toContain('what the rules say');
    // Without a reason nothing is ruled.
    await page.keyboard.press('Control+Enter');
    await page.getByText('This is needed').waitFor();
    expect(await rulingsOn(first)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Read every account of it.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Ruled on ${first}`).waitFor();
    await page.waitForURL((url) => url.searchParams.get('at') === second);
    expect(await rulingsOn(first)).toMatchObject([{ state: 'in_force', reason: 'Read every account of it.' }]);

    await page.getByRole('heading', { name: 'Rule on this claim' }).waitFor();
    await page.keyboard.press('l');
    await page.getByText(`${second} stays as it is`).waitFor();
    await page.waitForURL((url) => url.searchParams.get('at') !== second);
    await shown.settled();
    await page.getByRole('link', { name: /^Mine/ }).click();
    await page.waitForURL(/assigned=me/);
    expect(await shown.violations()).toEqual([]);
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('rules in Korean, and does nothing while an input method composes', async () => {
    const shown = await desk.open(editor, { locale: 'ko' });
    const { page } = shown;
    await shown.go('/w/yomju/review?at=C-5');
    await page.getByRole('heading', { name: '이 주장 판정하기' }).waitFor();
    const press = (init: Readonly<Record<string, string | number | boolean>>) =>
      page.evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ bubbles: true, ...init })}))`,
      );
    const focused = () => page.evaluate<string>('document.activeElement.name ?? ""');
    await press({ key: 'Process', code: 'KeyR', keyCode: 229 });
    await press({ key: 'ㅣ', code: 'KeyL', isComposing: true });
    expect(await focused()).not.toBe('ruling-status');
    // A keyboard set to Hangul sends ㄱ where another sends r.
    await press({ key: 'ㄱ', code: 'KeyR' });
    expect(await focused()).toBe('ruling-status');
    const reason = page.getByRole('textbox', { name: /^이유/ }).last();
    await reason.fill('두 사람이 그곳에 있었다.');
    await reason.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, isComposing: true });
    expect(await rulingsOn('C-5')).toEqual([]);
    await reason.press('Control+Enter');
    await page.getByText('C-5을(를) 판정했다').waitFor();
    expect(await rulingsOn('C-5')).toMatchObject([{ reason: '두 사람이 그곳에 있었다.' }]);
    await shown.context.close();
  }, 60_000);

  it('never rules on what nobody looked at, and keeps what was written', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/claims/C-2?part=ruling');
    await page.getByRole('textbox', { name: /^Reason/ }).fill('Two of them were there.');
    await page.getByText('Kept as your draft').waitFor();
    const colleague = await desk.person(['researcher']);
    await make(colleague, '/attributions', { claim: 'C-2', source: 'S-3', access: 'eyewitness' });

    await page.getByRole('button', { name: /^Rule/ }).click();
    await page.getByText('This is no longer what you looked at').waitFor();
    expect(await rulingsOn('C-2')).toEqual([]);
    expect(await page.getByRole('textbox', { name: /^Reason/ }).inputValue()).toBe('Two of them were there.');
    await page.getByRole('button', { name: 'I have looked at it: rule on this' }).click();
    await page.getByRole('button', { name: /^Rule/ }).click();
    await page.getByText(/^Ruled on/).waitFor();
    expect(await rulingsOn('C-2')).toHaveLength(1);
    await shown.context.close();
  }, 60_000);

  it('lets another editor approve what one may not rule alone, and offers it to nobody else', async () => {
    const ruler = await desk.person(['editor']);
    await rule(ruler, 'C-9', { status: 'confirmed', mode: 'override', reason: 'The letter itself is here.' });
    const own = await desk.open(ruler);
    await own.go('/w/yomju/claims/C-9?part=ruling');
    await own.page.getByText('The letter itself is here.').waitFor();
    expect(await own.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await own.context.close();

    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/review?reason=second_awaited');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved; it is in force').waitFor();
    expect(await rulingsOn('C-9')).toMatchObject([{ state: 'in_force', status: 'confirmed' }]);

    // Taking it back needs a reason, and is the way back.
    await shown.go('/w/yomju/claims/C-9?part=ruling');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('This is needed').waitFor();
    await page.getByRole('textbox', { name: /^Your reason/ }).fill('It was another letter.');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/Taken back by/).waitFor();
    await shown.context.close();
  }, 60_000);

  it('names a colleague in a discussion, who is told, answers and settles it', async () => {
    const researcher = await desk.person(['researcher']);
    const asked = await desk.open(editor);
    const { page } = asked;
    await asked.go('/w/yomju/claims/C-12?part=discussion');
    await page.getByRole('combobox', { name: 'About' }).click();
    await page.getByRole('option', { name: 'When', exact: true }).click();
    await page.getByRole('textbox', { name: 'Comment' }).fill(`@${researcher.accountId} which month is this?`);
    await page.keyboard.press('Control+Enter');
    await page.getByText('which month is this?').first().waitFor();
    expect(await asked.violations()).toEqual([]);
    await asked.context.close();

    const told = await desk.open(researcher);
    await told.go('/w/yomju/claims');
    await told.page.getByRole('link', { name: 'Notifications: 1 unread' }).click();
    await told.page.getByRole('link', { name: /C-12: .* named you in a comment/ }).click();
    await told.page.waitForURL(/claims\/C-12\?part=discussion/);
    await told.page.getByRole('button', { name: 'Reply' }).click();
    await told.page.getByRole('textbox', { name: 'Reply' }).fill('November.');
    await told.page.keyboard.press('Control+Enter');
    await told.page.getByText('November.').waitFor();
    await told.page.getByRole('button', { name: 'Settle' }).click();
    await told.page.getByRole('button', { name: 'Show 1 settled thread' }).click();
    await told.page.getByText(/^Settled by/).waitFor();
    await told.page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    expect(told.complaints).toEqual([]);
    await told.context.close();
  }, 60_000);

  it('says what would move if a source were wrong, and saves nothing of it', async () => {
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/claims/C-27?part=whatIf');
    const before = (await editor.call('GET', '/claims/C-27')).body;
    await page.getByRole('combobox', { name: 'This source is wrong' }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'What would change?' }).click();
    await page.getByRole('heading', { name: /claims? would move/ }).waitFor();
    expect(await shown.violations()).toEqual([]);
    expect((await editor.call('GET', '/claims/C-27')).body).toBe(before);
    await shown.context.close();
  }, 60_000);

  it('keeps a filter with its columns under a name, and opens it again', async () => {
    const shown = await desk.open(await desk.person(['researcher']));
    const { page } = shown;
    await shown.go('/w/yomju/claims?text=soldiers&columns=topics');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill('Soldiers');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByText('“Soldiers” is saved').waitFor();
    await shown.go('/w/yomju/claims');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Soldiers' }).click();
    await page.waitForURL((url) => url.searchParams.get('text') === 'soldiers');
    expect(new URL(page.url()).searchParams.get('columns')).toBe('topics');
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 60_000);

  it('shows a publisher no queue, no discussion and no reason, in any answer', async () => {
    await make(editor, '/claims/C-27/comments', { text: 'Only for the desk.' });
    await rule(await desk.person(['editor']), 'C-27', {
      ...(await acceptedOf('C-27')),
      reason: 'Whispered to the desk.',
    });
    const shown = await desk.open(await desk.person(['publisher']));
    const { page } = shown;
    await shown.go('/w/yomju/review');
    await page.getByText('Not for your roles').waitFor();
    expect(await page.getByRole('link', { name: 'Review' }).count()).toBe(0);
    for (const part of ['ruling', 'discussion', 'whatIf']) await shown.go(`/w/yomju/claims/C-27?part=${part}`);
    expect(await page.getByRole('tab', { name: 'Discussion' }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'What if' }).count()).toBe(0);
    await shown.go('/w/yomju/claims/C-27?part=ruling');
    await page
      .getByText(/^Ruled by|Ruled by/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Rule|Take|Approve/ }).count()).toBe(0);
    await shown.go('/w/yomju/notifications');
    expect(shown.requests.filter((url) => /\/api\/.*(review|comments|whatif|ties)/.test(url))).toEqual([]);
    expect(shown.answers.join('\n').match(/Whispered|Only for the desk|"needs"|"assigned"|"reason"/g)).toBeNull();
    await shown.context.close();
  }, 60_000);

  async function acceptedOf(claim: string): Promise<{ status: string; mode: string }> {
    const { computedStatus } = (await editor.call('GET', `/claims/${claim}`)).json<{ computedStatus: string }>();
    return { status: computedStatus, mode: 'accept' };
  }
});
