import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../migrations/index.js';
import { KeepAssessments1764000000013 } from '../../migrations/1764000000013-keep-assessments.js';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { CorroborationReader } from '../../src/corroboration/corroboration.reader.js';
import { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { newId, SystemClock } from '../../src/database/clock.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { migrate } from '../../src/database/migrate.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { entities } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ASSESSED_AT = '2025-03-01T10:00:00.123456Z';

describe('an installation from before assessments were kept', () => {
  let spare: TestDatabase;
  let server: pg.Client;
  const name = `test_old_${randomBytes(6).toString('hex')}`;
  let owner: ConnectionParts;

  beforeAll(async () => {
    spare = await createTestDatabase();
    owner = { ...spare.owner, database: name };
    server = new pg.Client({ ...spare.owner, database: 'postgres' });
    await server.connect();
    await server.query(
      `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'`,
    );
    await migrate({ owner, migrations: migrations.slice(0, migrations.indexOf(KeepAssessments1764000000013)) });
  }, 60_000);
  afterAll(async () => {
    await server.query(`drop database ${name} with (force)`);
    await server.end();
    await spare.drop();
  });

  it('keeps what it has from when it was computed, and completes it once at the next start', async () => {
    const { workspaceId, current, stale } = await asOwner(oldContent);
    await migrate({ owner, migrations });
    const told = `select claim_id, sequence, state, status, cause_action, inputs_sha256 is not null as kept
      from assessment_history where workspace_id = $1 order by claim_id, sequence`;
    const row = (claim_id: string, sequence: number, status: string | null, kept: boolean) => {
      const state = status === null ? 'being_rechecked' : 'assessed';
      return { claim_id, sequence, state, status, cause_action: 'assessment.kept', kept };
    };
    const begun = [row(current, 1, 'single_source', false), row(stale, 1, null, false)];
    expect((await asOwner((client) => client.query(told, [workspaceId]))).rows).toEqual(begun);
    const first = await asOwner((client) =>
      client.query(`select known_from, figures from assessment_history where workspace_id = $1 and claim_id = $2`, [
        workspaceId,
        current,
      ]),
    );
    // Whole milliseconds; of the figures those that name nobody.
    const { counted: _counted, ...figures } = SIDE;
    expect(first.rows).toEqual([
      { known_from: new Date('2025-03-01T10:00:00.123Z'), figures: { support: figures, denial: figures } },
    ]);
    await start();
    await start();
    const completed = [
      row(current, 1, 'single_source', false),
      row(current, 2, 'single_source', true),
      row(stale, 1, null, false),
      row(stale, 2, 'unsupported', true),
    ];
    expect((await asOwner((client) => client.query(told, [workspaceId]))).rows).toEqual(completed);
  }, 60_000);

  async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(owner);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** What a server does of its own when it starts. */
  async function start(): Promise<void> {
    const dataSource = createDataSource({ connection: { ...spare.web, database: name }, entities, poolSize: 2 });
    await dataSource.initialize();
    const [unitOfWork, audit] = [new UnitOfWork(dataSource), new AuditLog()];
    const [clock, policies] = [new SystemClock(), new PoliciesReader()];
    const reader = new CorroborationReader(clock, policies);
    const corroboration = new CorroborationService(audit, clock, policies, reader);
    await new DrainService(
      unitOfWork,
      new WorkspacesService(unitOfWork, audit, new Endings()),
      corroboration,
      new JobHandlers(),
      {},
    ).drainAll();
    await dataSource.destroy();
  }
});

const SIDE = {
  chains: 1,
  origins: { min: 1, max: 1, ifSuggested: 1, exact: true },
  firstHand: { min: 1, max: 1 },
  regions: 0,
  counted: ['a1'],
};

/** A workspace with one claim that is current and one that is stale, as the release before stored them. */
async function oldContent(client: pg.Client) {
  const [workspaceId, current, stale, source] = [newId(), newId(), newId(), newId()];
  const run = (sql: string, ...values: unknown[]) => client.query(sql, [workspaceId, ...values]);
  await client.query('begin');
  await run('select whence_enter($1)');
  await run(`insert into workspace_slugs (workspace_id, slug) values ($1, 'old')`);
  const policy = policyIdentity(NEWSROOM_TWO_SOURCE);
  await run(`insert into workspaces (workspace_id, slug, title, policy) values ($1, 'old', 'Old', $2)`, policy);
  const claims = `insert into claims (workspace_id, id, number, key, kind) values ($1, $2, $3, $4, 'event')`;
  await run(claims, current, 1, 'c1');
  await run(claims, stale, 2, 'c2');
  await run(
    `insert into sources (workspace_id, id, number, key, pseudonym, kind) values ($1, $2, 1, 's1', 'Egret', 'person')`,
    source,
  );
  await run(
    `insert into attributions (workspace_id, id, number, key, claim_id, source_id, access)
     values ($1, $2, 1, 'a1', $3, $4, 'eyewitness')`,
    newId(),
    current,
    source,
  );
  await run(
    `insert into assessments (workspace_id, claim_id, policy, status, rank, strength, flags, support_chains, support_min,
       support_max, support_exact, denial_min, facts_hash, result, is_stale, assessed_at)
     select $1, id, $2, 'single_source', 20, 2, '{}', 1, 1, 1, true, 0, 'f', $3, id = $4, $5
     from claims where workspace_id = $1`,
    policy,
    { claim: 'c', support: SIDE, denial: SIDE },
    stale,
    ASSESSED_AT,
  );
  await client.query('commit');
  return { workspaceId, current, stale };
}
