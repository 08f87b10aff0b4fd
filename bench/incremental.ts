/**
 * What it costs to attach an account to a claim of a desk with ten thousand of them, with everything that goes with it:
 * `npm run bench:incremental [-- WRITES]`. One transaction checks, writes, logs, and assesses the claim anew. Beside it,
 * in turns, a row of the same shape is written to a table nobody reads, for what a commit alone costs on this machine.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor } from '../src/access/actor.js';
import { WorkspacesService } from '../src/access/workspaces.service.js';
import { AppModule } from '../src/app.module.js';
import { AttributionsService } from '../src/attributions/attributions.service.js';
import { readConfig } from '../src/config/config.js';
import { DrainService } from '../src/corroboration/drain.service.js';
import { forPg } from '../src/database/connection.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import type { Dossier, DossierAttribution } from '../src/domain/dossier.js';
import { ACCESSES } from '../src/domain/vocabulary.js';
import { ImportService } from '../src/exchange/import.service.js';
import { openDatabase, type OpenDatabase } from '../src/open-database.js';
import { atMost, numbersFrom, percentile, printFigures, told } from './figures.js';

const CLAIMS = 10_000;
const SOURCES = 2_000;
const WRITES = Number(process.argv[2] ?? '400');
const WARM_UP = 50;
const SLUG = 'bench';
const BAR_MS = 10;

/** Three accounts to a claim on average, a few claims with dozens, one account in seven told on from another. */
function desk(): Dossier {
  const next = numbersFrom(20241111);
  const below = (end: number) => Math.floor(next() * end);
  const claims = Array.from({ length: CLAIMS }, (_, i) => `c${String(i)}`);
  const attributions = claims.flatMap((claim, i) => {
    const count = i % 500 === 0 ? 30 : 1 + below(5);
    return Array.from({ length: count }, (_, n): DossierAttribution => {
      const upstream = n > 0 && below(7) === 0 ? [{ attribution: `${claim}-${String(below(n))}` }] : [];
      const access = ACCESSES[below(ACCESSES.length)] ?? 'unknown';
      const base = { key: `${claim}-${String(n)}`, claim, source: `s${String(below(SOURCES))}`, access };
      return { ...base, ...(upstream.length === 0 ? {} : { upstream }) };
    });
  });
  return {
    format: 'whence-dossier/1',
    workspace: { slug: SLUG },
    sources: Array.from({ length: SOURCES }, (_, i) => ({
      key: `s${String(i)}`,
      pseudonym: `S-${String(i)}`,
      kind: 'person',
    })),
    claims: claims.map((key) => ({ key, kind: 'event', statement: [{ text: `What happened at ${key}`, lang: 'en' }] })),
    attributions,
  };
}

interface Ids {
  claims: string[];
  sources: string[];
}

async function fill(app: INestApplicationContext): Promise<{ actor: Actor; ids: Ids }> {
  const actor = await app.get(WorkspacesService, { strict: false }).create({ slug: SLUG, title: 'Bench' }, null);
  await app.get(ImportService, { strict: false }).import(actor, desk(), { update: false });
  await app.get(DrainService, { strict: false }).drain(actor.workspaceId);
  const idsOf = (table: 'claims' | 'sources') =>
    app.get(UnitOfWork, { strict: false }).read(actor, async (tx) => {
      const sql = `select id from ${table} where workspace_id = $1 order by id`;
      return (await tx.query<{ id: string }>(sql, [tx.workspaceId])).map(({ id }) => id);
    });
  return { actor, ids: { claims: await idsOf('claims'), sources: await idsOf('sources') } };
}

interface Times {
  attached: number[];
  /** What this process itself worked for it; PostgreSQL's work is not in it, and neither is waiting for the disk. */
  cpu: number[];
  bare: number[];
}

async function measure(app: INestApplicationContext, owner: pg.Client): Promise<Times> {
  const { actor, ids } = await fill(app);
  const attributions = app.get(AttributionsService, { strict: false });
  await owner.query('create schema bench; create table bench.bare (like public.attributions including indexes)');
  await owner.query('analyze');
  const next = numbersFrom(7);
  const someOf = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const times: Times = { attached: [], cpu: [], bare: [] };
  for (let i = -WARM_UP; i < WRITES; i++) {
    const request = { claim: someOf(ids.claims), source: someOf(ids.sources), access: 'hearsay' as const };
    const [start, before] = [performance.now(), process.cpuUsage()];
    const made = await attributions.create(actor, request);
    const attached = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const bare = await timeBare(owner, actor.workspaceId, made.id);
    if (i < 0) continue;
    times.attached.push(attached);
    times.cpu.push((user + system) / 1000);
    times.bare.push(bare);
  }
  return times;
}

/** The same row once more, written without a check, a log or an assessment. */
async function timeBare(owner: pg.Client, workspaceId: string, id: string): Promise<number> {
  const found = await owner.query<Record<string, unknown>>(
    'select * from attributions where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );
  const entries = Object.entries(found.rows[0] ?? {}).filter(([, value]) => value !== null);
  const columns = entries.map(([name]) => name).join(', ');
  const places = entries.map((_, i) => `$${String(i + 1)}`).join(', ');
  const values = entries.map(([, value]) => value);
  const start = performance.now();
  await owner.query(`insert into bench.bare (${columns}) values (${places})`, values);
  return performance.now() - start;
}

function print({ attached, cpu, bare }: Times): void {
  const at = (times: readonly number[], share: number) => percentile(times, share);
  const three = (times: readonly number[]) => [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(2)).join(', ');
  printFigures('One account attached, its claim assessed anew in the same transaction', [
    told('claims of the desk', String(CLAIMS)),
    told('writes', String(attached.length)),
    told('p50, p95, p99', `${three(attached)} ms`),
    atMost('p95', at(attached, 0.95), BAR_MS, 2, ' ms'),
    told('… of which this process worked, p50, p95, p99', `${three(cpu)} ms`),
    told('processes waiting for a processor, mean of the last minute', (loadavg()[0] ?? 0).toFixed(1)),
    told('a bare insert, p50, p95, p99', `${three(bare)} ms`),
    told('as a ratio to a bare insert, p50', (at(attached, 0.5) / at(bare, 0.5)).toFixed(1)),
    told('as a ratio to a bare insert, p95', (at(attached, 0.95) / at(bare, 0.95)).toFixed(1)),
  ]);
}

async function onDatabase(database: OpenDatabase): Promise<Times> {
  const module = AppModule.with({ dataSource: database.dataSource, cookieMode: { isSecure: false } });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const owner = new pg.Client(forPg(database.owner));
  await owner.connect();
  try {
    return await measure(app, owner);
  } finally {
    await owner.end();
    await app.close();
  }
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'whence-bench-'));
  const config = readConfig({ WHENCE_DATA: dataDir });
  const database = await openDatabase(config, { log: () => undefined, mayAttach: false, poolSize: 4 });
  // Under root the database lies elsewhere, and this file says where.
  const home = process.getuid?.() === 0 ? (await readFile(path.join(dataDir, 'where'), 'utf8')).trim() : null;
  try {
    print(await onDatabase(database));
  } finally {
    await database.close();
    if (home !== null) await rm(home, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
