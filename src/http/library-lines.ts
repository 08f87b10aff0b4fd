import type { Log } from './log.js';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/**
 * From here on a library that writes to the console by itself says in the log only that it did: the job queue quotes the
 * database there, and what the database says can quote content. Nothing of ours writes to the console.
 */
export function muteLibraries(log: Pick<Log, 'warn'>): void {
  for (const method of METHODS) console[method] = () => log.warn({ event: 'library_said_something', method });
}
