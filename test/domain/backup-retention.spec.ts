import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backupsToDelete, DEFAULT_KEEP } from '../../src/domain/backup/retention.js';

const on = (...days: string[]) => days.map((day) => new Date(day.includes('T') ? `${day}:00Z` : `${day}T03:00:00Z`));
const days = (dates: readonly Date[]) => dates.map((date) => date.toISOString().slice(0, 16)).sort();

describe('which backups are deleted', () => {
  it('of a desk that makes two a day: the morning one of every day but today goes, and of today nothing newer is there', () => {
    const made = on('2026-03-09T06:00', '2026-03-09T18:00', '2026-03-10T06:00', '2026-03-10T18:00');
    const gone = backupsToDelete(made, { daily: 7, weekly: 0, monthly: 0 });
    expect(days(gone)).toEqual(['2026-03-09T06:00', '2026-03-10T06:00']);
  });

  it('keeps the newest of each of the last two ISO weeks: a Sunday belongs to the week before the Monday after it', () => {
    // 2026-03-08 is a Sunday, 2026-03-09 a Monday.
    const made = on('2026-03-02', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10');
    expect(days(backupsToDelete(made, { daily: 0, weekly: 2, monthly: 0 }))).toEqual([
      '2026-03-02T03:00',
      '2026-03-07T03:00',
      '2026-03-09T03:00',
    ]);
  });

  it('after a month without any, the last days that have one are still the last days', () => {
    const made = on('2026-01-01', '2026-01-02', '2026-01-03', '2026-02-20');
    expect(days(backupsToDelete(made, { daily: 3, weekly: 0, monthly: 0 }))).toEqual(['2026-01-01T03:00']);
  });

  it('of 400 days in a row keeps 13: 7 days, 4 weeks and 6 months, of which four are the same', () => {
    // The last is Thursday 2026-02-05. Days 30 Jan to 5 Feb; weeks end on 5 Feb and on the Sundays 1 Feb, 25 Jan and
    // 18 Jan, of which 1 Feb is a day kept anyway; months end on 5 Feb, 31 Jan (a day kept anyway), 31 Dec, 30 Nov,
    // 31 Oct and 30 Sep. 7 + 2 + 4 = 13.
    const last = Date.parse('2026-02-05T03:00:00Z');
    const made = Array.from({ length: 400 }, (_, i) => new Date(last - i * 86_400_000));
    expect(made.length - backupsToDelete(made, DEFAULT_KEEP).length).toBe(13);
  });

  it('never deletes the newest, keeps no more than the rule says, and has nothing to do a second time', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    const count = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(moments, fc.record({ daily: count, weekly: count, monthly: count }), (hours, rule) => {
        const made = hours.map((hour) => new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000));
        const gone = new Set(backupsToDelete(made, rule));
        const kept = made.filter((date) => !gone.has(date));
        expect(Math.max(...kept.map(Number))).toBe(Math.max(...made.map(Number)));
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, rule.daily + rule.weekly + rule.monthly));
        expect(backupsToDelete(kept, rule)).toEqual([]);
      }),
    );
  });
});
