/**
 * A workspace written to row by row, with the events the product records for each write: for tests of what must
 * happen in the same transaction, whichever module wrote. (Long, because it has one short method per kind of write.)
 */
import type { DataSource } from 'typeorm';
import { Endings } from '../../src/access/endings.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog, type Touched } from '../../src/audit/audit-log.service.js';
import { CorroborationReader } from '../../src/corroboration/corroboration.reader.js';
import { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { newId, SystemClock } from '../../src/database/clock.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { type ColumnValue, insertRows } from '../../src/database/insert-rows.js';
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import { type Tx, UnitOfWork } from '../../src/database/unit-of-work.js';
import { assessDossier } from '../../src/domain/assess.js';
import type { Assessment } from '../../src/domain/assessment.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import type { TieKind, TieState } from '../../src/domain/vocabulary.js';
import { entities } from '../../src/entities.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { PoliciesService } from '../../src/policies/policies.service.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { readWholeDossier } from './whole-dossier.js';

type Columns = Readonly<Record<string, ColumnValue>>;
/** One end of a tie or one step upstream. */
export type End = { readonly attribution: string } | { readonly source: string };

/** The services that keep assessments, on a database of their own, without a web server. */
export class Newsroom {
  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly unitOfWork: UnitOfWork,
    readonly audit: AuditLog,
    readonly workspaces: WorkspacesService,
    readonly corroboration: CorroborationService,
    readonly drain: DrainService,
  ) {}

  /** On a database of its own, or on the one given. */
  static async open(given?: TestDatabase): Promise<Newsroom> {
    const database = given ?? (await createTestDatabase());
    const dataSource = createDataSource({ connection: database.web, entities, poolSize: 6, keepsPlans: true });
    await dataSource.initialize();
    const unitOfWork = new UnitOfWork(dataSource);
    const audit = new AuditLog();
    const workspaces = new WorkspacesService(unitOfWork, audit, new Endings());
    const clock = new SystemClock();
    const policies = new PoliciesService(unitOfWork, audit, clock, new PoliciesReader());
    policies.onModuleInit();
    const reader = new CorroborationReader(clock, new PoliciesReader());
    const corroboration = new CorroborationService(audit, clock, new PoliciesReader(), reader);
    corroboration.onModuleInit();
    const drain = new DrainService(unitOfWork, workspaces, corroboration, new JobHandlers(), {});
    return new Newsroom(database, dataSource, unitOfWork, audit, workspaces, corroboration, drain);
  }

  async desk(slug: string): Promise<Desk> {
    const { workspaceId } = await this.workspaces.create({ slug, title: `Desk ${slug}` }, null);
    return new Desk(this, workspaceId);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

/** One workspace. Every method is one transaction with its event, and gives the id of what it made. */
export class Desk {
  private numbers = 0;

  constructor(
    private readonly newsroom: { readonly unitOfWork: UnitOfWork; readonly audit: AuditLog },
    readonly workspaceId: string,
  ) {}

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.newsroom.unitOfWork.run({ workspaceId: this.workspaceId }, work);
  }

  /** Writes, and records an event that touched this. */
  write(touched: Touched | null, work: (tx: Tx) => Promise<unknown>, action = 'record.changed'): Promise<void> {
    return this.run(async (tx) => {
      await work(tx);
      await this.record(tx, touched, action);
    });
  }

  record(tx: Tx, touched: Touched | null, action = 'record.changed', id = newId()): Promise<void> {
    const event = { action, record: { kind: 'record', id }, ...(touched === null ? {} : { touched }) };
    return this.newsroom.audit.record(tx, { accountId: null }, event);
  }

  /** A number no other record of this desk has. */
  next(): number {
    this.numbers += 1;
    return this.numbers;
  }

  async region(key: string, kind: string, parentId: string | null = null): Promise<string> {
    return this.make('regions', null, { key, kind, parent_id: parentId });
  }

  async source(key: string, more: Columns & { features?: never } = {}): Promise<string> {
    const id = newId();
    await this.make('sources', { sourceIds: [id] }, { key, pseudonym: `P ${key}`, kind: 'person', ...more }, id);
    return id;
  }

  /** A source whose complete profile tells it apart from every other one. */
  async profiled(key: string): Promise<string> {
    const id = await this.source(key, { features_complete: true });
    await this.feature(id, 'unit', `unit of ${key}`);
    return id;
  }

  feature(sourceId: string, name: string, value: string): Promise<void> {
    return this.write({ sourceIds: [sourceId] }, async (tx) => {
      await tx.query('delete from source_features where workspace_id = $1 and source_id = $2 and name = $3', [
        tx.workspaceId,
        sourceId,
        name,
      ]);
      await insertRows(tx, 'source_features', ['source_id', 'name', 'value'], [[sourceId, name, value]]);
    });
  }

  grade(sourceId: string, grade: string): Promise<void> {
    return this.write({ sourceIds: [sourceId] }, (tx) =>
      insertRows(tx, 'source_grades', ['source_id', 'sequence', 'grade'], [[sourceId, this.next(), grade]]),
    );
  }

  async claim(key: string, kind = 'event', places: readonly string[] = []): Promise<string> {
    const id = newId();
    await this.write({ claimIds: [id] }, async (tx) => {
      await insertRows(tx, 'claims', ['id', 'number', 'key', 'kind'], [[id, this.next(), key, kind]]);
      const rows = places.map((place) => [id, place, 'happened']);
      await insertRows(tx, 'claim_regions', ['claim_id', 'region_id', 'role'], rows);
    });
    return id;
  }

  mark(claimId: string, mark: string): Promise<void> {
    return this.update('claims', claimId, { editor_mark: mark }, { claimIds: [claimId] });
  }

  position(claimId: string, position: string): Promise<void> {
    return this.write({ claimIds: [claimId] }, (tx) =>
      tx.query(
        `insert into official_positions (workspace_id, claim_id, position) values ($1, $2, $3)
         on conflict (workspace_id, claim_id) do update set position = excluded.position`,
        [tx.workspaceId, claimId, position],
      ),
    );
  }

  link(from: string, to: string, type: string): Promise<void> {
    return this.write({ claimIds: [from, to] }, (tx) =>
      tx.query(
        `insert into claim_links (workspace_id, id, from_id, to_id, type) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [tx.workspaceId, newId(), from, to, type],
      ),
    );
  }

  unlink(from: string, to: string): Promise<void> {
    return this.write({ claimIds: [from, to] }, (tx) =>
      tx.query('delete from claim_links where workspace_id = $1 and from_id = $2 and to_id = $3', [
        tx.workspaceId,
        from,
        to,
      ]),
    );
  }

  async exhibit(claimId: string, bearing: string, results: readonly string[]): Promise<string> {
    const id = newId();
    await this.write({ claimIds: [claimId] }, async (tx) => {
      const number = this.next();
      const row = [id, number, `x${number}`, claimId, 'imagery', bearing];
      await insertRows(tx, 'exhibits', ['id', 'number', 'key', 'claim_id', 'kind', 'bearing'], [row]);
      const checks = results.map((result, position) => [id, position, 'geolocation', result]);
      await insertRows(tx, 'exhibit_verifications', ['exhibit_id', 'position', 'step', 'result'], checks);
    });
    return id;
  }

  async account(
    key: string,
    claimId: string,
    sourceId: string,
    more: Columns = {},
    upstream: readonly End[] = [],
  ): Promise<string> {
    const id = newId();
    await this.write({ claimIds: [claimId], attributionIds: [id] }, async (tx) => {
      const columns = { claim_id: claimId, source_id: sourceId, access: 'eyewitness', ...more };
      await this.insert(tx, 'attributions', id, { key, ...columns });
      await this.setUpstream(tx, id, upstream);
    });
    return id;
  }

  /** Replaces what an account came through. */
  reroute(id: string, upstream: readonly End[]): Promise<void> {
    return this.write({ attributionIds: [id] }, (tx) => this.setUpstream(tx, id, upstream));
  }

  change(id: string, columns: Columns): Promise<void> {
    return this.update('attributions', id, columns, { attributionIds: [id] });
  }

  withdraw(id: string): Promise<void> {
    return this.change(id, { state: 'withdrawn', superseded_by_id: null });
  }

  supersede(id: string, byId: string): Promise<void> {
    const touched = { attributionIds: [id, byId] };
    return this.update('attributions', id, { state: 'superseded', superseded_by_id: byId }, touched);
  }

  async tie(kind: TieKind, state: TieState, first: End, second: End): Promise<string> {
    const ends = {
      first_source_id: 'source' in first ? first.source : null,
      first_attribution_id: 'attribution' in first ? first.attribution : null,
      second_source_id: 'source' in second ? second.source : null,
      second_attribution_id: 'attribution' in second ? second.attribution : null,
    };
    return this.make('ties', touchedBy(first, second), { kind, state, ...ends });
  }

  decide(tieId: string, state: TieState, first: End, second: End): Promise<void> {
    return this.update('ties', tieId, { state }, touchedBy(first, second));
  }

  async distinguish(firstId: string, secondId: string): Promise<string> {
    const columns = { first_id: firstId, second_id: secondId, basis: 'editor' };
    return this.make('distinctions', { attributionIds: [firstId, secondId] }, columns);
  }

  update(table: string, id: string, columns: Columns, touched: Touched | null, action?: string): Promise<void> {
    const names = Object.keys(columns);
    const changes = names.map((name, i) => `${name} = $${i + 3}`).join(', ');
    return this.run(async (tx) => {
      const statement = `update ${table} set ${changes} where workspace_id = $1 and id = $2`;
      await tx.query(statement, [tx.workspaceId, id, ...Object.values(columns)]);
      await this.record(tx, touched, action, id);
    });
  }

  /** What is stored for each claim, by key: the result, or `stale`. */
  async stored(): Promise<Map<string, Assessment | 'stale'>> {
    const rows = await this.run((tx) =>
      tx.query<{ key: string; result: Assessment; is_stale: boolean }>(
        `select c.key, a.result, a.is_stale from claims c
         join assessments a on a.workspace_id = $1 and a.claim_id = c.id where c.workspace_id = $1`,
        [tx.workspaceId],
      ),
    );
    return new Map(rows.map(({ key, result, is_stale }) => [key, is_stale ? 'stale' : result]));
  }

  /** What the whole workspace, read as a dossier, gives each claim; by key. */
  async computed(policy: Policy = NEWSROOM_TWO_SOURCE): Promise<Map<string, Assessment>> {
    const dossier = await this.run(readWholeDossier);
    return new Map(assessDossier(dossier, policy).map((result) => [result.claim, result]));
  }

  private async make(table: string, touched: Touched | null, columns: Columns, id = newId()): Promise<string> {
    await this.write(touched, (tx) => this.insert(tx, table, id, columns));
    return id;
  }

  private insert(tx: Tx, table: string, id: string, columns: Columns): Promise<void> {
    const row = [id, this.next(), ...Object.values(columns)];
    return insertRows(tx, table, ['id', 'number', ...Object.keys(columns)], [row]);
  }

  private async setUpstream(tx: Tx, id: string, upstream: readonly End[]): Promise<void> {
    await tx.query('delete from attribution_upstreams where workspace_id = $1 and attribution_id = $2', [
      tx.workspaceId,
      id,
    ]);
    const rows = upstream.map((end, position) => [
      id,
      position,
      'attribution' in end ? end.attribution : null,
      'source' in end ? end.source : null,
    ]);
    const columns = ['attribution_id', 'position', 'upstream_attribution_id', 'upstream_source_id'];
    await insertRows(tx, 'attribution_upstreams', columns, rows);
  }
}

function touchedBy(...ends: readonly End[]): Touched {
  return {
    sourceIds: ends.flatMap((end) => ('source' in end ? [end.source] : [])),
    attributionIds: ends.flatMap((end) => ('attribution' in end ? [end.attribution] : [])),
  };
}
