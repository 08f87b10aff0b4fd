import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, TestApp } from '../support/test-app.js';

interface Problem {
  code: string;
  errors: { path: string; given?: string; expected: string }[];
}

describe('times as people write them', () => {
  let test: TestApp;
  let researcher: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
  });
  afterAll(() => test.stop());

  const read = (body: object) => researcher.call('POST', '/dates/readings', body);

  it('offers both Novembers that "last November" can be, in words and with the reason', async () => {
    const answer = await read({ text: 'last November', saidOn: '2024-12-13' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      readings: [
        {
          edtf: '2024-11',
          earliest: '2024-11-01',
          latest: '2024-11-30',
          words: { en: 'November 2024', ko: '2024년 11월' },
          reason: 'latest_before',
          why: { en: 'the last one over before it was said', ko: '말하기 전에 끝난 가장 가까운 때' },
        },
        {
          edtf: '2023-11',
          earliest: '2023-11-01',
          latest: '2023-11-30',
          words: { en: 'November 2023', ko: '2023년 11월' },
          reason: 'of_last_year',
          why: { en: 'the one of the year before', ko: '그 전해의 것' },
        },
      ],
    });
  });

  it('gives a reading that the time of a claim takes', async () => {
    const { readings } = (await read({ text: '작년 말', saidOn: '2024-12' })).json<{ readings: { edtf: string }[] }>();
    const statement = [{ text: 'The market was closed', lang: 'en' }];
    const time = readings[0]?.edtf;
    const made = await researcher.call('POST', '/claims', { kind: 'event', statement, time });
    expect([made.statusCode, time]).toEqual([201, '2023-11~/2023-12']);
    // The words themselves are no time yet: somebody has to have confirmed a reading.
    const words = await researcher.call('POST', '/claims', { kind: 'event', statement, time: 'last November' });
    expect(words.statusCode).toBe(422);
  });

  it('says what is understood instead of guessing, and does not repeat what was said', async () => {
    const answer = await read({ text: 'the day my cousin left', saidOn: null });
    expect(answer.statusCode).toBe(422);
    const { code, errors } = answer.json<Problem>();
    expect([code, errors.length, errors[0]?.path]).toEqual(['INVALID_INPUT', 1, 'text']);
    expect(errors[0]?.expected).toContain('last November');
    expect(answer.body).not.toContain('cousin');
    const korean = (await read({ text: '김장철', lang: 'ko' })).json<Problem>();
    expect(korean.errors[0]?.expected).toContain('해와 곳에 따라');
    expect((await read({ text: '어제' })).json<Problem>().errors[0]?.expected).toContain('the day it was said');
  });

  it.each([
    [{}, 'text'],
    [{ text: '' }, 'text'],
    [{ text: 'x'.repeat(121) }, 'text'],
    [{ text: 'yesterday', saidOn: 'yesterday' }, 'saidOn'],
    [{ text: 'yesterday', lang: 'fr' }, 'lang'],
    [{ text: 'yesterday', today: '2024-12-13' }, 'today'],
  ])('refuses %j and names the field', async (body, path) => {
    const answer = await read(body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors.map((error) => error.path)).toEqual([path]);
  });
});
