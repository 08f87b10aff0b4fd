import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { BackupFault } from '../../src/backup/backup-fault.js';
import { LEFT_OUT } from '../../src/backup/backup-tables.js';
import { giveName } from '../../src/backup/give-name.js';
import type { BackupKey, BackupLock } from '../../src/backup/seal.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import { verifyBackup, type VerifiedBackup } from '../../src/backup/verify-backup.js';
import { verifyAuditLog } from '../../src/audit/verify-audit-log.js';
import * as files from '../support/backup-files.js';
import { INSTALLATION_ID } from '../../src/database/unit-of-work.js';
import { asOwner } from '../support/as-owner.js';
import { numbersFrom } from '../../bench/figures.js';
import { seedDesk } from '../support/seeded-desk.js';
import { TestApp } from '../support/test-app.js';

describe('a backup file', () => {
  let test: TestApp;
  let folder: files.Folder;
  let lock: BackupLock;
  let key: BackupKey;
  let sealed: Buffer;
  let lines: string[];
  let made: VerifiedBackup;

  const source = () => ({
    owner: test.database.owner,
    product: '0.1.0',
    filesFolder: folder.at('files'),
    at: new Date('2026-03-01T03:00:00Z'),
  });

  beforeAll(async () => {
    test = await TestApp.start();
    folder = await files.passingFolder();
    await seedDesk(test, 'yomju');
    await seedDesk(test, 'caspian');
    await test.person('yomju', ['editor']);
    await files.putFiles(folder.at('files'));
    const identity = await generateX25519Identity();
    key = { identities: [identity], passphrases: [] };
    lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] };
    made = await takeBackup(source(), lock, folder.at('one.age'));
    sealed = await readFile(folder.at('one.age'));
    lines = await files.linesOf(folder.at('one.age'), key);
  }, 60_000);
  afterAll(async () => {
    await folder.remove();
    await test.stop();
  });

  it('counts what the database counts, table by table, and its log as the log is verified there', async () => {
    const counted = await asOwner(test, async (client) => {
      const entries: [string, number][] = [];
      for (const { name } of made.header.tables) {
        const rows = await client.query(`select count(*)::int as count from ${name}`);
        entries.push([name, rows.rows[0].count]);
      }
      return { tables: Object.fromEntries(entries), log: await verifyAuditLog(client) };
    });
    expect(Object.fromEntries(Object.entries(made.trailer.tables).map(([name, { rows }]) => [name, rows]))).toEqual(
      counted.tables,
    );
    expect(counted.tables['claims']).toBeGreaterThan(4);
    expect(made.logEntries).toBe(counted.log.entries);
    expect(made.header.heads).toHaveLength(counted.log.chains);
    expect(made.trailer.files.count).toBe(3);
  });

  it('opens no door: sessions and one-time links stay behind, and it says so', () => {
    for (const name of ['sessions', 'one_time_links', 'rate_limits']) {
      expect(made.header.leftOut[name]).toBe(LEFT_OUT[name]);
      expect(made.header.tables.map((table) => table.name)).not.toContain(name);
    }
  });

  it('can be read by nobody else: not a word of it stands in the file, and its mode is the owner’s alone', async () => {
    expect(sealed.includes('yomju')).toBe(false);
    expect(lines.join('\n')).toContain('yomju');
    expect((await stat(folder.at('one.age'))).mode & 0o777).toBe(0o600);
    const another = { identities: [await generateX25519Identity()], passphrases: [] };
    await expect(verifyBackup(folder.at('one.age'), another)).rejects.toThrow('it does not open with this key');
    await expect(verifyBackup(folder.at('one.age'), files.NO_KEY)).rejects.toThrow('it does not open with this key');
  });

  it('made with a passphrase opens with it and with no other', async () => {
    const passphrase = 'six herons over the frozen reeds';
    await takeBackup(source(), { kind: 'passphrase', passphrase }, folder.at('phrase.age'));
    const found = await verifyBackup(folder.at('phrase.age'), { identities: [], passphrases: [passphrase] });
    expect(found.trailer.tables).toEqual(made.trailer.tables);
    const wrong = verifyBackup(folder.at('phrase.age'), { identities: [], passphrases: ['six herons'] });
    await expect(wrong).rejects.toThrow(BackupFault);
  }, 60_000);

  it('gets its name on a stick that knows one name for a file, and takes nobody else’s there either', async () => {
    const asOnFat = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }));
    const [draft, name] = [folder.at('.stick.partial'), folder.at('stick.age')];
    await writeFile(draft, 'whole');
    await giveName(draft, name, asOnFat);
    expect(await readFile(name, 'utf8')).toBe('whole');
    await writeFile(draft, 'another');
    await expect(giveName(draft, name, asOnFat)).rejects.toThrow('EEXIST');
    expect(await readFile(name, 'utf8')).toBe('whole');
    await rm(draft);
    await expect(giveName(draft, folder.at('gone.age'), asOnFat)).rejects.toThrow('ENOENT');
    expect((await readdir(folder.path)).filter((one) => /gone|partial/.test(one))).toEqual([]);
    await rm(name);
  });

  it('is never written over, and a failure leaves nothing behind', async () => {
    await expect(takeBackup(source(), lock, folder.at('one.age'))).rejects.toThrow('EEXIST');
    const gone = { ...source(), owner: { ...test.database.owner, password: 'wrong' } };
    await expect(takeBackup(gone, lock, folder.at('two.age'))).rejects.toThrow('password');
    expect((await readdir(folder.path)).filter((name) => /partial|two/.test(name))).toEqual([]);
    expect(await readFile(folder.at('one.age'))).toEqual(sealed);
  });

  // One of each kind; `npm run bench:corruptions` spoils thirty and more at random.
  it.each(files.CORRUPTIONS.map((corruption) => [corruption.name, corruption] as const))(
    'is found out when %s',
    async (_name, corruption) => {
      const spoilt = await corruption.spoil(sealed, lines, numbersFrom(20260301), lock);
      expect(spoilt.equals(sealed)).toBe(false);
      await writeFile(folder.at('spoilt.age'), spoilt);
      await expect(verifyBackup(folder.at('spoilt.age'), key)).rejects.toThrow(BackupFault);
    },
  );

  it('that is not encrypted is found out by its own hashes, wherever a bit was changed', async () => {
    const open = await files.sealLines(lines, files.UNLOCKED);
    const random = numbersFrom(7);
    for (let i = 0; i < 20; i++) {
      const spoilt = Buffer.from(open);
      const place = i < 12 ? i : Math.floor(random() * open.length);
      spoilt.writeUInt8(spoilt.readUInt8(place) ^ (1 << (i % 8)), place);
      await writeFile(folder.at('open.gz'), spoilt);
      await expect(verifyBackup(folder.at('open.gz'), files.NO_KEY)).rejects.toThrow(BackupFault);
    }
    await writeFile(folder.at('open.gz'), open);
    expect((await verifyBackup(folder.at('open.gz'), files.NO_KEY)).trailer).toEqual(made.trailer);
    await writeFile(folder.at('open.gz'), Buffer.concat([open, Buffer.from('more')]));
    await expect(verifyBackup(folder.at('open.gz'), files.NO_KEY)).rejects.toThrow(BackupFault);
  }, 60_000);

  it('is of one moment, though the log is written on while it is made', async () => {
    const writer = new pg.Client(test.database.owner);
    await writer.connect();
    const phase = { writing: true, written: 0 };
    const writing = (async () => {
      for (; phase.writing; phase.written++) {
        await writer.query('begin');
        await writer.query('select whence_enter_access(null)');
        await writer.query(
          `select audit_append('${INSTALLATION_ID}', 'account.tried', sha256('a'), sha256('salt'), $1)`,
          [`{"entry":${phase.written}}`],
        );
        await writer.query('commit');
      }
    })();
    const before = made.trailer.tables['audit_leaves']?.rows ?? 0;
    // Enough that 10 would stand before 2 if entries were put in the order of their texts.
    while (phase.written < 12) await pause(5);
    // A head that is older or newer than its entries would be found out when it is read back.
    const during = await takeBackup(source(), lock, folder.at('during.age'));
    phase.writing = false;
    await writing;
    await writer.end();
    const entries = during.trailer.tables['audit_leaves']?.rows ?? 0;
    expect(entries).toBeGreaterThanOrEqual(before);
    expect(entries).toBeLessThan(before + phase.written);
  }, 60_000);
});
