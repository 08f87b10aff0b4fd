/** What the tables of lists hold, and the same asked of the records in plain SQL that shares nothing with what keeps them. */
import { readStandingTerms } from '../../src/content/claim-standing.js';
import { CLAIM_TABLES, standingParameters } from '../../src/content/claim-tables.js';
import type { Tx } from '../../src/database/unit-of-work.js';

const NIL = '00000000-0000-0000-0000-000000000000';

/** Lines of each table, sorted: as much as two of them have to agree in. */
export interface Listed {
  readonly standings: string[];
  readonly places: string[];
  readonly sources: string[];
  readonly tallies: string[];
}

export async function listedNow(tx: Tx): Promise<Listed> {
  return {
    standings: await lines(
      tx,
      `select concat_ws(' ', number, claim_id, kind, status, attention::text, held, 'days', coalesce(day_lo::text, '-'),
         coalesce(day_hi::text, '-'), accounts, sources, supporting, coalesce(independent_min::text, '-'),
         coalesce(independent_max::text, '-')) as line from claim_standings where workspace_id = $1`,
    ),
    places: await lines(
      tx,
      `select concat_ws(' ', number, claim_id, region_id, kind, status, coalesce(day_lo::text, '-'),
         coalesce(day_hi::text, '-')) as line from claim_places where workspace_id = $1`,
    ),
    sources: await lines(
      tx,
      `select concat_ws(' ', number, claim_id, source_id) as line from claim_sources where workspace_id = $1`,
    ),
    tallies: await lines(
      tx,
      `select concat_ws(' ', region_id, status, kind, claims) as line from claim_tallies where workspace_id = $1 and claims <> 0`,
    ),
  };
}

const DAYS = `case when c.time_text is null then '-' else coalesce(c.time_earliest::text, '-infinity') end,
  case when c.time_text is null then '-' else coalesce(c.time_latest::text, 'infinity') end`;

export async function listedFromRecords(tx: Tx, today: string): Promise<Listed> {
  const terms = await readStandingTerms(tx, today);
  const parameters = standingParameters(tx, terms).slice(1);
  const [places, standings] = [new Map<string, string[]>(), new Map<string, { status: string; kind: string }>()];
  const parents = new Map<string, string | null>();
  for (const { id, parent_id } of await tx.query<{ id: string; parent_id: string | null }>(
    'select id, parent_id from regions where workspace_id = $1',
    [tx.workspaceId],
  ))
    parents.set(id, parent_id);
  for (const { claim_id, region_id } of await tx.query<{ claim_id: string; region_id: string }>(
    'select claim_id, region_id from claim_regions where workspace_id = $1',
    [tx.workspaceId],
  )) {
    const around = places.get(claim_id) ?? [];
    for (let at: string | null = region_id; at !== null; at = parents.get(at) ?? null) around.push(at);
    places.set(claim_id, around);
  }
  const rows = await tx.query<{ id: string; status: string; kind: string; line: string; days: string; number: number }>(
    `select c.id, s.status, c.kind, c.number, concat_ws(' ', ${DAYS}) as days,
       concat_ws(' ', c.number, c.id, c.kind, s.status, s.attention::text, s.held, 'days', ${DAYS},
         (select count(*) from attributions t where t.workspace_id = $1 and t.claim_id = c.id and t.state = 'active'),
         (select count(distinct t.source_id) from attributions t
           where t.workspace_id = $1 and t.claim_id = c.id and t.state = 'active'),
         (select count(*) from attributions t where t.workspace_id = $1 and t.claim_id = c.id and t.state = 'active'
           and t.stance = any(array['asserts', 'relays'])),
         case when f.is_current then a.support_min::text else '-' end,
         case when f.is_current then a.support_max::text else '-' end) as line
     from ${CLAIM_TABLES} where c.workspace_id = $1`,
    [tx.workspaceId, ...parameters],
  );
  const tallies = new Map<string, number>();
  const placeLines: string[] = [];
  for (const { id, status, kind, days, number } of rows) {
    standings.set(id, { status, kind });
    for (const region of [NIL, ...new Set(places.get(id))]) {
      const sort = `${region} ${status} ${kind}`;
      tallies.set(sort, (tallies.get(sort) ?? 0) + 1);
      if (region !== NIL) placeLines.push(`${number} ${id} ${region} ${kind} ${status} ${days}`);
    }
  }
  return {
    standings: rows.map(({ line }) => line).sort(),
    places: placeLines.sort(),
    sources: await lines(
      tx,
      `select distinct concat_ws(' ', c.number, c.id, t.source_id) as line from attributions t
       join claims c on c.workspace_id = $1 and c.id = t.claim_id where t.workspace_id = $1`,
    ),
    tallies: [...tallies].map(([sort, claims]) => `${sort} ${claims}`).sort(),
  };
}

async function lines(tx: Tx, sql: string): Promise<string[]> {
  const rows = await tx.query<{ line: string }>(sql, [tx.workspaceId]);
  return rows.map(({ line }) => line).sort();
}
