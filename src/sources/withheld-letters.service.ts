import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { type CoveredRecords, LetterBlind } from '../domain/grading/letter-blind.js';

/** Finds what a person has open for judging, and everybody who stands on it, inside a unit of work. */
export type FindCovered = (tx: Tx, accountId: string) => Promise<CoveredRecords>;

const NOTHING: CoveredRecords = { sources: new Map(), accounts: new Map() };

/**
 * Which letters somebody may not be sent now. Whatever sends a letter asks here, in the transaction that reads it.
 * Accounts are above sources, so the module that knows what is being judged registers how to find it.
 */
@Injectable()
export class WithheldLetters {
  private find: FindCovered | null = null;

  /** Called once, by the module that keeps the gradings. */
  foundBy(find: FindCovered): void {
    this.find = find;
  }

  /** The blind of whoever asks. The product itself judges nothing, so nothing is withheld from it. */
  async of(tx: Tx, actor: { readonly accountId: string | null }): Promise<LetterBlind> {
    if (this.find === null) throw new Error('nobody has said which letters are withheld');
    if (actor.accountId === null) return new LetterBlind(NOTHING);
    return new LetterBlind(await this.find(tx, actor.accountId));
  }
}
