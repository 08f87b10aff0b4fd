import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { AuditLog } from './audit/audit-log.service.js';
import { verifyAuditLog } from './audit/verify-audit-log.js';
import { BackupFault, BackupRefusal } from './backup/backup-fault.js';
import type { BackupHeader } from './backup/backup-format.js';
import { INSTALLATION_RECORD } from './backup/backup-runs.js';
import { clearDatabase, requireEmpty } from './backup/empty-installation.js';
import { loadBackup } from './backup/load-backup.js';
import { withOwner, withOwnerUnits } from './backup/owner-work.js';
import { DROP_MARKER, isRestoreUnfinished, setMarker, takeRestoreLock } from './backup/restore-marker.js';
import type { BackupKey } from './backup/seal.js';
import { type VerifiedBackup, verifyBackup } from './backup/verify-backup.js';
import type { Config } from './config/config.js';
import type { ConnectionSettings } from './database/connection.js';
import { enterAccess, enterWorkspace, type Tx } from './database/unit-of-work.js';
import { installJobTables } from './database/jobs/job-runner.js';
import { migrate } from './database/migrate.js';
import { examine } from './doctor.js';
import { openWebPool, reachOwner, webLoginOf } from './open-database.js';

export interface RestoreOptions {
  readonly file: string;
  readonly key: BackupKey;
  /** The hash the file must have, as it was told when it was made; null: whatever is whole will do. */
  readonly expectedSha256: string | null;
  /** Told of each step. */
  readonly say: (line: string) => void;
  /** Where root's embedded databases live, if not in the usual place. */
  readonly systemFolder?: string;
}

/** What `whence doctor` must find right before an installation that was restored may be used. */
const MUST_BE_RIGHT = ['PostgreSQL', 'encoding', 'schema', 'web login', 'walls between workspaces', 'log'];

/**
 * Brings a backup back into an empty installation: verifies the file, makes the schema of its time, loads it in one
 * transaction, compares every table, migrates to the newest schema, and looks at everything `whence doctor` looks at.
 * From the first change to the last the database itself says that it is not to be used, so that a restore that is killed
 * serves nothing.
 * @throws BackupFault for a file that is not whole, BackupRefusal when the installation is not empty or in use.
 */
export async function restoreInstallation(config: Config, options: RestoreOptions): Promise<VerifiedBackup> {
  options.say('Reading the backup through ...');
  const verified = await verifyBackup(options.file, options.key);
  requireHash(verified, options.expectedSha256);
  const ofItsTime = migrationsOf(verified.header);
  return withEmptyDatabase(config, options.systemFolder, async (owner, client) => {
    await clearDatabase(client);
    const web = await webLoginOf(config);
    options.say(`Making the schema of that time (${ofItsTime.length} of ${migrations.length} steps) ...`);
    await migrate({ owner, migrations: ofItsTime, ...(web === null ? {} : { web }) });
    options.say('Loading, and reading back what was loaded ...');
    const loaded = await loadBackup(client, options.file, options.key, config.files.folder);
    if (loaded.sha256 !== verified.sha256) throw new BackupFault('the file was changed while it was read');
    options.say('Bringing it to the newest schema ...');
    await migrate({ owner, migrations, ...(web === null ? {} : { web }) });
    await installJobTables(owner);
    options.say('Looking at everything ...');
    await requireHealth(config, owner, client);
    await finish(owner, loaded);
    return loaded;
  });
}

/** Begins an installation empty again in which a restore was begun and not finished. */
export async function abandonRestore(config: Config, systemFolder?: string): Promise<void> {
  const { owner, embedded } = await reachOwner(config, { log: () => undefined, mayAttach: false, systemFolder });
  try {
    await withOwner(owner, async (client) => {
      await takeRestoreLock(client);
      if (!(await isRestoreUnfinished(client)))
        throw new BackupRefusal('There is no unfinished restore in this installation; nothing was changed.');
      await clearDatabase(client);
      for (const statement of DROP_MARKER) await client.query(statement);
    });
  } finally {
    await embedded?.stop();
  }
}

async function withEmptyDatabase<T>(
  config: Config,
  systemFolder: string | undefined,
  work: (owner: ConnectionSettings, client: pg.Client) => Promise<T>,
): Promise<T> {
  // Never beside a running server: it would not see that the database is not to be used.
  const { owner, embedded } = await reachOwner(config, { log: () => undefined, mayAttach: false, systemFolder });
  try {
    return await withOwner(owner, async (client) => {
      await takeRestoreLock(client);
      if (!(await isRestoreUnfinished(client))) {
        await requireEmpty(client);
        await setMarker(client);
      }
      return work(owner, client);
    });
  } finally {
    await embedded?.stop();
  }
}

/** The migrations a backup's schema had seen. @throws BackupRefusal when this version does not know one of them. */
function migrationsOf(header: BackupHeader): typeof migrations {
  const ran = new Set(header.migrations);
  const known = migrations.filter((migration) => ran.has(migration.name));
  if (known.length === 0 || known.length !== ran.size)
    throw new BackupRefusal(
      `This backup was made by a newer Whence (${header.product}), whose schema this version does not know. Install that version.`,
    );
  return known;
}

function requireHash({ sha256 }: VerifiedBackup, expected: string | null): void {
  if (expected !== null && sha256 !== expected.toLowerCase())
    throw new BackupFault(`it is whole, but another file: its hash is ${sha256}, expected ${expected}`);
}

async function requireHealth(config: Config, owner: ConnectionSettings, client: pg.Client): Promise<void> {
  const { fault } = await verifyAuditLog(client);
  if (fault !== null) throw new BackupFault(`the log of ${fault.workspaceId} is broken at entry ${fault.sequence}`);
  const pool = await openWebPool(config, owner, 2);
  try {
    const findings = await examine(config, owner, pool);
    const wrong = findings.filter(({ check, isRight }) => !isRight && MUST_BE_RIGHT.includes(check));
    if (wrong.length > 0) {
      const told = wrong.map(({ check, found, mend }) => `${check}: ${found}. ${mend}`);
      throw new BackupRefusal(`What was restored is not in order. ${told.join(' ')}`);
    }
  } finally {
    await pool.destroy();
  }
}

/**
 * The log says what was brought back, and in the same transaction the installation becomes usable. Webhooks are stopped
 * in it: one that was removed since, or whose receiver is not trusted any more, must not be sent to as soon as the
 * server starts, and a copy that is tried out must not speak for the desk.
 */
async function finish(owner: ConnectionSettings, { header, sha256 }: VerifiedBackup): Promise<void> {
  await withOwnerUnits(owner, (units) =>
    units.access(null, async (tx) => {
      await suspendWebhooks(tx);
      const after = { sha256, madeAt: header.createdAt, schema: header.migrations.at(-1) ?? null };
      await new AuditLog().record(
        tx,
        { accountId: null },
        { action: 'installation.restored', record: INSTALLATION_RECORD, after },
      );
      for (const statement of DROP_MARKER) await tx.query(statement);
    }),
  );
}

async function suspendWebhooks(tx: Tx): Promise<void> {
  const workspaces = await tx.query<{ id: string }>('select workspace_id as id from workspace_slugs order by 1');
  for (const { id } of workspaces) {
    const inside = await enterWorkspace(tx, id);
    const suspended = await inside.query<{ id: string }>(
      `with suspended as (
         update webhooks set state = 'suspended', suspended_because = 'by_hand', version = version + 1, lease_id = null,
           leased_until = null
         where workspace_id = $1 and state = 'active' returning id)
       select id from suspended order by id`,
      [inside.workspaceId],
    );
    for (const webhook of suspended) {
      await new AuditLog().record(
        inside,
        { accountId: null },
        { action: 'webhook.suspended', record: { kind: 'webhook', id: webhook.id }, after: { because: 'by_hand' } },
      );
    }
  }
  await enterAccess(tx, null);
}
