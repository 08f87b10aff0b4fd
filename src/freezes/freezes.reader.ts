import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { type DrawnOn, keptFromLeaving } from '../domain/freeze-rules.js';
import { drawsOnFrozen, exportsStopped, writesStopped } from './freeze-refusals.js';
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

  /**
   * For a write whose log entry does not say which sources it bears on; asked after that entry, as above.
   * @throws Refusal `frozen` SOURCE_FROZEN when one of them is frozen.
   */
  async assertMayChange(tx: Tx, sourceIds: readonly string[]): Promise<void> {
    const frozen = (await this.freezes.open(tx)).sourceIds;
    if (frozen.some((id) => sourceIds.includes(id))) throw writesStopped('source');
  }

  /** The same question of what waits instead of being refused. */
  async mayLeave(tx: Tx, { permissions }: Pick<Actor, 'permissions'>, drawnOn: DrawnOn): Promise<boolean> {
    return keptFromLeaving(await this.freezes.open(tx), permissions, drawnOn) === null;
  }
}
