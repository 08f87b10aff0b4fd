import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** Every assessment a claim ever had, from when it was known, and what it was computed from. Both are only added to. */
export class KeepAssessments1764000000013 implements MigrationInterface {
  readonly name = 'KeepAssessments1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    // By the hash of their text, so that the same evidence is kept once. Erasing leaves the row without its text.
    await runner.query(`create table assessment_inputs (
      workspace_id uuid not null,
      sha256 text not null,
      body text,
      erased_on date,
      constraint assessment_inputs_pk primary key (workspace_id, sha256),
      constraint assessment_inputs_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
      constraint assessment_inputs_erased_ck check ((body is null) = (erased_on is not null))
    )`);
    await runner.query(`create table assessment_history (
      workspace_id uuid not null,
      claim_id uuid not null,
      sequence integer not null,
      known_from timestamptz not null,
      state text not null,
      policy text,
      status text,
      rank integer,
      strength integer,
      flags text[],
      figures jsonb,
      facts_hash text,
      answer_hash text,
      inputs_sha256 text,
      cause_action text not null,
      cause_kind text not null,
      cause_id uuid,
      constraint assessment_history_pk primary key (workspace_id, claim_id, sequence),
      constraint assessment_history_state_ck check (state in ('assessed', 'being_rechecked')),
      constraint assessment_history_assessed_ck check (
        num_nonnulls(policy, status, rank, strength, flags, figures, facts_hash) = case state when 'assessed' then 7 else 0 end),
      constraint assessment_history_kept_ck check (
        num_nonnulls(answer_hash, inputs_sha256) in (0, 2) and (state = 'assessed' or inputs_sha256 is null))
    )`);
    // When a claim was last marked: tells those one statement marked from those that were waiting already.
    await runner.query(`alter table assessments add column stale_since timestamptz`);
    await distribute(runner, 'assessment_inputs', 'assessment_history');
    // To the assessment, whose row whoever appends holds already, and not to the claim: taking that as well, while somebody
    // who holds the claim waits for the assessment, would be a deadlock.
    await runner.query(`alter table assessment_history add constraint assessment_history_assessment_fk
      foreign key (workspace_id, claim_id) references assessments (workspace_id, claim_id)`);
    await runner.query(`alter table assessment_history add constraint assessment_history_inputs_fk
      foreign key (workspace_id, inputs_sha256) references assessment_inputs (workspace_id, sha256)`);
    await runner.query(`create index assessment_history_inputs_ix on assessment_history (workspace_id, inputs_sha256)`);
    await runner.query(`create index assessment_history_unkept_ix on assessment_history (workspace_id, claim_id)
      where state = 'assessed' and inputs_sha256 is null`);
    await wallIn(runner, 'assessment_inputs', 'select, insert');
    await wallIn(runner, 'assessment_history', 'select, insert');
    await this.begin(runner);
  }

  /**
   * The history of what is there begins with the assessment each claim has, known from when it was last computed. What
   * it was computed from cannot be told here: the server works it out at its next start. The owner may be held by
   * row-level security, so each workspace is entered.
   */
  private async begin(runner: QueryRunner): Promise<void> {
    const workspaces: { workspace_id: string }[] = await runner.query(`select workspace_id from workspace_slugs`);
    for (const { workspace_id } of workspaces) {
      await runner.query(`select whence_enter($1)`, [workspace_id]);
      await runner.query(
        `insert into assessment_history (workspace_id, claim_id, sequence, known_from, state, policy, status, rank,
           strength, flags, figures, facts_hash, cause_action, cause_kind, cause_id)
         select a.workspace_id, a.claim_id, 1, date_trunc('milliseconds', a.assessed_at), 'assessed', a.policy, a.status,
           a.rank, a.strength, a.flags, ${FIGURES}, a.facts_hash, 'assessment.kept', 'workspace', a.workspace_id
         from assessments a where a.workspace_id = $1 and not a.is_stale`,
        [workspace_id],
      );
      await runner.query(
        `insert into assessment_history (workspace_id, claim_id, sequence, known_from, state, cause_action, cause_kind, cause_id)
         select a.workspace_id, a.claim_id, 1, date_trunc('milliseconds', now()), 'being_rechecked', 'assessment.kept',
           'workspace', a.workspace_id
         from assessments a where a.workspace_id = $1 and a.is_stale`,
        [workspace_id],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table assessments drop column stale_since`);
    await dropTables(runner, 'assessment_history', 'assessment_inputs');
  }
}

/** The figures of both sides, without who is counted. */
const FIGURES = `jsonb_build_object(${['support', 'denial']
  .map(
    (side) =>
      `'${side}', jsonb_build_object(${['chains', 'origins', 'firstHand', 'regions']
        .map((field) => `'${field}', a.result -> '${side}' -> '${field}'`)
        .join(', ')})`,
  )
  .join(', ')})`;
