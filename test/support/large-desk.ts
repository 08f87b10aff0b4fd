/** A workspace of a hundred thousand claims, made by the database itself in some seconds: for looking at plans. */
import pg from 'pg';
import type { TestDatabase } from './test-database.js';

export interface LargeDesk {
  readonly workspaceId: string;
  /** A province with a tenth of all claims, and a county in it with about one in 200. */
  readonly province: string;
  readonly county: string;
  /** One that is behind a great deal, and one behind a little. */
  readonly loudSource: string;
  readonly quietSource: string;
}

export const LARGE = 100_000;
const SOURCES = 5000;

/** Ids that tell their table and their number, so that rows can refer to each other without looking. */
const id = (table: number, n: string) =>
  `('${String(table).padStart(8, '0')}-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const CLAIM = 1;
const SOURCE = 2;
const ACCOUNT = 3;
const REGION = 4;

/** Claim n lies in county 1 + n % 200, which lies in province 1 + county % 10; three accounts each, few sources behind many. */
const TABLES = (workspace: string) => [
  `insert into regions (workspace_id, id, number, key, kind, parent_id)
   select '${workspace}', ${id(REGION, 'n')}, n, 'r' || n, case when n = 1 then 'country' when n <= 11 then 'province' else 'county' end,
     case when n = 1 then null when n <= 11 then ${id(REGION, '1')} else ${id(REGION, '2 + n % 10')} end
   from generate_series(1, 211) n`,
  `insert into region_names (workspace_id, region_id, position, text, is_primary)
   select '${workspace}', ${id(REGION, 'n')}, 0, 'Place ' || n, true from generate_series(1, 211) n`,
  `insert into sources (workspace_id, id, number, key, pseudonym, kind)
   select '${workspace}', ${id(SOURCE, 'n')}, n, 's' || n, 'Source ' || n, 'person' from generate_series(1, ${SOURCES}) n`,
  `insert into claims (workspace_id, id, number, key, kind, time_text, time_earliest, time_latest)
   select '${workspace}', ${id(CLAIM, 'n')}, n, 'c' || n, (array['event', 'event', 'event', 'state', 'policy'])[1 + n % 5],
     case when n % 10 > 0 then '2020' end, case when n % 10 > 0 then date '2015-01-01' + n % 3650 end,
     case when n % 10 > 0 then date '2015-01-01' + n % 3650 + n % 30 end
   from generate_series(1, ${LARGE}) n`,
  `insert into claim_wordings (workspace_id, claim_id, revision, position, text, lang)
   select '${workspace}', ${id(CLAIM, 'n')}, 1, 0, 'What was said of place ' || n % 200 || ' for the ' || n || 'th time', 'en'
   from generate_series(1, ${LARGE}) n`,
  `insert into claim_regions (workspace_id, claim_id, region_id, role)
   select '${workspace}', ${id(CLAIM, 'n')}, ${id(REGION, '12 + n % 200')}, 'happened' from generate_series(1, ${LARGE}) n`,
  `insert into claim_topics (workspace_id, claim_id, topic)
   select '${workspace}', ${id(CLAIM, 'n')}, case when n % 1000 = 0 then 'rare' else 'topic ' || n % 7 end
   from generate_series(1, ${LARGE}) n`,
  `insert into attributions (workspace_id, id, number, key, claim_id, source_id, access)
   select '${workspace}', ${id(ACCOUNT, '3 * n + k')}, 3 * n + k, 'a' || 3 * n + k, ${id(CLAIM, 'n')},
     ${id(SOURCE, `1 + floor(${SOURCES} * power(((n::bigint * 7919 + k * 104729) % 10007) / 10007.0, 4))::integer`)}, 'eyewitness'
   from generate_series(1, ${LARGE}) n, generate_series(0, 2) k`,
  `insert into assessments (workspace_id, claim_id, policy, status, rank, strength, flags, support_chains, support_min,
     support_max, support_exact, denial_min, facts_hash, result)
   select '${workspace}', ${id(CLAIM, 'n')}, w.policy,
     case when n % 100 = 0 then 'contested' when n % 3 = 0 then 'rumour' else 'single_source' end, 0,
     case when n % 100 = 0 then 0 when n % 3 = 0 then 1 else 2 end, '{}', 3, 1, 3, true, 0, 'f', '{}'
   from generate_series(1, ${LARGE}) n, workspaces w where w.workspace_id = '${workspace}'`,
];

/** Fills a workspace that is there. As the owner, with references not looked at: they hold by how the ids are made. */
export async function fillLargeDesk(database: TestDatabase, workspaceId: string): Promise<LargeDesk> {
  const client = new pg.Client(database.owner);
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query('begin');
    await client.query('select whence_enter($1)', [workspaceId]);
    for (const sql of TABLES(workspaceId)) await client.query(sql);
    // Known before the tables of lists are made, as they are at any other time.
    await client.query('analyze claims, attributions, claim_regions, regions, assessments, claim_topics');
    await client.query('select claim_lists_rebuild($1, whence_today()::text)', [workspaceId]);
    await client.query('commit');
    await client.query('vacuum (analyze)');
    const made = await client.query<{ province: string; county: string; loud: string; quiet: string }>(
      `select ${id(REGION, '2')} as province, ${id(REGION, '20')} as county, ${id(SOURCE, '1')} as loud, ${id(SOURCE, '4000')} as quiet`,
    );
    const [row] = made.rows;
    if (row === undefined) throw new Error('the database gives no row');
    return { workspaceId, province: row.province, county: row.county, loudSource: row.loud, quietSource: row.quiet };
  } finally {
    await client.end();
  }
}
