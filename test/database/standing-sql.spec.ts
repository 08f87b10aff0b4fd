import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type StandingRow, standingFrom, type StandingTerms } from '../../src/content/claim-standing.js';
import { CLAIM_TABLES, STANDING_COLUMNS, standingParameters } from '../../src/content/claim-tables.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { newId } from '../../src/database/clock.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { ADVERSE_CHANGES, PENDING_SUGGESTIONS, type Policy, policyIdentity } from '../../src/domain/policy/policy.js';
import { ATTENTIONS, expiredOn } from '../../src/domain/standing.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';

const today = '2024-11-20';
const CLAIMS = 400;

interface Shown {
  readonly status: string;
  readonly attention: string[];
  readonly held: boolean;
}
interface Row extends StandingRow, Shown {}

/** What lists keep of a standing. */
interface Kept extends Shown {
  readonly basis: string;
  readonly expired_on: string | null;
}
function shown(terms: StandingTerms, row: Row): Kept {
  const standing = standingFrom(terms, row);
  const { basis, attention, held } = standing;
  return { status: row.status, basis, attention: [...attention], held, expired_on: expiredOn(standing) };
}

/** The rule is written three times: where a claim is shown, where it is read, and where lists are kept. This holds them together. */
describe('the standing in SQL and in the domain', () => {
  let newsroom: Newsroom;
  let owner: pg.Client;
  let desk: Desk;

  const policies = ADVERSE_CHANGES.flatMap((onAdverseChange, i) =>
    PENDING_SUGGESTIONS.map((pendingSuggestions, j): Policy => ({
      ...NEWSROOM_TWO_SOURCE,
      version: `9.${i}.${j}`,
      onAdverseChange,
      pendingSuggestions,
    })),
  );
  const statuses = NEWSROOM_TWO_SOURCE.ladder.map(({ id }) => id);

  const aRuling = fc.record({
    status: fc.constantFrom(...statuses, 'fair'),
    mode: fc.constantFrom('accept', 'override'),
    policyIsCurrent: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    facts: fc.constantFrom('before', 'now'),
    revision: fc.constantFrom(1, 2, 2, 2),
    computed: fc.option(fc.constantFrom(...statuses, 'fair')),
    review: fc.constantFrom('none', 'second', 'second', 'self', 'imported'),
    isApproved: fc.boolean(),
    isRevoked: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    expires: fc.option(fc.constantFrom('2024-11-19', '2024-11-20', '2024-11-20T09:00:00Z', '2025-01-01'), { freq: 2 }),
    on: fc.constantFrom('2024-11-01', '2024-11-02', '2024-11-02T08:00:00Z'),
  });
  const aClaim = fc.record({
    now: fc.constantFrom(...statuses),
    isStale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    isPending: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    rulings: fc.array(aRuling, { maxLength: 5 }),
  });

  beforeAll(async () => {
    newsroom = await Newsroom.open();
    owner = new pg.Client(newsroom.database.owner);
    await owner.connect();
    desk = await newsroom.desk('yomju');
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await newsroom.close();
  });

  const insert = (table: string, rows: object[]) =>
    owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);

  /** The same for the tables lists walk: worked out by the database, from the policy the workspace has. */
  async function forLists(policy: Policy): Promise<Kept[]> {
    const identity = policyIdentity(policy);
    await owner.query(
      `insert into policies (workspace_id, identity, policy_id, version, body, published_by, published_at)
       values ($1, $2, $3, $4, $5, 'x', now()) on conflict (workspace_id, identity) do nothing`,
      [desk.workspaceId, identity, policy.id, policy.version, canonicalJson(policy)],
    );
    await owner.query('update workspaces set policy = $2 where workspace_id = $1', [desk.workspaceId, identity]);
    return desk.run((tx) =>
      tx.query<Kept>(
        `select w.status, w.basis, w.attention, w.held, w.expired_on from claim_lists_wanted($1, $2,
           array(select c.id from claims c where c.workspace_id = $1)) w order by w.number`,
        [tx.workspaceId, today],
      ),
    );
  }

  it('are one rule, whatever was ruled, approved, revoked, reworded, ended or moved', async () => {
    const workspace_id = desk.workspaceId;
    const base = { workspace_id, version: 1, created_at: today, updated_at: today };
    const claim = await desk.claim('pattern');
    const [assessment] = (await owner.query('select to_jsonb(a) as a from assessments a where claim_id = $1', [claim]))
      .rows;
    const account = newId();
    await insert('accounts', [
      {
        account_id: account,
        login: 'x',
        display_name: 'X',
        is_admin: false,
        state: 'active',
        created_at: today,
        version: 1,
      },
    ]);
    const sample = fc.sample(aClaim, CLAIMS);
    let number = 10;
    const claims: object[] = [];
    const assessments: ((policy: Policy) => object)[] = [];
    const rulings: ((policy: Policy) => object)[] = [];
    const approvals: object[] = [];
    const revocations: object[] = [];
    for (const { now, isStale, isPending, rulings: made } of sample) {
      const id = newId();
      number += 1;
      claims.push({ ...base, id, number, key: `k${number}`, kind: 'event', editor_mark: 'none', revision: 2 });
      const strength = NEWSROOM_TWO_SOURCE.ladder.find((rung) => rung.id === now)?.strength ?? 0;
      const flags = isPending ? ['suggestions_pending'] : [];
      assessments.push((policy) => ({
        ...assessment.a,
        claim_id: id,
        status: now,
        strength,
        flags,
        facts_hash: 'now',
        is_stale: isStale,
        policy: policyIdentity(policy),
      }));
      for (const one of made) {
        const rulingId = newId();
        number += 1;
        const own = number;
        rulings.push((policy) => ({
          workspace_id,
          id: rulingId,
          number: own,
          claim_id: id,
          status: one.status,
          reason: 'x',
          mode: one.mode,
          policy: one.policyIsCurrent ? policyIdentity(policy) : 'older@1.0.0#0',
          facts_hash: one.facts,
          claim_revision: one.revision,
          computed_status: one.computed,
          review: one.review,
          needs: ['second', 'self'].includes(one.review) ? ['raise'] : [],
          ruled_by: 'x',
          ruled_on: one.on,
          expires_on: one.expires,
          created_at: today,
        }));
        const entry = { workspace_id, ruling_id: rulingId, account_id: account, created_at: today };
        if (one.isApproved) approvals.push({ ...entry, approved_by: 'x', approved_on: today, facts_hash: one.facts });
        if (one.isRevoked) revocations.push({ ...entry, revoked_by: 'x', revoked_on: today, reason: 'x' });
      }
    }
    await insert('claims', claims);
    const seen = new Set<string>();
    for (const policy of policies) {
      await owner.query('delete from ruling_approvals');
      await owner.query('delete from ruling_revocations');
      await owner.query('delete from rulings');
      await owner.query('delete from assessment_history');
      await owner.query('delete from assessments');
      await insert(
        'assessments',
        assessments.map((one) => one(policy)),
      );
      await insert(
        'rulings',
        rulings.map((one) => one(policy)),
      );
      await insert('ruling_approvals', approvals);
      await insert('ruling_revocations', revocations);
      const terms: StandingTerms = { policy, today };
      const rows = await desk.run((tx) =>
        tx.query<Row>(
          `select s.status, s.attention, s.held, ${STANDING_COLUMNS} from ${CLAIM_TABLES} where c.workspace_id = $1
           order by c.number`,
          standingParameters(tx, terms),
        ),
      );
      expect(rows.length).toBe(CLAIMS + 1);
      for (const row of rows) {
        const { status, attention, held } = standingFrom(terms, row);
        const bySql = { status: row.status, attention: row.attention, held: row.held };
        expect(bySql).toEqual({ status: status ?? 'being_rechecked', attention, held });
        for (const word of attention) seen.add(word);
      }
      expect(await forLists(policy)).toEqual(rows.map((row) => shown(terms, row)));
    }
    // The sample reaches every reason there is.
    expect([...seen].sort()).toEqual([...ATTENTIONS].sort());
  }, 120_000);
});
