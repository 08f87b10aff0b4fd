import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { OpenFreezes } from '../domain/freeze-rules.js';

/** One freeze that is in force, with what it is about. */
export interface FreezeRow {
  readonly id: string;
  readonly source_id: string | null;
  readonly source_number: number | null;
  readonly reason: string;
  readonly frozen_by: string | null;
  readonly frozen_by_name: string | null;
  readonly frozen_on: string;
}

const IS_OPEN = `not exists (select 1 from freeze_thaws t where t.workspace_id = $1 and t.freeze_id = f.id)`;

export class FreezesRepository {
  /** @returns false when the same is frozen already. */
  async make(
    tx: Tx,
    freeze: { id: string; sourceId: string | null; accountId: string | null; reason: string },
  ): Promise<boolean> {
    const rows = await tx.query<{ made: boolean }>('select freeze_make($1, $2, $3, $4, $5) as made', [
      tx.workspaceId,
      freeze.id,
      freeze.sourceId,
      freeze.accountId,
      freeze.reason,
    ]);
    return rows[0]?.made === true;
  }

  /** Ends a freeze by the rules of the database. @throws ConstraintViolation `rule` naming the one that was broken. */
  async thaw(tx: Tx, freezeId: string, thaw: { accountId: string | null; reason: string }): Promise<void> {
    await tx.query('select freeze_thaw($1, $2, $3, $4)', [tx.workspaceId, freezeId, thaw.accountId, thaw.reason]);
  }

  async open(tx: Tx): Promise<OpenFreezes> {
    const rows = await tx.query<{ source_id: string | null }>(
      keepPlan(`select f.source_id from freezes f where f.workspace_id = $1 and ${IS_OPEN}`),
      [tx.workspaceId],
    );
    const frozen = rows.flatMap(({ source_id }) => (source_id === null ? [] : [source_id]));
    return {
      isWorkspaceFrozen: rows.some(({ source_id }) => source_id === null),
      sourceIds: frozen.length === 0 ? [] : (await this.samePersons(tx, frozen)).map(({ id }) => id),
    };
  }

  /** These sources and everybody a confirmed tie makes one person with one of them, at any distance, by number. */
  samePersons(tx: Tx, sourceIds: readonly string[]): Promise<{ id: string; number: number }[]> {
    return tx.query<{ id: string; number: number }>(
      `with recursive person (id) as (
         select s.id from sources s where s.workspace_id = $1 and s.id = any($2::uuid[])
         union
         select other.id from person p cross join lateral (
           select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
             and t.kind = 'same_person' and t.state = 'confirmed'
           union all
           select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
             and t.kind = 'same_person' and t.state = 'confirmed'
         ) other)
       select s.id, s.number from person p join sources s on s.workspace_id = $1 and s.id = p.id order by s.number`,
      [tx.workspaceId, sourceIds],
    );
  }

  /** What is frozen now: the workspace first, then sources by number. */
  list(tx: Tx): Promise<FreezeRow[]> {
    return tx.query<FreezeRow>(
      `select f.id, f.source_id, s.number as source_number, f.reason, f.frozen_by, m.name as frozen_by_name,
         to_char(f.frozen_at at time zone 'utc', 'YYYY-MM-DD') as frozen_on
       from freezes f
       left join sources s on s.workspace_id = $1 and s.id = f.source_id
       left join memberships m on m.workspace_id = $1 and m.account_id = f.frozen_by
       where f.workspace_id = $1 and ${IS_OPEN} order by s.number nulls first, f.id`,
      [tx.workspaceId],
    );
  }

  /** The day the first of these sources was entered. */
  async enteredOn(tx: Tx, sourceIds: readonly string[]): Promise<string | null> {
    const rows = await tx.query<{ on: string | null }>(
      `select to_char(min(created_on), 'YYYY-MM-DD') as on from sources where workspace_id = $1 and id = any($2::uuid[])`,
      [tx.workspaceId, sourceIds],
    );
    return rows[0]?.on ?? null;
  }

  /** Readable numbers of sources, in order. */
  async numbersOf(tx: Tx, sourceIds: readonly string[]): Promise<number[]> {
    const rows = await tx.query<{ number: number }>(
      'select number from sources where workspace_id = $1 and id = any($2::uuid[]) order by number',
      [tx.workspaceId, sourceIds],
    );
    return rows.map(({ number }) => number);
  }

  /** Whether one of these accounts is of, came through, or goes back to one of these sources, by however many others. */
  async accountsTouch(tx: Tx, attributionIds: readonly string[], sourceIds: readonly string[]): Promise<boolean> {
    if (attributionIds.length === 0) return false;
    const rows = await tx.query<{ touches: boolean }>(
      `with recursive chain (id) as (
         select a.id from attributions a where a.workspace_id = $1 and a.id = any($2::uuid[])
         union
         select u.upstream_attribution_id from chain c join attribution_upstreams u
           on u.workspace_id = $1 and u.attribution_id = c.id where u.upstream_attribution_id is not null)
       select exists (select 1 from chain c
         join attributions a on a.workspace_id = $1 and a.id = c.id
         left join attribution_upstreams u on u.workspace_id = $1 and u.attribution_id = a.id
         where a.source_id = any($3::uuid[]) or a.channel_id = any($3::uuid[])
           or u.upstream_source_id = any($3::uuid[])) as touches`,
      [tx.workspaceId, attributionIds, sourceIds],
    );
    return rows[0]?.touches === true;
  }

  /** Ids of all accounts of these claims, withdrawn ones too. */
  async accountsOf(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
    if (claimIds.length === 0) return [];
    const rows = await tx.query<{ id: string }>(
      'select id from attributions where workspace_id = $1 and claim_id = any($2::uuid[])',
      [tx.workspaceId, claimIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Who works here: for ending what they are signed in with, and for naming them. */
  memberNames(tx: Tx): Promise<{ accountId: string; name: string }[]> {
    return tx.query<{ accountId: string; name: string }>(
      'select account_id as "accountId", name from memberships where workspace_id = $1 order by account_id',
      [tx.workspaceId],
    );
  }
}
