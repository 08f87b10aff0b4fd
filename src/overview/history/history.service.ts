import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { type Tx, UnitOfWork } from '../../database/unit-of-work.js';
import type { HistoryKind } from '../../domain/history/record-fields.js';
import { parseRecordRef } from '../../domain/ids.js';
import { notFound } from '../../domain/refusal.js';
import { RecordHistoryReader } from '../../history/record-history.reader.js';
import { decodeCursor, DEFAULT_PAGE, encodeCursor, type PageRequest } from '../../http/paging.js';
import { WithheldLetters } from '../../sources/withheld-letters.service.js';
import { requireEvidence } from '../require-evidence.js';
import { presentChange, type RecordHistoryPageResponse } from './history.response.js';

/** Beyond every sequence there is. */
const NEWEST = 2_147_483_647;

/**
 * Kinds whose history speaks of what claims stand on: former values may have been given up because they said too much.
 * Only the gazetteer and documents tell nothing of it; documents have a permission of their own.
 */
const EVIDENCE: ReadonlySet<HistoryKind> = new Set(['claim', 'attribution', 'exhibit', 'source', 'tie', 'distinction']);

const TABLES: Readonly<Record<HistoryKind, string>> = {
  region: 'regions',
  source: 'sources',
  document: 'documents',
  claim: 'claims',
  attribution: 'attributions',
  tie: 'ties',
  distinction: 'distinctions',
  exhibit: 'exhibits',
};

/** What was done to a record, by whom, when and why, field by field. */
@Injectable()
export class RecordHistoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: RecordHistoryReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * One page, the newest change first. The history of a record that was removed is read by its id.
   * @throws Refusal `absent`; `forbidden` where the history speaks of evidence that the actor may not read.
   */
  async page(actor: Actor, kind: HistoryKind, record: string, query: PageRequest): Promise<RecordHistoryPageResponse> {
    if (EVIDENCE.has(kind)) requireEvidence(actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = Number(decodeCursor(query.after, ['number'])?.[0] ?? NEWEST);
    return this.unitOfWork.read(actor, async (tx) => {
      const id = await this.idOf(tx, kind, record);
      const blind = await this.letters.of(tx, actor);
      const withholdsGrades = blind.coversSource(id) || blind.coversAccount(id);
      const viewer = { permissions: actor.permissions, withholdsGrades };
      const rows = await this.changes.page(tx, kind, id, { before, limit });
      const last = rows.at(-1)?.sequence ?? 1;
      return {
        items: rows.map((row) => presentChange(kind, row, viewer)),
        // Changes are numbered from 1 without gaps; a page of long ones may be shorter than was asked for.
        next: last > 1 ? encodeCursor([last]) : null,
        knownFromStart: (await this.changes.isKnownFromStart(tx, kind, id)) === true,
        gradeWithheld: withholdsGrades,
      };
    });
  }

  /** @throws Refusal `absent` when there is no such record and never was one with that id. */
  private async idOf(tx: Tx, kind: HistoryKind, record: string): Promise<string> {
    const ref = parseRecordRef(kind, record);
    if (ref === null) throw notFound();
    const condition = ref.id === null ? 'number = $2' : 'id = $2';
    const rows = await tx.query<{ id: string }>(
      `select id from ${TABLES[kind]} where workspace_id = $1 and ${condition}`,
      [tx.workspaceId, ref.id ?? ref.number],
    );
    const id = rows[0]?.id ?? ref.id;
    if (id === null) throw notFound();
    if (rows.length === 0 && (await this.changes.isKnownFromStart(tx, kind, id)) === null) throw notFound();
    return id;
  }
}
