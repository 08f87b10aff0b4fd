import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupSchedule } from '../../src/backup/backup-schedule.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import { verifyBackup } from '../../src/backup/verify-backup.js';
import { readConfig } from '../../src/config/config.js';
import { Clock } from '../../src/database/clock.js';
import { examine } from '../../src/doctor.js';
import * as files from '../support/backup-files.js';
import { asOwner } from '../support/as-owner.js';
import { seedDesk } from '../support/seeded-desk.js';
import { RecordingLog, TestApp } from '../support/test-app.js';

class SetClock extends Clock {
  at = new Date('2026-03-01T03:00:00Z');
  override now(): Date {
    return this.at;
  }
  later(hours: number): void {
    this.at = new Date(this.at.getTime() + hours * 3_600_000);
  }
}

describe('backups by schedule', () => {
  let test: TestApp;
  let folder: files.Folder;
  let identity: string;
  let recipient: string;
  let clock: SetClock;
  let log: RecordingLog;

  beforeAll(async () => {
    test = await TestApp.start();
    await seedDesk(test, 'yomju');
    folder = await files.passingFolder();
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
  });
  afterAll(async () => {
    await test.stop();
    await folder.remove();
  });
  beforeEach(async () => {
    [clock, log] = [new SetClock(), new RecordingLog()];
    await asOwner(test, (client) => client.query('delete from backup_runs'));
    await rm(folder.at('backups'), { recursive: true, force: true });
  });

  const made = async () => (await readdir(folder.at('backups'))).sort();
  const schedule = (keep = { daily: 2, weekly: 0, monthly: 0 }, recipients = [recipient]) =>
    new BackupSchedule({
      settings: { folder: folder.at('backups'), everyMs: 24 * 3_600_000, recipients, keep },
      owner: test.database.owner,
      product: '0.1.0',
      filesFolder: folder.at('files'),
      clock,
      log,
    });

  it('are made when they are due, open with the key, and the oldest goes when the rule no longer keeps it', async () => {
    expect(await schedule().look()).toBe('whence-2026-03-01T030000Z.age');
    clock.later(23);
    expect(await schedule().look()).toBeNull();
    clock.later(1);
    expect(await schedule().look()).toBe('whence-2026-03-02T030000Z.age');
    clock.later(24);
    await schedule().look();
    expect(await made()).toEqual(['whence-2026-03-02T030000Z.age', 'whence-2026-03-03T030000Z.age']);
    const key = { identities: [identity], passphrases: [] };
    const found = await verifyBackup(folder.at('backups/whence-2026-03-03T030000Z.age'), key);
    expect(found.trailer.tables['claims']?.rows).toBe(3);
    expect(log.entries.filter(({ event }) => event === 'backup_made')).toHaveLength(3);
  }, 60_000);

  it('are made by one of several processes that look at the same moment', async () => {
    const looks = await Promise.all([schedule().look(), schedule().look(), schedule().look(), schedule().look()]);
    expect(looks.filter((name) => name !== null)).toEqual(['whence-2026-03-01T030000Z.age']);
    expect(await made()).toHaveLength(1);
  }, 60_000);

  it('touch nothing that is not theirs, but the drafts of a process that was killed a day ago', async () => {
    await mkdir(folder.at('backups'), { recursive: true });
    const old = clock.now().getTime() / 1000 - 25 * 3600;
    for (const name of ['notes.txt', 'whence-old.age', '.whence-2026-02-27T030000Z.age.ab.partial'])
      await writeFile(folder.at(`backups/${name}`), '');
    await writeFile(folder.at('backups/.whence-2026-02-28T030000Z.age.cd.partial'), '');
    await utimes(folder.at('backups/.whence-2026-02-27T030000Z.age.ab.partial'), old, old);
    await utimes(folder.at('backups/.whence-2026-02-28T030000Z.age.cd.partial'), clock.at, clock.at);
    await schedule().look();
    expect(await made()).toEqual([
      '.whence-2026-02-28T030000Z.age.cd.partial',
      'notes.txt',
      'whence-2026-03-01T030000Z.age',
      'whence-old.age',
    ]);
  }, 60_000);

  it('count nothing that a crash left empty in the place of a good one of that day', async () => {
    await mkdir(folder.at('backups'), { recursive: true });
    await writeFile(folder.at('backups/whence-2026-02-28T030000Z.age'), 'a whole one');
    await writeFile(folder.at('backups/whence-2026-02-28T060000Z.age'), '');
    await schedule().look();
    expect(await made()).toContain('whence-2026-02-28T030000Z.age');
  }, 60_000);

  it('that fail leave the last good one alone, are tried again within a quarter of an hour, and are told', async () => {
    await schedule({ daily: 1, weekly: 0, monthly: 0 }).look();
    clock.later(24);
    await expect(schedule({ daily: 1, weekly: 0, monthly: 0 }, ['age1nobody']).look()).rejects.toThrow('age1nobody');
    expect(await made()).toEqual(['whence-2026-03-01T030000Z.age']);
    expect(await finding()).toMatchObject({
      isRight: false,
      found: expect.stringMatching(/2026-03-01 03:00 UTC; the one of 2026-03-02/),
    });
    clock.later(0.2);
    expect(await schedule().look()).toBeNull();
    clock.later(0.1);
    expect(await schedule().look()).toBe('whence-2026-03-02T031800Z.age');
  }, 60_000);

  it('are told to be missing when none came for longer than they should, and to be in order after one', async () => {
    expect(await finding()).toMatchObject({ isRight: false, found: 'none was made yet' });
    clock.at = new Date();
    await schedule().look();
    expect(await finding()).toMatchObject({ isRight: true, mend: '' });
    await asOwner(test, (client) => client.query(`update backup_runs set started_at = now() - interval '49 hours'`));
    expect(await finding()).toMatchObject({ isRight: false });
  }, 60_000);

  it('stop with the server, and leave no half-written file', async () => {
    const running = schedule();
    running.start();
    await running.stop();
    expect((await readdir(folder.path)).includes('backups') ? await made() : []).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/partial/)]),
    );
  }, 60_000);

  it('are given up at once also while they are read back: the server that stops does not wait for that', async () => {
    const bulk = folder.at('bulk/yomju');
    await mkdir(bulk, { recursive: true });
    await writeFile(path.join(bulk, 'a'.repeat(64)), randomBytes(60_000_000));
    const stopping = new AbortController();
    const source = { owner: test.database.owner, product: '0.1.0', filesFolder: folder.at('bulk'), at: clock.at };
    const lock = { kind: 'recipients', recipients: [recipient] } as const;
    await takeBackup(source, lock, folder.at('first.age'));
    const began = performance.now();
    await verifyBackup(folder.at('first.age'), { identities: [identity], passphrases: [] });
    const readBackMs = performance.now() - began;
    const given = takeBackup({ ...source, signal: stopping.signal }, lock, folder.at('backups/second.age'));
    given.catch(() => undefined);
    await written(folder.at('backups'));
    const told = performance.now();
    stopping.abort(new Error('the server stops'));
    await expect(given).rejects.toThrow('the server stops');
    expect(performance.now() - told).toBeLessThan(readBackMs / 2);
    expect(await made()).toEqual([]);
  }, 120_000);

  /** Waits until the one file in a folder is there and grows no more. */
  async function written(where: string): Promise<void> {
    for (let [size, calm] = [0, 0]; calm < 4; await pause(50)) {
      const [name] = await readdir(where).catch(() => []);
      const now = name === undefined ? 0 : (await stat(path.join(where, name))).size;
      calm = now > 1_000_000 && now === size ? calm + 1 : 0;
      size = now;
    }
  }

  /** What `whence doctor` says of backups. */
  async function finding() {
    const env = {
      WHENCE_BACKUP_DIR: folder.at('backups'),
      WHENCE_BACKUP_RECIPIENT: recipient,
      WHENCE_DATA: folder.path,
    };
    const found = await examine(readConfig(env), test.database.owner, test.dataSource);
    return found.find(({ check }) => check === 'backup');
  }
});
