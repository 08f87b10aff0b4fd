import type { Tx } from '../database/unit-of-work.js';
import type { EdtfTime } from '../domain/edtf-time.js';
import type { OfficialPositionWord, RequestAnswer } from '../domain/vocabulary.js';
import { OfficialPositionEntity, OfficialRequestEntity, OfficialSearchEntity } from './official-position.entity.js';

/** An official position with its searches and requests, in the order given, as rows give it. Times are EDTF. */
export interface OfficialPositionRow {
  readonly claim_id: string;
  readonly position: OfficialPositionWord;
  readonly version: number;
  readonly searches: { where: string; on: string | null; query: string | null }[];
  readonly requests: { to: string; on: string | null; answer: RequestAnswer | null; text: string | null }[];
}

export interface OfficialPositionContent {
  readonly position: OfficialPositionWord;
  readonly searches: readonly { place: string; on: EdtfTime | null; query: string | null }[];
  readonly requests: readonly {
    recipient: string;
    on: EdtfTime | null;
    answer: RequestAnswer | null;
    text: string | null;
  }[];
}

const SELECT = `
  select o.claim_id, o.position, o.version,
    coalesce((select jsonb_agg(jsonb_build_object('where', s.place, 'on', s.on_text, 'query', s.query) order by s.ordinal)
      from official_searches s where s.workspace_id = $1 and s.claim_id = o.claim_id), '[]'::jsonb) as searches,
    coalesce((select jsonb_agg(jsonb_build_object('to', r.recipient, 'on', r.on_text, 'answer', r.answer,
        'text', r.text) order by r.ordinal)
      from official_requests r where r.workspace_id = $1 and r.claim_id = o.claim_id), '[]'::jsonb) as requests
  from official_positions o where o.workspace_id = $1 and o.claim_id = $2`;

/** Rows of official positions; a claim has one or none. */
export class OfficialPositionsRepository {
  async find(tx: Tx, claimId: string): Promise<OfficialPositionRow | null> {
    const rows = await tx.query<OfficialPositionRow>(SELECT, [tx.workspaceId, claimId]);
    return rows[0] ?? null;
  }

  async insert(tx: Tx, claimId: string, content: OfficialPositionContent): Promise<void> {
    const { workspaceId } = tx;
    await tx.manager.insert(OfficialPositionEntity, { workspaceId, claimId, position: content.position });
    await this.insertParts(tx, claimId, content);
  }

  /** Replaces the whole. @returns false when the version has moved on. */
  async replace(tx: Tx, claimId: string, version: number, content: OfficialPositionContent): Promise<boolean> {
    const rows = await tx.query<{ claim_id: string }>(
      `with changed as (
         update official_positions set position = $4, version = version + 1
         where workspace_id = $1 and claim_id = $2 and version = $3 returning claim_id)
       select claim_id from changed`,
      [tx.workspaceId, claimId, version, content.position],
    );
    if (rows.length === 0) return false;
    const owner = { workspaceId: tx.workspaceId, claimId };
    await tx.manager.delete(OfficialSearchEntity, owner);
    await tx.manager.delete(OfficialRequestEntity, owner);
    await this.insertParts(tx, claimId, content);
    return true;
  }

  private async insertParts(tx: Tx, claimId: string, content: OfficialPositionContent): Promise<void> {
    const owner = { workspaceId: tx.workspaceId, claimId };
    const searches = content.searches.map(({ on, ...search }, ordinal) => ({
      ...owner,
      ordinal,
      ...search,
      ...days(on),
    }));
    const requests = content.requests.map(({ on, ...request }, ordinal) => ({
      ...owner,
      ordinal,
      ...request,
      ...days(on),
    }));
    if (searches.length > 0) await tx.manager.insert(OfficialSearchEntity, searches);
    if (requests.length > 0) await tx.manager.insert(OfficialRequestEntity, requests);
  }
}

function days(time: EdtfTime | null) {
  return { onText: time?.text ?? null, onEarliest: time?.earliest ?? null, onLatest: time?.latest ?? null };
}
