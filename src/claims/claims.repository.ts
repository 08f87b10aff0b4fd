import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { EdtfTime } from '../domain/edtf-time.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import type { ClaimKind, EditorMark, RegionRole } from '../domain/vocabulary.js';
import {
  ClaimEntity,
  ClaimQuantityEntity,
  ClaimRegionEntity,
  ClaimTopicEntity,
  ClaimWordingEntity,
} from './claim.entity.js';

/** The statement in one language. */
export interface ClaimText {
  readonly text: string;
  readonly lang: string | null;
}

export interface ClaimRegion {
  readonly regionId: string;
  readonly role: RegionRole;
}

/** A number the claim gives: low <= best <= high, as far as they are given. */
export interface ClaimQuantity {
  readonly what: string;
  readonly unit: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** A claim as it stands: its newest wording, its places (by role, then code), its topics (by code point), quantities. */
export interface ClaimRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly kind: ClaimKind;
  readonly time_text: string | null;
  /** `YYYY-MM-DD`; for sorting and filtering. */
  readonly time_earliest: string | null;
  readonly time_latest: string | null;
  readonly editor_mark: EditorMark;
  readonly revision: number;
  readonly version: number;
  readonly created_by: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly statement: ClaimText[];
  readonly regions: ClaimRegion[];
  readonly topics: string[];
  readonly quantities: ClaimQuantity[];
}

/** What people enter of a claim apart from its wording, which has a history of its own. */
export interface ClaimContent {
  readonly kind: ClaimKind;
  readonly time: EdtfTime | null;
  readonly regions: readonly ClaimRegion[];
  readonly topics: readonly string[];
  readonly quantities: readonly ClaimQuantity[];
}

/** One revision of a statement. */
export interface ClaimWordingRow {
  readonly revision: number;
  readonly reason: string | null;
  readonly created_by: string | null;
  readonly created_at: Date;
  readonly statement: ClaimText[];
}

export type WordingThen = Pick<ClaimWordingRow, 'revision' | 'statement'>;

const TEXTS = `jsonb_agg(jsonb_build_object('text', w.text, 'lang', w.lang) order by w.position)`;

const SELECT = `
  select c.id, c.number, c.key, c.kind, c.time_text, to_char(c.time_earliest, 'YYYY-MM-DD') as time_earliest,
    to_char(c.time_latest, 'YYYY-MM-DD') as time_latest, c.editor_mark, c.revision, c.version,
    c.created_by, c.created_at, c.updated_at,
    coalesce((select ${TEXTS} from claim_wordings w
      where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision), '[]'::jsonb) as statement,
    coalesce((select jsonb_agg(jsonb_build_object('regionId', p.region_id, 'role', p.role) order by p.role desc, r.number)
      from claim_regions p join regions r on r.workspace_id = p.workspace_id and r.id = p.region_id
      where p.workspace_id = $1 and p.claim_id = c.id), '[]'::jsonb) as regions,
    coalesce((select jsonb_agg(t.topic order by t.topic collate "C") from claim_topics t
      where t.workspace_id = $1 and t.claim_id = c.id), '[]'::jsonb) as topics,
    coalesce((select jsonb_agg(jsonb_build_object('what', q.what, 'unit', q.unit, 'low', q.low, 'best', q.best,
        'high', q.high) order by q.position)
      from claim_quantities q where q.workspace_id = $1 and q.claim_id = c.id), '[]'::jsonb) as quantities
  from claims c where c.workspace_id = $1`;

/** Rows of claims with their wordings, places, topics and quantities. */
export class ClaimsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<ClaimRow | null> {
    const condition = ref.id === null ? 'c.number = $2' : 'c.id = $2';
    const rows = await tx.query<ClaimRow>(keepPlan(`${SELECT} and ${condition}`), [
      tx.workspaceId,
      ref.id ?? ref.number,
    ]);
    return rows[0] ?? null;
  }

  /** The id alone. */
  async idOf(tx: Tx, ref: RecordRef): Promise<string | null> {
    const condition = ref.id === null ? 'number = $2' : 'id = $2';
    const rows = await tx.query<{ id: string }>(
      keepPlan(`select id from claims where workspace_id = $1 and ${condition}`),
      [tx.workspaceId, ref.id ?? ref.number],
    );
    return rows[0]?.id ?? null;
  }

  /** Revisions of a claim's wording older than `before` (null: from the newest), the newest first. */
  wordings(tx: Tx, claimId: string, page: { before: number | null; limit: number }): Promise<ClaimWordingRow[]> {
    return tx.query<ClaimWordingRow>(
      `select w.revision, min(w.reason) as reason, min(w.created_by::text) as created_by,
         min(w.created_at) as created_at, ${TEXTS} as statement
       from claim_wordings w
       where w.workspace_id = $1 and w.claim_id = $2 and ($3::integer is null or w.revision < $3)
       group by w.revision order by w.revision desc limit $4`,
      [tx.workspaceId, claimId, page.before, page.limit],
    );
  }

  /** The revision that counted at a past moment; null before the first. */
  async wordingAt(tx: Tx, claimId: string, moment: Date): Promise<WordingThen | null> {
    const rows = await tx.query<WordingThen>(
      `select w.revision, ${TEXTS} as statement from claim_wordings w
       where w.workspace_id = $1 and w.claim_id = $2 and date_trunc('milliseconds', w.created_at) <= $3
       group by w.revision order by w.revision desc limit 1`,
      [tx.workspaceId, claimId, moment],
    );
    return rows[0] ?? null;
  }

  /** Adds a claim with the first revision of its wording. */
  async insert(
    tx: Tx,
    content: ClaimContent,
    statement: readonly ClaimText[],
    createdBy: string | null,
  ): Promise<string> {
    const id = newId();
    await tx.manager.insert(ClaimEntity, {
      workspaceId: tx.workspaceId,
      id,
      ...(await this.nextCode(tx)),
      kind: content.kind,
      timeText: content.time?.text ?? null,
      timeEarliest: content.time?.earliest ?? null,
      timeLatest: content.time?.latest ?? null,
      createdBy,
    });
    await this.insertWording(tx, id, { revision: 1, statement, reason: null, createdBy });
    await this.insertParts(tx, id, content);
    return id;
  }

  /** Ids of the first claims that name a region, in either role. */
  async idsIn(tx: Tx, regionId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ claim_id: string }>(
      `select distinct p.claim_id from claim_regions p where p.workspace_id = $1 and p.region_id = $2
       order by p.claim_id limit $3`,
      [tx.workspaceId, regionId, most],
    );
    return rows.map((row) => row.claim_id);
  }

  /** Replaces everything but the wording and the editor's mark. @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: ClaimContent): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update claims set kind = $4, time_text = $5, time_earliest = $6, time_latest = $7,
           version = version + 1, updated_at = now()
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [
        tx.workspaceId,
        id,
        version,
        content.kind,
        content.time?.text ?? null,
        content.time?.earliest ?? null,
        content.time?.latest ?? null,
      ],
    );
    if (rows.length === 0) return false;
    for (const part of [ClaimRegionEntity, ClaimTopicEntity, ClaimQuantityEntity]) {
      await tx.manager.delete(part, { workspaceId: tx.workspaceId, claimId: id });
    }
    await this.insertParts(tx, id, content);
    return true;
  }

  /** @returns false when the version has moved on. */
  async setEditorMark(tx: Tx, id: string, version: number, mark: EditorMark): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update claims set editor_mark = $4, version = version + 1, updated_at = now()
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, mark],
    );
    return rows.length > 0;
  }

  /** Adds a revision after the others and makes it the one that counts; two added at the same moment take turns. */
  async addWording(
    tx: Tx,
    id: string,
    wording: { statement: readonly ClaimText[]; reason: string; createdBy: string | null },
  ): Promise<number> {
    const rows = await tx.query<{ revision: number }>(
      `with changed as (
         update claims set revision = revision + 1, version = version + 1, updated_at = now()
         where workspace_id = $1 and id = $2 returning revision)
       select revision from changed`,
      [tx.workspaceId, id],
    );
    const revision = rows[0]?.revision;
    if (revision === undefined) throw new Error('a claim read a moment ago is gone, and claims are never deleted');
    await this.insertWording(tx, id, { revision, ...wording });
    return revision;
  }

  /** Takes the claim's row, so that nobody else changes it before this unit of work ends. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.query('select id from claims where workspace_id = $1 and id = $2 for update', [tx.workspaceId, id]);
  }

  /** The next number whose key no imported claim has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'claim');
      const key = keyFromCode('claim', number);
      const taken = await tx.query('select 1 from claims where workspace_id = $1 and key = $2', [tx.workspaceId, key]);
      if (taken.length === 0) return { number, key };
    }
  }

  private async insertWording(
    tx: Tx,
    claimId: string,
    wording: {
      revision: number;
      statement: readonly ClaimText[];
      reason: string | null;
      createdBy: string | null;
    },
  ): Promise<void> {
    const { statement, ...shared } = wording;
    const rows = statement.map(({ text, lang }, position) => ({
      workspaceId: tx.workspaceId,
      claimId,
      position,
      text,
      lang,
      ...shared,
    }));
    await tx.manager.insert(ClaimWordingEntity, rows);
  }

  private async insertParts(tx: Tx, claimId: string, content: ClaimContent): Promise<void> {
    const owner = { workspaceId: tx.workspaceId, claimId };
    const regions = content.regions.map(({ regionId, role }) => ({ ...owner, regionId, role }));
    if (regions.length > 0) await tx.manager.insert(ClaimRegionEntity, regions);
    const topics = content.topics.map((topic) => ({ ...owner, topic }));
    if (topics.length > 0) await tx.manager.insert(ClaimTopicEntity, topics);
    const quantities = content.quantities.map((quantity, position) => ({ ...owner, position, ...quantity }));
    if (quantities.length > 0) await tx.manager.insert(ClaimQuantityEntity, quantities);
  }
}
