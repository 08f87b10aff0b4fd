import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Endings } from '../access/endings.service.js';
import { KeptAnswers } from '../access/kept-answers.service.js';
import { type AuditEvent, AuditLog, type AuditActor, type RecordChange } from '../audit/audit-log.service.js';
import { LogReader, MOST_HANDED_OUT } from '../audit/log.reader.js';
import { newId } from '../database/clock.js';
import { INSTALLATION_ID, type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { stoppedBy } from '../domain/freeze-rules.js';
import { codeOf } from '../domain/ids.js';
import { readsEvidence } from '../domain/roles.js';
import { SourcesReader } from '../sources/sources.reader.js';
import type { FreezeResponse, FreezesResponse, HandedOutResponse } from './freeze.response.js';
import { notFrozen, thawRefusal, writesStopped } from './freeze-refusals.js';
import { FreezesRepository } from './freezes.repository.js';

/** The source to freeze, as an address names it; null for the whole workspace. */
type Target = string | null;

/**
 * Freezing and thawing. A freeze takes hold with its commit: nothing leaves, nothing is written, everybody else has to
 * sign in again. The reason may say what somebody is in danger of: it is kept beside the freeze and never logged.
 */
@Injectable()
export class FreezesService implements OnModuleInit {
  private readonly freezes = new FreezesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly log: LogReader,
    private readonly sources: SourcesReader,
    private readonly endings: Endings,
    private readonly answers: KeptAnswers,
  ) {}

  /** Every write of a workspace is logged, and so passes here: by request, by command, by job. */
  onModuleInit(): void {
    this.audit.subscribe((tx, actor, event, changes) => this.refuseFrozen(tx, actor, event, changes));
    // An answer that was kept does not say what it draws on.
    this.answers.withholdWhen(async (tx) => {
      const { isWorkspaceFrozen, sourceIds } = await this.freezes.open(tx);
      return isWorkspaceFrozen || sourceIds.length > 0;
    });
  }

  /**
   * Freezes at once; what is frozen already stays so, and the answer is the same. Everybody else's sessions and tokens
   * that lead into the workspace end.
   * @returns what was handed out before, as far as the log knows.
   * @throws Refusal `absent` when there is no such source.
   */
  freeze(actor: Actor, target: Target, reason: string): Promise<FreezeResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const source = target === null ? null : await this.sources.find(tx, target);
      const sourceId = source?.id ?? null;
      const isNew = await this.freezes.make(tx, { id: newId(), sourceId, accountId: actor.accountId, reason });
      if (isNew) {
        await this.audit.record(tx, actor, frozenEvent(tx, sourceId, 'frozen'));
        await this.endOthers(tx, actor);
      }
      const handedOut = await this.handedOut(tx, sourceId);
      return {
        source: source === null ? null : codeOf('source', source.number),
        isNew,
        handedOut: handedOut.slice(0, MOST_HANDED_OUT),
        isComplete: handedOut.length <= MOST_HANDED_OUT,
      };
    });
  }

  /**
   * Ends a freeze. Who may is decided by the database, see docs/decisions/0027.
   * @throws Refusal `absent`; `conflict` NOT_FROZEN, THAW_NEEDS_ANOTHER, THAW_TOO_EARLY.
   */
  async thaw(actor: Actor, target: Target, reason: string): Promise<void> {
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        const sourceId = target === null ? null : (await this.sources.find(tx, target)).id;
        const open = (await this.freezes.list(tx)).find(({ source_id }) => source_id === sourceId);
        if (open === undefined) throw notFrozen();
        await this.freezes.thaw(tx, open.id, { accountId: actor.accountId, reason });
        await this.audit.record(tx, actor, frozenEvent(tx, sourceId, 'thawed'));
      });
    } catch (error) {
      throw thawRefusal(error);
    }
  }

  /** What is frozen now, as far as somebody may know: sources and reasons only for who reads evidence. */
  list(actor: Actor): Promise<FreezesResponse> {
    const seesSources = readsEvidence(actor.permissions);
    const seesReason = seesSources || actor.permissions.has('workspace.freeze');
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = (await this.freezes.list(tx)).filter(({ source_id }) => source_id === null || seesSources);
      const held: string[][] = [];
      for (const row of rows) held.push(await this.alsoHeld(tx, row.source_id));
      return {
        items: rows.map((row, index) => ({
          source: row.source_number === null ? null : codeOf('source', row.source_number),
          alsoHeld: held[index] ?? [],
          reason: seesReason ? row.reason : null,
          by: row.frozen_by_name,
          on: row.frozen_on,
          isYours: row.frozen_by !== null && row.frozen_by === actor.accountId,
        })),
      };
    });
  }

  /** Codes of the other names of whoever is frozen. */
  private async alsoHeld(tx: Tx, sourceId: string | null): Promise<string[]> {
    if (sourceId === null) return [];
    const person = await this.freezes.samePersons(tx, [sourceId]);
    return person.filter(({ id }) => id !== sourceId).map(({ number }) => codeOf('source', number));
  }

  /** Reports and dossiers that hold, or may hold, what a source said (null: anything), the newest first. */
  private async handedOut(tx: Tx, sourceId: string | null): Promise<HandedOutResponse[]> {
    const names = new Map((await this.freezes.memberNames(tx)).map(({ accountId, name }) => [accountId, name]));
    const person = sourceId === null ? [] : (await this.freezes.samePersons(tx, [sourceId])).map(({ id }) => id);
    const enteredOn = sourceId === null ? null : await this.freezes.enteredOn(tx, person);
    const found: HandedOutResponse[] = [];
    for (const { day, kind, level, format, accountId, sourceIds } of await this.log.handedOut(tx)) {
      // A dossier holds every source there was.
      const inDossier = enteredOn === null || enteredOn <= day;
      const inReport = sourceIds === null ? null : sourceId === null || person.some((id) => sourceIds.includes(id));
      const contains = kind === 'dossier' ? inDossier : inReport;
      if (contains === false) continue;
      const by = accountId === null ? null : (names.get(accountId) ?? null);
      found.push({ on: day, kind, level, format, by, contains: contains === null ? 'unknown' : 'yes' });
    }
    return found;
  }

  private async endOthers(tx: Tx, actor: Actor): Promise<void> {
    for (const { accountId } of await this.freezes.memberNames(tx)) {
      if (accountId !== actor.accountId) await this.endings.endCredentials(tx, accountId);
    }
  }

  private async refuseFrozen(
    tx: Tx,
    { accountId }: AuditActor,
    event: AuditEvent,
    changes: readonly RecordChange[],
  ): Promise<void> {
    if (tx.workspaceId === INSTALLATION_ID) return;
    const { isWorkspaceFrozen, sourceIds } = await this.freezes.open(tx);
    if (!isWorkspaceFrozen && sourceIds.length === 0) return;
    const touchesFrozenSource = await this.touches(tx, event, changes, sourceIds);
    const by = stoppedBy({ action: event.action, accountId, touchesFrozenSource }, isWorkspaceFrozen);
    if (by !== null) throw writesStopped(by);
  }

  private async touches(
    tx: Tx,
    event: AuditEvent,
    changes: readonly RecordChange[],
    frozen: readonly string[],
  ): Promise<boolean> {
    if (frozen.length === 0) return false;
    // An import does not say what it touched one by one.
    if (event.action === 'dossier.imported') return true;
    const named = [
      ...(event.record.kind === 'source' ? [event.record.id] : []),
      ...(event.touched?.sourceIds ?? []),
      ...changes.flatMap((change) => namedIn(change, ['publisherId', 'channelId', 'sourceId'])),
    ];
    if (named.some((id) => frozen.includes(id))) return true;
    const accounts = [
      ...(event.record.kind === 'attribution' ? [event.record.id] : []),
      ...(event.touched?.attributionIds ?? []),
      ...changes.flatMap((change) => namedIn(change, ['attributionId'])),
      ...(await this.freezes.accountsOf(tx, changes.flatMap(shownNoMore))),
    ];
    return this.freezes.accountsTouch(tx, accounts, frozen);
  }
}

/** Kinds whose records name those they go back to: what they no longer name cannot be asked of the database any more. */
const GOING_BACK: ReadonlySet<string> = new Set(['attribution', 'document']);

/** Ids that such a record has in these fields, its own and those of its upstream, before a change of it or after. */
function namedIn({ kind, before, after }: RecordChange, fields: readonly string[]): string[] {
  if (!GOING_BACK.has(kind)) return [];
  const upstream = [before, after].map((side) => side?.['upstream']).filter((list) => Array.isArray(list));
  return [before, after, ...upstream.flat()].flatMap((part) => {
    if (typeof part !== 'object' || part === null) return [];
    return fields.map((field): unknown => Reflect.get(part, field)).filter((id) => typeof id === 'string');
  });
}

/** The claim a document is no longer shown for after such a change: so far the document went back to who told the claim. */
function shownNoMore({ kind, before, after }: RecordChange): string[] {
  const document: unknown = before?.['documentId'] ?? null;
  if (kind !== 'exhibit' || document === null || document === (after?.['documentId'] ?? null)) return [];
  const claim: unknown = before?.['claimId'];
  return typeof claim === 'string' ? [claim] : [];
}

function frozenEvent(tx: Tx, sourceId: string | null, what: 'frozen' | 'thawed'): AuditEvent {
  return sourceId === null
    ? { action: `workspace.${what}`, record: { kind: 'workspace', id: tx.workspaceId } }
    : { action: `source.${what}`, record: { kind: 'source', id: sourceId } };
}
