import type { Tx } from '../database/unit-of-work.js';

export class ExposureRepository {
  /** Numbers of the sources that had been entered by a day, in order. */
  async sourcesUntil(tx: Tx, day: string): Promise<number[]> {
    const rows = await tx.query<{ number: number }>(
      'select number from sources where workspace_id = $1 and created_on <= $2::date order by number',
      [tx.workspaceId, day],
    );
    return rows.map(({ number }) => number);
  }

  async slug(tx: Tx): Promise<string> {
    const rows = await tx.query<{ slug: string }>('select slug from workspaces where workspace_id = $1', [
      tx.workspaceId,
    ]);
    const slug = rows[0]?.slug;
    if (slug === undefined) throw new Error('the workspace of this unit of work is not there');
    return slug;
  }
}
