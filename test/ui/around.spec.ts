import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserDesk } from '../support/browser-desk.js';
import type { Person } from '../support/test-app.js';

describe('the screens around the work', () => {
  let desk: BrowserDesk;
  let everything: Person;

  beforeAll(async () => {
    desk = await BrowserDesk.start();
    everything = await desk.test.person('yomju', ['editor', 'publisher', 'auditor', 'admin'], { isAdmin: true });
  });
  afterAll(() => desk.stop());

  it('let somebody in by a one-time link, change their roles, and take them out knowing what they could open', async () => {
    const shown = await desk.open(everything);
    const { page } = shown;
    await shown.go('/w/yomju/members');
    await page.getByLabel('Login').fill('newcomer');
    await page.getByLabel('Name colleagues see').fill('Suji');
    await page.getByRole('button', { name: 'Let in' }).click();
    await page.getByText('Suji is a member now.').waitFor();
    expect(await page.locator('.once code').textContent()).toMatch(/\/setup\?link=[\w-]{43}$/);

    await page.getByRole('button', { name: 'Change Suji' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Publisher' }).check();
    // Somebody else changes the same person meanwhile.
    const listed = await everything.call('GET', '/members');
    const member = listed
      .json<{ items: { name: string; version: number }[] }>()
      .items.find(({ name }) => name === 'Suji');
    const changed = { name: 'Suji K.', roles: ['researcher'] };
    await everything.call('PUT', '/members/newcomer', changed, member?.version ?? 0);
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('Somebody else changed this meanwhile').waitFor();
    expect(await shown.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Save this' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Suji K.' })
      .filter({ hasText: 'Researcher, Publisher' })
      .waitFor();

    await page.getByRole('button', { name: 'Off-board: Suji K.' }).click();
    await page.getByRole('heading', { name: /sources they could open$/ }).waitFor();
    expect(await shown.violations()).toEqual([]);
    await page.getByRole('button', { name: 'Take Suji K. out now' }).click();
    await dialog.getByText('Suji K. is taken out').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change Suji K.' }).waitFor({ state: 'detached' });
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('make a token that is shown once and end it; check the log; compare a policy, and switch', async () => {
    const shown = await desk.open(everything);
    const { page } = shown;
    await shown.go('/w/yomju/account');
    await page.getByLabel('What it is for').fill('nightly');
    await page.getByRole('button', { name: 'Make the token' }).click();
    await page.getByText('It is shown here and never again').waitFor();
    const token = (await page.locator('.once code').textContent()) ?? '';
    expect((await everything.byToken(token).call('GET', '/claims')).statusCode).toBe(200);
    await page.getByRole('button', { name: 'End the token nightly' }).click();
    await page.getByText('You have none here.').waitFor();
    expect((await everything.byToken(token).call('GET', '/claims')).statusCode).toBe(401);

    await shown.go('/w/yomju/log?about=token');
    await page.getByRole('row').filter({ hasText: 'token.' }).first().waitFor();
    await page.getByRole('button', { name: 'Check the log' }).click();
    await page.getByText(/entries hold, from the first to the last/).waitFor();

    await shown.go('/w/yomju/policies');
    await page.getByRole('link', { name: /Casualty monitor/ }).click();
    await page.getByRole('button', { name: 'Compare with the present policy' }).click();
    await page.getByText('30 claims compared:').waitFor();
    expect(await shown.violations()).toEqual([]);
    await page.getByLabel('Why it is chosen').fill('a trial');
    await page.getByRole('button', { name: 'Judge by this policy from now on' }).click();
    await page.getByText('The policy is in force', { exact: false }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'airwars-like' }).getByText('in force here').waitFor();
    expect(shown.complaints).toEqual([]);
    await shown.context.close();
  }, 90_000);

  it('show a report before it leaves, hand it over as a file, and nothing under a freeze', async () => {
    const editor = await desk.person(['editor']);
    const shown = await desk.open(editor);
    const { page } = shown;
    await shown.go('/w/yomju/report?text=soldiers');
    await page.getByText(/^The report would hold \d+ claims\.$/).waitFor();
    await page.getByRole('button', { name: 'Show the text' }).click();
    await page.getByLabel('Text of the report').waitFor();
    expect(await shown.violations()).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download JSON' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^claims-report-internal-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ level: 'internal' });

    await shown.go('/w/yomju/emergency');
    await page.getByRole('radio', { name: 'The whole workspace' }).check();
    await page.getByText('makes everybody but you sign in again').waitFor();
    await page.getByRole('textbox', { name: 'Why' }).fill('no sign of life');
    await page.getByRole('button', { name: 'Freeze now' }).click();
    await page.getByRole('heading', { name: 'Handed out before: The whole workspace' }).waitFor();
    await page.getByText('Report · internal · json').first().waitFor();
    await page.getByText('You froze this, so somebody else has to thaw it.').waitFor();
    expect(await shown.violations()).toEqual([]);
    await shown.go('/w/yomju/report');
    await page.getByText('Nothing leaves now').waitFor();
    expect(await page.getByRole('button', { name: /^Download/ }).count()).toBe(0);

    await everything.signInAgain();
    const other = await desk.open(everything);
    await other.go('/w/yomju/emergency');
    await other.page.getByLabel('Why it can be thawed').fill('heard from');
    await other.page.getByRole('button', { name: 'Thaw: The whole workspace' }).click();
    await other.page.getByText('Nothing is frozen.').waitFor();
    expect([...shown.complaints, ...other.complaints]).toEqual([]);
    await other.context.close();
    await shown.context.close();
  }, 90_000);

  it('send a publisher no login, no reason, no code of a source and no entry of the log', async () => {
    const shown = await desk.open(await desk.person(['publisher']));
    const { page } = shown;
    for (const name of ['account', 'report', 'emergency', 'policies', 'settings', 'members', 'log']) {
      await shown.go(`/w/yomju/${name}`);
    }
    await page.getByText('Not for your roles').waitFor();
    await shown.go('/w/yomju/report?level=public&claims=C-27');
    await page.getByText(/^The report would hold/).waitFor();
    expect(await page.getByRole('link', { name: 'Freeze' }).count()).toBe(0);
    await shown.go('/w/yomju/members');
    expect(await page.getByRole('button', { name: /^(?:Change|What|Off)/ }).count()).toBe(0);
    const told = shown.answers.join('\n');
    expect(told.match(/"login":"yomju-editor|VOX-2|"reason":"|"sources":\["S-|claim\.created/g)).toBeNull();
    await shown.context.close();
  }, 90_000);
});
