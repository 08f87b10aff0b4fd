import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLAIM_LISTS_WANTED } from './support/claim-lists-wanted.js';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

const TABLES = ['claim_standings', 'claim_places', 'claim_sources', 'claim_tallies'] as const;

/**
 * What the lists of claims walk: one row for each claim with its standing and its counts, one for each claim and region
 * it lies in, one for each claim and source that spoke of it, and how many claims there are of each sort. All of it is
 * derived, kept in the transaction that moves a claim (docs/decisions/0029), and behind the same wall as what it repeats.
 */
export class KeepClaimLists1764000000024 implements MigrationInterface {
  readonly name = 'KeepClaimLists1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await createTables(runner);
    await distribute(runner, ...TABLES);
    await addForeignKeys(runner);
    await addIndexes(runner);
    await wallIn(runner, 'claim_standings', 'select, insert, update');
    await wallIn(runner, 'claim_places', 'select, insert, update, delete');
    await wallIn(runner, 'claim_sources', 'select, insert, delete');
    await wallIn(runner, 'claim_tallies', 'select, insert, update');
    await createFunctions(runner);
    await this.fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of [...FUNCTIONS].reverse()) await runner.query(`drop function ${name}`);
    await dropTables(runner, ...[...TABLES].reverse());
  }

  /** The owner may be held by row-level security, so each workspace is entered. */
  private async fill(runner: QueryRunner): Promise<void> {
    const workspaces: { workspace_id: string }[] = await runner.query(`select workspace_id from workspace_slugs`);
    for (const { workspace_id } of workspaces) {
      await runner.query(`select whence_enter($1)`, [workspace_id]);
      await runner.query(`select claim_lists_rebuild($1, whence_today()::text)`, [workspace_id]);
    }
  }
}

async function createTables(runner: QueryRunner): Promise<void> {
  // Counts change with every account and stand in no index, so that an update can stay on its page.
  await runner.query(`create table claim_standings (
    workspace_id uuid not null,
    claim_id uuid not null,
    number integer not null,
    kind text not null,
    status text not null,
    basis text not null,
    attention text[] not null,
    held boolean not null,
    expired_on text,
    until_day text,
    day_lo date,
    day_hi date,
    accounts integer not null,
    sources integer not null,
    supporting integer not null,
    independent_min integer,
    independent_max integer,
    constraint claim_standings_pk primary key (workspace_id, claim_id),
    constraint claim_standings_basis_ck check (basis in ('ruling', 'assessment', 'being_rechecked'))
  ) with (fillfactor = 80)`);
  await runner.query(`create table claim_places (
    workspace_id uuid not null,
    claim_id uuid not null,
    region_id uuid not null,
    number integer not null,
    kind text not null,
    status text not null,
    day_lo date,
    day_hi date,
    constraint claim_places_pk primary key (workspace_id, claim_id, region_id)
  )`);
  await runner.query(`create table claim_sources (
    workspace_id uuid not null,
    claim_id uuid not null,
    source_id uuid not null,
    number integer not null,
    constraint claim_sources_pk primary key (workspace_id, claim_id, source_id)
  )`);
  // Of the whole workspace under the nil region.
  await runner.query(`create table claim_tallies (
    workspace_id uuid not null,
    region_id uuid not null,
    status text not null,
    kind text not null,
    claims integer not null,
    constraint claim_tallies_pk primary key (workspace_id, region_id, status, kind)
  ) with (fillfactor = 50)`);
}

/**
 * Only the standing refers to its claim, and its row is made with the claim: whoever adds a place or a source later must
 * not take the claim's row, which somebody may hold who waits for the log (as one who rules does). Regions and sources
 * are not referred to at all: what is derived must not stand in the way of a merge or a removal.
 */
async function addForeignKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`alter table claim_standings add constraint claim_standings_claim_fk
    foreign key (workspace_id, claim_id) references claims (workspace_id, id)`);
  for (const table of ['claim_places', 'claim_sources']) {
    await runner.query(`alter table ${table} add constraint ${table}_standing_fk
      foreign key (workspace_id, claim_id) references claim_standings (workspace_id, claim_id)`);
  }
}

/** Each holds all that a page is chosen by, so that a list is a walk along it and reads no table. */
async function addIndexes(runner: QueryRunner): Promise<void> {
  await runner.query(`create index claim_standings_newest_ix on claim_standings (workspace_id, number desc)
    include (claim_id, status, kind, day_lo, day_hi)`);
  await runner.query(`create index claim_standings_status_ix on claim_standings (workspace_id, status, number desc)
    include (claim_id, kind, day_lo, day_hi)`);
  await runner.query(`create index claim_standings_until_ix on claim_standings (workspace_id, until_day collate "C")
    where until_day is not null`);
  await runner.query(`create index claim_places_status_ix on claim_places (workspace_id, region_id, status, number desc)
    include (claim_id, kind, day_lo, day_hi)`);
  await runner.query(`create index claim_sources_newest_ix on claim_sources (workspace_id, source_id, number desc)
    include (claim_id)`);
}

async function createFunctions(runner: QueryRunner): Promise<void> {
  for (const [name, body] of FUNCTIONS) {
    await runner.query(`create function ${body}`);
    await runner.query(`revoke all on function ${name} from public`);
    if (name !== REBUILD_NAME) await runner.query(`grant execute on function ${name} to whence_app`);
  }
}

const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The regions these claims name, and everything those lie in: `ws` and `ids` are the function's. */
const PLACES_WANTED = `named as (
    select distinct p.claim_id, p.region_id from claim_regions p where p.workspace_id = ws and p.claim_id = any(ids)),
  up(region_id, within_id) as (
    select distinct n.region_id, n.region_id from named n
    union
    select u.region_id, r.parent_id from up u
      join regions r on r.workspace_id = ws and r.id = u.within_id and r.parent_id is not null),
  places as materialized (
    select distinct w.claim_id, u.within_id as region_id, w.number, w.kind, w.status, w.day_lo, w.day_hi
    from wanted w join named n on n.claim_id = w.claim_id join up u on u.region_id = n.region_id)`;

/**
 * Brings the four tables in step for these claims, by what differs. One statement, so that what is taken away and what is
 * added to the tallies are seen at one moment. Tallies are written in one order by everybody.
 */
const refresh = (name: string, plans: 'generic' | 'custom') => `${name}(ws uuid, today text, ids uuid[]) returns void
  language plpgsql set plan_cache_mode = 'force_${plans}_plan' as $$
  begin
    with recursive wanted as materialized (select * from claim_lists_wanted(ws, today, ids)),
    ${PLACES_WANTED},
    former as materialized (
      select s.claim_id, ${NIL} as region_id, s.status, s.kind from claim_standings s
      where s.workspace_id = ws and s.claim_id = any(ids)
      union all
      select p.claim_id, p.region_id, p.status, p.kind from claim_places p
      where p.workspace_id = ws and p.claim_id = any(ids)),
    standing as (
      insert into claim_standings as s (workspace_id, claim_id, number, kind, status, basis, attention, held, expired_on, until_day,
        day_lo, day_hi, accounts, sources, supporting, independent_min, independent_max)
      select ws, w.claim_id, w.number, w.kind, w.status, w.basis, w.attention, w.held, w.expired_on, w.until_day, w.day_lo, w.day_hi,
        w.accounts, w.sources, w.supporting, w.independent_min, w.independent_max
      from wanted w order by w.claim_id
      on conflict (workspace_id, claim_id) do update set number = excluded.number, kind = excluded.kind,
        status = excluded.status, basis = excluded.basis, attention = excluded.attention, held = excluded.held,
        expired_on = excluded.expired_on, until_day = excluded.until_day,
        day_lo = excluded.day_lo, day_hi = excluded.day_hi, accounts = excluded.accounts, sources = excluded.sources,
        supporting = excluded.supporting, independent_min = excluded.independent_min,
        independent_max = excluded.independent_max
      where (s.number, s.kind, s.status, s.basis, s.attention, s.held, s.expired_on, s.until_day, s.day_lo, s.day_hi, s.accounts, s.sources,
          s.supporting, s.independent_min, s.independent_max)
        is distinct from (excluded.number, excluded.kind, excluded.status, excluded.basis, excluded.attention, excluded.held,
          excluded.expired_on, excluded.until_day, excluded.day_lo, excluded.day_hi, excluded.accounts, excluded.sources, excluded.supporting,
          excluded.independent_min, excluded.independent_max)),
    left_place as (
      delete from claim_places p where p.workspace_id = ws and p.claim_id = any(ids)
        and not exists (select 1 from places n where n.claim_id = p.claim_id and n.region_id = p.region_id)),
    place as (
      insert into claim_places as p (workspace_id, claim_id, region_id, number, kind, status, day_lo, day_hi)
      select ws, n.claim_id, n.region_id, n.number, n.kind, n.status, n.day_lo, n.day_hi
      from places n order by n.claim_id, n.region_id
      on conflict (workspace_id, claim_id, region_id) do update set number = excluded.number, kind = excluded.kind,
        status = excluded.status, day_lo = excluded.day_lo, day_hi = excluded.day_hi
      where (p.number, p.kind, p.status, p.day_lo, p.day_hi)
        is distinct from (excluded.number, excluded.kind, excluded.status, excluded.day_lo, excluded.day_hi)),
    moved as (
      select m.region_id, m.status, m.kind, sum(m.claims)::integer as claims from (
        select f.region_id, f.status, f.kind, -1 as claims from former f
        union all select ${NIL}, w.status, w.kind, 1 from wanted w
        union all select n.region_id, n.status, n.kind, 1 from places n) m
      group by m.region_id, m.status, m.kind having sum(m.claims) <> 0)
    insert into claim_tallies as t (workspace_id, region_id, status, kind, claims)
    select ws, m.region_id, m.status, m.kind, m.claims from moved m order by m.region_id, m.status, m.kind
    on conflict (workspace_id, region_id, status, kind) do update set claims = t.claims + excluded.claims;

    with wanted as materialized (
      select distinct a.claim_id, a.source_id, c.number from attributions a
      join claims c on c.workspace_id = ws and c.id = a.claim_id
      where a.workspace_id = ws and a.claim_id = any(ids)),
    gone as (
      delete from claim_sources s where s.workspace_id = ws and s.claim_id = any(ids)
        and not exists (select 1 from wanted w where w.claim_id = s.claim_id and w.source_id = s.source_id))
    insert into claim_sources (workspace_id, claim_id, source_id, number)
    select ws, w.claim_id, w.source_id, w.number from wanted w
    where not exists (select 1 from claim_sources s
      where s.workspace_id = ws and s.claim_id = w.claim_id and s.source_id = w.source_id)
    order by w.claim_id, w.source_id;
  end $$`;

/**
 * One claim, or a few of them, is what nearly every change moves: planning the statement took three times as long as
 * running it, so its plan is kept. For many it is planned anew, for a plan that suits a few would be no end of work.
 */
const REFRESH = `claim_lists_refresh(ws uuid, today text, ids uuid[]) returns void language plpgsql as $$
  begin
    if cardinality(ids) <= 20 then perform claim_lists_refresh_few(ws, today, ids);
    else perform claim_lists_refresh_many(ws, today, ids);
    end if;
  end $$`;

/** After a region moved, was merged into another, or took one in: every claim that lay in it, or lies in it now. */
const REFRESH_REGION = `claim_lists_refresh_region(ws uuid, today text, region uuid) returns void language plpgsql as $$
  begin
    perform claim_lists_refresh(ws, today, array(
      with recursive inside(id) as (
        select region
        union
        select r.id from inside i join regions r on r.workspace_id = ws and r.parent_id = i.id)
      select p.claim_id from claim_places p where p.workspace_id = ws and p.region_id = region
      union
      select n.claim_id from claim_regions n where n.workspace_id = ws and n.region_id in (select i.id from inside i)));
  end $$`;

/** Takes rights only the owner has: a claim is never deleted, and no more is its standing. */
const REBUILD_NAME = 'claim_lists_rebuild(uuid, text)';

/** Makes all of it anew from what it repeats. */
const REBUILD = `claim_lists_rebuild(ws uuid, today text) returns void language plpgsql as $$
  begin
    delete from claim_tallies where workspace_id = ws;
    delete from claim_sources where workspace_id = ws;
    delete from claim_places where workspace_id = ws;
    delete from claim_standings where workspace_id = ws;
    perform claim_lists_refresh(ws, today, array(select c.id from claims c where c.workspace_id = ws));
  end $$`;

/** Of how many rows of each table differ from what they repeat; a row that is there and should not be, or is not, counts. */
const DIFFERENCES = `claim_lists_differences(ws uuid, today text) returns table (name text, differing bigint)
  language plpgsql stable as $$
  declare
    ids uuid[] := array(select c.id from claims c where c.workspace_id = ws);
  begin
    return query
    with recursive wanted as materialized (select * from claim_lists_wanted(ws, today, ids)),
    ${PLACES_WANTED},
    has_standings as materialized (
      select s.claim_id, s.number, s.kind, s.status, s.basis, s.attention, s.held, s.expired_on, s.until_day, s.day_lo, s.day_hi, s.accounts,
        s.sources, s.supporting, s.independent_min, s.independent_max
      from claim_standings s where s.workspace_id = ws),
    has_places as materialized (
      select p.claim_id, p.region_id, p.number, p.kind, p.status, p.day_lo, p.day_hi
      from claim_places p where p.workspace_id = ws),
    voices as materialized (
      select distinct a.claim_id, a.source_id, c.number from attributions a
      join claims c on c.workspace_id = ws and c.id = a.claim_id where a.workspace_id = ws),
    has_voices as materialized (
      select s.claim_id, s.source_id, s.number from claim_sources s where s.workspace_id = ws),
    tallies as materialized (
      select n.region_id, n.status, n.kind, count(*)::integer as claims from (
        select ${NIL} as region_id, w.status, w.kind from wanted w
        union all select l.region_id, l.status, l.kind from places l) n
      group by n.region_id, n.status, n.kind),
    has_tallies as materialized (
      select t.region_id, t.status, t.kind, t.claims from claim_tallies t where t.workspace_id = ws and t.claims <> 0)
    select 'claim_standings', count(*) from ((table wanted except table has_standings)
      union all (table has_standings except table wanted)) d
    union all select 'claim_places', count(*) from ((table places except table has_places)
      union all (table has_places except table places)) d
    union all select 'claim_sources', count(*) from ((table voices except table has_voices)
      union all (table has_voices except table voices)) d
    union all select 'claim_tallies', count(*) from ((table tallies except table has_tallies)
      union all (table has_tallies except table tallies)) d;
  end $$`;

/** By signature, in an order in which they can be made. */
const FUNCTIONS: readonly (readonly [signature: string, body: string])[] = [
  ['claim_lists_wanted(uuid, text, uuid[])', CLAIM_LISTS_WANTED],
  ['claim_lists_refresh_few(uuid, text, uuid[])', refresh('claim_lists_refresh_few', 'generic')],
  ['claim_lists_refresh_many(uuid, text, uuid[])', refresh('claim_lists_refresh_many', 'custom')],
  ['claim_lists_refresh(uuid, text, uuid[])', REFRESH],
  ['claim_lists_refresh_region(uuid, text, uuid)', REFRESH_REGION],
  [REBUILD_NAME, REBUILD],
  ['claim_lists_differences(uuid, text)', DIFFERENCES],
];
