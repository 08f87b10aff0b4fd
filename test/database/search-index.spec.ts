import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { SearchIndexService } from '../../src/search/search-index.service.js';
import { make } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

const REGIONS = 1300;

describe('the index of texts', () => {
  let test: TestApp;
  let editor: Person;
  let owner: pg.Client;
  let workspaceId: string;
  let index: SearchIndexService;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    ({ workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju'));
    index = test.app.get(SearchIndexService, { strict: false });
    owner = new pg.Client(test.database.owner);
    await owner.connect();
    await owner.query(
      `insert into regions (workspace_id, id, number, key, kind)
       select $1, gen_random_uuid(), n, 'r' || n, 'area' from generate_series(1, $2::integer) n`,
      [workspaceId, REGIONS],
    );
    await owner.query(
      `insert into region_names (workspace_id, region_id, position, text)
       select workspace_id, id, 0, 'Village ' || number || ' 마을' from regions where workspace_id = $1`,
      [workspaceId],
    );
  });
  afterAll(async () => {
    await owner.end();
    await test.stop();
  });

  async function count(table: string): Promise<number> {
    const { rows } = await owner.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
    return rows[0]?.n ?? 0;
  }

  async function everything(): Promise<unknown[]> {
    const { rows } = await owner.query(
      `select record_id, field, revision, position, start_offset, audience, number, tsv::text from search_texts
       order by record_id, field, revision, position, start_offset`,
    );
    return rows;
  }

  it('of a desk that never had one is made of every record, and cut off halfway loses nothing', async () => {
    const working = Promise.allSettled([index.catchUp(workspaceId)]);
    while ((await count('search_texts')) === 0) await delay(5);
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'whence_web'`);
    await working;
    const [done, left] = [await count('search_texts'), await count('search_pending')];
    expect(done + left).toBe(REGIONS);
    await index.catchUp(workspaceId);
    expect([await count('search_texts'), await count('search_pending')]).toEqual([REGIONS, 0]);
    const resumed = await everything();
    await index.rebuild(workspaceId);
    expect([await count('search_texts'), await count('search_pending')]).toEqual([0, REGIONS]);
    await index.catchUp(workspaceId);
    expect(await everything()).toEqual(resumed);
  });

  it('takes up again what is changed while it is being indexed', async () => {
    const claim = await make(editor, '/claims', { kind: 'event', statement: [{ text: 'A ferry sank.' }] });
    await owner.query('begin');
    // As the worker takes it: the mark is gone when its transaction commits.
    await owner.query('delete from search_pending where record_id = $1', [claim.id]);
    const reworded = make(editor, `/claims/${claim.ref}/wordings`, {
      statement: [{ text: 'A boat sank.' }],
      reason: 'It was no ferry.',
    });
    const first = await Promise.race([reworded.then(() => 'reworded'), delay(300).then(() => 'waiting')]);
    expect(first).toBe('waiting');
    await owner.query('commit');
    await reworded;
    const { rowCount } = await owner.query('select from search_pending where record_id = $1', [claim.id]);
    expect(rowCount).toBe(1);
  });

  it('counts what is in each audience, never too few', async () => {
    await index.catchUp(workspaceId);
    const { rows } = await owner.query<{ term: string; texts: number }>(
      `select term, texts from search_terms where audience = 'regions' and term in ('village', '마을', '') order by kind, term`,
    );
    expect(rows.map(({ term }) => term)).toEqual(['마을', '', 'village', '마을']);
    for (const { texts } of rows) expect(texts).toBe(REGIONS);
  });

  it('begins anew where the tokens are of another version', async () => {
    await owner.query('update search_states set tokens_version = 0');
    await owner.query('delete from search_texts');
    await index.catchUp(workspaceId);
    expect(await count('search_texts')).toBeGreaterThanOrEqual(REGIONS);
  });
});
