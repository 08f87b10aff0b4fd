import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/**
 * A source can be withdrawn as a whole and reinstated. What was decided is appended, never changed; of each withdrawal
 * it is kept which accounts it set aside, so that exactly those come back. The dates are days, as with everything that
 * is known of sources.
 */
export class WithdrawSources1764000000012 implements MigrationInterface {
  readonly name = 'WithdrawSources1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query(`alter table sources add column state text not null default 'active'`);
    await runner.query(`alter table sources add constraint sources_state_ck check (state in ('active', 'withdrawn'))`);
    await runner.query(`create table source_decisions (
      workspace_id uuid not null,
      source_id uuid not null,
      sequence integer not null,
      state text not null,
      reason text not null,
      decided_by uuid,
      decided_on date not null default whence_today(),
      constraint source_decisions_pk primary key (workspace_id, source_id, sequence),
      constraint source_decisions_state_ck check (state in ('active', 'withdrawn')),
      constraint source_decisions_reason_ck check (char_length(reason) between 1 and 5000)
    )`);
    await runner.query(`create table source_decision_accounts (
      workspace_id uuid not null,
      source_id uuid not null,
      sequence integer not null,
      attribution_id uuid not null,
      constraint source_decision_accounts_pk primary key (workspace_id, source_id, sequence, attribution_id)
    )`);
    await distribute(runner, 'source_decisions', 'source_decision_accounts');
    await runner.query(`alter table source_decisions add constraint source_decisions_source_fk
      foreign key (workspace_id, source_id) references sources (workspace_id, id)`);
    await runner.query(`alter table source_decisions add constraint source_decisions_account_fk
      foreign key (decided_by) references accounts (account_id)`);
    await runner.query(`alter table source_decision_accounts add constraint source_decision_accounts_decision_fk
      foreign key (workspace_id, source_id, sequence) references source_decisions (workspace_id, source_id, sequence)`);
    await runner.query(`alter table source_decision_accounts add constraint source_decision_accounts_attribution_fk
      foreign key (workspace_id, attribution_id) references attributions (workspace_id, id)`);
    await runner.query(`create index source_decisions_account_ix on source_decisions (decided_by)`);
    await runner.query(
      `create index source_decision_accounts_attribution_ix on source_decision_accounts (workspace_id, attribution_id)`,
    );
    await wallIn(runner, 'source_decisions', 'select, insert');
    await wallIn(runner, 'source_decision_accounts', 'select, insert');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'source_decision_accounts', 'source_decisions');
    await runner.query(`alter table sources drop column state`);
  }
}
