/**
 * A process at work on assessments that can be killed at a chosen moment. Told as its one argument, in JSON, where the
 * database is and what to do:
 * - `withdraw`: withdraws a source, and holds still when all is written and nothing committed;
 * - `drain`: drains a workspace, and holds still in its batch number `holdIn`, in the same way;
 * - `serve`: the whole server with its jobs, until it is killed.
 * Says `holding` or `serving` to its parent. Run through typescript-hooks.mjs.
 */
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import { SourceDecisions } from '../../src/attributions/source-decisions.service.js';
import { createApp } from '../../src/app.js';
import type { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import type { Tx } from '../../src/database/unit-of-work.js';
import { entities } from '../../src/entities.js';
import { SourceStates } from '../../src/sources/source-states.service.js';
import { SourcesReader } from '../../src/sources/sources.reader.js';
import { Newsroom } from './desk-at-work.js';

export interface HeldWork {
  readonly task: 'withdraw' | 'drain' | 'serve';
  readonly owner: ConnectionParts;
  readonly web: ConnectionParts;
  readonly workspaceId: string;
  readonly sourceId: string;
  readonly holdIn: number;
}

const work: HeldWork = JSON.parse(process.argv[2] ?? 'null');

/** For as long as the process lives. */
function hold(): Promise<void> {
  process.send?.('holding');
  return new Promise(() => setInterval(() => undefined, 60_000));
}

async function open(): Promise<Newsroom> {
  return Newsroom.open({ owner: work.owner, web: work.web, drop: () => Promise.resolve() });
}

async function withdraw(): Promise<void> {
  const { unitOfWork, audit, workspaces } = await open();
  // Subscribed after those who mark what is stale.
  audit.subscribe(hold);
  const decisions = new SourceDecisions(unitOfWork, audit, new SourcesReader(), new SourceStates());
  const actor = await workspaces.systemActorOf(work.workspaceId);
  await decisions.withdraw(actor, work.sourceId, 1, { reason: 'he sold his story' });
}

async function drain(): Promise<void> {
  const { unitOfWork, workspaces, corroboration } = await open();
  let batches = 0;
  const holding: CorroborationService = Object.assign(Object.create(corroboration), {
    async refreshStale(tx: Tx): Promise<number> {
      const done = await corroboration.refreshStale(tx);
      batches += 1;
      if (batches === work.holdIn) await hold();
      return done;
    },
  });
  await new DrainService(unitOfWork, workspaces, holding, new JobHandlers(), {}).drain(work.workspaceId);
}

async function serve(): Promise<void> {
  const dataSource = createDataSource({ connection: work.web, entities, poolSize: 6, keepsPlans: true });
  await dataSource.initialize();
  const nothing = () => undefined;
  const log = { info: nothing, warn: nothing, error: nothing };
  const app = await createApp({ dataSource, owner: work.owner, cookieMode: { isSecure: false }, log });
  await app.listen(0, '127.0.0.1');
  process.send?.('serving');
}

const TASKS = { withdraw, drain, serve };
await TASKS[work.task]();
