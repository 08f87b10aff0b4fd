import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import {
  type Made,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
} from '../support/desk-records.js';
import { graded } from '../support/source-examples.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Judged {
  credibility: {
    computed: number | null;
    judged: { credibility: number; gradedById: string | null }[];
    isDisputed: boolean;
  };
  grades: { credibility: number; basis: string | null; reason: string | null }[];
  gradeWithheld: boolean;
}

describe('a digit judged without the letter', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let claim: Made;
  let heo: Made;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['editor']);
    claim = await makeClaim(researcher);
    heo = await makeSource(researcher, 'Heo');
    await editor.call('POST', `/sources/${heo.id}/grades`, graded('D'));
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  const account = (more: object = {}) => makeAttribution(researcher, claim, heo, more);
  const open = (person: Person, of: Made) => person.call('POST', `/attributions/${of.id}/grading`);
  const give = (person: Person, of: Made, credibility: unknown, reason = 'fits the satellite image') =>
    person.call('POST', `/attributions/${of.id}/grades`, { credibility, reason });

  it('is refused in plain words without an open grading, and closes the one it was given with', async () => {
    const of = await account();
    expect((await give(researcher, of, 3)).json()).toMatchObject({ status: 409, code: 'GRADING_NOT_OPEN' });
    expect((await open(researcher, of)).statusCode).toBe(201);
    // Somebody else's open grading is nobody's but theirs.
    expect((await give(editor, of, 3)).json()).toMatchObject({ status: 409, code: 'GRADING_NOT_OPEN' });
    const answer = await give(researcher, of, 3);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      grades: [
        { credibility: 3, basis: 'blind', reason: 'fits the satellite image', gradedById: researcher.accountId },
      ],
      letter: { grade: 'D', gradeWithheld: false },
    });
    expect((await give(researcher, of, 4)).statusCode).toBe(409);
    const logged = events.filter(({ action }) => action === 'attribution.graded').at(-1);
    expect(logged).toMatchObject({ touched: { attributionIds: [of.id], claimIds: [claim.id] } });
    expect(logged?.text).not.toContain('satellite');
  });

  it('stays closed to a digit once its hour is over, and can be opened again', async () => {
    const of = await account();
    await open(researcher, of);
    await expire(of);
    expect((await give(researcher, of, 3)).json()).toMatchObject({ code: 'GRADING_NOT_OPEN' });
    expect((await researcher.call('GET', `/attributions/${of.id}`)).json()).toMatchObject({ gradeWithheld: false });
    const again = (await open(researcher, of)).json<{ expiresAt: string; openedAt: string }>();
    expect(Date.parse(again.expiresAt) - Date.parse(again.openedAt)).toBe(3_600_000);
    expect((await give(researcher, of, 3)).statusCode).toBe(201);
  });

  it('is one grading for each person and account, however often and at whatever moment it is opened', async () => {
    const of = await account();
    const opened = await Promise.all([1, 2, 3, 4].map(() => open(researcher, of)));
    const ids = opened.map((answer) => answer.json<{ id: string }>().id);
    expect(new Set(ids).size).toBe(1);
    expect((await open(editor, of)).json<{ id: string }>().id).not.toBe(ids[0]);
    const given = await Promise.all([2, 3, 4].map((digit) => give(researcher, of, digit)));
    const statuses = given.map(({ statusCode }) => statusCode).sort((x, y) => x - y);
    expect(statuses).toEqual([201, 409, 409]);
    await give(editor, of, 3);
  });

  it('gives the one who judges what was said and by whom, and nothing of any grade', async () => {
    const jo = await makeSource(researcher, 'Jo');
    const first = await makeAttribution(researcher, claim, jo, { wording: { text: 'They petitioned.' } });
    const of = await account({ upstream: [{ attribution: first.ref }], access: 'hearsay' });
    const task = (await open(researcher, of)).json<{
      account: object;
      upstream: { id: string }[];
      others: { id: string }[];
      sources: { pseudonym: string }[];
    }>();
    expect(task).toMatchObject({ claim: { ref: claim.ref }, account: { id: of.id, access: 'hearsay' } });
    expect(task.upstream.map(({ id }) => id)).toEqual([first.id]);
    expect(task.others.map(({ id }) => id)).toContain(first.id);
    expect(task.sources.map(({ pseudonym }) => pseudonym)).toEqual(['Heo', 'Jo']);
    const fields = new Set(JSON.stringify(task).match(/"[a-zA-Z]+"(?=:)/g));
    for (const name of ['"grade"', '"grades"', '"credibility"', '"status"', '"standing"', '"letter"']) {
      expect([...fields]).not.toContain(name);
    }
    await give(researcher, of, 3);
  });

  it('hides its earlier digits from who judges it, and from nobody else', async () => {
    const of = await account();
    await open(editor, of);
    await give(editor, of, 5, 'contradicts the timetable');
    await open(researcher, of);
    const read = (person: Person, path = '') => person.call('GET', `/attributions/${of.id}${path}`);
    expect((await read(researcher)).json()).toMatchObject({ credibility: null, grades: [], gradeWithheld: true });
    expect((await read(researcher, '/grades')).json()).toEqual({ items: [], next: null, gradeWithheld: true });
    expect((await read(editor, '/grades')).json()).toMatchObject({ items: [{ credibility: 5 }], gradeWithheld: false });
    const shown = (await give(researcher, of, 3)).json<Judged>();
    expect(shown.credibility).toMatchObject({ isDisputed: true, judged: [{ credibility: 3 }, { credibility: 5 }] });
  });

  it('lets the newest of each grader count as theirs, and keeps all of them in a paged history', async () => {
    const of = await account();
    for (const digit of [4, 2]) {
      await open(researcher, of);
      await give(researcher, of, digit);
    }
    await open(editor, of);
    const { credibility } = (await give(editor, of, 6)).json<Judged>();
    expect(credibility.judged).toMatchObject([
      { credibility: 6, gradedById: editor.accountId },
      { credibility: 2, gradedById: researcher.accountId },
    ]);
    // One who cannot judge it contradicts nobody.
    expect(credibility.isDisputed).toBe(false);
    const first = await researcher.call('GET', `/attributions/${of.id}/grades?limit=2`);
    const page = first.json<{ items: { credibility: number }[]; next: string }>();
    expect(page.items.map((one) => one.credibility)).toEqual([6, 2]);
    const rest = await researcher.call('GET', `/attributions/${of.id}/grades?limit=2&after=${page.next}`);
    expect(rest.json()).toMatchObject({ items: [{ credibility: 4 }], next: null });
  });

  it('withholds the letter of whoever passed it on, told it, or is one person with them', async () => {
    const named = await Promise.all(['Channel', 'Teller', 'Alias'].map((name) => makeSource(researcher, name)));
    const [channel, teller, alias] = named;
    if (channel === undefined || teller === undefined || alias === undefined) throw new Error('a source is missing');
    for (const source of named) await editor.call('POST', `/sources/${source.id}/grades`, graded('E'));
    await editor.call('POST', '/ties', {
      between: [{ source: teller.ref }, { source: alias.ref }],
      kind: 'same_person',
      state: 'confirmed',
      reason: 'the same voice',
    });
    const told = await makeAttribution(researcher, claim, teller);
    const of = await account({ upstream: [{ attribution: told.ref }], channel: channel.ref, access: 'hearsay' });
    await open(editor, of);
    for (const source of [heo, ...named]) {
      expect((await editor.call('GET', `/sources/${source.id}`)).json()).toMatchObject({
        grade: null,
        grades: [],
        judged: [],
        isDisputed: null,
        gradeWithheld: true,
      });
      expect((await editor.call('GET', `/sources/${source.id}/grades`)).json()).toEqual({
        items: [],
        next: null,
        gradeWithheld: true,
      });
      expect((await editor.call('POST', `/sources/${source.id}/grades`, graded('A'))).json()).toMatchObject({
        code: 'GRADING_OPEN',
      });
    }
    const byLetter = (await editor.call('GET', '/sources?grade=E')).json<{ items: object[] }>();
    expect(byLetter.items).toEqual([]);
    expect((await researcher.call('GET', '/sources?grade=E')).json<{ items: object[] }>().items).toHaveLength(3);
    await give(editor, of, 3);
    expect((await editor.call('GET', '/sources?grade=E')).json<{ items: object[] }>().items).toHaveLength(3);
  });

  it('computes the 1, for accounts that others confirm independently, and takes it back', async () => {
    const about = await makeClaim(researcher, 'Guards were changed.');
    const [x, y] = [await makeSource(researcher, 'Guard'), await makeSource(researcher, 'Trader')];
    const [a, b] = [await makeAttribution(researcher, about, x), await makeAttribution(researcher, about, y)];
    const computed = async (of: Made) =>
      (await researcher.call('GET', `/attributions/${of.id}`)).json<Judged>().credibility.computed;
    expect(await computed(a)).toBeNull();
    await editor.call('POST', '/distinctions', { between: [a.ref, b.ref], basis: 'editor', reason: 'asked apart' });
    expect([await computed(a), await computed(b)]).toEqual([1, 1]);
    await researcher.call('POST', `/attributions/${b.id}/withdraw`, { reason: 'misheard' }, 1);
    expect(await computed(a)).toBeNull();
  });

  it.each<[string, object, string]>([
    ['1, which is computed', { credibility: 1, reason: 'x' }, 'credibility'],
    ['7', { credibility: 7, reason: 'x' }, 'credibility'],
    ['half a digit', { credibility: 2.5, reason: 'x' }, 'credibility'],
    ['a digit in words', { credibility: '3', reason: 'x' }, 'credibility'],
    ['no digit', { reason: 'x' }, 'credibility'],
    ['no reason', { credibility: 3 }, 'reason'],
  ])('refuses %s', async (_what, body, path) => {
    const of = await account();
    const answer = await researcher.call('POST', `/attributions/${of.id}/grades`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path }] });
  });

  it('is nothing for those who may not grade, for other workspaces, or to be changed afterwards', async () => {
    const of = await account();
    for (const path of ['grading', 'grades']) {
      const url = `/attributions/${of.id}/${path}`;
      const body = { credibility: 3, reason: 'x' };
      expect((await publisher.call('POST', url, body)).statusCode).toBe(403);
      expect((await elsewhere.call('POST', url, body)).statusCode).toBe(404);
      expect((await test.stranger('yomju').call('POST', url, body)).statusCode).toBe(401);
    }
    const history = `/attributions/${of.id}/grades`;
    expect((await publisher.call('GET', history)).statusCode).toBe(403);
    expect((await elsewhere.call('GET', history)).statusCode).toBe(404);
    for (const statement of [
      'update gradings set expires_at = now()',
      'delete from gradings',
      'delete from attribution_grades',
    ])
      await expect(test.dataSource.query(statement)).rejects.toThrow(/permission denied/);
  });

  async function expire(of: Made): Promise<void> {
    await asOwner(test, (client) =>
      client.query(
        `update gradings set opened_at = now() - interval '61 minutes', expires_at = now() - interval '1 minute'
         where attribution_id = $1`,
        [of.id],
      ),
    );
  }
});
