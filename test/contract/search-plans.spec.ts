import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../src/database/clock.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
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
    await client.query('begin');
    await client.query('select whence_enter($1)', [other]);
    const { rows } = await client.query<{ n: number }>('select count(*)::integer as n from search_texts');
    await client.query('rollback');
    expect(rows).toEqual([{ n: 0 }]);
  });
});
