import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ResolvedClaimFilter } from '../../src/content/claim-filter.js';
import { IS_OVERDUE } from '../../src/overview/lists/claim-lists.repository.js';
import { NEWEST } from '../../src/overview/lists/listed-claims.js';
import { claimWalk, type WalkedPage } from '../../src/overview/lists/walk-claims.js';
import { Newsroom } from '../support/desk-at-work.js';
import { fillLargeDesk, LARGE, type LargeDesk } from '../support/large-desk.js';

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

const NOTHING: ResolvedClaimFilter = {
  statuses: null,
  kinds: null,
  regionId: null,
  sourceId: null,
  topic: null,
  from: null,
  to: null,
  overlap: 'possible',
  undated: false,
  text: null,
  textParts: null,
  inFormerWordings: true,
  mark: null,
  contradicted: null,
  attention: null,
  held: null,
};
const FIRST: WalkedPage = { before: null, limit: 51 };
/** A page that nine in ten claims come before. */
const DEEP: WalkedPage = { before: LARGE / 10, limit: 51 };

/** How the statements of lists are planned on 100,000 claims, by the web process's login behind row-level security. */
describe('the plans of lists', () => {
  let newsroom: Newsroom;
  let web: pg.Client;
  let desk: LargeDesk;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
    const { workspaceId } = await newsroom.desk('large');
    desk = await fillLargeDesk(newsroom.database, workspaceId);
    web = new pg.Client(newsroom.database.web);
    await web.connect();
  }, 120_000);
  afterAll(async () => {
    await web.end();
    await newsroom.close();
  });

  async function explain(sql: string, parameters: readonly unknown[], how: string): Promise<PlanNode> {
    await web.query('begin read only');
    await web.query('select whence_enter($1)', [desk.workspaceId]);
    const told = await web.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`explain (${how}, format json) ${sql}`, [
      ...parameters,
    ]);
    await web.query('rollback');
    const plan = told.rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (plan === undefined) throw new Error('no plan');
    return plan;
  }

  /**
   * What is read, from the top: how, and by which index. Whether some rows of an index are fetched one by one or together
   * is a matter of their number.
   */
  function reads(node: PlanNode): string[] {
    const own = node['Index Name'] ?? node['Relation Name'];
    const how = node['Node Type'].replace('Bitmap Index', 'Index');
    const isTold = own !== undefined && how !== 'Bitmap Heap Scan';
    return [...(isTold ? [`${how} ${own}`] : []), ...(node.Plans ?? []).flatMap((each) => reads(each))];
  }

  const filters: readonly (readonly [string, (at: LargeDesk) => Partial<ResolvedClaimFilter>])[] = [
    ['all claims', () => ({})],
    ['a status', () => ({ statuses: ['contested'] })],
    ['a province', ({ province }) => ({ regionId: province })],
    ['a county, a status and a kind', ({ county }) => ({ regionId: county, statuses: ['rumour'], kinds: ['event'] })],
    [
      'a province, two statuses and some days',
      ({ province }) => ({
        regionId: province,
        statuses: ['rumour', 'single_source'],
        from: '2018-01-01',
        to: '2018-12-31',
      }),
    ],
    ['a source behind much', ({ loudSource }) => ({ sourceId: loudSource })],
    [
      'a source behind little, in a province',
      ({ quietSource, province }) => ({ sourceId: quietSource, regionId: province }),
    ],
    ['a topic that is rare', () => ({ topic: 'rare' })],
    ['a topic of many', () => ({ topic: 'topic 3' })],
  ];

  it.each(filters)('%s: walks an index and reads no table through', async (name, asked) => {
    const filter = { ...NOTHING, ...asked(desk) };
    const { sql, parameters } = claimWalk(desk.workspaceId, filter, FIRST, name.includes('rare'));
    const plan = reads(await explain(sql, parameters, 'costs off'));
    expect(plan.filter((line) => line.startsWith('Seq Scan'))).toEqual([]);
    expect(plan).toMatchSnapshot();
  });

  it('whether a row has ended: asks the index of those that end, and the plan that is kept does too', async () => {
    for (const how of ['costs off', 'generic_plan, costs off']) {
      const parameters = how.startsWith('generic') ? [] : [desk.workspaceId, '2024-11-30'];
      const plan = reads(await explain(IS_OVERDUE, parameters, how));
      expect(plan).toEqual([expect.stringMatching(/^Index (Only )?Scan claim_standings_until_ix$/)]);
    }
  });

  it('the newest claims: the plan that is kept walks once, and reads no table of claims through', async () => {
    const plan = reads(await explain(NEWEST, [], 'generic_plan, costs off'));
    expect(plan.filter((line) => /^Seq Scan (claim|assessment)/.test(line))).toEqual([]);
    expect(plan.filter((line) => line.includes('claim_standings_newest_ix'))).toHaveLength(1);
  });

  const walked = filters.filter(([name]) => !name.includes('rare') && !name.includes('little'));

  it.each(walked)('%s: the page nine tenths down costs what the first one does', async (_name, asked) => {
    const filter = { ...NOTHING, ...asked(desk) };
    const blocks = async (page: WalkedPage): Promise<number> => {
      const { sql, parameters } = claimWalk(desk.workspaceId, filter, page, false);
      const plan = await explain(sql, parameters, 'analyze, buffers, costs off, timing off');
      return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
    };
    const [first, deep] = [await blocks(FIRST), await blocks(DEEP)];
    expect(first).toBeGreaterThan(0);
    // A page of an index is read or not: three more are no more work.
    expect(deep).toBeLessThanOrEqual(1.5 * first + 3);
  });
});
