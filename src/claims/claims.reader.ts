import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { parseRecordRef } from '../domain/ids.js';
import { invalidField, notFound } from '../domain/refusal.js';
import { type ClaimRow, ClaimsRepository, type WordingThen } from './claims.repository.js';

/** What other modules may ask about claims, inside their own unit of work. */
@Injectable()
export class ClaimsReader {
  private readonly claims = new ClaimsRepository();

  /** The claim an address names, as it stands. @throws Refusal `absent`. */
  async find(tx: Tx, claim: string): Promise<ClaimRow> {
    const ref = parseRecordRef('claim', claim);
    const row = ref === null ? null : await this.claims.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  /** The wording that counted at a past moment; null before there was one. */
  wordingAt(tx: Tx, claimId: string, moment: Date): Promise<WordingThen | null> {
    return this.claims.wordingAt(tx, claimId, moment);
  }

  /** The id of a claim named in a request. @throws Refusal naming the field when there is none. */
  async idOf(tx: Tx, path: string, claim: string): Promise<string> {
    const ref = parseRecordRef('claim', claim);
    const id = ref === null ? null : await this.claims.idOf(tx, ref);
    if (id === null) throw invalidField(path, 'a claim of this workspace', claim);
    return id;
  }
}
