import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Endings } from '../access/endings.service.js';
import type { Tx } from '../database/unit-of-work.js';

/**
 * What nobody but its owner reads goes with whoever is taken out: drafts, views of their own, what they follow, are told
 * and have muted. Comments, and views they shared, stay theirs.
 */
@Injectable()
export class DeskEndings implements OnModuleInit {
  constructor(private readonly endings: Endings) {}

  onModuleInit(): void {
    this.endings.registerWork(async (tx, _by, accountId, left) => {
      if (left.size === 0) await endOwn(tx, accountId);
    });
  }
}

async function endOwn(tx: Tx, accountId: string): Promise<void> {
  const mine = [tx.workspaceId, accountId];
  await tx.query('delete from drafts where workspace_id = $1 and account_id = $2', mine);
  await tx.query('delete from saved_views where workspace_id = $1 and account_id = $2 and not is_shared', mine);
  await tx.query('delete from claim_follows where workspace_id = $1 and account_id = $2', mine);
  await tx.query('delete from notifications where workspace_id = $1 and account_id = $2', mine);
  await tx.query('delete from muted_notifications where workspace_id = $1 and account_id = $2', mine);
}
