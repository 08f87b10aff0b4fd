import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { Offboarding } from '../../src/offboarding/offboarding.service.js';
import { asOwner } from '../support/as-owner.js';
import { type Made, make, makeSource, watchLog } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface View extends Made {
  readonly name: string;
  readonly filter: object;
  readonly isOwn: boolean;
  readonly problems: readonly { path: string; given?: string; expected: string }[];
}

describe('saved views', () => {
  let test: TestApp;
  let mina: Person;
  let jo: Person;
  let publisher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    mina = await test.person('yomju', ['researcher']);
    jo = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
  }, 60_000);
  afterAll(() => test.stop());

  const save = (person: Person, name: string, more: object = {}) =>
    make<View>(person, '/saved-views', { name, filter: {}, ...more });
  async function namesFor(person: Person): Promise<string[]> {
    const page = (await person.call('GET', '/saved-views?limit=200')).json<{ items: View[] }>();
    return page.items.map(({ name }) => name);
  }

  it('keep a filter as the list of claims takes it, and give it back', async () => {
    const filter = { status: ['rumour', 'single_source'], from: '2024-11-01', held: false, text: '염주' };
    const made = await save(mina, 'November', { filter, columns: ['ref', 'statement', 'ref'], sort: 'newest' });
    expect(made).toMatchObject({ filter, columns: ['ref', 'statement'], isShared: false, isOwn: true, problems: [] });
    const listed = await mina.call('GET', '/claims?status=rumour,single_source&from=2024-11-01&held=false');
    expect(listed.statusCode).toBe(200);
    const changed = await mina.call('PATCH', `/saved-views/${made.id}`, { filter: { mark: 'none' } }, 1);
    expect(changed.json()).toMatchObject({ name: 'November', filter: { mark: 'none' }, version: 2 });
    expect((await mina.call('PATCH', `/saved-views/${made.id}`, { name: 'Late' }, 1)).statusCode).toBe(412);
    expect((await mina.call('DELETE', `/saved-views/${made.id}`, undefined, 2)).statusCode).toBe(204);
    expect((await mina.call('GET', `/saved-views/${made.id}`)).statusCode).toBe(404);
  });

  it.each([
    [{ statsu: ['rumour'] }, 'filter.statsu'],
    [{ status: ['certain'] }, 'filter.status'],
    [{ from: '2024-02-31' }, 'filter.from'],
    [{ from: '2024-12-01', to: '2024-11-01' }, 'filter.to'],
    [{ region: 'R-999' }, 'filter.region'],
    [{ limit: 5 }, 'filter.limit'],
    [{ held: 'perhaps' }, 'filter.held'],
  ])('refuse the filter %j, naming %s', async (filter, path) => {
    const answer = await mina.call('POST', '/saved-views', { name: 'Wrong', filter });
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, path]);
  });

  it('say what no longer passes in an old filter, and keep it as it was saved', async () => {
    const made = await save(jo, 'By the old policy');
    await asOwner(test, (client) =>
      client.query(`update saved_views set filter = '{"status":["probable"],"province":"KP-03"}' where id = $1`, [
        made.id,
      ]),
    );
    const read = (await jo.call('GET', `/saved-views/${made.id}`)).json<View>();
    expect(read.filter).toEqual({ status: ['probable'], province: 'KP-03' });
    expect(read.problems).toEqual([{ path: 'filter.province', expected: 'no such field' }]);
    await asOwner(test, (client) =>
      client.query(`update saved_views set filter = '{"status":["probable"]}' where id = $1`, [made.id]),
    );
    const problems = (await jo.call('GET', '/saved-views')).json<{ items: View[] }>().items[0]?.problems;
    expect(problems).toMatchObject([{ path: 'filter.status', given: 'probable' }]);
    // Another name does not make the old filter pass, nor take it away.
    const renamed = await jo.call('PATCH', `/saved-views/${made.id}`, { name: 'Old' }, 1);
    expect(renamed.json()).toMatchObject({ name: 'Old', filter: { status: ['probable'] }, problems: [{}] });
  });

  it('are private until they are shared, and then read by colleagues and changed by their owner', async () => {
    const made = await save(mina, 'Mine');
    expect((await jo.call('GET', `/saved-views/${made.id}`)).statusCode).toBe(404);
    expect(await namesFor(jo)).not.toContain('Mine');
    await mina.call('PATCH', `/saved-views/${made.id}`, { isShared: true }, 1);
    expect((await jo.call('GET', `/saved-views/${made.id}`)).json()).toMatchObject({ isOwn: false, name: 'Mine' });
    expect((await jo.call('PATCH', `/saved-views/${made.id}`, { name: 'Ours' }, 2)).json()).toMatchObject({
      status: 403,
      code: 'NOT_YOURS',
    });
    expect((await jo.call('DELETE', `/saved-views/${made.id}`, undefined, 2)).statusCode).toBe(403);
    const outsider = await test.person('caspian', ['editor']);
    expect((await outsider.call('GET', `/saved-views/${made.id}`)).statusCode).toBe(404);
    expect(await namesFor(outsider)).toEqual([]);
  });

  it('of somebody who left stay shared until an editor removes them, and nobody else can', async () => {
    const [rui, colleague] = [await test.person('yomju', ['researcher']), await test.person('yomju', ['researcher'])];
    const left = await save(rui, 'What Rui watched', { isShared: true });
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    expect((await jo.call('DELETE', `/saved-views/${left.id}`, undefined, 1)).statusCode).toBe(403);
    const rows = await asOwner(test, (client) =>
      client.query<{ login: string }>('select login from accounts where account_id = $1', [rui.accountId]),
    );
    const desk = await workspaces.systemActorIn('yomju');
    await test.app.get(Offboarding, { strict: false }).removeMember(desk, rows.rows[0]?.login ?? '', null);
    expect(await namesFor(jo)).toContain('What Rui watched');
    const outsider = await test.person('caspian', ['editor']);
    const answers = [
      await colleague.call('DELETE', `/saved-views/${left.id}`, undefined, 1),
      await outsider.call('DELETE', `/saved-views/${left.id}`, undefined, 1),
      await jo.call('PATCH', `/saved-views/${left.id}`, { name: 'Ours' }, 1),
      await jo.call('DELETE', `/saved-views/${left.id}`, undefined, 7),
      await jo.call('DELETE', `/saved-views/${left.id}`, undefined, 1),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 404, 403, 412, 204]);
    expect(await namesFor(jo)).not.toContain('What Rui watched');
  });

  it('of somebody who sees evidence are not shown to somebody who does not', async () => {
    const heron = await makeSource(mina, 'Heron');
    const made = await save(mina, 'What Heron says', { filter: { source: heron.ref }, isShared: true });
    expect((await publisher.call('GET', `/saved-views/${made.id}`)).statusCode).toBe(404);
    expect(await namesFor(publisher)).toEqual([]);
    const printed = await save(publisher, 'To print', { filter: { held: false }, isShared: true });
    expect((await mina.call('GET', `/saved-views/${printed.id}`)).statusCode).toBe(200);
    const refused = await publisher.call('POST', '/saved-views', { name: 'x', filter: { source: heron.ref } });
    expect(refused.statusCode).toBe(403);
  });

  it('have one name each, and leave neither name nor filter in the log', async () => {
    const seen = watchLog(test);
    await save(mina, 'Teal and the convoy', { filter: { text: 'Teal' } });
    const again = await mina.call('POST', '/saved-views', { name: 'Teal and the convoy', filter: {} });
    expect(again.json()).toMatchObject({ status: 409, code: 'VIEW_EXISTS' });
    const other = await save(mina, 'Other');
    const renamed = await mina.call('PATCH', `/saved-views/${other.id}`, { name: 'Teal and the convoy' }, 1);
    expect(renamed.json()).toMatchObject({ code: 'VIEW_EXISTS' });
    // Somebody else may call theirs the same.
    await save(jo, 'Teal and the convoy');
    expect(seen.map(({ action }) => action)).toEqual(Array.from({ length: 3 }, () => 'saved_view.created'));
    expect(JSON.stringify(seen)).not.toContain('Teal');
  });
});
