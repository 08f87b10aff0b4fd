import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { CHAIN_START, type ChainPlace, LogReader } from '../audit/log.reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { invalidField } from '../domain/refusal.js';
import { type Cursor, decodeCursor, DEFAULT_PAGE, encodeCursor, pageOf } from '../http/paging.js';
import type { ListLogRequest } from './log.requests.js';
import { type LogCheckResponse, type LogPageResponse, presentEntry, presentFault } from './log.response.js';

/** Entries checked by one request; who asks goes on from there. */
const CHECKED_AT_ONCE = 5_000;
const HASH = /^[0-9a-f]{64}$/;

/** The log, for those who watch over what is done and need not see what it was done to. */
@Injectable()
export class Oversight {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: WorkspacesService,
    private readonly log: LogReader,
  ) {}

  /** The newest entries first. @throws Refusal `invalid` for a cursor this server did not make. */
  async list(actor: Actor, { limit = DEFAULT_PAGE, after, about }: ListLogRequest): Promise<LogPageResponse> {
    const before = Number(decodeCursor(after, ['number'])?.[0] ?? 0);
    const members = await this.workspaces.members(actor);
    const names = new Map(members.map(({ accountId, name }) => [accountId, name]));
    const entries = await this.unitOfWork.read(actor, (tx) =>
      this.log.entries(tx, { before: before === 0 ? null : before, about: about ?? null, limit: limit + 1 }),
    );
    return pageOf(
      entries,
      limit,
      (entry) => presentEntry(entry, names),
      ({ sequence }) => [sequence],
    );
  }

  /** Checks the next stretch of the chain. @throws Refusal `invalid` for a cursor this server did not make. */
  async check(actor: Actor, after: string | undefined): Promise<LogCheckResponse> {
    const from = placeOf(decodeCursor(after, ['number', 'string']), after);
    const { through, fault, isEnd } = await this.unitOfWork.read(actor, (tx) =>
      this.log.walk(tx, from, CHECKED_AT_ONCE),
    );
    const { sequence, chainHash } = through;
    return {
      holds: fault === null,
      entries: sequence,
      chainHash,
      fault: presentFault(fault),
      next: isEnd ? null : encodeCursor([sequence, chainHash]),
    };
  }
}

function placeOf(cursor: Cursor | null, given: string | undefined): ChainPlace {
  if (cursor === null) return CHAIN_START;
  const [sequence, chainHash] = cursor;
  if (typeof sequence === 'number' && sequence > 0 && typeof chainHash === 'string' && HASH.test(chainHash)) {
    return { sequence, chainHash };
  }
  throw invalidField('after', 'the `next` of the answer before', given);
}
