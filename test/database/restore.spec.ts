import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { BackupFault, BackupRefusal } from '../../src/backup/backup-fault.js';
import { BackupRuns } from '../../src/backup/backup-runs.js';
import { loadBackup } from '../../src/backup/load-backup.js';
import { withOwnerUnits } from '../../src/backup/owner-work.js';
import { RestoreUnfinished } from '../../src/backup/restore-marker.js';
import type { BackupKey, BackupLock } from '../../src/backup/seal.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import type { VerifiedBackup } from '../../src/backup/verify-backup.js';
import { readConfig } from '../../src/config/config.js';
import { migrate } from '../../src/database/migrate.js';
import { openDatabase } from '../../src/open-database.js';
import { abandonRestore, restoreInstallation } from '../../src/restore.js';
import * as files from '../support/backup-files.js';
import { databaseUrlOf } from '../support/database-url.js';
import type { HeldRestore } from '../support/restore-holder.js';
import { seedDesk } from '../support/seeded-desk.js';
import { TestApp } from '../support/test-app.js';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database.js';

describe('a restore', () => {
  let test: TestApp;
  let folder: files.Folder;
  let lock: BackupLock;
  let key: BackupKey;
  let made: VerifiedBackup;
  let file: string;
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    test = await TestApp.start();
    folder = await files.passingFolder();
    await seedDesk(test, 'yomju');
    await seedDesk(test, 'caspian');
    await test.person('yomju', ['editor'], { isAdmin: true });
    // The country has the last id of all: its parts, which refer to it, come two batches before it.
    await asOwnerOf(
      test.database,
      `insert into regions (workspace_id, id, number, key, kind)
       select workspace_id, 'ffffffff-0000-4000-8000-000000000000', 9000, 'whole', 'country' from workspace_slugs where slug = 'yomju'`,
    );
    await asOwnerOf(
      test.database,
      `insert into regions (workspace_id, id, number, key, kind, parent_id)
       select workspace_id, md5(n::text)::uuid, 9000 + n, 'part-' || n, 'area', 'ffffffff-0000-4000-8000-000000000000'
       from workspace_slugs, generate_series(1, 2100) as n where slug = 'yomju'`,
    );
    await files.putFiles(folder.at('old/files'));
    const identity = await generateX25519Identity();
    key = { identities: [identity], passphrases: [] };
    lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] };
    file = folder.at('one.age');
    made = await backUp(test.database, 'one.age', folder.at('old/files'));
  }, 60_000);
  afterAll(async () => {
    await test.stop();
    for (const database of databases) await database.drop();
    await folder.remove();
  }, 60_000);

  function backUp(database: TestDatabase, name: string, filesFolder: string): Promise<VerifiedBackup> {
    const at = new Date('2026-03-01T03:00:00Z');
    return takeBackup({ owner: database.owner, product: '0.1.0', filesFolder, at }, lock, folder.at(name));
  }

  async function emptyDatabase(asOrdinary = false): Promise<TestDatabase> {
    const database = await createEmptyDatabase(asOrdinary);
    databases.push(database);
    return database;
  }

  /** Settings of an installation on this database, with a data folder of its own. The web login is the run's. */
  const envOf = (database: TestDatabase, name: string) => ({
    DATABASE_URL: databaseUrlOf(database.owner),
    WHENCE_WEB_DATABASE_URL: databaseUrlOf(database.web),
    WHENCE_DATA: folder.at(name),
  });
  const restore = (env: Record<string, string>, from = file) =>
    restoreInstallation(readConfig(env), { file: from, key, expectedSha256: null, say: () => undefined });
  const open = async (env: Record<string, string>) => {
    const database = await openDatabase(readConfig(env), { log: () => undefined, mayAttach: true, poolSize: 1 });
    await database.close();
  };

  async function keptFiles(dataFolder: string): Promise<Map<string, Buffer>> {
    const found = await readdir(dataFolder, { recursive: true, withFileTypes: true });
    const kept = found.filter((entry) => entry.isFile());
    return new Map(
      await Promise.all(
        kept.map(async ({ name, parentPath }) => [name, await readFile(path.join(parentPath, name))] as const),
      ),
    );
  }

  it('gives back every table and file as it was, but for what it adds to the log: that it happened', async () => {
    const database = await emptyDatabase();
    await restore(envOf(database, 'new'));
    const again = await backUp(database, 'again.age', folder.at('new/files'));
    const changed = made.header.tables
      .map(({ name }) => name)
      .filter((name) => made.trailer.tables[name]?.sha256 !== again.trailer.tables[name]?.sha256);
    expect(changed.sort()).toEqual(['audit_bodies', 'audit_heads', 'audit_leaves', 'webhooks']);
    const { webhooks = 0 } = await countOf(test.database, `state = 'active'`);
    expect(again.logEntries).toBe(made.logEntries + 1 + webhooks);
    expect(await keptFiles(folder.at('new/files'))).toEqual(await keptFiles(folder.at('old/files')));
    await open(envOf(database, 'new'));
  }, 60_000);

  it('works alike for an owner whom row-level security binds, as does the backup', async () => {
    const database = await emptyDatabase(true);
    await restore(envOf(database, 'ordinary'));
    const again = await backUp(database, 'ordinary.age', folder.at('ordinary/files'));
    const { audit_bodies: _b, audit_heads: _h, audit_leaves: _l, webhooks: _w, ...others } = made.trailer.tables;
    expect(again.trailer.tables).toMatchObject(others);
    expect(await countOf(database, `state = 'active'`)).toEqual({ webhooks: 0 });
  }, 60_000);

  it('sends nothing to anybody by itself: every webhook waits until somebody of the desk lets it go on', async () => {
    const database = await emptyDatabase();
    await restore(envOf(database, 'silent'));
    const before = await countOf(test.database, `state = 'active'`);
    expect(before.webhooks).toBeGreaterThan(0);
    expect(await countOf(database, `state = 'active' or lease_id is not null`)).toEqual({ webhooks: 0 });
    expect(await countOf(database, `state = 'suspended' and suspended_because = 'by_hand'`)).toEqual(before);
    const told = await asOwnerOf(database, `select distinct action from audit_leaves where action like 'webhook.%'`);
    expect(told).toContainEqual({ action: 'webhook.suspended' });
  }, 60_000);

  it('goes into an empty installation only, and changes nothing where it is refused', async () => {
    const env = envOf(test.database, 'occupied');
    await test.dataSource.destroy();
    await expect(restore(env)).rejects.toThrow(/not empty: it has 2 workspaces and \d+ accounts/);
    await expect(restore(env)).rejects.toThrow(BackupRefusal);
    expect((await backUp(test.database, 'untouched.age', folder.at('old/files'))).trailer.tables).toEqual(
      made.trailer.tables,
    );
    await test.dataSource.initialize();
    const foreign = await emptyDatabase();
    await asOwnerOf(foreign, 'create table somebody_elses (id int)');
    await expect(restore(envOf(foreign, 'foreign'))).rejects.toThrow('tables that are not of Whence');
  }, 60_000);

  it('is refused while anybody is connected, for a server under way would not see it', async () => {
    const database = await emptyDatabase();
    const other = new pg.Client(database.owner);
    await other.connect();
    await expect(restore(envOf(database, 'busy'))).rejects.toThrow('Others are connected to this database (1)');
    await other.end();
  }, 60_000);

  it('takes an installation that was migrated and never used for an empty one', async () => {
    const database = await emptyDatabase();
    await migrate({ owner: database.owner, migrations });
    await restore(envOf(database, 'unused'));
  }, 60_000);

  it('never begins with a file that is damaged, is another than expected, or comes from a newer version', async () => {
    const database = await emptyDatabase();
    const env = envOf(database, 'damaged');
    const sealed = await readFile(file);
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 100) ^ 1, sealed.length - 100);
    await writeFile(folder.at('damaged.age'), sealed);
    await expect(restore(env, folder.at('damaged.age'))).rejects.toThrow(BackupFault);
    const options = { file, key, expectedSha256: 'ab'.repeat(32), say: () => undefined };
    await expect(restoreInstallation(readConfig(env), options)).rejects.toThrow('another file');
    const [first = '', ...rest] = await files.linesOf(file, key);
    const newer = files.withHash([first.replace('"migrations":[', '"migrations":["Later1999999999999",'), ...rest]);
    await writeFile(folder.at('newer.age'), await files.sealLines(newer, lock));
    await expect(restore(env, folder.at('newer.age'))).rejects.toThrow('made by a newer Whence');
    expect(await asOwnerOf(database, `select nspname from pg_namespace where nspname = 'whence_restore'`)).toEqual([]);
  }, 60_000);

  it('that PostgreSQL refuses leaves nothing to be used: it is not finished, and says so', async () => {
    const database = await emptyDatabase();
    const env = envOf(database, 'forged');
    const lines = await files.linesOf(file, key);
    // Claims of a kind there is not; every count and hash fits.
    const forged = files.withCounts(
      lines.map((line) => (line.startsWith('[') ? line.replace('"event"', '"hearsay"') : line)),
    );
    await writeFile(folder.at('forged.age'), await files.sealLines(forged, lock));
    await expect(restore(env, folder.at('forged.age'))).rejects.toThrow(
      'rows the schema refuses: check claims_kind_ck',
    );
    await expect(open(env)).rejects.toThrow(RestoreUnfinished);
    await abandonRestore(readConfig(env));
    await expect(abandonRestore(readConfig(env))).rejects.toThrow('no unfinished restore');
    await open(env);
  }, 60_000);

  it('is not believed when the database gives back other rows than were loaded', async () => {
    const database = await emptyDatabase();
    await migrate({ owner: database.owner, migrations });
    const client = new pg.Client(database.owner);
    await client.connect();
    await client.query(`create function meddle() returns trigger language plpgsql as $$ begin
      new.editor_mark := 'disproved'; return new; end $$`);
    await client.query('create trigger meddle before insert on claims for each row execute function meddle()');
    const loading = loadBackup(client, file, key, folder.at('meddled'));
    await expect(loading).rejects.toThrow('the rows of claims did not come back');
    expect((await client.query('select 1 from claims')).rowCount).toBe(0);
    await client.end();
  }, 60_000);

  it('killed at any step serves nothing, and is finished by running it again', async () => {
    const database = await emptyDatabase();
    const env = envOf(database, 'killed');
    for (const step of ['Making the schema', 'Loading', 'Bringing it', 'Looking']) {
      await killAt(env, step);
      await expect(open(env)).rejects.toThrow(RestoreUnfinished);
    }
    await restore(env);
    await open(env);
    const again = await backUp(database, 'killed.age', folder.at('killed/files'));
    expect(again.trailer.tables['claims']).toEqual(made.trailer.tables['claims']);
    expect(
      (await readdir(folder.at('killed/files'), { recursive: true })).filter((name) => /restoring/.test(name)),
    ).toEqual([]);
  }, 120_000);

  it('is told in the log and by the list of backups of the installation it was made from', async () => {
    await withOwnerUnits(test.database.owner, async (units) => {
      const runs = new BackupRuns(units);
      const runId = await runs.begin('asked', new Date());
      await runs.done(runId, { fileName: 'one.age', sha256: made.sha256, bytes: made.bytes }, new Date());
      expect(await runs.last('done')).toMatchObject({ runId, sha256: made.sha256, bytes: made.bytes, problem: null });
      const told = await units.access(null, (tx) =>
        tx.query<{ action: string; body: string }>(
          `select l.action, b.body from audit_leaves l join audit_bodies b using (workspace_id, sequence)
           where workspace_id = $1 order by sequence desc limit 1`,
          [tx.workspaceId],
        ),
      );
      expect(told[0]?.action).toBe('backup.made');
      expect(told[0]?.body).toContain(made.sha256);
    });
  });

  /** Runs a restore in a process of its own, which is killed a moment after it says that it begins a step. */
  async function killAt(env: Record<string, string>, step: string): Promise<void> {
    const support = path.join(process.cwd(), 'test', 'support');
    const work: HeldRestore = { env, file, identities: key.identities, killAt: step };
    const child = fork(path.join(support, 'restore-holder.ts'), [JSON.stringify(work)], {
      execArgv: ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  }

  /** Webhooks of which this is true. */
  async function countOf(database: TestDatabase, condition: string): Promise<{ webhooks?: number }> {
    const [row] = await asOwnerOf(database, `select count(*)::int as webhooks from webhooks where ${condition}`);
    return typeof row === 'object' && row !== null ? row : {};
  }

  async function asOwnerOf(database: TestDatabase, statement: string): Promise<unknown[]> {
    const client = new pg.Client(database.owner);
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }
});
