/**
 * A process that takes a file in and holds still at a chosen moment, to be killed there: `received`, when the bytes are
 * on the disk and no transaction is open, or `placed`, when they are in their place and nothing is committed. Told what
 * to do by its parent; says `holding`. Run through typescript-hooks.mjs.
 */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { Endings } from '../../src/access/endings.service.js';
import { LastingAccess } from '../../src/access/lasting-access.service.js';
import { SessionsService } from '../../src/access/sessions.service.js';
import { GuessThrottle, SignInThrottle } from '../../src/access/throttle.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { SystemClock } from '../../src/database/clock.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { DocumentsReader } from '../../src/documents/documents.reader.js';
import { entities } from '../../src/entities.js';
import { FilesFolder } from '../../src/files/files-folder.service.js';

import { FilesService } from '../../src/files/files.service.js';
import { FreezesReader } from '../../src/freezes/freezes.reader.js';

export interface HeldIntake {
  readonly web: ConnectionParts;
  readonly folder: string;
  /** Slug of the workspace. */
  readonly desk: string;
  readonly holdAt: 'received' | 'placed';
}

/** For as long as the process lives. */
function hold(): Promise<never> {
  process.send?.('holding');
  return new Promise(() => setInterval(() => undefined, 60_000));
}

const [work]: (HeldIntake & { readonly bytes: string })[] = await once(process, 'message');
if (work === undefined) throw new Error('nobody said what to do');
const dataSource = createDataSource({ connection: work.web, entities, poolSize: 3 });
await dataSource.initialize();
const unitOfWork = new UnitOfWork(dataSource);
const audit = new AuditLog();
const options = { files: { folder: work.folder, maxBytes: 1_048_576, quotaBytes: 8_388_608 } };
const folder = new FilesFolder(unitOfWork, options);
// The first thing said after the bytes are placed is the entry of the log.
if (work.holdAt === 'placed') audit.subscribe(hold);
const [clock, endings] = [new SystemClock(), new Endings()];
const workspaces = new WorkspacesService(unitOfWork, audit, endings);
const access = new LastingAccess(
  unitOfWork,
  new SessionsService(unitOfWork, audit, clock, new SignInThrottle(unitOfWork), endings),
  new ApiTokensService(unitOfWork, audit, clock, new GuessThrottle(unitOfWork), endings),
  workspaces,
);
const files = new FilesService(unitOfWork, audit, new DocumentsReader(), folder, new FreezesReader(), access, options);
if (work.holdAt === 'received') folder.store.place = hold;
const actor = await workspaces.systemActorIn(work.desk);
await files.takeIn(actor, 'D-1', {
  body: Readable.from([Buffer.from(work.bytes, 'base64')]),
  name: null,
  announcedBytes: null,
});
