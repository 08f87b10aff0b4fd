import { Check, Entity } from 'typeorm';
import { BigIntColumn, KeyColumn, MomentColumn, TextColumn } from '../database/columns.js';

/** One making of a backup: kept so that it can be told when the last one succeeded, and why the next did not. */
@Entity('backup_runs')
@Check('backup_runs_origin_ck', `origin in ('scheduled', 'asked')`)
@Check('backup_runs_state_ck', `state in ('running', 'done', 'failed')`)
export class BackupRunEntity {
  @KeyColumn('run_id', 'backup_runs_pk') runId!: string;
  @TextColumn('origin') origin!: 'scheduled' | 'asked';
  @TextColumn('state') state!: 'running' | 'done' | 'failed';
  @MomentColumn('started_at') startedAt!: Date;
  @MomentColumn('ended_at', { nullable: true }) endedAt!: Date | null;
  @TextColumn('file_name', { nullable: true }) fileName!: string | null;
  @TextColumn('sha256', { nullable: true }) sha256!: string | null;
  @BigIntColumn('bytes', { nullable: true }) bytes!: string | null;
  @TextColumn('problem', { nullable: true }) problem!: string | null;
}
