import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { type ConnectionSettings, withClient } from './database/connection.js';
import { describeError } from './http/problem.filter.js';
import type { Log } from './http/log.js';

/** What the database is asked is asked at most this often, however many ask for the figures. */
const FRESH_MS = 15_000;
const STATEMENT_LIMIT = '5s';

/** What is counted in the database, over the whole installation. */
export interface StoredFigures {
  readonly jobsWaiting: number;
  readonly jobsFailed: number;
  readonly staleAssessments: number;
  readonly logEntries: number;
}

export interface MetricsOptions {
  readonly port: number;
  readonly dataSource: DataSource;
  readonly owner: ConnectionSettings;
  readonly version: string;
  readonly log: Log;
}

/** Everything measured in this process; requests are added by the server itself. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/**
 * Answers `GET /metrics` in Prometheus' text form, on this machine only. No label holds a slug, an id or a name: whoever
 * collects the figures learns how the installation fares and nothing of what is in it.
 */
export async function serveMetrics(registry: Registry, options: MetricsOptions): Promise<Server> {
  describeProcess(registry, options);
  describeStore(registry, options);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        options.log.warn({ event: 'metrics_failed', error: describeError(error) });
        response.writeHead(503).end();
      },
    );
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function describeProcess(registry: Registry, { dataSource, version }: MetricsOptions): void {
  const build = new Gauge({
    name: 'whence_build_info',
    help: 'Always 1; the labels say what is running.',
    labelNames: ['version', 'node'],
    registers: [registry],
  });
  build.set({ version: version === '' ? 'unknown' : version, node: process.versions.node }, 1);
  const pool = new Gauge({
    name: 'whence_pool_connections',
    help: 'Connections of the web process: open, of these idle, and requests that wait for one.',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, member] of POOL_STATES) this.set({ state }, poolCount(dataSource, member));
    },
  });
  registry.registerMetric(pool);
}

const POOL_STATES = [
  ['open', 'totalCount'],
  ['idle', 'idleCount'],
  ['awaited', 'waitingCount'],
] as const;

/** TypeORM keeps the driver's pool to itself; what cannot be read counts as none. */
function poolCount(dataSource: DataSource, member: string): number {
  const pool: unknown = Reflect.get(dataSource.driver, 'master');
  const count: unknown = typeof pool === 'object' && pool !== null ? Reflect.get(pool, member) : 0;
  return typeof count === 'number' ? count : 0;
}

function describeStore(registry: Registry, { owner, log }: MetricsOptions): void {
  const reader = new FiguresReader(owner, log);
  const gauge = (name: string, help: string, figure: keyof StoredFigures) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        // What is not known is left out, not told as 0.
        const figures = await reader.read();
        this.reset();
        if (figures === null) this.remove();
        else this.set(figures[figure]);
      },
    });
  gauge('whence_jobs_waiting', 'Jobs that wait to be done.', 'jobsWaiting');
  gauge('whence_jobs_failed', 'Jobs that are not tried any more.', 'jobsFailed');
  gauge('whence_stale_assessments', 'Assessments being re-checked.', 'staleAssessments');
  gauge('whence_log_entries', 'Entries of the log, all chains together.', 'logEntries');
}

class FiguresReader {
  private readAt = -Infinity;
  private reading: Promise<StoredFigures | null> = Promise.resolve(null);

  constructor(
    private readonly owner: ConnectionSettings,
    private readonly log: Log,
  ) {}

  /** Figures that are not older than a quarter of a minute; null when the database does not tell. */
  read(): Promise<StoredFigures | null> {
    if (performance.now() - this.readAt > FRESH_MS) {
      this.readAt = performance.now();
      this.reading = readFigures(this.owner).catch((error: unknown) => {
        this.log.warn({ event: 'figures_not_read', error: describeError(error) });
        return null;
      });
    }
    return this.reading;
  }
}

/** Counts as the owner, who enters each workspace in turn: row-level security binds it like everybody. */
export async function readFigures(owner: ConnectionSettings): Promise<StoredFigures> {
  return withClient(owner, { applicationName: 'whence metrics' }, async (client) => {
    const jobs = await client.query<{ waiting: number; failed: number }>(
      `select count(*) filter (where attempts < max_attempts)::int as waiting,
         count(*) filter (where attempts >= max_attempts)::int as failed from graphile_worker.jobs`,
    );
    const workspaces = await client.query<{ id: string }>('select workspace_id as id from workspace_slugs');
    let staleAssessments = 0;
    let logEntries = 0;
    for (const { id } of workspaces.rows) {
      await client.query('begin read only');
      await client.query(`set local statement_timeout = '${STATEMENT_LIMIT}'`);
      await client.query('select whence_enter($1)', [id]);
      const counted = await client.query<{ stale: number; entries: number }>(
        `select (select count(*)::int from assessments where workspace_id = $1 and is_stale) as stale,
           coalesce((select sequence from audit_heads where workspace_id = $1), 0)::int as entries`,
        [id],
      );
      await client.query('rollback');
      staleAssessments += counted.rows[0]?.stale ?? 0;
      logEntries += counted.rows[0]?.entries ?? 0;
    }
    const { waiting = 0, failed = 0 } = jobs.rows[0] ?? {};
    return { jobsWaiting: waiting, jobsFailed: failed, staleAssessments, logEntries };
  });
}
