import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BackupSettings } from '../config/backup-settings.js';
import type { Clock } from '../database/clock.js';
import type { ConnectionSettings } from '../database/connection.js';
import { backupsToDelete } from '../domain/backup/retention.js';
import type { Log } from '../http/log.js';
import { BackupRuns, problemOf } from './backup-runs.js';
import { withOwner, withOwnerUnits } from './owner-work.js';
import { takeBackup } from './take-backup.js';

export interface ScheduleOptions {
  readonly settings: BackupSettings;
  readonly owner: ConnectionSettings;
  readonly product: string;
  readonly filesFolder: string;
  readonly clock: Clock;
  readonly log: Log;
}

const LOOK_MS = 60_000;
/** After a failure it is tried again this soon, or at the usual time if that is sooner. */
const RETRY_MS = 15 * 60_000;
const DRAFT_MS = 24 * 3_600_000;
const NAME = /^whence-(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)Z\.age$/;

/**
 * Makes a backup as often as the settings say, in the server's process. Of several processes on one database one does
 * it: whoever has the lock of the database looks whether one is due. A failure is told in the log and by
 * `whence doctor`, and tried again.
 */
export class BackupSchedule {
  private readonly stopping = new AbortController();
  private loop: Promise<void> | null = null;

  constructor(private readonly options: ScheduleOptions) {}

  /** Begins looking, and returns at once. */
  start(): void {
    this.loop ??= this.keepLooking();
  }

  /** Gives up what is under way; nothing half-written stays. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the server stops'));
    await this.loop;
  }

  /** Makes a backup if one is due and nobody else is making one. @returns the name of the file, or null. */
  async look(): Promise<string | null> {
    const { owner } = this.options;
    return withOwner(owner, async (client) => {
      const locked = await client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(hashtext('whence backup')) as taken`,
      );
      if (locked.rows[0]?.taken !== true) return null;
      return withOwnerUnits(owner, (units) => this.makeIfDue(new BackupRuns(units)));
    });
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.look();
      } catch (error) {
        if (!signal.aborted) this.options.log.error({ event: 'backup_failed', problem: problemOf(error) });
      }
      await Promise.allSettled([delay(LOOK_MS, undefined, { ref: false, signal })]);
    }
  }

  private async makeIfDue(runs: BackupRuns): Promise<string | null> {
    const { settings, clock, log } = this.options;
    const now = clock.now();
    const last = await runs.lastScheduled();
    const wait = last?.state === 'failed' ? Math.min(RETRY_MS, settings.everyMs) : settings.everyMs;
    // A run that is still said to be under way was broken off: its process had the lock that is ours now.
    if (last !== null && last.state !== 'running' && now.getTime() - last.startedAt.getTime() < wait) return null;
    const fileName = nameFor(now);
    const runId = await runs.begin('scheduled', now);
    try {
      const made = await this.make(fileName, now);
      await runs.done(runId, { fileName, ...made }, clock.now());
      log.info({ event: 'backup_made', bytes: made.bytes, sha256: made.sha256 });
    } catch (error) {
      await runs.failed(runId, problemOf(error), clock.now());
      throw error;
    }
    await this.tidy(now);
    return fileName;
  }

  private async make(fileName: string, at: Date): Promise<{ sha256: string; bytes: number }> {
    const { settings, owner, product, filesFolder } = this.options;
    const source = { owner, product, filesFolder, at, signal: this.stopping.signal };
    const lock = { kind: 'recipients', recipients: settings.recipients } as const;
    const { sha256, bytes } = await takeBackup(source, lock, path.join(settings.folder, fileName));
    return { sha256, bytes };
  }

  /** Deletes what the rule no longer keeps. Called only after a new backup was verified, which is never among it. */
  private async tidy(now: Date): Promise<void> {
    const { settings } = this.options;
    const names = await readdir(settings.folder);
    const made: Date[] = [];
    for (const name of names) {
      const at = momentOf(name);
      // What a crash left of one that was just being named counts for nothing.
      if (at !== null && (await stat(path.join(settings.folder, name))).size > 0) made.push(at);
    }
    for (const at of backupsToDelete(made, settings.keep)) await rm(path.join(settings.folder, nameFor(at)));
    for (const name of names) {
      if (!/^\.whence-.*\.partial$/.test(name)) continue;
      const draft = path.join(settings.folder, name);
      if (now.getTime() - (await stat(draft)).mtimeMs > DRAFT_MS) await rm(draft, { force: true });
    }
  }
}

function nameFor(at: Date): string {
  return `whence-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.age`;
}

function momentOf(name: string): Date | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
