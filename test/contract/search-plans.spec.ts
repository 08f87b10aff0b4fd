import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../src/database/clock.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { claimWalk } from '../../src/overview/lists/walk-claims.js';
import { NO_FILTER } from '../../src/search/claim-facts.js';
import { SearchIndexService } from '../../src/search/search-index.service.js';
import { TestApp } from '../support/test-app.js';

const CLAIMS = 6000;

/** Which indexes PostgreSQL uses when the web process searches: without them a search reads every text there is. */
describe('how a search is run for the web process', () => {
  let test: TestApp;
  let client: pg.Client;
  let workspaceId: string;
  let told: string[] = [];

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['editor']);
    ({ workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju'));
    client = new pg.Client(test.database.owner);
    await client.connect();
    const numbers = Array.from({ length: CLAIMS }, (_, i) => i + 1);
    const ids = numbers.map(() => newId());
    await client.query(
      `insert into claims (workspace_id, id, number, key, kind)
       select $1, x.id, x.number, 'c' || x.number, 'event' from unnest($2::uuid[], $3::integer[]) x (id, number)`,
      [workspaceId, ids, numbers],
    );
    await client.query(
      `insert into claim_wordings (workspace_id, claim_id, revision, position, text)
       select $1, x.id, 1, 0, x.text from unnest($2::uuid[], $3::text[]) x (id, text)`,
      [
        workspaceId,
        ids,
        numbers.map((n) => `Soldiers of unit u${n} petitioned on day d${n % 500}. 염주에서 제대군인 ${n % 40}`),
      ],
    );
    await test.app.get(SearchIndexService, { strict: false }).catchUp(workspaceId);
    // What was written last waits in a list of the index until it is vacuumed, as happens by itself.
    await client.query('vacuum analyze');
    client.on('notice', ({ message }) => told.push(message ?? ''));
    await client.query(`load 'auto_explain'`);
    await client.query('set auto_explain.log_min_duration = 0');
    await client.query('set auto_explain.log_nested_statements = on');
    await client.query('set client_min_messages = log');
    await client.query('set role whence_app');
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await test.stop();
  });

  async function indexesOf(statement: string, parameters: unknown[]): Promise<string[]> {
    await client.query('begin');
    await client.query('select whence_enter($1)', [workspaceId]);
    told = [];
    await client.query(statement, parameters);
    const plans = told.join('\n');
    await client.query('rollback');
    const used = [
      ...plans.matchAll(/(?:Index Scan|Index Only Scan|Bitmap Index Scan)[a-z ]*(?:using|on) (search_te\w+)/gi),
    ];
    const read = [...plans.matchAll(/Seq Scan on (search_te\w+)/g)].map(([, table]) => `all of ${String(table)}`);
    return [...new Set([...used.map(([, index]) => String(index)), ...read])].toSorted();
  }

  const find = (query: string, scan: number) =>
    indexesOf('select * from search_find($1, $2, $3, $4, $5, $6::tsquery, $7)', [
      workspaceId,
      ['claims'],
      ['claim'],
      [scan],
      [null],
      query,
      100,
    ]);

  it('a rare word and a pair of syllables are asked of the index of their audience', async () => {
    expect(await find(`'d123'`, 0)).toEqual(['search_texts_claims_ix']);
    expect(await find(`'염주' & 'd123'`, 0)).toEqual(['search_texts_claims_ix']);
    expect(await find(`'제대' <-> '대군' <-> '군인' & 'u77'`, 0)).toEqual(['search_texts_claims_ix']);
  });

  it('a frequent word is walked for from the newest text', async () => {
    expect(await find(`'soldier'`, 400)).toEqual(['search_texts_newest_ix']);
  });

  it('words written alike are asked of the index of spellings', async () => {
    const alike = 'select * from search_alike($1, $2, $3, 5)';
    expect(await indexesOf(alike, [workspaceId, ['claims'], 'petitoned'])).toEqual(['search_terms_alike_ix']);
  });

  it('the statements a text may stand in are asked of the index, and so is which words it may be part of', async () => {
    const statements = 'select * from search_statements($1, $2::tsquery, $3)';
    expect(await indexesOf(statements, [workspaceId, `'d123'`, false])).toEqual(['search_texts_claims_ix']);
    // There are no former statements here, so the shortest way to them is any.
    const inFormer = await indexesOf(statements, [workspaceId, `'염주' & 'd123'`, true]);
    expect(inFormer[0]).toBe('search_texts_claims_ix');
    expect(inFormer).not.toContain('all of search_texts');
    expect(await indexesOf(statements, [workspaceId, '', true])).toEqual([]);
    const words = 'select * from search_words_like($1, $2, $3, 100)';
    expect(await indexesOf(words, [workspaceId, ['claims'], ['%etitio%']])).toEqual(['search_terms_alike_ix']);
  });

  it('a list filtered by what few statements have looks into those, in its order', async () => {
    await client.query('reset role');
    await client.query(`select claim_lists_rebuild($1, whence_today()::text)`, [workspaceId]);
    await client.query('analyze');
    await client.query('set role whence_app');
    const textParts = { query: `'d123'`, found: 12, of: CLAIMS };
    const filter = { ...NO_FILTER, text: 'day d123', textParts };
    const { sql, parameters } = claimWalk(workspaceId, filter, { before: 4000, limit: 51 }, false);
    await client.query('begin');
    await client.query('select whence_enter($1)', [workspaceId]);
    const { rows: found } = await client.query<{ claim_id: string }>(sql, [...parameters]);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, [...parameters]);
    await client.query('rollback');
    expect(found).toHaveLength(8);
    const scans = rows.flatMap(
      (row) => row['QUERY PLAN'].match(/(?:Seq|Function|Index|Index Only|Bitmap Heap) Scan.*/) ?? [],
    );
    expect(scans).toEqual([
      'Function Scan on search_statements f',
      'Index Only Scan using claim_standings_pk on claim_standings w',
      'Index Scan using claims_pk on claims c',
      'Index Scan using claim_wordings_pk on claim_wordings n',
    ]);
    // Only the gathered are put in order, so that a full page ends the looking.
    const sorts = rows.filter((row) => row['QUERY PLAN'].includes('Sort Key')).length;
    expect(sorts).toBe(1);
  });

  it('the web process may not step past the functions into another workspace', async () => {
    const other = newId();
    await client.query('begin');
    await client.query('select whence_enter($1)', [other]);
    const asked = client.query('select * from search_find($1, $2, $3, $4, $5, $6::tsquery, 1)', [
      workspaceId,
      ['claims'],
      ['claim'],
      [0],
      [null],
      `'soldier'`,
    ]);
    await expect(asked).rejects.toMatchObject({ code: '42501' });
    await client.query('rollback');
    await client.query('begin');
    await client.query('select whence_enter($1)', [other]);
    const alike = client.query('select * from search_alike($1, $2, $3, 5)', [workspaceId, ['claims'], 'soldier']);
    await expect(alike).rejects.toMatchObject({ code: '42501' });
    await client.query('rollback');
    for (const [statement, parameters] of [
      ['select * from search_statements($1, $2::tsquery, true)', [workspaceId, `'soldier'`]],
      ['select * from search_words_like($1, $2, $3, 5)', [workspaceId, ['claims'], ['%soldier%']]],
    ] as const) {
      await client.query('begin');
      await client.query('select whence_enter($1)', [other]);
      await expect(client.query(statement, [...parameters])).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback');
    }
    await client.query('begin');
    await client.query('select whence_enter($1)', [other]);
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from search_texts');
    await client.query('rollback');
    expect(rows).toEqual([{ n: 0 }]);
  });
});
