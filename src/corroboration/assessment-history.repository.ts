import type { ColumnValue } from '../database/insert-rows.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { sha256Hex } from '../domain/canonical-json.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { answerHash } from '../domain/replay.js';
import {
  type AssessedRow,
  type Cause,
  causeOfMarking,
  type HistoryRow,
  INSERTED,
  type LastRow,
  type NewKept,
  rowOf,
} from './assessment-history-row.js';

const COLUMNS = `h.sequence, h.known_from, h.state, h.policy, h.status, h.rank, h.strength, h.flags, h.figures,
  h.facts_hash, h.answer_hash, h.inputs_sha256, h.cause_action, h.cause_kind, h.cause_id`;
const UTC_DAY = `(h.known_from at time zone 'utc')::date`;

/**
 * The assessments claims had, and what they were computed from: only ever added to. Whoever adds holds the row of the
 * claim's present assessment (it was just written in the same transaction), so rows of one claim follow one another.
 */
export class AssessmentHistoryRepository {
  /**
   * Appends each assessment that differs from the last one kept, in policy, answer or inputs. A cause of null is that of
   * the marking it answers.
   */
  async append(tx: Tx, policy: Policy, kept: ReadonlyMap<string, NewKept>, cause: Cause | null): Promise<void> {
    const identity = policyIdentity(policy);
    const rows: ColumnValue[][] = [];
    const inputs = new Map<string, string>();
    for (const last of await this.lastRows(tx, [...kept.keys()])) {
      const { assessment, inputs: text } = kept.get(last.claim_id) ?? {};
      if (assessment === undefined || text === undefined) continue;
      const hashes = { answer: answerHash(assessment), inputs: sha256Hex(text) };
      const isKept = last.answer_hash === hashes.answer && last.inputs_sha256 === hashes.inputs;
      if (isKept && last.policy === identity) continue;
      inputs.set(hashes.inputs, text);
      rows.push(rowOf(last, identity, assessment, hashes, cause ?? causeOfMarking(tx.workspaceId, last)));
    }
    if (rows.length === 0) return;
    await this.keepInputs(tx, inputs);
    await this.insert(tx, rows);
  }

  /** Appends that they are being re-checked, for the claims marked stale in this transaction that do not say so yet. */
  async appendRechecks(tx: Tx, cause: Cause): Promise<void> {
    await tx.query(
      `insert into assessment_history
         (workspace_id, claim_id, sequence, known_from, state, cause_action, cause_kind, cause_id)
       select a.workspace_id, a.claim_id, coalesce(last.sequence, 0) + 1,
         greatest(date_trunc('milliseconds', now()), last.known_from), 'being_rechecked', $2, $3, $4::uuid
       from assessments a
       left join lateral (select h.sequence, h.known_from, h.state from assessment_history h
         where h.workspace_id = $1 and h.claim_id = a.claim_id order by h.sequence desc limit 1) last on true
       where a.workspace_id = $1 and a.is_stale and a.stale_since = now() and last.state is distinct from 'being_rechecked'`,
      [tx.workspaceId, cause.action, cause.kind, cause.id],
    );
  }

  /** Claims that are current but whose last row lacks its inputs, taken for this transaction. */
  async takeUnkept(tx: Tx, most: number): Promise<string[]> {
    const rows = await tx.query<{ claim_id: string }>(
      `select a.claim_id from assessments a
       where a.workspace_id = $1 and not a.is_stale and exists (select 1 from assessment_history h
         where h.workspace_id = $1 and h.claim_id = a.claim_id and h.state = 'assessed' and h.inputs_sha256 is null
           and not exists (select 1 from assessment_history later
             where later.workspace_id = $1 and later.claim_id = h.claim_id and later.sequence > h.sequence))
       order by a.claim_id limit $2 for update of a skip locked`,
      [tx.workspaceId, most],
    );
    return rows.map(({ claim_id }) => claim_id);
  }

  /** What was known of a claim at a moment; null before its history begins. */
  async at(tx: Tx, claimId: string, moment: Date): Promise<HistoryRow | null> {
    const rows = await tx.query<HistoryRow>(
      `select ${COLUMNS} from assessment_history h
       where h.workspace_id = $1 and h.claim_id = $2 and h.known_from <= $3 order by h.sequence desc limit 1`,
      [tx.workspaceId, claimId, moment],
    );
    return rows[0] ?? null;
  }

  /** Rows of a claim before this one (null: from the last), the newest first. */
  list(tx: Tx, claimId: string, before: number | null, limit: number): Promise<HistoryRow[]> {
    return tx.query<HistoryRow>(
      `select ${COLUMNS} from assessment_history h
       where h.workspace_id = $1 and h.claim_id = $2 and ($3::integer is null or h.sequence < $3)
       order by h.sequence desc limit $4`,
      [tx.workspaceId, claimId, before, limit],
    );
  }

  /** The last row of each day (UTC) before this one (null: from today), the newest first. */
  listDays(tx: Tx, claimId: string, before: string | null, limit: number): Promise<HistoryRow[]> {
    return tx.query<HistoryRow>(
      `select ${COLUMNS} from assessment_history h
       where h.workspace_id = $1 and h.claim_id = $2 and ($3::date is null or ${UTC_DAY} < $3::date)
         and not exists (select 1 from assessment_history later
           where later.workspace_id = $1 and later.claim_id = $2 and later.sequence = h.sequence + 1
             and (later.known_from at time zone 'utc')::date = ${UTC_DAY})
       order by h.sequence desc limit $4`,
      [tx.workspaceId, claimId, before, limit],
    );
  }

  /** Rows of all claims (or one) that hold an assessment, in an order that stays, after a place in it. */
  listAll(tx: Tx, claimId: string | null, after: { claimId: string; sequence: number } | null, limit: number) {
    return tx.query<AssessedRow & { claim_id: string; number: number; key: string }>(
      `select ${COLUMNS}, h.claim_id, c.number, c.key from assessment_history h
       join claims c on c.workspace_id = $1 and c.id = h.claim_id
       where h.workspace_id = $1 and h.state = 'assessed' and ($2::uuid is null or h.claim_id = $2)
         and ($3::uuid is null or (h.claim_id, h.sequence) > ($3::uuid, $4::integer))
       order by h.claim_id, h.sequence limit $5`,
      [tx.workspaceId, claimId, after?.claimId ?? null, after?.sequence ?? null, limit],
    );
  }

  /** Texts of inputs by their hash; null where one was erased. */
  async inputs(tx: Tx, hashes: readonly string[]): Promise<Map<string, string | null>> {
    const rows = await tx.query<{ sha256: string; body: string | null }>(
      `select sha256, body from assessment_inputs where workspace_id = $1 and sha256 = any($2::text[])`,
      [tx.workspaceId, hashes],
    );
    return new Map(rows.map(({ sha256, body }) => [sha256, body]));
  }

  /** Known from the beginning of this transaction, but never from before the row before. */
  private async insert(tx: Tx, rows: readonly ColumnValue[][]): Promise<void> {
    const tuples = rows.map((_row, i) => {
      const values = INSERTED.map(([name, type], j) => {
        const value = `$${2 + i * INSERTED.length + j}::${type}`;
        return name === 'known_from' ? `greatest(date_trunc('milliseconds', now()), ${value})` : value;
      });
      return `($1::uuid, ${values.join(', ')})`;
    });
    const names = INSERTED.map(([name]) => name).join(', ');
    const sql = `insert into assessment_history (workspace_id, ${names}) values ${tuples.join(', ')}`;
    await tx.query(rows.length === 1 ? keepPlan(sql) : sql, [tx.workspaceId, ...rows.flat()]);
  }

  private lastRows(tx: Tx, claimIds: readonly string[]): Promise<LastRow[]> {
    return tx.query<LastRow>(
      keepPlan(`select a.claim_id, last.* from assessments a
       left join lateral (select h.sequence, h.known_from, h.state, h.policy, h.answer_hash, h.inputs_sha256,
           h.cause_action, h.cause_kind, h.cause_id
         from assessment_history h where h.workspace_id = $1 and h.claim_id = a.claim_id
         order by h.sequence desc limit 1) last on true
       where a.workspace_id = $1 and a.claim_id = any($2::uuid[]) order by a.claim_id`),
      [tx.workspaceId, claimIds],
    );
  }

  /** Sorted by hash, so that two who keep the same at once never wait for each other. */
  private async keepInputs(tx: Tx, inputs: ReadonlyMap<string, string>): Promise<void> {
    const sorted = [...inputs].sort(([a], [b]) => (a < b ? -1 : 1));
    const tuples = sorted.map((_entry, i) => `($1::uuid, $${2 * i + 2}::text, $${2 * i + 3}::text)`);
    const sql = `insert into assessment_inputs (workspace_id, sha256, body) values ${tuples.join(', ')}
       on conflict (workspace_id, sha256) do nothing`;
    await tx.query(sorted.length === 1 ? keepPlan(sql) : sql, [tx.workspaceId, ...sorted.flat()]);
  }
}
