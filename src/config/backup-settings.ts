import type { KeepRule } from '../domain/backup/retention.js';

/** Backups the server makes by itself. */
export interface BackupSettings {
  readonly folder: string;
  readonly everyMs: number;
  /** Recipients of age; at least one. */
  readonly recipients: readonly string[];
  readonly keep: KeepRule;
}

const UNITS_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const SHORTEST_MS = 5 * 60_000;
const LONGEST_MS = 366 * 86_400_000;

/** A time between two backups: `30m`, `24h`, `7d`; from five minutes to a year, in milliseconds. */
export function parseEvery(text: string): number | undefined {
  const match = /^([1-9]\d{0,3})([mhd])$/.exec(text);
  const ms = Number(match?.[1]) * (UNITS_MS[match?.[2] ?? ''] ?? Number.NaN);
  return ms >= SHORTEST_MS && ms <= LONGEST_MS ? ms : undefined;
}

/** Recipients of age, with commas between them. */
export function parseRecipients(text: string): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^age1[a-z0-9]{20,4000}$/.test(part)) ? parts : undefined;
}

/** `daily=7,weekly=4,monthly=6`; what is not named is not kept for itself. At least one backup is kept. */
export function parseKeep(text: string): KeepRule | undefined {
  const counts = new Map<string, number>();
  for (const part of text.split(',')) {
    const match = /^(daily|weekly|monthly)=(\d{1,4})$/.exec(part.trim());
    if (match === null || counts.has(match[1] ?? '')) return undefined;
    counts.set(match[1] ?? '', Number(match[2]));
  }
  const rule = {
    daily: counts.get('daily') ?? 0,
    weekly: counts.get('weekly') ?? 0,
    monthly: counts.get('monthly') ?? 0,
  };
  return rule.daily + rule.weekly + rule.monthly > 0 ? rule : undefined;
}

export const DEFAULT_EVERY_MS = 86_400_000;
