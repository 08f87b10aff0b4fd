import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { TieSuggestions } from '../attributions/tie-suggestions.service.js';
import { type AuditEvent, AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { CorroborationReader } from '../corroboration/corroboration.reader.js';
import { JobHandlers } from '../database/jobs/job-handlers.js';
import { enqueue, enqueueAdvice } from '../database/jobs/job-queue.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { Advice } from '../domain/advice/advise.js';
import { reasonOf, type Suggestion } from '../domain/advice/suggestion.js';
import type { Steps } from '../domain/advice/text-corpus.js';
import type { DossierReference } from '../domain/dossier.js';
import { loadAdviceContent, loadBackground } from './advice-content.js';
import type { RunAdviceRequest } from './advice.requests.js';
import { type AdviceRunResponse, presentAdviceRun } from './advice.response.js';
import { CLAIMS_AT_ONCE, claimsAfter, claimsOfRecords, withRelated } from './advice-scope.js';
import { loadIds } from './load-ids.js';
import { idOf, type IdsByKey, keysIn, toStored } from './stored-evidence.js';
import { TieEvidenceRepository } from './tie-evidence.repository.js';

/** Ties recorded in one transaction: each re-assesses what it touches. */
const MOST_AT_ONCE = 50;

/** A suggestion that was recorded. */
export interface MadeSuggestion {
  readonly id: string;
  readonly number: number;
  readonly suggestion: Suggestion;
}

/** What one run found and recorded. */
export interface AdviceRun {
  readonly made: readonly MadeSuggestion[];
  /** The rest of the workspace is looked at in the background. */
  readonly isQueued: boolean;
}

/**
 * Looks for ties an editor should see, and records them as suggested. What is read and worked out comes before the
 * transaction that writes: comparing texts takes seconds, and nobody may wait for that at the log. So the write looks
 * again, under the lock every new tie is numbered with, whether somebody was quicker; two runs at once add nothing
 * twice, and a run that is repeated adds nothing.
 */
@Injectable()
export class AdviceService implements OnModuleInit {
  private readonly evidence = new TieEvidenceRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly claims: ClaimsReader,
    private readonly corroboration: CorroborationReader,
    private readonly suggestions: TieSuggestions,
    private readonly workspaces: WorkspacesService,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.audit.subscribe(async (tx, _actor, event) => {
      const recordId = advisedOn(event);
      if (recordId === null) await enqueue(tx, 'advise');
      else if (recordId !== undefined) await enqueueAdvice(tx, recordId);
    });
    this.handlers.register('advise', async ({ workspaceId, recordId, recordIds }, signal) => {
      const actor = await this.workspaces.systemActorOf(workspaceId);
      const records = recordIds ?? (recordId === null ? null : [recordId]);
      if (records !== null) return this.adviseOnRecords(actor, records, signal);
      await this.adviseAll(actor, signal);
      // What was ended halfway is not done: the queue gives it again.
      signal.throwIfAborted();
    });
  }

  /**
   * On one claim and what is related to it, or on the workspace: its first claims now, the rest in the background. That
   * somebody asked is logged, with how many ties came of it.
   */
  async run(actor: Actor, request: RunAdviceRequest): Promise<AdviceRunResponse> {
    const { claim } = request;
    const { claimIds, next, record } = await this.unitOfWork.read(actor, async (tx) => {
      if (claim === undefined) {
        return { ...(await claimsAfter(tx, 0)), record: { kind: 'workspace', id: actor.workspaceId } };
      }
      const id = await this.claims.idOf(tx, 'claim', claim);
      return { claimIds: [id], next: null, record: { kind: 'claim', id } };
    });
    const made = await this.adviseOnClaims(actor, claimIds);
    const isQueued = next !== null;
    await this.unitOfWork.run(actor, async (tx) => {
      if (isQueued) await enqueue(tx, 'advise');
      await this.audit.record(tx, actor, { action: 'advice.run', record, after: { suggested: made.length } });
    });
    return presentAdviceRun({ made, isQueued });
  }

  /** The whole workspace, some claims at a time. @returns what was recorded. */
  async adviseAll(actor: Actor, signal?: AbortSignal): Promise<MadeSuggestion[]> {
    const made: MadeSuggestion[] = [];
    let after = 0;
    for (;;) {
      if (signal?.aborted === true) return made;
      const from = after;
      const { claimIds, next } = await this.unitOfWork.read(actor, (tx) => claimsAfter(tx, from));
      made.push(...(await this.adviseOnClaims(actor, claimIds)));
      if (next === null) return made;
      after = next;
    }
  }

  private async adviseOnRecords(actor: Actor, recordIds: readonly string[], signal: AbortSignal): Promise<void> {
    const claimIds = await this.unitOfWork.read(actor, (tx) => claimsOfRecords(tx, recordIds));
    for (let start = 0; start < claimIds.length; start += CLAIMS_AT_ONCE) {
      // Told as a failure, so that the rest is looked at when the queue gives the job again.
      signal.throwIfAborted();
      await this.adviseOnClaims(actor, claimIds.slice(start, start + CLAIMS_AT_ONCE));
    }
  }

  private async adviseOnClaims(actor: Actor, claimIds: readonly string[]): Promise<MadeSuggestion[]> {
    if (claimIds.length === 0) return [];
    const suggested = await this.suggestionsOn(actor, claimIds);
    const made: MadeSuggestion[] = [];
    for (let start = 0; start < suggested.length; start += MOST_AT_ONCE) {
      const batch = suggested.slice(start, start + MOST_AT_ONCE);
      made.push(...(await this.unitOfWork.run(actor, (tx) => this.record(tx, actor, batch))));
    }
    return made;
  }

  /** Nothing is held open while texts are compared, and texts on other claims are read only where they have a say. */
  private async suggestionsOn(actor: Actor, claimIds: readonly string[]): Promise<Suggestion[]> {
    const { related, dossier, claims } = await this.unitOfWork.read(actor, async (tx) => {
      const ids = await withRelated(tx, claimIds);
      return { related: ids, ...(await loadAdviceContent(tx, this.corroboration, ids)) };
    });
    const advice = new Advice(dossier, claims);
    const isMore = await inTurns(advice.read());
    const background = isMore ? await this.unitOfWork.read(actor, (tx) => loadBackground(tx, related)) : undefined;
    return inTurns(advice.suggest(background));
  }

  private async record(tx: Tx, actor: Actor, batch: readonly Suggestion[]): Promise<MadeSuggestion[]> {
    const keys = keysIn(batch.flatMap(({ evidence }) => evidence));
    for (const end of batch.flatMap(({ between }) => between)) {
      if (end.source === undefined) keys.attributions.push(end.attribution);
      else keys.sources.push(end.source);
    }
    const ids = await loadIds(tx, keys);
    const made: MadeSuggestion[] = [];
    for (const suggestion of batch) {
      const { kind, between, score, evidence } = suggestion;
      const [first, second] = [endOf(between[0], ids), endOf(between[1], ids)];
      const reason = reasonOf(evidence);
      const tie = await this.suggestions.suggest(tx, actor, { first, second, kind, reason, score });
      if (tie === null) continue;
      const stored = evidence.map((one) => ({ rule: one.rule, score: one.score, stored: toStored(one, ids) }));
      await this.evidence.insert(tx, tie.id, stored);
      made.push({ ...tie, suggestion });
    }
    return made;
  }
}

/** Works for so many milliseconds before others have their turn. */
const TURN_MS = 5;

/** Does the steps, and lets requests be answered in between. */
async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < TURN_MS) continue;
    await nextTurn();
    since = performance.now();
  }
}

function endOf(end: DossierReference, ids: IdsByKey) {
  return end.source === undefined
    ? { sourceId: null, attributionId: idOf(ids.attributions, end.attribution) }
    : { sourceId: idOf(ids.sources, end.source), attributionId: null };
}

/** The record advice is due on after an event: null for the whole workspace, undefined for nothing. */
function advisedOn({ action, record, touched }: AuditEvent): string | null | undefined {
  switch (action) {
    case 'attribution.created':
    case 'attribution.changed':
    case 'attribution.superseded':
    case 'document.created':
    case 'document.changed':
    case 'source.changed':
      return record.id;
    case 'claim_link.created':
      return touched?.claimIds?.[0];
    case 'dossier.imported':
      return null;
    default:
      return undefined;
  }
}
