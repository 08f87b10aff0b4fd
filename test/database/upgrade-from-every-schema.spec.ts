import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { verifyAuditLog } from '../../src/audit/verify-audit-log.js';
import { planBackup } from '../../src/backup/backup-tables.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import { readConfig } from '../../src/config/config.js';
import { CorroborationReader } from '../../src/corroboration/corroboration.reader.js';
import { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { SystemClock } from '../../src/database/clock.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import { migrate } from '../../src/database/migrate.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { entities } from '../../src/entities.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { restoreInstallation } from '../../src/restore.js';
import * as files from '../support/backup-files.js';
import { databaseUrlOf } from '../support/database-url.js';
import { putOldContent } from '../support/old-content.js';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database.js';

/** The states an installation with content can be in: from the one that has workspaces and a log. */
const FIRST = migrations.findIndex((migration) => migration.name.startsWith('CreateAuditLog'));
const STATES = migrations.slice(FIRST, -1).map((migration, place) => [migration.name, FIRST + place + 1] as const);
/** Restoring takes several times as long: every fourth state, the first and the newest among them. UPGRADE_ALL: every one. */
const isRestored = (count: number): boolean =>
  process.env['UPGRADE_ALL'] !== undefined || (migrations.length - 1 - count) % 4 === 0 || count === FIRST + 1;

/**
 * For each schema there ever was: an installation with content at that state is brought to the newest, in place and (of
 * some) by a backup that is restored, too. Nothing may be lost, the log must hold, and both ways must lead to the same.
 */
describe('an installation with content, upgraded from', () => {
  let folder: files.Folder;
  beforeAll(async () => {
    folder = await files.passingFolder();
  });
  afterAll(() => folder.remove());

  it.each(STATES)(
    '%s',
    async (name, count) => {
      const [inPlace, restored] = [await createEmptyDatabase(), await createEmptyDatabase()];
      try {
        await migrate({ owner: inPlace.owner, migrations: migrations.slice(0, count) });
        await asOwner(inPlace, putOldContent);
        const before = await asOwner(inPlace, countRows);
        const file = folder.at(`${name}.gz`);
        const source = { owner: inPlace.owner, product: '0.1.0', filesFolder: folder.at('none'), at: new Date() };
        if (isRestored(count)) await takeBackup(source, files.UNLOCKED, file);
        await migrate({ owner: inPlace.owner, migrations });
        const after = await asOwner(inPlace, countRows);
        expect(after).toMatchObject(before);
        if (isRestored(count)) {
          const env = {
            DATABASE_URL: databaseUrlOf(restored.owner),
            WHENCE_WEB_DATABASE_URL: databaseUrlOf(restored.web),
            WHENCE_DATA: folder.at(`data-${name}`),
          };
          const options = { file, key: files.NO_KEY, expectedSha256: null, say: () => undefined };
          await restoreInstallation(readConfig(env), options);
          // The restore says in the installation's log that it happened.
          const more = {
            audit_leaves: (after['audit_leaves'] ?? 0) + 1,
            audit_bodies: (after['audit_bodies'] ?? 0) + 1,
          };
          expect(await asOwner(restored, countRows)).toEqual({ ...after, ...more });
        }
        const expected = before['claims'] === undefined ? [] : before['attributions'] === undefined ? UNTOLD : EXPECTED;
        for (const database of isRestored(count) ? [inPlace, restored] : [inPlace]) {
          await start(database);
          expect(await asOwner(database, statuses)).toEqual(expected);
          expect((await asOwner(database, verifyAuditLog)).fault).toBeNull();
        }
      } finally {
        await inPlace.drop();
        await restored.drop();
      }
    },
    60_000,
  );
});

/** Two unrelated eyewitnesses; one; nobody. */
const EXPECTED = [
  { key: 'c-1', status: 'corroborated', chains: 2, stale: false },
  { key: 'c-2', status: 'single_source', chains: 1, stale: false },
  { key: 'c-3', status: 'unsupported', chains: 0, stale: false },
];

/** From before there were accounts. */
const UNTOLD = EXPECTED.map((claim) => ({ ...claim, status: 'unsupported', chains: 0 }));

async function statuses(client: pg.Client): Promise<unknown[]> {
  const found = await client.query(
    `select c.key, a.status, a.support_chains as chains, a.is_stale as stale
     from claims c left join assessments a on a.workspace_id = c.workspace_id and a.claim_id = c.id order by c.key`,
  );
  return found.rows;
}

async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const { tables } = await planBackup(client);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const rows = await client.query<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts[name] = rows.rows[0]?.count ?? 0;
  }
  return counts;
}

async function asOwner<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(database.owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What a server does of its own when it starts: it assesses what is missing, stale or of another policy. */
async function start(database: TestDatabase): Promise<void> {
  const dataSource = createDataSource({ connection: database.web, entities, poolSize: 2 });
  await dataSource.initialize();
  const [unitOfWork, audit] = [new UnitOfWork(dataSource), new AuditLog()];
  const [clock, policies] = [new SystemClock(), new PoliciesReader()];
  const reader = new CorroborationReader(clock, policies);
  const corroboration = new CorroborationService(audit, clock, policies, reader);
  const workspaces = new WorkspacesService(unitOfWork, audit, new Endings());
  await new DrainService(unitOfWork, workspaces, corroboration, new JobHandlers(), {}).drainAll();
  await dataSource.destroy();
}
