import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { type AskedAccount, askedInPlaces, askedOutside } from '../domain/asked.js';
import { codeOf } from '../domain/ids.js';
import { Identities } from '../domain/independence/identities.js';
import { provinceOf } from '../domain/province.js';
import type { AttributionState, Stance } from '../domain/vocabulary.js';
import type { AskedAccountResponse, AskedInPlaceResponse } from './asked.response.js';
import { type NamedRegionResponse, presentRegionName } from './claim-summary.response.js';
import { readPlaces } from './read-claim-surroundings.js';

export interface AskedRow {
  readonly id: string;
  readonly number: number;
  readonly source_id: string;
  readonly stance: Stance;
  readonly state: AttributionState;
  readonly heard_in_id: string | null;
  readonly stated_text: string | null;
}

/** The accounts of claim `$2` that tell who was asked. */
export const ASKED_ACCOUNTS = `select t.id, t.number, t.source_id, t.stance, t.state, t.heard_in_id, t.stated_text
  from attributions t where t.workspace_id = $1 and t.claim_id = $2 and t.state = 'active' order by t.number`;

/** Confirmed ties among everybody these sources are one person with, at any distance. */
const PERSONS = keepPlan(`with recursive person(id) as (
    select s.id from sources s where s.workspace_id = $1 and s.id = any($2::uuid[])
    union
    select other.id from person p cross join lateral (
      select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
      union all
      select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
    ) other)
  select t.first_source_id as first, t.second_source_id as second from person p
    join ties t on t.workspace_id = $1 and t.first_source_id = p.id
  where t.kind = 'same_person' and t.state = 'confirmed'`);

/**
 * Who was asked about a claim and had not heard of it, place by place; `isDesk`: for people who may see accounts.
 * @param rows what {@link ASKED_ACCOUNTS} gives.
 */
export async function readAsked(tx: Tx, rows: readonly AskedRow[], isDesk: boolean): Promise<AskedInPlaceResponse[]> {
  if (!rows.some(({ stance }) => stance === 'no_knowledge')) return [];
  const accounts = await accountsOf(tx, rows);
  const places = await readPlaces(tx, [...new Set(accounts.flatMap(({ heardIn }) => heardIn ?? []))]);
  const named = (id: string | null): NamedRegionResponse | null => {
    const place = id === null ? undefined : places.get(id);
    return place === undefined ? null : presentRegionName(place);
  };
  if (!isDesk) {
    const told = askedOutside(accounts, (region) => provinceOf(places, region));
    return told.map(({ region, asked, heard }) => ({ region: named(region), asked, heard }));
  }
  const byId = new Map(
    rows.map(({ id, number }): [string, AskedAccountResponse] => [id, { id, ref: codeOf('attribution', number) }]),
  );
  return askedInPlaces(accounts).map(({ region, asked, heard, first, last, accounts: keys }) => ({
    region: named(region),
    asked,
    heard,
    first,
    last,
    accounts: keys.flatMap((key) => byId.get(key) ?? []),
  }));
}

/** The rows with ids for keys: within one claim they serve as well. */
async function accountsOf(tx: Tx, rows: readonly AskedRow[]): Promise<AskedAccount[]> {
  const personOf = await personsAmong(tx, [...new Set(rows.map(({ source_id }) => source_id))]);
  return rows.map(({ id, source_id, stance, state, heard_in_id, stated_text }) => ({
    key: id,
    person: personOf(source_id),
    stance,
    state,
    heardIn: heard_in_id,
    statedAt: stated_text,
  }));
}

/** Which person each of these sources is: sources held to be one person are one. */
export async function personsAmong(tx: Tx, sourceIds: readonly string[]): Promise<(source: string) => string> {
  const pairs = await tx.query<{ first: string; second: string }>(PERSONS, [tx.workspaceId, sourceIds]);
  const persons = new Identities({
    ties: pairs.map(({ first, second }) => ({
      kind: 'same_person',
      state: 'confirmed',
      between: [{ source: first }, { source: second }],
    })),
  });
  return (source) => persons.of(source).label;
}
