import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import type { Bearing, ExhibitKind, VerificationResult, VerificationStep } from '../domain/vocabulary.js';
import { ExhibitEntity, ExhibitVerificationEntity } from './exhibit.entity.js';

export interface Verification {
  readonly step: VerificationStep;
  readonly result: VerificationResult;
  readonly note: string | null;
}

/** An exhibit with its checks, in their order. */
export interface ExhibitRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly claim_id: string;
  readonly document_id: string | null;
  readonly kind: ExhibitKind;
  readonly bearing: Bearing;
  readonly version: number;
  readonly verifications: Verification[];
}

export interface ExhibitContent {
  readonly documentId: string | null;
  readonly kind: ExhibitKind;
  readonly bearing: Bearing;
  readonly verifications: readonly Verification[];
}

const SELECT = `
  select x.id, x.number, x.key, x.claim_id, x.document_id, x.kind, x.bearing, x.version,
    coalesce((select jsonb_agg(jsonb_build_object('step', v.step, 'result', v.result, 'note', v.note) order by v.position)
      from exhibit_verifications v where v.workspace_id = $1 and v.exhibit_id = x.id), '[]'::jsonb) as verifications
  from exhibits x where x.workspace_id = $1`;

/** Rows of exhibits and the checks made on them. */
export class ExhibitsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<ExhibitRow | null> {
    const condition = ref.id === null ? 'x.number = $2' : 'x.id = $2';
    const rows = await tx.query<ExhibitRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** Exhibits of a claim after this number, by number. */
  list(tx: Tx, claimId: string, page: { after: number; limit: number }): Promise<ExhibitRow[]> {
    return tx.query<ExhibitRow>(`${SELECT} and x.claim_id = $2 and x.number > $3 order by x.number limit $4`, [
      tx.workspaceId,
      claimId,
      page.after,
      page.limit,
    ]);
  }

  async insert(tx: Tx, claimId: string, content: ExhibitContent): Promise<string> {
    const id = newId();
    await tx.manager.insert(ExhibitEntity, {
      workspaceId: tx.workspaceId,
      id,
      ...(await this.nextCode(tx)),
      claimId,
      documentId: content.documentId,
      kind: content.kind,
      bearing: content.bearing,
    });
    await this.insertVerifications(tx, id, content.verifications);
    return id;
  }

  /** @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: ExhibitContent): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update exhibits set document_id = $4, kind = $5, bearing = $6, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, content.documentId, content.kind, content.bearing],
    );
    if (rows.length === 0) return false;
    await tx.manager.delete(ExhibitVerificationEntity, { workspaceId: tx.workspaceId, exhibitId: id });
    await this.insertVerifications(tx, id, content.verifications);
    return true;
  }

  /** Takes an exhibit away with its checks. @returns false when the version has moved on. */
  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    await tx.manager.delete(ExhibitVerificationEntity, { workspaceId: tx.workspaceId, exhibitId: id });
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from exhibits where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from gone`,
      [tx.workspaceId, id, version],
    );
    return rows.length > 0;
  }

  /** The next number whose key no imported exhibit has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'exhibit');
      const key = keyFromCode('exhibit', number);
      const sql = 'select 1 from exhibits where workspace_id = $1 and key = $2';
      const taken = await tx.query(sql, [tx.workspaceId, key]);
      if (taken.length === 0) return { number, key };
    }
  }

  private async insertVerifications(tx: Tx, exhibitId: string, given: readonly Verification[]): Promise<void> {
    if (given.length === 0) return;
    const rows = given.map(({ step, result, note }, position) => ({
      workspaceId: tx.workspaceId,
      exhibitId,
      position,
      step,
      result,
      note,
    }));
    await tx.manager.insert(ExhibitVerificationEntity, rows);
  }
}
