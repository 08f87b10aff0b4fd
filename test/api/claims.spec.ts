import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditEvent, AuditLog } from '../../src/audit/audit-log.service.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Claim {
  id: string;
  ref: string;
  key: string;
  revision: number;
  version: number;
  topics: string[];
}

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('claims', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let auditor: Person;
  let elsewhere: Person;
  let yomjuCounty: { id: string; ref: string };
  const events: AuditEvent[] = [];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    auditor = await test.person('yomju', ['auditor']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    const region = { kind: 'county', names: [{ text: '염주군', lang: 'ko' }] };
    yomjuCounty = (await researcher.call('POST', '/regions', region)).json();
    for (const app of test.apps) {
      app.get(AuditLog, { strict: false }).subscribe((_tx, _actor, event) => {
        events.push(event);
        return Promise.resolve();
      });
    }
  }, 60_000);
  afterAll(() => test.stop());

  const petition = {
    kind: 'event',
    statement: [
      { text: 'Discharged soldiers petitioned the county in Yomju.', lang: 'en' },
      { text: '염주에서 제대군인들이 군에 청원했다.', lang: 'ko' },
    ],
    time: '2024-11~',
  };
  const log = async (body: object = petition, who = researcher) =>
    (await who.call('POST', '/claims', body)).json<Claim>();
  const lastEvent = (id: string) => events.filter((event) => event.record.id === id).at(-1);

  describe('logging one', () => {
    it('keeps the petition in both languages with its places, topics and numbers', async () => {
      const made = await researcher.call('POST', '/claims', {
        ...petition,
        regions: [
          { region: yomjuCounty.ref, role: 'concerns' },
          { region: yomjuCounty.id, role: 'happened' },
        ],
        topics: ['veterans', '배급'],
        quantities: [{ what: 'petitioners', unit: 'people', low: 20, best: 30, high: 30 }, { what: 'visits' }],
      });
      expect(made.statusCode).toBe(201);
      expect(made.headers['etag']).toBe('"1"');
      const claim = made.json<Claim>();
      expect(claim).toMatchObject({
        ...petition,
        key: claim.ref.toLowerCase(),
        revision: 1,
        regions: [
          { regionId: yomjuCounty.id, role: 'happened' },
          { regionId: yomjuCounty.id, role: 'concerns' },
        ],
        topics: ['veterans', '배급'],
        quantities: [
          { what: 'petitioners', unit: 'people', low: 20, best: 30, high: 30 },
          { what: 'visits', unit: null, low: null, best: null, high: null },
        ],
        editorMark: 'none',
        createdById: researcher.accountId,
        version: 1,
      });
      const read = await publisher.call('GET', `/claims/${claim.ref}/record`);
      expect(read.json()).toEqual(claim);
      expect(read.headers['etag']).toBe('"1"');
      expect(lastEvent(claim.id)).toMatchObject({ action: 'claim.created', touched: { claimIds: [claim.id] } });
    });

    it('gives the time between which days it lies, and keeps the words of the one who gave it', async () => {
      const { id } = await log({ ...petition, time: '2024-11~/..' });
      const stored = await test.dataSource.transaction(async (manager) => {
        const rows = await manager.query<{ id: string }[]>(
          `select workspace_id as id from workspace_slugs where slug = 'yomju'`,
        );
        await manager.query('select whence_enter($1)', [rows[0]?.id]);
        return manager.query<object[]>(
          `select time_text, time_earliest::text, time_latest::text from claims where workspace_id = $1 and id = $2`,
          [rows[0]?.id, id],
        );
      });
      expect(stored).toEqual([{ time_text: '2024-11~/..', time_earliest: '2024-11-01', time_latest: null }]);
    });

    it('stores a decomposed Korean statement in NFC', async () => {
      const made = await researcher.call('POST', '/claims', {
        ...petition,
        statement: [{ text: '염주군'.normalize('NFD') }],
      });
      expect(made.json()).toMatchObject({ statement: [{ text: '염주군'.normalize('NFC'), lang: null }] });
    });

    it.each([
      ['an unknown field', { colour: 'red' }, 'colour'],
      ["the editor's mark, which is not the researcher's to set", { editorMark: 'disproved' }, 'editorMark'],
      ['a kind that is not in the list', { kind: 'rumour' }, 'kind'],
      ['no statement', { statement: [] }, 'statement'],
      ['a statement in 21 languages', { statement: Array.from({ length: 21 }, () => ({ text: 'a' })) }, 'statement'],
      ['a blank statement', { statement: [{ text: 'a' }, { text: ' \t' }] }, 'statement[1].text'],
      ['a statement over the limit', { statement: [{ text: 'x'.repeat(10_001) }] }, 'statement[0].text'],
      ['a day that does not exist', { time: '2023-02-29' }, 'time'],
      ['a region that is no reference', { regions: [{ region: 'Yomju', role: 'happened' }] }, 'regions[0].region'],
      ['a region that is not here', { regions: [{ region: ABSENT, role: 'happened' }] }, 'regions[0].region'],
      ['a role that is not in the list', { regions: [{ region: 'R-1', role: 'near' }] }, 'regions[0].role'],
      ['a topic twice', { topics: ['veterans', 'rations', 'veterans'] }, 'topics[2]'],
      ['a blank topic', { topics: ['veterans', ' '] }, 'topics[1]'],
      ['a best figure below the lowest', { quantities: [{ what: 'a', low: 30, best: 20 }] }, 'quantities[0].best'],
      ['a best figure above the highest', { quantities: [{ what: 'a', best: 30, high: 20 }] }, 'quantities[0].high'],
      [
        'a lowest above the highest',
        { quantities: [{ what: 'b' }, { what: 'a', low: 3, high: 2 }] },
        'quantities[1].high',
      ],
      ['a number as text', { quantities: [{ what: 'a', low: '3' }] }, 'quantities[0].low'],
    ])('refuses %s and names the field', async (_what, change, path) => {
      const answer = await researcher.call('POST', '/claims', { ...petition, ...change });
      expect(answer.statusCode).toBe(422);
      expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toContain(path);
    });

    it('refuses one region twice in one role, also when it is named by code and by id', async () => {
      const regions = [
        { region: yomjuCounty.ref, role: 'happened' },
        { region: yomjuCounty.id, role: 'happened' },
      ];
      const answer = await researcher.call('POST', '/claims', { ...petition, regions });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({
        errors: [{ path: 'regions[1]', expected: 'each region once in each role' }],
      });
    });

    it('leaves no gap and no claim behind when it refuses', async () => {
      const first = await log(petition, elsewhere);
      await elsewhere.call('POST', '/claims', { ...petition, regions: [{ region: ABSENT, role: 'happened' }] });
      const second = await log(petition, elsewhere);
      expect([first.ref, second.ref]).toEqual(['C-1', 'C-2']);
    });
  });

  describe('changing one', () => {
    it('changes what is given, leaves the rest, and clears the time with null', async () => {
      const { id } = await log({ ...petition, topics: ['veterans'], quantities: [{ what: 'petitioners', best: 30 }] });
      const changed = await researcher.call('PATCH', `/claims/${id}`, { time: null, topics: ['rations', 'army'] }, 1);
      expect(changed.statusCode).toBe(200);
      expect(changed.headers['etag']).toBe('"2"');
      expect(changed.json()).toMatchObject({
        kind: 'event',
        time: null,
        topics: ['army', 'rations'],
        quantities: [{ what: 'petitioners', best: 30 }],
        statement: petition.statement,
        version: 2,
      });
      expect(lastEvent(id)).toMatchObject({
        action: 'claim.changed',
        before: { time: '2024-11~', topics: ['veterans'] },
        after: { time: null, topics: ['rations', 'army'] },
        touched: { claimIds: [id] },
      });
      const emptied = await researcher.call('PATCH', `/claims/${id}`, { topics: [], quantities: [] }, 2);
      expect(emptied.json()).toMatchObject({ topics: [], quantities: [], version: 3 });
    });

    it('changes only the version that was read', async () => {
      const { id } = await log();
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'state' })).statusCode).toBe(428);
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'state' }, 2)).statusCode).toBe(412);
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'state' }, 1)).statusCode).toBe(200);
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'event' }, 1)).statusCode).toBe(412);
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'event' }, 'new')).statusCode).toBe(422);
    });

    it('lets exactly one of fifty people who change the same version win', async () => {
      const { id } = await log();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => researcher.call('PATCH', `/claims/${id}`, { topics: [`topic ${i}`] }, 1)),
      );
      const statuses = answers.map((answer) => answer.statusCode);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 412)).toHaveLength(49);
      const winner = answers.findIndex((answer) => answer.statusCode === 200);
      const now = (await researcher.call('GET', `/claims/${id}/record`)).json();
      expect(now).toMatchObject({ version: 2, topics: [`topic ${winner}`] });
      expect(events.filter((event) => event.record.id === id && event.action === 'claim.changed')).toHaveLength(1);
    }, 60_000);

    it.each([
      ['its wording', { statement: petition.statement }, 'statement'],
      ['its mark', { editorMark: 'disproved' }, 'editorMark'],
      ['its kind to nothing', { kind: null }, 'kind'],
      ['its topics to one topic twice', { topics: ['a', 'a'] }, 'topics[1]'],
    ])('refuses to change %s in passing', async (_what, change, path) => {
      const { id } = await log();
      const answer = await editor.call('PATCH', `/claims/${id}`, change, 1);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path }] });
    });
  });

  describe('rewording one', () => {
    const cautious = [{ text: 'Discharged soldiers are said to have petitioned.', lang: 'en' }];

    it('adds a revision and keeps the former one with both its languages', async () => {
      const { id } = await log();
      const reworded = await researcher.call('POST', `/claims/${id}/wordings`, {
        statement: cautious,
        reason: 'Only one person says so.',
      });
      expect(reworded.statusCode).toBe(201);
      expect(reworded.json()).toMatchObject({ statement: cautious, revision: 2, version: 2 });
      const history = (await researcher.call('GET', `/claims/${id}/wordings`)).json();
      expect(history).toMatchObject({
        items: [
          { revision: 2, statement: cautious, reason: 'Only one person says so.', createdById: researcher.accountId },
          { revision: 1, statement: petition.statement, reason: null },
        ],
        next: null,
      });
      const event = lastEvent(id);
      expect(event).toMatchObject({ action: 'claim.reworded', after: { revision: 2 }, touched: { claimIds: [id] } });
      expect(JSON.stringify(event)).not.toContain('said to have');
    });

    it('makes a change on the former version stale', async () => {
      const { id } = await log();
      await researcher.call('POST', `/claims/${id}/wordings`, { statement: cautious, reason: 'Too sure.' });
      expect((await researcher.call('PATCH', `/claims/${id}`, { kind: 'state' }, 1)).statusCode).toBe(412);
    });

    it('refuses the wording it already has', async () => {
      const { id } = await log();
      const same = { statement: petition.statement, reason: 'Sent twice.' };
      const answer = await researcher.call('POST', `/claims/${id}/wordings`, same);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'WORDING_UNCHANGED' });
    });

    it('keeps every one of ten wordings given at the same moment, and walks through them page by page', async () => {
      const { id } = await log();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          researcher.call('POST', `/claims/${id}/wordings`, { statement: [{ text: `wording ${i}` }], reason: 'r' }),
        ),
      );
      expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 10 }, () => 201));
      const seen: number[] = [];
      let after = '';
      do {
        const page = (await researcher.call('GET', `/claims/${id}/wordings?limit=4${after}`)).json<{
          items: { revision: number }[];
          next: string | null;
        }>();
        seen.push(...page.items.map((item) => item.revision));
        after = page.next === null ? '' : `&after=${page.next}`;
      } while (after !== '');
      expect(seen).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      for (const cursor of ['nonsense', Buffer.from('[99999999999]').toString('base64url')]) {
        expect((await researcher.call('GET', `/claims/${id}/wordings?after=${cursor}`)).statusCode).toBe(422);
      }
    });

    it('adds one revision when ten people send the same new wording at the same moment', async () => {
      const { id } = await log();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          researcher.call('POST', `/claims/${id}/wordings`, { statement: cautious, reason: 'Too sure.' }),
        ),
      );
      expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([
        201,
        ...Array.from({ length: 9 }, () => 409),
      ]);
      expect((await researcher.call('GET', `/claims/${id}/record`)).json()).toMatchObject({ revision: 2, version: 2 });
    });

    it.each([
      ['no reason', { statement: cautious }, 'reason'],
      ['an empty reason', { statement: cautious, reason: '' }, 'reason'],
      ['no statement', { reason: 'r' }, 'statement'],
      ['a blank statement', { statement: [{ text: ' ' }], reason: 'r' }, 'statement[0].text'],
    ])('refuses %s', async (_what, body, path) => {
      const { id } = await log();
      const answer = await researcher.call('POST', `/claims/${id}/wordings`, body);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path }] });
    });
  });

  describe("the editor's mark", () => {
    const retracted = { mark: 'retracted', reason: 'The paper took it back.' };

    it('is set by an editor, with a reason that goes into the log', async () => {
      const { id } = await log();
      const marked = await editor.call('PUT', `/claims/${id}/editor-mark`, retracted, 1);
      expect(marked.json()).toMatchObject({ editorMark: 'retracted', version: 2 });
      expect(lastEvent(id)).toMatchObject({
        action: 'claim.marked',
        reason: 'The paper took it back.',
        before: { editorMark: 'none' },
        after: { editorMark: 'retracted' },
        touched: { claimIds: [id] },
      });
      expect(
        (await editor.call('PUT', `/claims/${id}/editor-mark`, { ...retracted, mark: 'none' }, 1)).statusCode,
      ).toBe(412);
      const cleared = await editor.call('PUT', `/claims/${id}/editor-mark`, { mark: 'none', reason: 'By mistake.' }, 2);
      expect(cleared.json()).toMatchObject({ editorMark: 'none', version: 3 });
    });

    it('is refused to a researcher, without a version, without a reason and for a word not in the list', async () => {
      const { id } = await log();
      const path = `/claims/${id}/editor-mark`;
      expect((await researcher.call('PUT', path, retracted, 1)).statusCode).toBe(403);
      expect((await editor.call('PUT', path, retracted)).statusCode).toBe(428);
      expect((await editor.call('PUT', path, { mark: 'retracted' }, 1)).json()).toMatchObject({
        errors: [{ path: 'reason' }],
      });
      expect((await editor.call('PUT', path, { ...retracted, mark: 'true' }, 1)).json()).toMatchObject({
        errors: [{ path: 'mark' }],
      });
      expect((await editor.call('GET', `/claims/${id}/record`)).json()).toMatchObject({
        editorMark: 'none',
        version: 1,
      });
    });
  });

  describe('who may', () => {
    it('gives the other workspace, the absent and the malformed the same answer on every route', async () => {
      const { id } = await log();
      const absent = await elsewhere.call('GET', `/claims/${ABSENT}/record`);
      expect(absent.statusCode).toBe(404);
      for (const name of [id, ABSENT, 'not-an-id', 'C-999999']) {
        const answers = [
          await elsewhere.call('GET', `/claims/${name}/record`),
          await elsewhere.call('GET', `/claims/${name}/wordings`),
          await elsewhere.call('PATCH', `/claims/${name}`, { kind: 'state' }, 1),
          await elsewhere.call('POST', `/claims/${name}/wordings`, { statement: [{ text: 'a' }], reason: 'r' }),
          await elsewhere.call('PUT', `/claims/${name}/editor-mark`, { mark: 'disproved', reason: 'r' }, 1),
        ];
        for (const answer of answers) {
          expect(answer.statusCode).toBe(404);
          expect(answer.body).toBe(absent.body);
        }
      }
      expect((await researcher.call('GET', `/claims/${id}/record`)).json()).toMatchObject({
        version: 1,
        kind: 'event',
      });
    });

    it('takes no region of another workspace', async () => {
      const answer = await elsewhere.call('POST', '/claims', {
        ...petition,
        regions: [{ region: yomjuCounty.id, role: 'happened' }],
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({
        errors: [{ path: 'regions[0].region', expected: 'a region of this workspace' }],
      });
    });

    it('answers a non-member as if the workspace did not exist', async () => {
      const { id } = await log();
      const foreign = await elsewhere.request({ method: 'GET', url: `/api/v1/workspaces/yomju/claims/${id}/record` });
      const nowhere = await elsewhere.request({ method: 'GET', url: `/api/v1/workspaces/no-desk/claims/${id}/record` });
      expect(foreign.statusCode).toBe(404);
      expect(foreign.body).toBe(nowhere.body);
    });

    it('refuses the wrong role and a stranger, and writes nothing', async () => {
      const { id } = await log();
      const before = events.length;
      for (const [who, status] of [
        [publisher, 403],
        [auditor, 403],
        [test.stranger('yomju'), 401],
      ] as const) {
        expect((await who.call('POST', '/claims', petition)).statusCode).toBe(status);
        expect((await who.call('PATCH', `/claims/${id}`, { kind: 'state' }, 1)).statusCode).toBe(status);
        const wording = { statement: [{ text: 'a' }], reason: 'r' };
        expect((await who.call('POST', `/claims/${id}/wordings`, wording)).statusCode).toBe(status);
        const mark = { mark: 'disproved', reason: 'r' };
        expect((await who.call('PUT', `/claims/${id}/editor-mark`, mark, 1)).statusCode).toBe(status);
      }
      expect((await auditor.call('GET', `/claims/${id}/record`)).statusCode).toBe(403);
      expect((await auditor.call('GET', `/claims/${id}/wordings`)).statusCode).toBe(403);
      expect(events).toHaveLength(before);
    });

    it('logs no statement, no place and no id', () => {
      const lines = JSON.stringify(test.log.entries);
      for (const secret of ['petition', '염주', '청원', yomjuCounty.id]) expect(lines).not.toContain(secret);
    });
  });
});
