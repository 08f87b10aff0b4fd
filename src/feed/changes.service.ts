import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork, type WorkspaceScope } from '../database/unit-of-work.js';
import { BEFORE_ALL, type ChangePosition, type ChangeRights, isAfter } from '../domain/changes.js';
import { invalidField } from '../domain/refusal.js';
import { AssessmentMovesRepository, looksTheSame } from './assessment-moves.repository.js';
import { cursorOf, endCursorOf, positionOf } from './change-cursor.js';
import { entryLine, moveLine, type PlacedLine } from './change-line.js';
import { ChangeLogRepository } from './change-log.repository.js';
import { keyOf, RecordNamesRepository } from './record-names.repository.js';

/** So many entries of the log are looked at in one transaction, and so many lines made of them at most. */
export const WINDOW = 500;

export interface ChangesPage {
  readonly lines: readonly PlacedLine[];
  /** Everything up to here was looked at: a reader who goes on from here misses nothing and gets nothing twice. */
  readonly through: ChangePosition;
  /** Whether there is more to look at now. */
  readonly hasMore: boolean;
}

/**
 * The log of a workspace as lines for one reader. The log gives its numbers out under a lock that is held to the end of
 * the transaction, so nothing is ever committed before what was read already.
 */
@Injectable()
export class ChangesService {
  private readonly log = new ChangeLogRepository();
  private readonly moves = new AssessmentMovesRepository();
  private readonly names = new RecordNamesRepository();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The key of the cursors of a workspace: read once for a stream. */
  cursorKey(scope: WorkspaceScope): Promise<Buffer> {
    return this.unitOfWork.run(scope, (tx) => this.log.cursorKey(tx));
  }

  /**
   * The place a cursor names; before everything when there is none.
   * @throws Refusal naming `field` for a cursor this workspace did not make, or whose entries are gone (an older backup
   *   was restored since).
   */
  async positionOf(tx: Tx, key: Buffer, cursor: string | undefined, field: string): Promise<ChangePosition> {
    if (cursor === undefined) return BEFORE_ALL;
    const position = positionOf(key, cursor);
    if (position === null) throw invalidField(field, 'a `cursor` of the changes of this workspace', cursor);
    const { head } = await this.log.reach(tx);
    if (position.sequence > head)
      throw invalidField(field, 'a `cursor` of changes that are still there: begin again without one', cursor);
    return position;
  }

  /** Where the log ends now: who begins there is told only of what comes. */
  async end(tx: Tx): Promise<ChangePosition> {
    return { sequence: (await this.log.reach(tx)).head, place: MOST_PLACES };
  }

  /** The cursor that leads back to a position, for an end or a heartbeat. */
  endCursor(key: Buffer, position: ChangePosition): string {
    return endCursorOf(key, position);
  }

  /** The next lines after a position, from one snapshot; at most `most` of them. */
  async page(
    tx: Tx,
    key: Buffer,
    after: ChangePosition,
    rights: ChangeRights,
    bound: { most: number; through?: ChangePosition },
  ): Promise<ChangesPage> {
    const { head, finished } = await this.log.reach(tx);
    const last = Math.min(rights.finishedDaysOnly ? finished : head, bound.through?.sequence ?? head);
    if (last < after.sequence) return { lines: [], through: after, hasMore: false };
    const upTo = Math.min(last, after.sequence + WINDOW);
    const [lines, seen] = await this.lines(tx, key, after, upTo, rights, bound.most);
    const within = bound.through;
    const kept = within === undefined ? lines : lines.filter(({ position }) => !isAfter(position, within));
    const shown = kept.slice(0, bound.most);
    const cut = shown.length < kept.length ? shown.at(-1)?.position : undefined;
    const through = cut ?? seen ?? laterOf(after, { sequence: upTo, place: MOST_PLACES });
    return { lines: shown, through, hasMore: isAfter({ sequence: last, place: MOST_PLACES }, through) };
  }

  /** Lines in the order of the log, and how far the moves were listed where there were too many of them. */
  private async lines(
    tx: Tx,
    key: Buffer,
    after: ChangePosition,
    upTo: number,
    rights: ChangeRights,
    most: number,
  ): Promise<[PlacedLine[], ChangePosition | null]> {
    const entries = await this.log.list(tx, after, upTo, rights);
    const readsMoves = rights.nouns.includes('assessment');
    const listed = !readsMoves
      ? []
      : rights.finishedDaysOnly
        ? await this.moves.listDays(tx, after, upTo, most)
        : await this.moves.list(tx, after, upTo, most);
    const seen = listed.length < most ? null : (listed.at(-1)?.position ?? null);
    const moved = listed.filter(({ before, after: now }) => before === null || !looksTheSame(before, now));
    const told = seen === null ? entries : entries.filter(({ position }) => !isAfter(position, seen));
    const named = [...told, ...moved.map(({ claimId }) => ({ kind: 'claim', id: claimId }))];
    const names = await this.names.load(tx, named);
    const lines = [
      ...told.map((entry) => entryLine(entry, cursorOf(key, entry.position), names.get(keyOf(entry)))),
      ...moved.map((move) =>
        moveLine(move, cursorOf(key, move.position), names.get(keyOf({ kind: 'claim', id: move.claimId }))),
      ),
    ];
    return [lines.sort((a, b) => (isAfter(a.position, b.position) ? 1 : -1)), seen];
  }
}

/** After every claim an entry can tell of. */
const MOST_PLACES = 65_535;

function laterOf(a: ChangePosition, b: ChangePosition): ChangePosition {
  return isAfter(a, b) ? a : b;
}
