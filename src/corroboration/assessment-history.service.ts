import { Injectable } from '@nestjs/common';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import type { Actor } from '../access/actor.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readEdtf } from '../domain/edtf-time.js';
import { codeOf } from '../domain/ids.js';
import { dayOf } from '../domain/known-moment.js';
import { type Movement, movementBetween } from '../domain/movement.js';
import { invalidField } from '../domain/refusal.js';
import type { Replay } from '../domain/replay.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, encodeCursor, type Page } from '../http/paging.js';
import { presentEntry } from './as-known-on.presenter.js';
import type { ListHistoryRequest } from './as-known-on.requests.js';
import type { HistoryEntryResponse } from './as-known-on.response.js';
import type { HistoryRow } from './assessment-history-row.js';
import { AssessmentHistoryRepository } from './assessment-history.repository.js';
import { ReplayReader, type ReplayedRow } from './replay.reader.js';

/** What came out when every kept assessment was worked out again. */
export interface ReplayCount {
  readonly claims: number;
  readonly assessments: number;
  readonly results: Readonly<Record<Replay, number>>;
  /** The first that gives another answer, or whose inputs are not the kept ones. */
  readonly fault: {
    readonly claim: string;
    readonly sequence: number;
    readonly knownFrom: string;
    readonly replay: Replay;
  } | null;
}

const BATCH = 200;

/** The assessments a claim had, one after the other. */
@Injectable()
export class AssessmentHistoryService {
  private readonly history = new AssessmentHistoryRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimsReader,
    private readonly replays: ReplayReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * The newest first, with what moved from each to the next. Who may not see accounts gets what stood at the end of each
   * day, and only where what they may see is another than the day before: how often the evidence changed, and at what
   * hour, would tell when sources spoke.
   */
  async list(actor: Actor, claim: string, query: ListHistoryRequest): Promise<Page<HistoryEntryResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const isDesk = readsEvidence(actor.permissions);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await this.claims.find(tx, claim);
      (await this.letters.of(tx, actor)).refuseWhileOpen('The history cannot be shown now');
      // One more to compare the last with, and one more for what stands before a re-check.
      const rows = await this.rows(tx, found.id, query.after, limit + 2, isDesk);
      const replayed = await this.replayAssessed(tx, rows, found.key);
      const shown = rows.slice(0, limit);
      const items = shown.flatMap((row, i) => {
        if (!isDesk && looksLike(row, rows[i + 1])) return [];
        return [presentEntry(row, replayed.get(row) ?? null, movementTo(rows, i, replayed), isDesk)];
      });
      const last = shown.at(-1);
      const hasMore = rows.length > limit && last !== undefined;
      return { items, next: hasMore ? encodeCursor([isDesk ? last.sequence : dayOf(last.known_from)]) : null };
    });
  }

  /** Works out every kept assessment again, of one claim or of the whole workspace. */
  async replayAll(actor: Actor, claim: string | null): Promise<ReplayCount> {
    const results: Record<Replay, number> = { ...NOTHING_REPLAYED };
    const claims = new Set<string>();
    let fault: ReplayCount['fault'] = null;
    let after: { claimId: string; sequence: number } | null = null;
    const claimId =
      claim === null ? null : await this.unitOfWork.read(actor, async (tx) => (await this.claims.find(tx, claim)).id);
    for (;;) {
      const from = after;
      const batch = await this.unitOfWork.read(actor, async (tx) => {
        const rows = await this.history.listAll(tx, claimId, from, BATCH);
        return (await this.replays.replay(tx, rows)).map(({ replay }, i) => ({ replay, row: rows[i] }));
      });
      for (const { replay, row } of batch) {
        if (row === undefined) continue;
        results[replay] += 1;
        claims.add(row.claim_id);
        after = { claimId: row.claim_id, sequence: row.sequence };
        if (fault !== null || (replay !== 'differs' && replay !== 'inputs_changed')) continue;
        const { number, sequence, known_from } = row;
        fault = { claim: codeOf('claim', number), sequence, knownFrom: known_from.toISOString(), replay };
      }
      if (batch.length < BATCH) break;
    }
    const assessments = Object.values(results).reduce((sum, each) => sum + each, 0);
    return { claims: claims.size, assessments, results, fault };
  }

  private rows(tx: Tx, claimId: string, after: string | undefined, limit: number, isDesk: boolean) {
    if (isDesk) return this.history.list(tx, claimId, readSequence(after), limit);
    return this.history.listDays(tx, claimId, readDay(after), limit);
  }

  private async replayAssessed(
    tx: Tx,
    rows: readonly HistoryRow[],
    key: string,
  ): Promise<Map<HistoryRow, ReplayedRow>> {
    const assessed = rows.flatMap((row) => (row.state === 'assessed' ? [row] : []));
    const replayed = await this.replays.replay(
      tx,
      assessed.map((row) => ({ ...row, key })),
    );
    return new Map(assessed.flatMap((row, i) => (replayed[i] === undefined ? [] : [[row, replayed[i]] as const])));
  }
}

const NOTHING_REPLAYED: Readonly<Record<Replay, number>> = {
  same: 0,
  differs: 0,
  policy_missing: 0,
  inputs_missing: 0,
  inputs_erased: 0,
  inputs_changed: 0,
};

/** From the assessment before (a re-check lies between at most one pair) to this one; null where either is not to be had. */
function movementTo(
  rows: readonly HistoryRow[],
  at: number,
  replayed: ReadonlyMap<HistoryRow, ReplayedRow>,
): Movement | null {
  const row = rows[at];
  const before = rows.slice(at + 1).find(({ state }) => state === 'assessed');
  if (row === undefined || before === undefined) return null;
  const [from, to] = [replayed.get(before), replayed.get(row)];
  if (from?.replay !== 'same' || to?.replay !== 'same' || from.policy === null || to.policy === null) return null;
  return movementBetween(
    { assessment: from.assessment, policy: from.policy },
    { assessment: to.assessment, policy: to.policy },
  );
}

/** Whether a reader who sees only figures could tell two entries apart. */
function looksLike(row: HistoryRow, before: HistoryRow | undefined): boolean {
  if (before === undefined || row.state !== before.state) return false;
  if (row.state === 'being_rechecked' || before.state === 'being_rechecked') return true;
  const shown = ({ policy, status, rank, strength, flags, figures, facts_hash }: typeof row) =>
    JSON.stringify([policy, status, rank, strength, flags, figures, facts_hash]);
  return shown(row) === shown(before);
}

function readSequence(after: string | undefined): number | null {
  const sequence = decodeCursor(after, ['number'])?.[0];
  return typeof sequence === 'number' ? sequence : null;
}

function readDay(after: string | undefined): string | null {
  const day = decodeCursor(after, ['string'])?.[0];
  if (typeof day !== 'string') return null;
  if (readEdtf(day) === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw invalidField('after', 'the `next` of the page before', after);
  }
  return day;
}
