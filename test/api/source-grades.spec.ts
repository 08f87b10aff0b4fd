import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addSource, graded, type Source } from '../support/source-examples.js';
import { type Person, TestApp } from '../support/test-app.js';

describe('grades of sources', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
  }, 60_000);
  afterAll(() => test.stop());

  it('keeps every grade with its author and reason, the newest first', async () => {
    const source = await addSource(researcher);
    const first = await editor.call('POST', `/sources/${source.ref}/grades`, graded('B', 'editor', 'the mine of 2021'));
    expect(first.statusCode).toBe(201);
    const second = (
      await editor.call('POST', `/sources/${source.id}/grades`, graded('D', 'track_record', 'twice mistaken'))
    ).json<Source>();
    const gradedOn = new Date().toISOString().slice(0, 10);
    const grades = [
      { grade: 'D', basis: 'track_record', reason: 'twice mistaken', gradedById: editor.accountId, gradedOn },
      { grade: 'B', basis: 'editor', reason: 'the mine of 2021', gradedById: editor.accountId, gradedOn },
    ];
    expect(second).toMatchObject({ grade: grades[0], grades, version: 1 });
    expect((await researcher.call('GET', `/sources/${source.id}`)).json()).toEqual(second);
  });

  it('keeps both of two grades given at the same moment', async () => {
    const source = await addSource(researcher);
    const given = ['A', 'B', 'C'].map((grade) => editor.call('POST', `/sources/${source.id}/grades`, graded(grade)));
    expect((await Promise.all(given)).map((answer) => answer.statusCode)).toEqual([201, 201, 201]);
    const { grades } = (await editor.call('GET', `/sources/${source.id}`)).json<Source>();
    expect(grades.map((grade) => grade.grade).sort()).toEqual(['A', 'B', 'C']);
  });

  it('has no way to change or remove a grade', async () => {
    const source = await addSource(researcher);
    await editor.call('POST', `/sources/${source.id}/grades`, graded('A'));
    for (const method of ['PATCH', 'PUT', 'DELETE'] as const) {
      expect((await editor.call(method, `/sources/${source.id}/grades/1`, {}, 1)).statusCode).toBe(404);
    }
    await expect(test.dataSource.query(`update source_grades set grade = 'A'`)).rejects.toThrow(/permission denied/);
    await expect(test.dataSource.query(`delete from source_grades`)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['a grade that is none', { ...graded('G') }, 'grade'],
    ['no basis', { grade: 'A', reason: 'because' }, 'basis'],
    ['no reason', { grade: 'A', basis: 'editor' }, 'reason'],
    ['an empty reason', graded('A', 'editor', ''), 'reason'],
  ])('refuses to grade with %s', async (_what, body, path) => {
    const source = await addSource(researcher);
    const answer = await editor.call('POST', `/sources/${source.id}/grades`, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });
});
