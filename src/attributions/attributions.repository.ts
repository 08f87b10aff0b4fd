import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import type { AttributionState } from '../domain/vocabulary.js';
import { AttributionUpstreamEntity, PassageEntity } from './attribution.entity.js';
import type { AttributionColumns, AttributionContent, AttributionRow, Passage } from './attribution-row.js';
import type { LinkEnd } from './link-end.js';

const SELECT = `
  select a.id, a.number, a.key, a.claim_id, a.source_id, a.stance, a.access, a.origin_status, a.channel_id, a.form,
    a.wording_text, a.wording_lang, a.translation_text, a.translation_lang, a.translation_by,
    a.hedge_word, a.hedge_low, a.hedge_high, a.stated_text, a.learned_text, a.heard_in_id,
    a.terms_attribution, a.not_before_text, a.state, a.superseded_by_id, a.withdrawn_reason, a.version,
    coalesce((select jsonb_agg(jsonb_build_object('sourceId', u.upstream_source_id,
        'attributionId', u.upstream_attribution_id) order by u.position)
      from attribution_upstreams u where u.workspace_id = $1 and u.attribution_id = a.id), '[]'::jsonb) as upstream,
    coalesce((select jsonb_agg(jsonb_build_object('documentId', p.document_id, 'exact', p.exact, 'prefix', p.prefix,
        'suffix', p.suffix, 'start', p.start_offset, 'end', p.end_offset) order by p.position)
      from passages p where p.workspace_id = $1 and p.attribution_id = a.id), '[]'::jsonb) as passages,
    coalesce((select jsonb_agg(jsonb_build_object('credibility', g.credibility, 'basis', g.basis, 'reason', g.reason,
        'gradedById', g.graded_by,
        'gradedAt', to_char(g.graded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by g.sequence)
      from attribution_grades g where g.workspace_id = $1 and g.attribution_id = a.id), '[]'::jsonb) as grades
  from attributions a where a.workspace_id = $1`;

/** What a new attribution is written with, whatever of it is given: so the statement is the same each time. */
const WRITTEN: readonly (keyof AttributionColumns)[] = [
  'stance',
  'access',
  'origin_status',
  'channel_id',
  'form',
  'wording_text',
  'wording_lang',
  'translation_text',
  'translation_lang',
  'translation_by',
  'hedge_word',
  'hedge_low',
  'hedge_high',
  'stated_text',
  'stated_earliest',
  'stated_latest',
  'learned_text',
  'learned_earliest',
  'learned_latest',
  'heard_in_id',
  'terms_attribution',
  'not_before_text',
  'not_before_earliest',
  'not_before_latest',
];

export interface AttributionFilter {
  readonly claimId: string | null;
  readonly sourceId: string | null;
  readonly state: AttributionState | null;
  readonly after: number;
  readonly limit: number;
}

/** Rows of attributions, with what they came through, where documents have them, and their grades. */
export class AttributionsRepository {
  async find(tx: Tx, ref: RecordRef): Promise<AttributionRow | null> {
    const condition = ref.id === null ? 'a.number = $2' : 'a.id = $2';
    const rows = await tx.query<AttributionRow>(keepPlan(`${SELECT} and ${condition}`), [
      tx.workspaceId,
      ref.id ?? ref.number,
    ]);
    return rows[0] ?? null;
  }

  /** The id alone, without reading the account. */
  async idOf(tx: Tx, ref: RecordRef): Promise<string | null> {
    const condition = ref.id === null ? 'number = $2' : 'id = $2';
    const rows = await tx.query<{ id: string }>(
      keepPlan(`select id from attributions where workspace_id = $1 and ${condition}`),
      [tx.workspaceId, ref.id ?? ref.number],
    );
    return rows[0]?.id ?? null;
  }

  /** Attributions after this number, by number. */
  list(tx: Tx, filter: AttributionFilter): Promise<AttributionRow[]> {
    return tx.query<AttributionRow>(
      `${SELECT} and a.number > $2
         and ($3::uuid is null or a.claim_id = $3)
         and ($4::uuid is null or a.source_id = $4)
         and ($5::text is null or a.state = $5)
       order by a.number limit $6`,
      [tx.workspaceId, filter.after, filter.claimId, filter.sourceId, filter.state, filter.limit],
    );
  }

  /** Ids of the first attributions that were heard in a region, whatever their state. */
  async idsHeardIn(tx: Tx, regionId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select a.id from attributions a where a.workspace_id = $1 and a.heard_in_id = $2 order by a.number limit $3`,
      [tx.workspaceId, regionId, most],
    );
    return rows.map((row) => row.id);
  }

  /** Adds an active attribution; columns left out take their defaults. */
  async insert(
    tx: Tx,
    owner: { claimId: string; sourceId: string; createdBy: string | null },
    content: AttributionContent,
  ): Promise<string> {
    const id = newId();
    const { number, key } = await this.nextCode(tx);
    // What is left out is null; only how somebody stands to it has a default.
    const columns = WRITTEN.filter((name) => name !== 'stance' || content.columns.stance !== undefined);
    const names = ['id', 'number', 'key', 'claim_id', 'source_id', 'created_by', ...columns];
    const places = names.map((_name, index) => `$${index + 2}`);
    const of = [id, number, key, owner.claimId, owner.sourceId, owner.createdBy];
    await tx.query(
      keepPlan(`insert into attributions (workspace_id, ${names.join(', ')}) values ($1, ${places.join(', ')})`),
      [tx.workspaceId, ...of, ...columns.map((name) => content.columns[name] ?? null)],
    );
    await this.insertUpstream(tx, id, content.upstream ?? []);
    await this.insertPassages(tx, id, content.passages ?? []);
    return id;
  }

  /** Sets what is given and replaces the lists that are given. @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: AttributionContent): Promise<boolean> {
    const given = Object.entries(content.columns);
    const sets = ['version = version + 1', ...given.map(([name], index) => `${name} = $${index + 4}`)];
    const values = given.map(([, value]) => value);
    if (!(await this.changeRow(tx, id, version, sets.join(', '), values))) return false;
    const owner = { workspaceId: tx.workspaceId, attributionId: id };
    if (content.upstream !== null) {
      await tx.manager.delete(AttributionUpstreamEntity, owner);
      await this.insertUpstream(tx, id, content.upstream);
    }
    if (content.passages !== null) {
      await tx.manager.delete(PassageEntity, owner);
      await this.insertPassages(tx, id, content.passages);
    }
    return true;
  }

  /** @returns false when the version has moved on. */
  withdraw(tx: Tx, id: string, version: number, reason: string): Promise<boolean> {
    const set = `version = version + 1, state = 'withdrawn', withdrawn_reason = $4`;
    return this.changeRow(tx, id, version, set, [reason]);
  }

  /** Makes it count again, in its own name. @returns false when the version has moved on. */
  reinstate(tx: Tx, id: string, version: number): Promise<boolean> {
    const set = `version = version + 1, state = 'active', withdrawn_reason = null, superseded_by_id = null`;
    return this.changeRow(tx, id, version, set, []);
  }

  /** @returns false when the version has moved on. */
  supersede(tx: Tx, id: string, version: number, byId: string): Promise<boolean> {
    const set = `version = version + 1, state = 'superseded', superseded_by_id = $4`;
    return this.changeRow(tx, id, version, set, [byId]);
  }

  /**
   * Holds every attribution of a claim until the transaction ends, so that supersessions within the claim take turns:
   * only then can a circle made of several at once not slip through.
   */
  async holdClaim(tx: Tx, claimId: string): Promise<void> {
    await tx.query(
      `select id from attributions where workspace_id = $1 and claim_id = $2 order by id for no key update`,
      [tx.workspaceId, claimId],
    );
  }

  /** Ids of an attribution and of everything that takes its place, one after the other. Ends on circles too. */
  async supersessionsFrom(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with recursive line as (
         select id, superseded_by_id from attributions where workspace_id = $1 and id = $2
         union
         select a.id, a.superseded_by_id from attributions a join line l on a.id = l.superseded_by_id
         where a.workspace_id = $1)
       select id from line`,
      [tx.workspaceId, id],
    );
    return rows.map((row) => row.id);
  }

  /** How many active accounts a claim has besides this one. */
  async countOf(tx: Tx, claimId: string, besides: string): Promise<number> {
    const rows = await tx.query<{ accounts: number }>(
      `select count(*)::int as accounts from attributions
       where workspace_id = $1 and claim_id = $2 and id <> $3 and state = 'active'`,
      [tx.workspaceId, claimId, besides],
    );
    return rows[0]?.accounts ?? 0;
  }

  /** Every account upstream of one, at any distance, by number. Ends on circles too. */
  upstreamOf(tx: Tx, id: string): Promise<AttributionRow[]> {
    return tx.query<AttributionRow>(
      `with recursive above(id) as (
         select u.upstream_attribution_id from attribution_upstreams u
         where u.workspace_id = $1 and u.attribution_id = $2 and u.upstream_attribution_id is not null
         union
         select u.upstream_attribution_id from above b join attribution_upstreams u
           on u.workspace_id = $1 and u.attribution_id = b.id
         where u.upstream_attribution_id is not null)
       ${SELECT} and a.id <> $2 and a.id in (select b.id from above b) order by a.number`,
      [tx.workspaceId, id],
    );
  }

  private async changeRow(tx: Tx, id: string, version: number, set: string, values: unknown[]): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update attributions set ${set} where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, ...values],
    );
    return rows.length > 0;
  }

  /** The next number whose key no imported attribution has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'attribution');
      const key = keyFromCode('attribution', number);
      const sql = keepPlan('select id from attributions where workspace_id = $1 and key = $2');
      const taken = await tx.query<{ id: string }>(sql, [tx.workspaceId, key]);
      if (taken.length === 0) return { number, key };
    }
  }

  private async insertUpstream(tx: Tx, attributionId: string, upstream: readonly LinkEnd[]): Promise<void> {
    if (upstream.length === 0) return;
    const rows = upstream.map((step, position) => ({
      workspaceId: tx.workspaceId,
      attributionId,
      position,
      upstreamAttributionId: step.attributionId,
      upstreamSourceId: step.sourceId,
    }));
    await tx.manager.insert(AttributionUpstreamEntity, rows);
  }

  private async insertPassages(tx: Tx, attributionId: string, passages: readonly Passage[]): Promise<void> {
    if (passages.length === 0) return;
    const rows = passages.map(({ start, end, ...passage }, position) => ({
      workspaceId: tx.workspaceId,
      id: newId(),
      attributionId,
      position,
      ...passage,
      startOffset: start,
      endOffset: end,
    }));
    await tx.manager.insert(PassageEntity, rows);
  }
}
