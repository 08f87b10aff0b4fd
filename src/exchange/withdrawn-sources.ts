import type { Tx } from '../database/unit-of-work.js';
import type { DossierAttribution } from '../domain/dossier.js';
import { Refusal } from '../domain/refusal.js';

/**
 * A withdrawn source gets no accounts that count, by way of a dossier either. Holds the sources of these accounts in
 * their state until the transaction ends.
 * @throws Refusal `conflict` naming the accounts (`attributions[3].state`).
 */
export async function refuseForWithdrawn(
  tx: Tx,
  attributions: readonly DossierAttribution[],
  positionOf: (key: string) => number,
): Promise<void> {
  const active = attributions.filter(({ state }) => (state ?? 'active') === 'active');
  const keys = [...new Set(active.map(({ source }) => source))];
  if (keys.length === 0) return;
  const held = await tx.query<{ key: string; state: string }>(
    'select key, state from sources where workspace_id = $1 and key = any($2::text[]) order by id for share',
    [tx.workspaceId, keys],
  );
  const withdrawn = new Set(held.filter(({ state }) => state === 'withdrawn').map(({ key }) => key));
  const refused = active.filter(({ source }) => withdrawn.has(source));
  if (refused.length === 0) return;
  const detail = `${refused.length} accounts are of sources withdrawn here. Reinstate those first, or leave the accounts out.`;
  const fields = refused
    .slice(0, 100)
    .map(({ key }) => ({ path: `attributions[${positionOf(key)}].state`, expected: 'withdrawn, as its source is' }));
  throw new Refusal('conflict', 'SOURCE_WITHDRAWN', detail, fields);
}
