import { describe, expect, it } from '@jest/globals';
import { mayAssign } from '../../src/domain/assignment-rules.js';
import { DRAFT_BYTES, draftProblems, draftsOf, MOST_DRAFTS } from '../../src/domain/desk/draft-rules.js';
import { NOTIFICATION_KINDS, notificationsReadBy } from '../../src/domain/desk/notification-kinds.js';
import { NOTIFICATION_LANGUAGES, notificationLine } from '../../src/domain/desk/notification-words.js';
import { permissionsOf, type Role, ROLES } from '../../src/domain/roles.js';

const paths = (kind: Parameters<typeof draftProblems>[0], content: object) =>
  draftProblems(kind, content).map(({ path }) => path);

describe('a draft', () => {
  it('holds the fields of what it becomes, whatever their values', () => {
    expect(paths('claim', { statement: [{ text: '' }], time: 'some day', regions: [{}] })).toEqual([]);
    expect(paths('ruling', { status: null, reason: '' })).toEqual([]);
    expect(paths('claim', { pseudonym: 'Heron' })).toEqual(['content.pseudonym']);
    // A name that could be somebody's words is not repeated.
    expect(paths('claim', { 'the trader said so': 1 })).toEqual(['content']);
    expect(JSON.stringify(draftProblems('claim', { 'the trader said so': 1 }))).not.toContain('trader');
  });

  it('is at most 64 KiB, counted in bytes of UTF-8, and eight levels deep', () => {
    // {"text":"…"} takes 11 bytes around the text; a Hangul syllable takes three.
    const fits = '가'.repeat((DRAFT_BYTES - 11) / 3);
    expect(paths('comment', { text: fits })).toEqual([]);
    expect(paths('comment', { text: `${fits}가` })).toEqual(['content']);
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
    expect(paths('claim', { statement: deep(7) })).toEqual([]);
    expect(paths('claim', { statement: deep(8) })).toEqual(['content']);
    expect(MOST_DRAFTS).toBe(100);
  });

  it('is of a kind its writer may write', () => {
    const of = (role: Role) => draftsOf(permissionsOf([role]));
    expect(of('researcher')).toEqual(['claim', 'attribution', 'comment', 'report']);
    expect(of('editor')).toEqual(['claim', 'attribution', 'ruling', 'comment', 'report']);
    expect(of('publisher')).toEqual(['report']);
    for (const role of ['custodian', 'auditor', 'admin'] as const) expect(of(role)).toEqual([]);
  });
});

describe('a claim', () => {
  const [mina, ana] = ['mina', 'ana'];
  it.each([
    ['taken by a researcher from nobody', { by: mina, from: null, to: mina, isReviewer: false }, true],
    ['handed on by the researcher who has it', { by: mina, from: mina, to: ana, isReviewer: false }, true],
    ['given back by the researcher who has it', { by: mina, from: mina, to: null, isReviewer: false }, true],
    ['taken by a researcher from a colleague', { by: mina, from: ana, to: mina, isReviewer: false }, false],
    ['laid on a colleague by a researcher', { by: mina, from: null, to: ana, isReviewer: false }, false],
    ['given back by a researcher who does not have it', { by: mina, from: ana, to: null, isReviewer: false }, false],
    ['handed from one colleague to another by an editor', { by: mina, from: ana, to: 'jo', isReviewer: true }, true],
    ['taken by the product itself', { by: null, from: null, to: null, isReviewer: false }, false],
  ])('%s', (_what, change, expected) => {
    expect(mayAssign(change)).toBe(expected);
  });
});

describe('a notification', () => {
  it('of a comment is for who reads evidence; others learn what lists show them', () => {
    const of = (role: Role) => notificationsReadBy(permissionsOf([role]));
    expect(of('researcher')).toEqual([...NOTIFICATION_KINDS]);
    expect(of('editor')).toEqual([...NOTIFICATION_KINDS]);
    expect(of('publisher')).toEqual(['claim_moved', 'reconfirm_due', 'ruling_expiring']);
    for (const role of ['custodian', 'auditor', 'admin'] as const) expect(of(role)).toEqual([]);
    expect(ROLES).toHaveLength(6);
  });

  it('is one line in each language, with every fact in its place and none left open', () => {
    for (const lang of NOTIFICATION_LANGUAGES) {
      for (const kind of NOTIFICATION_KINDS) {
        for (const by of ['Mina {day}', null]) {
          const facts = { kind, record: 'claim' as const, ref: 'C-12', status: 'rumour', expiresOn: '2025-06-30', by };
          const line = notificationLine(lang, facts);
          expect(line).toMatch(/^C-12: [^\n]+$/);
          // What is put in is not looked into again.
          expect(line.replace('Mina {day}', '')).not.toMatch(/[{}]/);
          if (kind === 'claim_moved') expect(line).toContain('rumour');
          if (kind === 'ruling_expiring') expect(line).toContain('2025-06-30');
        }
        const nameless = notificationLine(lang, {
          kind: 'mentioned',
          record: 'source',
          ref: null,
          status: null,
          expiresOn: null,
          by: null,
        });
        expect(nameless).toMatch(lang === 'ko' ? /^출처: / : /^A source: /);
      }
    }
  });
});
