import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttributionsReader } from '../attributions/attributions.reader.js';
import { TiesReader } from '../attributions/ties.reader.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { sha256Hex } from '../domain/canonical-json.js';
import { notFound } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import type { StoredText } from './stored-evidence.js';
import { TieEvidenceRepository, type TieEvidenceRow } from './tie-evidence.repository.js';
import { presentEvidence, type TieEvidenceListResponse, type WordsAt } from './tie-evidence.response.js';

/** What a suggested tie stands on. */
@Injectable()
export class TieEvidenceService {
  private readonly evidence = new TieEvidenceRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ties: TiesReader,
    private readonly attributions: AttributionsReader,
    private readonly documents: DocumentsReader,
  ) {}

  /** The evidence of a tie, with the words themselves as long as they are those that were compared. */
  async read(actor: Actor, tie: string): Promise<TieEvidenceListResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.ties.find(tx, tie);
      if (!readsEvidence(actor.permissions)) throw notFound();
      const rows = await this.evidence.ofTie(tx, id);
      const words = await this.wordsOf(tx, rows);
      return { items: rows.map((row) => presentEvidence(row, words)) };
    });
  }

  private async wordsOf(tx: Tx, rows: readonly TieEvidenceRow[]): Promise<WordsAt> {
    const texts = new Map<string, { points: string[]; digest: string }>();
    for (const { evidence } of rows) {
      for (const text of [evidence.first, evidence.second]) {
        if (text === undefined || texts.has(nameOf(text))) continue;
        const read = await this.textOf(tx, text);
        if (read !== null) texts.set(nameOf(text), { points: Array.from(read), digest: sha256Hex(read) });
      }
    }
    return (text, digest) => {
      const known = texts.get(nameOf(text));
      return known?.digest === digest ? (start, end) => known.points.slice(start, end).join('') : null;
    };
  }

  private async textOf(tx: Tx, text: StoredText): Promise<string | null> {
    if ('documentId' in text) return this.documents.textOf(tx, text.documentId);
    return (await this.attributions.find(tx, text.attributionId)).wording_text;
  }
}

function nameOf(text: StoredText): string {
  return 'attributionId' in text ? text.attributionId : text.documentId;
}
