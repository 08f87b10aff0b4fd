import { describe, expect, it } from '@jest/globals';
import { parseEvery, parseKeep, parseRecipients } from '../../src/config/backup-settings.js';
import { ConfigError } from '../../src/config/config-error.js';
import { readConfig } from '../../src/config/config.js';

const RECIPIENT = 'age137lqwe4gah0x0ua39jsn3ay6nx3qx96padzu70kpxss37p5709rqr3ld3p';

describe('settings of backups made by schedule', () => {
  it('need a folder and a recipient; the rest has a usual value', () => {
    expect(readConfig({ WHENCE_BACKUP_DIR: '/backups', WHENCE_BACKUP_RECIPIENT: RECIPIENT }).backup).toEqual({
      folder: '/backups',
      recipients: [RECIPIENT],
      everyMs: 86_400_000,
      keep: { daily: 7, weekly: 4, monthly: 6 },
    });
  });

  it.each([
    [{ WHENCE_BACKUP_DIR: '/backups' }, 'WHENCE_BACKUP_RECIPIENT'],
    [{ WHENCE_BACKUP_RECIPIENT: RECIPIENT }, 'WHENCE_BACKUP_DIR'],
    [{ WHENCE_BACKUP_EVERY: '24h' }, 'WHENCE_BACKUP_DIR'],
    [{ WHENCE_BACKUP_DIR: '/b', WHENCE_BACKUP_RECIPIENT: 'mina@example.org' }, 'WHENCE_BACKUP_RECIPIENT'],
    [{ WHENCE_BACKUP_DIR: '/b', WHENCE_BACKUP_RECIPIENT: RECIPIENT, WHENCE_BACKUP_EVERY: '1m' }, 'WHENCE_BACKUP_EVERY'],
    [{ WHENCE_BACKUP_DIR: '/b', WHENCE_BACKUP_RECIPIENT: RECIPIENT, WHENCE_BACKUP_KEEP: 'all' }, 'WHENCE_BACKUP_KEEP'],
  ])('%j is refused and names %s', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(name);
  });

  it('take times from five minutes to a year', () => {
    expect(['5m', '24h', '7d', '366d'].map(parseEvery)).toEqual([300_000, 86_400_000, 604_800_000, 31_622_400_000]);
    expect(['4m', '0h', '1.5h', '24', 'h', '367d', '-1d', ''].map(parseEvery)).toEqual(Array(8).fill(undefined));
  });

  it('take counts by name, once each and not all nought', () => {
    expect(parseKeep('daily=2, monthly=12')).toEqual({ daily: 2, weekly: 0, monthly: 12 });
    expect(['daily=0', 'daily=1,daily=2', 'hourly=3', '7', ''].map(parseKeep)).toEqual(Array(5).fill(undefined));
  });

  it('take several recipients', () => {
    expect(parseRecipients(`${RECIPIENT}, ${RECIPIENT}`)).toHaveLength(2);
    expect(parseRecipients(`${RECIPIENT},`)).toBeUndefined();
  });
});
