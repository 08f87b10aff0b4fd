/**
 * Which backups are kept. Periods are counted by the backups there are and not by the calendar: if none was made for a
 * month, the last seven days that have one are still the last seven.
 */
export interface KeepRule {
  /** Days, ISO weeks and months (all in UTC) of which the newest backup each is kept. */
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export const DEFAULT_KEEP: KeepRule = { daily: 7, weekly: 4, monthly: 6 };

const DAY_MS = 86_400_000;

/**
 * The backups to delete, of those made at these moments. The newest is never among them, whatever the rule says; of
 * each period that is kept it is the period's newest that stays.
 */
export function backupsToDelete(madeAt: readonly Date[], rule: KeepRule): Date[] {
  const newestFirst = [...madeAt].sort((a, b) => b.getTime() - a.getTime());
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [periodOf, count] of [
    [day, rule.daily],
    [week, rule.weekly],
    [month, rule.monthly],
  ] as const) {
    const seen = new Set<string>();
    for (const made of newestFirst) {
      if (seen.size >= count) break;
      const period = periodOf(made);
      if (!seen.has(period)) kept.add(made);
      seen.add(period);
    }
  }
  return newestFirst.filter((made) => !kept.has(made));
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The Monday a week begins with. */
function week(at: Date): string {
  const weekday = (at.getUTCDay() + 6) % 7;
  return day(new Date(at.getTime() - weekday * DAY_MS));
}

function month(at: Date): string {
  return at.toISOString().slice(0, 7);
}
