import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { type DrawnOn, keptFromLeaving } from '../domain/freeze-rules.js';
import { drawsOnFrozen, exportsStopped } from './freeze-refusals.js';
import { FreezesRepository } from './freezes.repository.js';

/** What every door asks by which content leaves the desk. */
@Injectable()
export class FreezesReader {
  private readonly freezes = new FreezesRepository();

  /**
   * Refuses what a freeze keeps in. Asked twice: before anything is read, and in the transaction that logs the leaving,
   * after the log entry. Log entries of a workspace are written one after the other, so then a freeze either came before
   * and is seen here, or comes after and finds the entry.
   * @param drawnOn the sources that what leaves draws on, by id; empty before that is known.
   * @throws Refusal `frozen`: EXPORTS_STOPPED, or SOURCE_FROZEN for who reads evidence.
   */
  async assertMayLeave(tx: Tx, { permissions }: Pick<Actor, 'permissions'>, drawnOn: DrawnOn): Promise<void> {
    const kept = keptFromLeaving(await this.freezes.open(tx), permissions, drawnOn);
    if (kept === null) return;
    throw kept === 'stopped' ? exportsStopped() : drawsOnFrozen(await this.freezes.numbersOf(tx, kept));
  }
}
