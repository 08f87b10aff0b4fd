/** What attaching one account takes in this process, with everything that goes with it: the measure of bench:incremental, on the corpus. */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { AttributionsService } from '../../src/attributions/attributions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { openDatabase } from '../../src/open-database.js';
import { numbersFrom, percentile } from '../figures.js';
import { limitRow, type Row } from './compare.js';
import { forgetJobs } from './background-work.js';
import { configOf, ownerClient, SLUG } from './desk.js';
import { claimId, type CorpusShape, SEED, sourceId } from './corpus-shape.js';
import { zipf } from './corpus-text.js';

const WARM_UP = 50;
const WRITES = 400;
const BAR_MS = 10;

/** On the folder of a desk nobody else has open. */
export async function measureReassessment(dataDir: string, shape: CorpusShape): Promise<Row> {
  const database = await openDatabase(configOf(dataDir), { log: () => undefined, mayAttach: false, poolSize: 4 });
  const module = AppModule.with({ dataSource: database.dataSource, cookieMode: { isSecure: false } });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    const actor = await app.get(WorkspacesService, { strict: false }).systemActorIn(SLUG);
    const attributions = app.get(AttributionsService, { strict: false });
    const next = numbersFrom(SEED + 3);
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + WRITES; i++) {
      const claim = claimId(shape, Math.floor(next() * shape.claims));
      const request = { claim, source: sourceId(zipf(next, shape.sources)), access: 'hearsay' as const };
      const start = performance.now();
      await attributions.create(actor, request);
      if (i >= WARM_UP) times.push(performance.now() - start);
    }
    const besides = `, p50 ${percentile(times, 0.5).toFixed(1)} ms`;
    return limitRow('one account attached in the process: p95', percentile(times, 0.95), BAR_MS, 'ms', besides);
  } finally {
    await app.close();
    const client = await ownerClient(database.owner);
    await forgetJobs(client);
    await client.end();
    await database.close();
  }
}
