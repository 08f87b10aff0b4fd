import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner } from '../support/as-owner.js';
import { addSource, graded, HEO, SECRETS } from '../support/source-examples.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('what is kept of a source, and from whom', () => {
  let test: TestApp;
  let researcher: Person;
  let publisher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
  }, 60_000);
  afterAll(() => test.stop());

  it('shows a publisher no source, and lets only an editor grade', async () => {
    const source = await addSource(researcher);
    const refused = [
      await publisher.call('GET', '/sources'),
      await publisher.call('GET', `/sources/${source.id}`),
      await publisher.call('POST', '/sources', HEO),
      await publisher.call('PATCH', `/sources/${source.id}`, {}, 1),
      await researcher.call('POST', `/sources/${source.id}/grades`, graded('A')),
    ];
    for (const answer of refused) {
      expect(answer.statusCode).toBe(403);
      for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    }
    expect((await test.stranger('yomju').call('GET', '/sources')).statusCode).toBe(401);
    expect((await test.stranger('yomju').call('POST', `/sources/${source.id}/grades`, graded('A'))).statusCode).toBe(
      401,
    );
  });

  it('names every label and date that is none, and repeats none of what was typed there', async () => {
    const features = { household: 'the Heo family', broker: 'b-1', handler: 'H-12345', exitDate: 'April in Sinuiju' };
    const source = await addSource(researcher);
    for (const answer of [
      await researcher.call('POST', '/sources', { ...HEO, features }),
      await researcher.call('PATCH', `/sources/${source.id}`, { features }, 1),
    ]) {
      expect(answer.statusCode).toBe(422);
      expect(answer.json<{ errors: object[] }>().errors).toEqual([
        { path: 'features.household', expected: 'an opaque label like HH-2' },
        { path: 'features.broker', expected: 'an opaque label like HH-2' },
        { path: 'features.handler', expected: 'an opaque label like HH-2' },
        { path: 'features.exitDate', expected: 'a time in EDTF such as 2019-04 or 2019~' },
      ]);
      for (const typed of ['Heo', 'b-1', '12345', 'Sinuiju']) expect(answer.body).not.toContain(typed);
    }
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(source);
  });

  it('repeats no over-long pseudonym, description or feature in its refusal', async () => {
    const long = 'Heo of Sinuiju '.repeat(200);
    const answer = await researcher.call('POST', '/sources', {
      pseudonym: long,
      kind: 'person',
      cover: [{ text: long }],
      features: { unit: long },
    });
    const { errors } = answer.json<{ errors: { path: string }[] }>();
    expect(errors.map((error) => error.path)).toEqual(['pseudonym', 'cover[0].text', 'features.unit']);
    expect(answer.body).not.toContain('Heo');
  });

  it('logs in the audit trail which fields changed and which grade was given, and nothing a source could be known by', async () => {
    const desk = await test.person('audited', ['editor']);
    const { id } = await addSource(desk);
    await desk.call(
      'PATCH',
      `/sources/${id}`,
      { pseudonym: 'Heo junior', kind: 'person', features: { owner: '허' } },
      1,
    );
    await desk.call('POST', `/sources/${id}/grades`, graded('B', 'editor', 'worked at the mine of 2021'));
    await desk.call('POST', `/sources/${id}/grades`, graded('D', 'track_record', 'Heo was twice mistaken'));
    const rows = await asOwner(test, (client) =>
      client.query<{ action: string; body: string }>(
        `select l.action, b.body from audit_leaves l join audit_bodies b using (workspace_id, sequence)
         where l.action like 'source.%' order by l.workspace_id, l.sequence`,
      ),
    );
    const ours = rows.rows.filter((row) => row.body.includes(id));
    expect(ours.map((row) => row.action)).toEqual([
      'source.created',
      'source.changed',
      'source.graded',
      'source.graded',
    ]);
    const bodies: { after?: unknown; before?: unknown }[] = ours.map((row) => JSON.parse(row.body));
    expect(bodies.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: undefined, after: undefined },
      { before: undefined, after: { changed: ['pseudonym', 'features'] } },
      { before: undefined, after: { grade: 'B', basis: 'editor' } },
      { before: { grade: 'B', basis: 'editor' }, after: { grade: 'D', basis: 'track_record' } },
    ]);
    for (const row of rows.rows) for (const secret of SECRETS) expect(row.body).not.toContain(secret);
  });

  it('logs no pseudonym, cover or feature, whatever was answered', () => {
    const lines = JSON.stringify(test.log.entries);
    expect(lines).toContain('/api/v1/workspaces/:workspace/sources/:source/grades');
    for (const secret of [...SECRETS, 'Trader', '철수', 'yomju']) expect(lines).not.toContain(secret);
    expect(test.log.entries.filter((entry) => entry.event !== 'request')).toEqual([]);
  });
});
