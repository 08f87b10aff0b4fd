import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ReleasedPolicy, STOCK_POLICIES_1_0_0 } from './support/stock-policies-1.0.0.js';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

interface WorkspaceRow {
  readonly policy: string;
  readonly created_at: Date;
}

/** Policies a workspace publishes or has chosen, and its choices; a workspace names its policy by identity. */
export class PublishPolicies1764000000010 implements MigrationInterface {
  readonly name = 'PublishPolicies1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.createTables(runner);
    await inEachWorkspace(runner, async (workspaceId, { policy, created_at }) => {
      const released = releasedAs(policy);
      const identity = `${released.id}@${released.version}#${released.sha256}`;
      await runner.query(
        `insert into policies (workspace_id, identity, policy_id, version, body, published_by, published_at)
         values ($1, $2, $3, $4, $5, 'Whence', $6)`,
        [workspaceId, identity, released.id, released.version, released.body, created_at],
      );
      // No route could change a workspace's policy so far: what it has now it began with.
      await runner.query(
        `insert into policy_choices (workspace_id, sequence, identity, chosen_by, chosen_at)
         values ($1, 1, $2, 'Whence', $3)`,
        [workspaceId, identity, created_at],
      );
      await runner.query('update workspaces set policy = $2 where workspace_id = $1', [workspaceId, identity]);
    });
    await runner.query('alter table workspaces alter column policy drop default');
    await runner.query(`alter table workspaces add constraint workspaces_policy_ck
      check (policy ~ '^[^@#]+@[0-9.]+#[0-9a-f]{64}$')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await runner.query('alter table workspaces drop constraint workspaces_policy_ck');
    await runner.query(`alter table workspaces alter column policy set default 'newsroom-two-source'`);
    // The version before knows stock policies alone; what it does not know it cannot judge by.
    const known = STOCK_POLICIES_1_0_0.map(({ id, version, sha256 }) => `${id}@${version}#${sha256}`);
    await inEachWorkspace(runner, async (workspaceId, { policy }) => {
      const id = known.includes(policy) ? policy.slice(0, policy.indexOf('@')) : 'newsroom-two-source';
      await runner.query('update workspaces set policy = $2 where workspace_id = $1', [workspaceId, id]);
    });
    await dropTables(runner, 'policy_choices', 'policies');
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table policies (
      workspace_id uuid not null,
      identity text not null,
      policy_id text not null,
      version text not null,
      body text not null,
      note text,
      published_by text not null,
      account_id uuid,
      published_at timestamptz not null,
      constraint policies_pk primary key (workspace_id, identity),
      constraint policies_version_uq unique (workspace_id, policy_id, version),
      constraint policies_identity_ck check (identity like policy_id || '@' || version || '#%'),
      constraint policies_body_ck check (octet_length(body) <= 1048576),
      constraint policies_note_ck check (octet_length(note) <= 1048576)
    )`);
    await runner.query(`create table policy_choices (
      workspace_id uuid not null,
      sequence integer not null,
      identity text not null,
      reason text,
      chosen_by text not null,
      account_id uuid,
      chosen_at timestamptz not null,
      constraint policy_choices_pk primary key (workspace_id, sequence),
      constraint policy_choices_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await distribute(runner, 'policies', 'policy_choices');
    await runner.query(`alter table policies add constraint policies_workspace_fk
      foreign key (workspace_id) references workspaces (workspace_id)`);
    await runner.query(`alter table policy_choices add constraint policy_choices_policy_fk
      foreign key (workspace_id, identity) references policies (workspace_id, identity)`);
    await runner.query(`create index policy_choices_policy_ix on policy_choices (workspace_id, identity)`);
    for (const table of ['policies', 'policy_choices']) {
      await runner.query(`alter table ${table} add constraint ${table}_account_fk
        foreign key (account_id) references accounts (account_id)`);
      await runner.query(`create index ${table}_account_ix on ${table} (account_id)`);
      await wallIn(runner, table, 'select, insert');
    }
  }
}

/** Works in every workspace in turn, entering each: row-level security binds an owner who is no superuser. */
async function inEachWorkspace(
  runner: QueryRunner,
  work: (workspaceId: string, row: WorkspaceRow) => Promise<void>,
): Promise<void> {
  const slugs: { workspace_id: string }[] = await runner.query('select workspace_id from workspace_slugs');
  for (const { workspace_id: workspaceId } of slugs) {
    await runner.query('select whence_enter($1)', [workspaceId]);
    const rows: WorkspaceRow[] = await runner.query(
      'select policy, created_at from workspaces where workspace_id = $1',
      [workspaceId],
    );
    for (const row of rows) await work(workspaceId, row);
  }
}

/** The released policy a workspace names: by id, as all do, or by id and version or identity. */
function releasedAs(named: string): ReleasedPolicy {
  const found = STOCK_POLICIES_1_0_0.find(({ id, version, sha256 }) =>
    [id, `${id}@${version}`, `${id}@${version}#${sha256}`].includes(named),
  );
  if (found === undefined) throw new Error('a workspace names a policy that is not there; nothing was migrated');
  return found;
}
