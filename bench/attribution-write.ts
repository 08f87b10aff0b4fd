/**
 * How long it takes to write one attribution, with the re-assessment it causes, in milliseconds: the whole transaction
 * as the API runs it, on an embedded PostgreSQL that writes to disk as in production. `npm run bench:write`.
 */
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { migrations } from '../migrations/index.js';
import { WorkspacesService } from '../src/access/workspaces.service.js';
import type { Actor } from '../src/access/actor.js';
import { AppModule } from '../src/app.module.js';
import { AttributionsService } from '../src/attributions/attributions.service.js';
import { ClaimsService } from '../src/claims/claims.service.js';
import { createDataSource } from '../src/database/data-source.factory.js';
import { startEmbedded } from '../src/database/embedded/embedded-server.js';
import { webPassword } from '../src/database/embedded/passwords.js';
import { migrate } from '../src/database/migrate.js';
import { SourcesService } from '../src/sources/sources.service.js';
import { entities } from '../src/entities.js';

const ROUNDS = 400;
const WARM_UP = 50;
/** Accounts each claim has when the measured one is added. */
const SIZES = [5, 30];
const BAR_MS = 10;

interface Desk {
  readonly actor: Actor;
  readonly claims: ClaimsService;
  readonly sources: SourcesService;
  readonly attributions: AttributionsService;
}

async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whence-bench-'));
  await chmod(folder, 0o711);
  const dataDir = path.join(folder, 'data');
  const server = await startEmbedded({ dataDir, systemFolder: path.join(folder, 'system'), log: () => undefined });
  try {
    const web = { user: 'whence_web', password: await webPassword(dataDir) };
    await migrate({ owner: server.owner, migrations, web });
    const dataSource = createDataSource({
      connection: { ...server.owner, ...web },
      entities,
      poolSize: 4,
      keepsPlans: true,
    });
    await dataSource.initialize();
    const module = AppModule.with({ dataSource, cookieMode: { isSecure: false } });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    const actor = await app.get(WorkspacesService, { strict: false }).create({ slug: 'bench', title: 'Bench' }, null);
    await work({
      actor,
      claims: app.get(ClaimsService, { strict: false }),
      sources: app.get(SourcesService, { strict: false }),
      attributions: app.get(AttributionsService, { strict: false }),
    });
    await app.close();
    if (dataSource.isInitialized) await dataSource.destroy();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeSources(desk: Desk, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const features = { unit: `unit ${i}`, employer: `works ${i % 7}` };
    const request = { pseudonym: `Voice ${i}`, kind: 'person', features, featuresComplete: true } as const;
    ids.push((await desk.sources.create(desk.actor, request)).id);
  }
  return ids;
}

/** Milliseconds of every measured write: a claim is filled up to `size` accounts, then one more is timed. */
async function measure(desk: Desk, sources: readonly string[], size: number): Promise<number[]> {
  const took: number[] = [];
  const spare = Math.ceil((ROUNDS + WARM_UP) / 10);
  for (let round = 0; round < spare; round++) {
    const statement = [{ text: `Claim ${size}-${round}` }];
    const { id: claim } = await desk.claims.create(desk.actor, { kind: 'event', statement });
    for (let n = 0; n < size + 10; n++) {
      const source = sources[(n * 7 + round) % sources.length] ?? '';
      const begun = performance.now();
      await desk.attributions.create(desk.actor, { claim, source, access: 'eyewitness', statedAt: '2024-11' });
      if (n >= size) took.push(performance.now() - begun);
    }
  }
  return took.slice(WARM_UP);
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

await withDesk(async (desk) => {
  const sources = await makeSources(desk, 60);
  console.log('accounts before  median     p95     p99   (bar: p95 ≤ %d ms)', BAR_MS);
  for (const size of SIZES) {
    const sorted = (await measure(desk, sources, size)).sort((a, b) => a - b);
    const figures = [0.5, 0.95, 0.99].map((part) => quantile(sorted, part).toFixed(2).padStart(7));
    console.log(`${String(size).padStart(15)} ${figures.join(' ')}`);
  }
});
