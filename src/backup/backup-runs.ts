import { AuditLog } from '../audit/audit-log.service.js';
import { newId } from '../database/clock.js';
import { codeOf } from '../database/embedded/embedded-error.js';
import { INSTALLATION_ID, type UnitOfWork } from '../database/unit-of-work.js';
import { BackupFault, BackupRefusal } from './backup-fault.js';

export interface BackupRun {
  readonly runId: string;
  readonly origin: 'scheduled' | 'asked';
  readonly state: 'running' | 'done' | 'failed';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly problem: string | null;
}

interface RunRow {
  run_id: string;
  origin: BackupRun['origin'];
  state: BackupRun['state'];
  started_at: Date;
  ended_at: Date | null;
  file_name: string | null;
  sha256: string | null;
  bytes: string | null;
  problem: string | null;
}

const COLUMNS = 'run_id, origin, state, started_at, ended_at, file_name, sha256, bytes, problem';

/**
 * The record of backups that were made: a row for each run, and an entry in the installation's log for each that came
 * to its end. Works with the owner's login.
 */
export class BackupRuns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditLog = new AuditLog(),
  ) {}

  /** A run begins. Whoever calls holds the lock of its kind, so that a run said to be under way was broken off. */
  async begin(origin: BackupRun['origin'], at: Date): Promise<string> {
    const runId = newId();
    await this.units.access(null, async (tx) => {
      await tx.query(
        `update backup_runs set state = 'failed', ended_at = $2, problem = 'it was broken off'
         where state = 'running' and origin = $1`,
        [origin, at],
      );
      await tx.query(`insert into backup_runs (run_id, origin, state, started_at) values ($1, $2, 'running', $3)`, [
        runId,
        origin,
        at,
      ]);
    });
    return runId;
  }

  /** The run came to a good end; the log keeps the file's hash. */
  async done(runId: string, made: { fileName: string; sha256: string; bytes: number }, at: Date): Promise<void> {
    await this.units.access(null, async (tx) => {
      await tx.query(
        `update backup_runs set state = 'done', ended_at = $2, file_name = $3, sha256 = $4, bytes = $5 where run_id = $1`,
        [runId, at, made.fileName, made.sha256, made.bytes],
      );
      const after = { sha256: made.sha256, bytes: made.bytes };
      await this.audit.record(
        tx,
        { accountId: null },
        { action: 'backup.made', record: { kind: 'backup_run', id: runId }, after },
      );
    });
  }

  async failed(runId: string, problem: string, at: Date): Promise<void> {
    await this.units.access(null, async (tx) => {
      await tx.query(`update backup_runs set state = 'failed', ended_at = $2, problem = $3 where run_id = $1`, [
        runId,
        at,
        problem,
      ]);
    });
  }

  /** The last run of each kind of end: by schedule or asked for. */
  async last(state: BackupRun['state']): Promise<BackupRun | null> {
    const rows = await this.units.access(null, (tx) =>
      tx.query<RunRow>(
        `select ${COLUMNS} from backup_runs where state = $1 order by started_at desc, run_id desc limit 1`,
        [state],
      ),
    );
    return rows[0] === undefined ? null : fromRow(rows[0]);
  }

  /** When the last scheduled run began, however it ended. */
  async lastScheduled(): Promise<BackupRun | null> {
    const rows = await this.units.access(null, (tx) =>
      tx.query<RunRow>(
        `select ${COLUMNS} from backup_runs where origin = 'scheduled' order by started_at desc, run_id desc limit 1`,
      ),
    );
    return rows[0] === undefined ? null : fromRow(rows[0]);
  }
}

/** What may be told of a failure: our own sentences, else the code or the name of the error, which quote nothing. */
export function problemOf(error: unknown): string {
  if (error instanceof BackupFault || error instanceof BackupRefusal) return error.message;
  return codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
}

/** The installation itself, as a record of its log. */
export const INSTALLATION_RECORD = { kind: 'installation', id: INSTALLATION_ID } as const;

function fromRow(row: RunRow): BackupRun {
  return {
    runId: row.run_id,
    origin: row.origin,
    state: row.state,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes === null ? null : Number(row.bytes),
    problem: row.problem,
  };
}
