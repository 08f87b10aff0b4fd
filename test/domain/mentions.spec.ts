import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findMentions } from '../../src/domain/desk/mentions.js';

const minsu = { accountId: '11111111-1111-4111-8111-111111111111', name: '김민수' };
const min = { accountId: '22222222-2222-4222-8222-222222222222', name: '김민' };
const ana = { accountId: '33333333-3333-4333-8333-333333333333', name: 'Ana' };
const anaMaria = { accountId: '44444444-4444-4444-8444-444444444444', name: 'Ana Maria Jo' };
const desk = [min, minsu, ana, anaMaria];

function named(text: string, people = desk): string[] {
  const { accountIds } = findMentions(text.normalize('NFC'), people);
  return accountIds.map((id) => people.find(({ accountId }) => accountId === id)?.name ?? id);
}

describe('who a comment names', () => {
  it.each([
    ['@Ana', ['Ana']],
    ['Ask @ana, or @김민수.', ['Ana', '김민수']],
    ['(@Ana) “@김민” @Ana!', ['Ana', '김민']],
    ['@Ana Maria Jo knows', ['Ana Maria Jo']],
    ['@Ana Maria knows', ['Ana']],
    ['＠김민수 확인 부탁', ['김민수']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    ['@김민수에게 물어볼 것', ['김민수']],
    ['@김민수님께서 확인', ['김민수']],
    ['@김민수 기자님, 확인 바랍니다', ['김민수']],
    ['@김민은 모른다', ['김민']],
    ['@김민이 들었다', ['김민']],
    ['@Ana에게도, @Ana씨가', ['Ana']],
    ['그건 @김민수랑 @김민이랑', ['김민수', '김민']],
  ])('with a particle or a title on the name: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    // 김민호 works elsewhere: neither 김민 nor anybody else is meant.
    '@김민호에게 물어볼 것',
    'anabel@Ana.org',
    'mina@ana',
    '@Anabel',
    '@ana-maria and @ana.jo and @ana_2',
    '@anaé',
    'Ana, 김민수',
    '@ Ana',
    '@@Ana',
    '@',
    '',
  ])('nobody: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('decomposed letters are the same name', () => {
    expect(named('@김민수에게'.normalize('NFD'))).toEqual(['김민수']);
    expect(named('@Zoë', [{ ...ana, name: 'Zoe\u0308' }])).toEqual(['Zoe\u0308']);
  });

  it('two people of one name: says so, and the id of an account settles it', () => {
    const other = { ...ana, accountId: '55555555-5555-4555-8555-555555555555' };
    expect(findMentions('@Ana', [ana, other])).toEqual({ accountIds: [], ambiguous: ['Ana'] });
    expect(findMentions(`@${other.accountId}, look`, [ana, other])).toEqual({
      accountIds: [other.accountId],
      ambiguous: [],
    });
  });

  it('whatever the text: only people of the desk, each once, and only by an @', () => {
    const piece = fc.oneof(
      fc.constantFrom('@', '＠', ' ', ',', '에게', '님', '.', 'Ana', '김민', '김민수', 'Ana Maria Jo', 'x', '\n', '-'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').normalize('NFC');
        const { accountIds } = findMentions(text, desk);
        expect(new Set(accountIds).size).toBe(accountIds.length);
        for (const id of accountIds) {
          const name = desk.find(({ accountId }) => accountId === id)?.name ?? 'nobody';
          expect(text.toLowerCase()).toMatch(new RegExp(`[@＠]${name.toLowerCase()}`, 'u'));
        }
        expect(findMentions(text.replaceAll(/[@＠]/g, ''), desk).accountIds).toEqual([]);
      }),
    );
  });
});
