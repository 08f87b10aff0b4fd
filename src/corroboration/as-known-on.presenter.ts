import type { DossierClaim } from '../domain/dossier.js';
import { dayOf } from '../domain/known-moment.js';
import type { Movement, MovementEnd } from '../domain/movement.js';
import type { Replayed } from '../domain/replay.js';
import type { FiguresThenResponse, HistoryEntryResponse, MovedResponse } from './as-known-on.response.js';
import type { AssessedRow, HistoryRow } from './assessment-history-row.js';
import { presentSide } from './assessment.response.js';

/** The figures kept of an assessment, without who is counted. */
export function presentFiguresThen(row: AssessedRow): FiguresThenResponse {
  return {
    status: row.status,
    rank: row.rank,
    strength: row.strength,
    flags: [...row.flags],
    support: presentSide(row.figures.support),
    denial: presentSide(row.figures.denial),
    policy: row.policy,
    factsHash: row.facts_hash,
  };
}

/** A moment of the desk's clock for who may see accounts; for others no more than the day. */
export function presentWhen(moment: Date, isDesk: boolean): string {
  return isDesk ? moment.toISOString() : dayOf(moment);
}

/** The facts of the claim itself that its inputs hold; null where these are not to be had. */
export function claimThen(claimKey: string, replayed: Replayed | null) {
  const claim: DossierClaim | undefined = replayed?.inputs?.claims?.find(({ key }) => key === claimKey);
  if (claim === undefined) return { kind: null, editorMark: null, officialPosition: null };
  const { kind, editorMark = 'none', officialPosition } = claim;
  return { kind, editorMark, officialPosition: officialPosition?.position ?? 'unknown' };
}

/** One entry of the history; facts, reasons and causes only for who may see accounts. */
export function presentEntry(
  row: HistoryRow,
  replayed: Replayed | null,
  movement: Movement | null,
  isDesk: boolean,
): HistoryEntryResponse {
  return {
    knownFrom: presentWhen(row.known_from, isDesk),
    isStale: row.state === 'being_rechecked',
    ...(row.state === 'assessed' ? { figures: presentFiguresThen(row) } : {}),
    replay: replayed?.replay ?? null,
    moved: movement && presentMovement(movement, isDesk),
    ...(isDesk ? { cause: { action: row.cause_action, kind: row.cause_kind, id: row.cause_id } } : {}),
  };
}

function presentMovement({ kind, from, to, facts, why }: Movement, isDesk: boolean): MovedResponse {
  const ends = { kind, from: presentEnd(from), to: presentEnd(to) };
  return isDesk ? { ...ends, facts, why } : ends;
}

function presentEnd({ status, strength, adverse, origins }: MovementEnd) {
  return { status, strength, adverse, min: origins.min, max: origins.max };
}
