import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComputedCredibility } from '../attributions/computed-credibility.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { confirmedAccounts } from '../domain/independence/confirmed-accounts.js';
import { readWorld } from '../domain/independence/world.js';
import { loadPartialDossier } from './assessment-loader.js';
import { CorroborationReader } from './corroboration.reader.js';

/** Works out which accounts others confirm, from what is stored now. Nothing is kept, so nothing can be typed in. */
@Injectable()
export class ConfirmedAccounts implements OnModuleInit {
  constructor(
    private readonly credibility: ComputedCredibility,
    private readonly corroboration: CorroborationReader,
  ) {}

  onModuleInit(): void {
    this.credibility.foundBy((tx, claimIds) => this.among(tx, claimIds));
  }

  /** Ids of the confirmed accounts of these claims. A claim that is being re-checked has none, as it has no figures. */
  async among(tx: Tx, claimIds: readonly string[]): Promise<ReadonlySet<string>> {
    const current = await this.corroboration.claimsWithSeveralOrigins(tx, claimIds);
    if (current.length === 0) return new Set();
    const { unassessed } = await this.corroboration.policyOf(tx);
    const { dossier, claimKeys } = await loadPartialDossier(tx, current);
    const world = readWorld(dossier);
    const keys = [...claimKeys.values()].flatMap((key) => confirmedAccounts(world, key, unassessed));
    const rows = await tx.query<{ id: string }>(
      'select id from attributions where workspace_id = $1 and key = any($2::text[])',
      [tx.workspaceId, keys],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
