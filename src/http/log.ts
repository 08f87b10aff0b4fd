import { pino } from 'pino';
import type { LogLevel } from '../config/config.js';

/** What the product writes to its log: events with ids and enums. No bodies, no addresses, no content, no secrets. */
export interface Log {
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

export type LogEntry = { readonly event: string } & Readonly<Record<string, LogValue>>;
type LogValue = string | number | boolean | null | Readonly<Record<string, string>>;

/** One JSON line per entry on standard error; standard output belongs to what the user asked for. */
export function createLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
